import { describe, expect, test } from "vitest"
import { addressesIn, addressFault, nearestAddress } from "../../server/engine/mail-addresses.ts"
import { file, searchMailbox, sortMailbox } from "../../server/engine/mailbox.ts"
import { answersTo, recipients } from "../../server/engine/postman.ts"
import { freshPractice } from "../../server/engine/robot.ts"
import { emptyWorld, type Setting } from "../../server/engine/situate.ts"
import type { Letter, Mail, Scenario } from "../../server/engine/simulation.ts"
import { keepLetter, markSent, newLetter, takeOff } from "../../server/engine/write-letter.ts"
import { MOST_FILES } from "../../server/engine/upload.ts"
import { simulation } from "./made-up.ts"

const OWN = "karim.belcaze@courriel.example"
const TEACHER = "h.delorme@college-des-aulnes.example"
const scenario = {
  id: "s",
  today: "2026-03-02",
  papers: [],
  draw: () => [],
} as unknown as Scenario
const practice = freshPractice(simulation, scenario, 0, "helped", 0)
const setting = (world = emptyWorld()): Setting => ({
  simulation,
  scenario,
  practice,
  world,
  now: 7,
})

const mail: Mail = {
  id: "college",
  simulation: "toy",
  from: "Mme Delorme",
  address: TEACHER,
  to: [OWN, "a@courriel.example"],
  cc: ["b@courriel.example"],
  joined: ["facture"],
  subject: "Sortie au musée",
  date: "2026-03-01",
  body: ["Bonjour à tous,", "Qui vient ?"],
}

/** A draft with these texts, and its world. */
function drafted(typed: Parameters<typeof keepLetter>[2], about?: Parameters<typeof newLetter>[2]) {
  const { world, id } = newLetter(setting(), OWN, about)
  const kept = keepLetter(setting(world), id, typed)
  return { world: kept, id, letter: kept.letters[0] as Letter }
}

describe("a new letter", () => {
  test.each([
    ["repondre", { to: TEACHER, cc: "", subject: "Re: Sortie au musée", files: [] }],
    [
      "repondre-a-tous",
      { to: TEACHER, cc: "a@courriel.example, b@courriel.example", subject: "Re: Sortie au musée" },
    ],
    [
      "transferer",
      { to: "", cc: "", subject: "Tr: Sortie au musée", files: [{ word: "facture" }] },
    ],
  ] as const)("that answers by « %s » starts with whom and what it answers", (how, start) => {
    const { letter } = drafted({}, { mail, how })
    expect(letter).toMatchObject(start)
    expect(letter.text).toContain("> Qui vient ?")
    expect(letter.text).toContain("Le 1er mars 2026, Mme Delorme a écrit")
  })

  test("answering twice makes one « Re: »", () => {
    const again = { ...mail, subject: "Re: Sortie au musée" }
    expect(drafted({}, { mail: again, how: "repondre" }).letter.subject).toBe("Re: Sortie au musée")
  })

  test("asked for twice before anything is typed, is the same", () => {
    const first = newLetter(setting(), OWN)
    expect(newLetter(setting(first.world), OWN).id).toBe(first.id)
    const typed = keepLetter(setting(first.world), first.id, { text: "Bonjour" })
    expect(newLetter(setting(typed), OWN).id).not.toBe(first.id)
  })
})

describe("what is typed", () => {
  test("is kept as it is: lines, HTML, accents", () => {
    const text = "Bonjour,\r\n<b>Été</b> & <script>alert(1)</script>"
    expect(drafted({ text }).letter.text).toBe("Bonjour,\n<b>Été</b> & <script>alert(1)</script>")
  })

  test("is kept up to 100,000 characters", () => {
    const text = "mot ".repeat(25_000)
    expect(drafted({ text }).letter.text).toBe(text)
    expect(drafted({ text: `${text}trop` }).letter.text).toHaveLength(100_000)
  })

  test("hides what is somebody's own, wherever it stands", () => {
    const { letter } = drafted({ to: "jean.dupuis@gmail.com", text: "Mon RIB : 06 12 34 56 78" })
    expect(JSON.stringify(letter)).not.toMatch(/dupuis|12 34 56/)
    expect(letter.text).toContain("Mon RIB : ••••")
  })

  test("is no more changed once it is sent", () => {
    const { world, id } = drafted({ to: TEACHER, text: "Oui" })
    const sent = markSent(setting(world), id)
    expect(keepLetter(setting(sent), id, { text: "Non" })).toBe(sent)
    expect(takeOff(setting(sent), id, 0)).toBe(sent)
  })
})

describe("files", () => {
  test("that are papers are joined, others never; ten at the most; each can be taken off", () => {
    const { world, id } = drafted({})
    const words = ["cv", "?not-our-paper", "?older-paper", "?too-large", "?empty-file", ""]
    const joined = keepLetter(
      setting(world),
      id,
      {},
      words.map(word => ({ word, size: 9 })),
    )
    expect(joined.letters[0]?.files.map(({ word }) => word)).toEqual(["cv", "?older-paper"])
    const less = takeOff(setting(joined), id, 0)
    expect(less.letters[0]?.files).toEqual([{ word: "?older-paper", size: 9 }])
    const many = keepLetter(
      setting(world),
      id,
      {},
      Array.from({ length: 50 }, (_none, rank) => ({ word: `papier-${rank}` })),
    )
    expect(many.letters[0]?.files).toHaveLength(MOST_FILES)
    const twice = keepLetter(setting(joined), id, {}, [{ word: "cv" }])
    expect(twice.letters[0]?.files).toHaveLength(2)
  })
})

describe("addresses", () => {
  test("are found among names and signs", () => {
    expect(addressesIn("a@b.example c@d.example")).toEqual(["a@b.example", "c@d.example"])
    expect(addressesIn("a @b.example")).toEqual(["a @b.example"])
    expect(addressesIn("Mme D <A@b.example>; c@d.example,\n ")).toEqual([
      "a@b.example",
      "c@d.example",
    ])
  })

  test.each([
    [TEACHER, null],
    ["www.college-des-aulnes.example", "web-address"],
    ["https://college.example", "web-address"],
    ["h.delormecollege-des-aulnes.example", "missing-at"],
    ["h.delorme arobase college-des-aulnes.example", "missing-at"],
    ["h.delorme", "missing-domain"],
    ["h.delorme@college", "missing-domain"],
    ["h.delorme @college-des-aulnes.example", "space-inside"],
    ["h.délorme@college-des-aulnes.example", "accent-inside"],
    ["a@@b.example", "other-shape"],
    ["@b.example", "other-shape"],
    ["••••", "masked"],
    ["<script>", "missing-domain"],
  ])("« %s »: %s", (address, fault) => {
    expect(addressFault(address, [TEACHER])).toBe(fault)
  })

  test("with a slip have the one that was meant", () => {
    expect(nearestAddress("h.delorme@college-des-aulne.example", [OWN, TEACHER])).toBe(TEACHER)
    expect(nearestAddress("mairie@ville.example", [OWN, TEACHER])).toBeNull()
  })
})

describe("the postman", () => {
  const known = [
    { name: "Mme Delorme", address: TEACHER },
    { name: "Site", address: "ne-pas-repondre@site.example" },
  ]

  test("counts each reader once, hidden ones too", () => {
    expect(recipients({ to: TEACHER, cc: TEACHER.toUpperCase(), bcc: OWN })).toEqual([TEACHER, OWN])
  })

  test("brings a receipt at once and an answer the next day", () => {
    const answers = answersTo(drafted({ to: TEACHER, subject: "Sortie" }).letter, known)
    expect(answers).toMatchObject([
      { mail: { address: TEACHER, subject: "Réponse automatique : Sortie" } },
      { mail: { address: TEACHER, subject: "Re : Sortie" }, afterDays: 1 },
    ])
    expect(answers[0]).not.toHaveProperty("afterDays")
  })

  test("says what did not arrive, and which address was probably meant", () => {
    const to = "h.delorme@college-des-aulne.example"
    const [answer, ...others] = answersTo(drafted({ to }).letter, known)
    expect(others).toEqual([])
    expect(answer).toMatchObject({ mail: { subject: "Message non distribué" } })
    expect(JSON.stringify(answer)).toContain(TEACHER)
  })

  test("says when nobody reads an address", () => {
    const answers = answersTo(drafted({ to: "ne-pas-repondre@site.example" }).letter, known)
    expect(answers).toHaveLength(1)
    expect(JSON.stringify(answers)).toContain("Personne ne lit")
  })
})

describe("folders", () => {
  const { world, id } = drafted({ to: TEACHER, subject: "Été" })
  const ids = (after: typeof world) =>
    Object.fromEntries(
      Object.entries(sortMailbox([mail], after)).map(([name, items]) => [
        name,
        items.map(item => item.id),
      ]),
    )

  test("hold what came, what is begun, and what is sent", () => {
    expect(ids(world)).toMatchObject({ reception: ["college"], brouillons: [id], envoyes: [] })
    expect(ids(markSent(setting(world), id))).toMatchObject({ brouillons: [], envoyes: [id] })
  })

  test("take what is thrown away or reported, and give it back", () => {
    const thrown = file(file(world, id, "corbeille"), "college", "indesirables")
    expect(ids(thrown)).toMatchObject({ corbeille: [id], indesirables: ["college"], reception: [] })
    expect(ids(file(thrown, id, "reception"))).toMatchObject({ brouillons: [id], corbeille: [] })
  })

  test("forget what is deleted for good, and its text", () => {
    const gone = file(file(world, id, "gone"), "college", "gone")
    expect(Object.values(ids(gone)).flat()).toEqual([])
    expect(gone.letters).toEqual([])
  })

  test.each([
    ["ete", [id]],
    ["MUSEE", ["college"]],
    ["delorme qui vient", ["college"]],
    ["delorme", [id, "college"]],
    ["", []],
    ["zèbre", []],
  ])("are searched for « %s » without minding accents", (search, found) => {
    const items = Object.values(sortMailbox([mail], world)).flat()
    expect(
      searchMailbox(items, search)
        .map(item => item.id)
        .toSorted(),
    ).toEqual(found.toSorted())
  })
})
