import { isIban, isNir, passesLuhn } from "../server/engine/check-digits.ts"
import type { Random } from "../server/engine/random.ts"
import type { RealDataKind } from "../server/engine/real-data.ts"

/** `typed` is one of the ways to write `compact`. */
export type Identifier = { kind: RealDataKind; typed: string; compact: string }

/** Valid identifiers that lie outside the blocks, each written in one of many ways. */
export function realIdentifiers(random: Random, count: number): Identifier[] {
  const makers: [RealDataKind, (random: Random) => string[]][] = [
    ["nir", aNir],
    ["numero-fiscal", aNumeroFiscal],
    ["iban", anIban],
    ["card", aCard],
    ["siret", aSiret],
    ["phone", aPhone],
  ]
  return Array.from({ length: count }, (_none, index) => {
    const maker = makers[index % (makers.length + 1)]
    if (!maker) return anEmail(random)
    const [kind, make] = maker
    const parts = make(random)
    return { kind, typed: written(parts, random), compact: parts.join("") }
  })
}

export function drawUntil<T>(draw: () => T, fits: (drawn: T) => boolean): T {
  for (;;) {
    const drawn = draw()
    if (fits(drawn)) return drawn
  }
}

function aNir(random: Random): string[] {
  const two = (least: number, most: number) => String(random.int(least, most)).padStart(2, "0")
  const place = drawUntil(
    () => `${random.pick([two(1, 95), "2A", "2B", "97", "99"])}${random.digits(3)}`,
    drawn => drawn !== "99999",
  )
  const [department, commune] = [place.slice(0, 2), place.slice(2)]
  const parts = [random.pick(["1", "2"]), random.digits(2), two(1, 12), department, commune]
  const number = [...parts, random.digits(3)]
  const keys = Array.from({ length: 97 }, (_none, key) => String(key + 1).padStart(2, "0"))
  return [...number, keys.find(key => isNir([...number, key].join(""))) ?? ""]
}

function aNumeroFiscal(random: Random): string[] {
  const first = drawUntil(
    () => `${random.int(0, 3)}${random.digits(9)}`,
    drawn => !drawn.startsWith("3999999"),
  )
  const key = String(Number(first) % 511).padStart(3, "0")
  return [first.slice(0, 2), first.slice(2, 4), first.slice(4, 7), first.slice(7), key]
}

function anIban(random: Random): string[] {
  const account = () => Array.from({ length: 11 }, () => random.pick([...ACCOUNT])).join("")
  const [country, bban] = random.pick<[string, string]>([
    ["FR", `${random.int(10000, 89999)}${random.digits(5)}${account()}${random.digits(2)}`],
    ["FR", `${random.int(10000, 89999)}${random.digits(18)}`],
    ["MC", random.digits(23)],
    ["BE", random.digits(12)],
    ["DE", random.digits(18)],
    ["PT", random.digits(21)],
    ["TN", random.digits(20)],
    ["GB", `NWBK${random.digits(14)}`],
  ])
  const keys = Array.from({ length: 97 }, (_none, key) => String(key + 2).padStart(2, "0"))
  const iban = keys.map(key => `${country}${key}${bban}`).find(isIban) ?? ""
  return iban.match(/.{1,4}/g) ?? []
}

/** No letter that looks like a digit: whoever types those is not alone in mistaking them. */
const ACCOUNT = "0123456789ABCDEFGHJKMNPQRTUVWXYZ"

function aCard(random: Random): string[] {
  const [first, length] = random.pick<[string, number]>([
    ["4", 16],
    ["53", 16],
    ["2345", 16],
    ["37", 15],
    ["6759", 18],
    ["4", 13],
  ])
  const digits = withLuhn(first + random.digits(length - first.length - 1))
  return length === 15
    ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)]
    : (digits.match(/.{1,4}/g) ?? [])
}

function aSiret(random: Random): string[] {
  const digits = withLuhn(`${random.int(100, 998)}${random.digits(10)}`)
  return [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)]
}

function withLuhn(digits: string): string {
  return (
    ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].map(key => digits + key).find(passesLuhn) ??
    ""
  )
}

function aPhone(random: Random): string[] {
  const number = drawUntil(
    () => `${random.pick(["1", "2", "3", "4", "5", "6", "7", "9"])}${random.digits(8)}`,
    drawn => !["63998", "19900", "26191", "35301", "46571", "53649"].includes(drawn.slice(0, 5)),
  )
  const pairs = number.slice(1).match(/../g) ?? []
  return random
    .pick([[`0${number[0]}`], ["+33", number[0] ?? ""], ["0033", number[0] ?? ""]])
    .concat(pairs)
}

function anEmail(random: Random): Identifier {
  const domain = random.pick(["gmail.com", "orange.fr", "laposte.net", "mairie-lyon.fr", "x.paris"])
  const mailbox = `${random.pick(["jean", "marie.lou", "a-k", "zoé"])}${random.int(1, 99_999)}`
  const address = `${mailbox}${random.pick(["@", " @ ", "＠", "@ "])}${domain}`
  const typed = inSentence(random.pick([address, address.toUpperCase()]), random)
  return { kind: "email", typed, compact: `${mailbox}@${domain}` }
}

/** The parts joined and disguised, as people write numbers. */
function written(parts: string[], random: Random): string {
  const separators = ["", " ", ".", "-", "/", "\u00a0", "\u202f", " - ", "_", "\u2011"]
  const joined = parts.join(random.pick(separators))
  return inSentence(
    random.pick([
      joined,
      joined.toLowerCase(),
      joined.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
      joined.replace(/0/g, () => random.pick(["0", "O", "o"])),
      joined.replace(/1/g, () => random.pick(["1", "l", "I"])),
      joined.replace(/[OT]/g, letter => (letter === "O" ? "О" : "Т")),
      joined.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit))),
    ]),
    random,
  )
}

function inSentence(typed: string, random: Random): string {
  return random.pick([
    typed,
    `  ${typed} `,
    `c'est ${typed}`,
    `mon numéro : ${typed}, merci`,
    `(${typed})`,
    `Voici ${typed}. Il est à moi`,
  ])
}
