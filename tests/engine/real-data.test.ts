import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { type Diagnosis, diagnose, type Fact, type Question } from "../../server/engine/diagnose.ts"
import { type Random, seeded } from "../../server/engine/random.ts"
import { realNumbers } from "../../server/engine/real-numbers.ts"
import { findRealData, maskRealData, type RealDataKind } from "../../server/engine/real-data.ts"
import { drawFacts } from "../../server/engine/situate.ts"
import { scenarios } from "../../simulations/impots/scenarios.ts"
import { people } from "../../simulations/people/people.ts"
import { catalog } from "../helpers.ts"
import { drawUntil, realIdentifiers } from "../real-identifiers.ts"

const found = (typed: string, diagnosis = "unknown") => findRealData(typed, diagnosis)

/** Tens of thousands of texts, on the slowest machine. */
const PATIENT_MS = 60_000

// Well-known examples of documentation: right check digits, nobody's number.
const SPELLINGS: Record<RealDataKind, string[]> = {
  nir: [
    "255081416802538",
    "2 55 08 14 168 025 38",
    "2.55.08.14.168.025.38",
    "2-55-08-14-168-025-38",
    "2/55/08/14/168/025/38",
    "255 08 14 168 025 clé 38",
    "2550814168025",
    "２５５０８１４１６８０２５３８",
    "2 55 O8 l4 I68 O25 38",
    "mon numéro de sécu : 2 55 08 14 168 025 38, merci",
    "NIR255081416802538",
    "1 72 09 2a 004 001 06",
    "1 84 12 99 352 001 58",
  ],
  "numero-fiscal": [
    "0712345678436",
    "07 12 345 678 436",
    "07.12.345.678.436",
    "07-12-345-678-436",
    "07/12/345/678/436",
    "０７１２３４５６７８４３６",
    "O7 l2 345 678 436",
    "le mien est 07 12 345 678 436 je crois",
  ],
  iban: [
    "FR7630006000011234567890189",
    "FR76 3000 6000 0112 3456 7890 189",
    "fr76 3000 6000 0112 3456 7890 189",
    "FR76-3000-6000-0112-3456-7890-189",
    "FR76.3000.6000.0112.3456.7890.189",
    "FR76/3000/6000/0112/3456/7890/189",
    "FR76\u00a03000\u202f6000\u20090112\u20033456\u00a07890\u00a0189",
    "ＦＲ７６３０００６００００１１２３４５６７８９０１８９",
    "FR76 3OOO 6OOO OII2 3456 789O l89",
    "IBAN FR76 3000 6000 0112 3456 7890 189",
    "IBANFR7630006000011234567890189",
    "voici mon compte FR76 3000 6000 0112 3456 7890 189 à la banque",
    "FR14 2004 1010 0505 0001 3M02 606",
    "30006 00001 12345678901 89",
    "BE68 5390 0754 7034",
    "DE89 3704 0044 0532 0130 00",
    "GB29 NWBK 6016 1331 9268 19",
    "gb29 nwbk 6O16 1331 9268 l9",
    "NL91ABNA0417164300",
    "NO93 8601 1117 947",
    "TN59 1000 6035 1835 9847 8831",
  ],
  card: [
    "4111111111111111",
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "4111.1111.1111.1111",
    "4111/1111/1111/1111",
    "4lll IIII 1111 1111",
    "４１１１１１１１１１１１１１１１",
    "5555 5555 5555 4444",
    "2223 0031 2200 3222",
    "3782 822463 10005",
    "4111 1111 1111 1111 12/27 123",
    "ma carte est la 4111 1111 1111 1111",
  ],
  siret: [
    "73282932000074",
    "732 829 320 00074",
    "732.829.320.00074",
    "732-829-320-00074",
    "732829320 00074",
    "７３２８２９３２０００074",
    "732 829 32O OOO74",
    "SIRET 732 829 320 00074 à Lyon",
  ],
  phone: [
    "0612345678",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "06-12-34-56-78",
    "06/12/34/56/78",
    "06,12,34,56,78",
    "06 - 12 - 34 - 56 - 78",
    "06\u00a012\u202f34\u200956\u200378",
    "06\u200b12345678",
    "０６１２３４５６７８",
    "٠٦ ١٢ ٣٤ ٥٦ ٧٨",
    "O6 l2 34 56 78",
    "+33 6 12 34 56 78",
    "+33612345678",
    "+33 (0)6 12 34 56 78",
    "0033 6 12 34 56 78",
    "0033612345678",
    "33612345678",
    "+212 6 12 34 56 78",
    "+44 20 7946 0018",
    "01 42 00 00 00",
    "0970 123 456",
    "tel0612345678",
    "Appelez-moi au 06 12 34 56 78 le soir",
    "06 12 34 56 78 ou 01 42 00 00 00",
    "06 12 34 56 78, 5 rue des Lilas",
    "06 39 99 12 34",
  ],
  email: [
    "jean.dupont@gmail.com",
    "JEAN.DUPONT@GMAIL.COM",
    "jean.dupont @ gmail . com",
    "jean.dupont＠gmail.com",
    "jean.dupont@gmail,com",
    "jean.dupont@gmail",
    "jean.dupont arobase gmail point com",
    "jean.dupont(at)mairie-lyon(point)fr",
    "jean.dupontgmail.com",
    "mon adresse est jean@mairie-lyon.fr.",
    "<jean+impots@sub.domaine.org>",
    "jean@exemple-de-societe.fr",
    "jean@مثال.com",
  ],
}

describe.each(Object.entries(SPELLINGS))("%s", (kind, spellings) => {
  test.each(spellings)("is found in %j", typed => {
    expect(found(typed)).toBe(kind)
  })
})

test.each([
  ["a slip", "0639980334", "one-wrong-character"],
  ["two digits swapped", "0693980333", "swapped-characters"],
  ["a digit too many", "41111111111111111", "extra-character"],
  ["an answer to another question", "06 12 34 56 78", "another-answer"],
  ["another person's number", "06 12 34 56 78", "another-person"],
  ["a mail address at another domain", "karim.belcaze@gmail.com", "other-domain"],
  ["a mail address without its sign", "karim.belcazegmail.com", "missing-at"],
])("%s on the papers' numbers is nobody's", (_what, typed, diagnosis) => {
  expect(found(typed, diagnosis)).toBeNull()
})

test.each(["too-short", "too-long", "wrong-characters", "should-be-empty", "card-number-for-iban"])(
  "diagnosis %s says nothing of where the number comes from",
  diagnosis => {
    expect(found("4111 1111 1111 1111", diagnosis)).toBe("card")
  },
)

test.each([
  "",
  "   ",
  "?",
  "je ne sais pas",
  "voir papier",
  "Il y a 2 enfants",
  "DE LA MOTTE",
  "Nadège TROUVEL",
  "14 rue des Tilleuls 99120 Beauvallon",
  "12 bis, rue du 8 mai 1945, 75010 Paris",
  "22541",
  "22 541,00 €",
  "0612345678 €",
  "1 234 567 890 euros",
  "4 500,00 et 5 100,25",
  "1878.45",
  "23/11/1984",
  "23 11 1984",
  "1984-11-23",
  "23/11/1984 et 12/01/1990",
  "du 01.02.2025 au 31.12.2025",
  "23111984",
  "612345678",
  "0812 345 678",
  "3631",
  "15/17/18",
  "0000000000",
  "00000000000000",
  "1111111111111",
  "12345",
  "999",
  "karim.belcaze@courriel.exemple",
  "lolo77@courriel.example",
  "karim@couriel.example. Merci",
  "moi@ordinateur",
  "toto@titi.test",
  "www.impots.gouv.fr",
  "https://impots.example/connexion",
  "orange.fr",
  "26A12345678",
  "N°9900033",
  "NFDY742C1T",
  "99P7K3M2Q4ZX",
])("an ordinary wrong answer is nobody's: %j", typed => {
  expect(found(typed)).toBeNull()
})

describe.each(people)("the numbers of $firstName are nobody's", somebody => {
  const { nir, numeroFiscal, numeroAcces, iban, mobile, email } = somebody
  const whole = [
    nir,
    nir.slice(0, 13),
    numeroFiscal,
    numeroAcces,
    iban,
    iban.slice(4),
    mobile,
    email,
  ]
  test.each(whole)("%s, in every spelling", number => {
    const spellings = [
      number,
      number.toLowerCase(),
      grouped(number, 2, "."),
      grouped(number, 3, " "),
      grouped(number, 4, " "),
      `c'est le ${number}, je crois`,
      number.replace(/^0/, "+33 "),
      number.replaceAll("0", "O"),
    ]
    expect(spellings.filter(spelling => found(spelling) !== null)).toEqual([])
  })
})

test("the blocks of fictional numbers are nobody's", () => {
  const blocks = [
    ...["019900", "026191", "035301", "046571", "053649"].map(block => `${block}1234`),
    "9999 9901 2345 6782",
    "999 999 012 00014",
    "+33 1 99 00 12 34",
  ]
  expect(blocks.filter(number => found(number) !== null)).toEqual([])
})

test.each(
  catalog.playables.flatMap(({ simulation }) =>
    simulation.scenarios.map(scenario => [`${simulation.id}/${scenario.id}`, scenario] as const),
  ),
)("nothing that the papers of %s say is somebody's", (_name, scenario) => {
  const seeds = Array.from({ length: 20 }, (_none, seed) => seed)
  const values = seeds.flatMap(seed =>
    drawFacts(scenario, seed, "2026-04-20").map(fact => fact.value),
  )
  expect(values.filter(value => found(value) !== null)).toEqual([])
})

describe("free text is masked before it is kept", () => {
  test.each([
    ["Mon numéro est le 06 12 34 56 78, merci.", "Mon numéro est le ••••, merci."],
    ["Bonjour,\njean.dupont@gmail.com\nÀ bientôt", "Bonjour,\n••••\nÀ bientôt"],
    ["06 12 34 56 78 ou 01 42 00 00 00", "•••• ou ••••"],
    ["jean.0612345678@gmail.com", "••••"],
    ["06 12 34\n56 78", "••••"],
    ["Écrivez à jean arobase gmail point com", "Écrivez à ••••"],
    ["IBAN : FR76 3000 6000 0112 3456 7890 189 (le mien)", "IBAN : •••• (le mien)"],
  ])("%j", (text, kept) => {
    expect(maskRealData(text)).toBe(kept)
  })

  test("text without any stays as it is, to the space", () => {
    const text = "  Bonjour,\n\n  je serai là  le 12 mai.\nKarim : 06 39 98 03 33 "
    expect(maskRealData(text)).toBe(text)
  })

  test(
    "nothing of 5,000 identifiers is left inside a letter",
    () => {
      const left = realIdentifiers(seeded(75), 5000).filter(({ typed }) => {
        const kept = maskRealData(`Madame, Monsieur,\n${typed}\nCordialement`)
        return !kept.includes("••••") || findRealData(kept) !== null
      })
      expect(left.length / 5000).toBeLessThanOrEqual(0.001)
    },
    PATIENT_MS,
  )
})

test(
  "at least 99.9 % of 20,000 generated identifiers are found, whatever their spelling",
  () => {
    const identifiers = realIdentifiers(seeded(2026), 20_000)
    const missed = identifiers.filter(({ typed, kind }) => found(typed) !== kind)
    expect(missed.length / identifiers.length).toBeLessThanOrEqual(0.001)
  },
  PATIENT_MS,
)

test(
  "at most 0.5 % of 20,000 ordinary wrong answers are taken for real data",
  () => {
    const mistakes = ordinaryMistakes(seeded(1789), 20_000)
    const taken = mistakes.filter(
      ({ question, typed }) => found(typed, diagnose(question, typed).kind) !== null,
    )
    expect(taken.length / mistakes.length).toBeLessThanOrEqual(0.005)
  },
  PATIENT_MS,
)

test("the mistakes of the diagnosis tables are not taken for real data", () => {
  const cases: { question: Question; typed: string; diagnosis: Diagnosis }[] = JSON.parse(
    readFileSync(new URL("../data/diagnosis-cases.json", import.meta.url), "utf8"),
  )
  const taken = cases.filter(({ typed, diagnosis }) => found(typed, diagnosis.kind) !== null)
  // Ten digits drawn at random may be a telephone number.
  expect(taken.map(({ typed }) => typed)).toEqual(["0547801637"])
})

test(
  "a long text is read within the time of a test",
  () => {
    for (const unit of ["1", "1 ", "a@", "I l ", "@.", "+33 ", "FR76 ", "1,", "\u0301"])
      expect(found(unit.repeat(50_000))).toBeNull()
  },
  PATIENT_MS,
)

describe("a letter of 100,000 characters costs little: each reading is counted", () => {
  /** Readings of `text` that are compared with the shapes of numbers. */
  const readings = (text: string) => {
    let count = 0
    const looks = () => {
      count++
      return false
    }
    expect([...realNumbers(text, [["phone", looks]])]).toEqual([])
    return count
  }
  const filled = (line: string) => line.repeat(Math.ceil(100_000 / line.length))

  test.each([
    ["words", "Bonjour, je vous écris pour le poste de cuisinier à Port-Fleuri. "],
    ["short words", "Il y a un an de ça, et je le dis. "],
    ["dates and prices", "Le 12/03/2026, je demande 1 250,50 € par mois. "],
  ])("none of %s", (_name, line) => {
    expect(readings(filled(line.toUpperCase()))).toBe(0)
  })

  test("a few around the digits of a telephone number", () => {
    const line = "Madame, mon numéro est le 06 39 98 03 33. Bien à vous, Karim. ".toUpperCase()
    const digits = 10 * Math.ceil(100_000 / line.length)
    expect(readings(filled(line))).toBeLessThan(2 * digits)
  })

  test("at most as many a digit as there are lengths of numbers, whatever the text", () => {
    for (const line of ["1 ", "12 ", "1", "FR76 ", "+33 ", "I 1 "])
      expect(readings(filled(line)) / 100_000).toBeLessThanOrEqual(6)
  })
})

function grouped(number: string, size: number, separator: string): string {
  return (number.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(separator)
}

type Mistake = { question: Question; typed: string }

/** What people type by mistake: other facts, slips, pieces, amounts, dates, words. */
function ordinaryMistakes(random: Random, count: number): Mistake[] {
  const today = scenarios[0]?.today ?? ""
  return Array.from({ length: count }, () =>
    drawUntil(
      () => {
        const facts = drawFacts(random.pick(scenarios), random.int(0, 999))
        const fact = random.pick(facts.filter(({ kind }) => kind !== "choice"))
        const { kind, value: expected } = fact
        return { question: { kind, expected, today, facts }, typed: mistake(fact, facts, random) }
      },
      ({ question, typed }) => diagnose(question, typed).kind !== "right",
    ),
  )
}

function mistake({ value }: Fact, facts: Fact[], random: Random): string {
  const other = random.pick(facts).value
  const number = () => random.digits(random.int(1, 8))
  const amount = () => `${random.int(1, 99)} ${random.digits(3)},${random.digits(2)}`
  const date = () => `${random.int(1, 31)}/${random.int(1, 12)}/${random.int(1930, 2026)}`
  const ways: [number, () => string][] = [
    [20, () => other],
    [25, () => slipped(value, random)],
    [5, () => slipped(slipped(value, random), random)],
    [6, () => value.slice(0, random.int(1, value.length))],
    [3, () => value + random.digits(random.int(1, 3))],
    [3, () => `N°${value} (moi)`],
    [3, () => `${value} ${other}`],
    [3, () => value.match(/.{1,4}/g)?.join(" ") ?? ""],
    [5, number],
    [6, amount],
    [3, () => `${amount()} €`],
    [4, date],
    [3, () => random.pick(["je ne sais pas", "voir papier", "?", "non", "rien", "bonjour"])],
    [3, () => random.pick(["www.impots.example", "lolo77@courriel.example", "moi@courriel"])],
    [3, () => `${random.int(1, 99)} rue des Lilas 99${random.digits(3)} Beauvallon`],
    [2, () => value.replace(/\d/g, () => random.digits(1))],
  ]
  const tickets = ways.flatMap(([weight, way]) => Array.from({ length: weight }, () => way))
  return random.pick(tickets)()
}

/** One slip of the fingers. */
function slipped(text: string, random: Random): string {
  const at = random.int(0, Math.max(0, text.length - 1))
  const [head, sign, tail] = [text.slice(0, at), text[at] ?? "", text.slice(at + 1)]
  const another = /\d/.test(sign) ? random.digits(1) : random.pick([..."aeirstn"])
  return random.pick([
    head + tail,
    head + sign + sign + tail,
    head + another + tail,
    head + (tail[0] ?? "") + sign + tail.slice(1),
  ])
}
