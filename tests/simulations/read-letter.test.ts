import { describe, expect, test } from "vitest"
import { addressesIn, isAddress, sameAddresses } from "../../server/engine/mail-addresses.ts"
import { type Asked, readLetter } from "../../simulations/messagerie/read-letter.ts"
import { type MailCase, mails } from "../data/mails.ts"

const asked: Record<MailCase["to"], Asked> = {
  firm: {
    formal: true,
    matters: [["AM-2417"]],
    firstName: "Anselme",
    lastName: "OUDRAMI",
    phone: "0639980666",
    attachment: true,
  },
  teacher: {
    formal: true,
    matters: [["Inès"], ["allergie", "allergique"]],
    firstName: "Nadège",
    lastName: "TROUVEL",
    phone: "",
    attachment: false,
  },
  neighbours: {
    formal: false,
    matters: [["repas"], ["samedi", "12"]],
    firstName: "Ghislaine",
    lastName: "PORTEVENT",
    phone: "",
    attachment: false,
  },
}

const read = ({ to, subject, text, attached = false }: MailCase) =>
  readLetter({ subject, text, attached, asked: asked[to] })

describe("a mail is read as a kind colleague would", () => {
  test("there are sixty, a third of them fine, and each remark is made somewhere", () => {
    expect(mails).toHaveLength(60)
    expect(mails.filter(({ remarks }) => remarks.length === 0)).toHaveLength(20)
    expect(new Set(mails.map(({ name }) => name)).size).toBe(60)
  })

  test.each(mails)("$to: $name", mail => {
    expect(read(mail).map(({ id }) => id)).toEqual(mail.remarks)
  })

  test("a passage is quoted from what was typed, never invented", () => {
    for (const mail of mails) {
      for (const { passage } of read(mail)) {
        const written = `${mail.subject}\n${mail.text}`
        expect(plain(written)).toContain(plain(passage))
      }
    }
  })

  test("a hundred thousand characters are read, mark-up is text like another", () => {
    const letter = { ...mails[0]!, text: `Bonjour,\n${"<b>mot</b> ".repeat(9000)}` }
    expect(read(letter).map(({ id }) => id)).toEqual([
      "no-politeness",
      "no-full-name",
      "joined-not-announced",
    ])
  })
})

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
}

test.each([
  ["a@b.example", true],
  ["prenom.nom@courriel.example", true],
  ["a b@courriel.example", false],
  ["www.courriel.example", false],
  ["nom@courriel", false],
  ["nom.courriel.example", false],
  ["nom@@courriel.example", false],
  ["hélène@courriel.example", false],
  ["", false],
])("« %s » is an address: %s", (text, is) => {
  expect(isAddress(text)).toBe(is)
})

test("addresses are read whatever parts them, names around or not", () => {
  expect(addressesIn("Léa <Lea@B.example>; c@d.example,e@f.example\ng@h.example")).toEqual([
    "lea@b.example",
    "c@d.example",
    "e@f.example",
    "g@h.example",
  ])
  expect(sameAddresses("b@x.example, a@x.example", "a@x.example;b@x.example")).toBe(true)
  expect(sameAddresses("a@x.example", "a@x.example, b@x.example")).toBe(false)
})
