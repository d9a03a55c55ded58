import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import {
  computeTax,
  type Household,
  HouseholdError,
  type TaxResult,
} from "../../simulations/impots/tax.ts"

type Year = 2024 | 2025
type Figures = Record<string, number | boolean>
type TaxCase = {
  id: string
  year: Year
  stratum: string
  household: Household
  expected: TaxResult
}
type OfficialExample = {
  case: string
  year: Year
  household: Household
  figure: "is_parts" | "brut" | "rni"
  published: number
}

const cases = readData<TaxCase>("tax-cases.json")
const officialExamples = readData<OfficialExample>("tax-official-examples.json")

function readData<T>(file: string): T[] {
  const data: T[] = JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), "utf8"))
  return data
}

/** One level: `credits.total` in place of an object in `credits`. */
function flatten(result: TaxResult): Figures {
  const { reductions, credits, ...figures } = result
  return { ...figures, ...prefix("reductions", reductions), ...prefix("credits", credits) }
}

function prefix(name: string, figures: Record<string, number>): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [`${name}.${key}`, value]),
  )
}

function differences({ id, year, household, expected }: TaxCase): string[] {
  const got = flatten(computeTax(household, year))
  const due = flatten(expected)
  return [...new Set([...Object.keys(due), ...Object.keys(got)])]
    .filter(figure => !Object.is(got[figure], due[figure]))
    .map(figure => `${id} ${figure}: ${due[figure]} is due, got ${got[figure]}`)
}

describe("the tax of the administration's own engine", () => {
  it.each(cases)("$id ($stratum)", taxCase => {
    expect(differences(taxCase)).toEqual([])
  })

  it("has every case", () => {
    expect(cases).toHaveLength(300)
  })
})

describe("the published examples", () => {
  const figures = {
    is_parts: "impotSansPlafonnementQF",
    brut: "impotBrut",
    rni: "revenuImposable",
  } as const

  it.each(officialExamples)("$year, $case", ({ year, household, figure, published }) => {
    const got = computeTax(household, year)[figures[figure]]
    expect(Math.abs(got - published)).toBeLessThanOrEqual(0.5)
  })

  it("has every example", () => {
    expect(officialExamples).toHaveLength(14)
  })
})

describe("the households of the scenarios, income of 2025", () => {
  const parent = { "0AC": 1, "0DA": 1990, "0CF": 2, "0F0": 2017, "0F1": 2021, "1AJ": 36_000 }

  it("asks 492 for 22 541 of wages, and 19 after what was withheld", () => {
    const result = computeTax({ "0AC": 1, "0DA": 1984, "1AJ": 22_541, "8HV": 473 }, 2025)
    expect(result).toMatchObject({ impotNet: 492, solde: 19 })
  })

  it("asks 259 for 20 925 of wages", () => {
    const result = computeTax({ "0AC": 1, "0DA": 1984, "1AJ": 20_925, "8HV": 473 }, 2025)
    expect(result.impotNet).toBe(259)
  })

  it("asks nothing of a couple with two small pensions", () => {
    const pensions = { "1AS": 16_200, "1BS": 9_840 }
    const result = computeTax({ "0AM": 1, "0DA": 1958, "0DB": 1955, ...pensions }, 2025)
    expect(result).toMatchObject({ impotNet: 0, solde: 0 })
  })

  it("gives a lone parent with box T no tax, and 920 back for child care", () => {
    const result = computeTax({ ...parent, "0BT": 1, "7GA": 1_840 }, 2025)
    expect(result).toMatchObject({ impotAvantCredits: 0, impotNet: -920, solde: -920 })
  })

  it("finds 573 of tax before credits for the same parent without box T", () => {
    const result = computeTax({ ...parent, "7GA": 1_840 }, 2025)
    expect(result).toMatchObject({
      impotBrut: 1_012,
      decote: 439,
      impotApresReductions: 573,
      impotAvantCredits: 573,
      impotNet: -347,
    })
  })
})

/** Some of the figures due, and some of the nested ones. */
type Due = Omit<Partial<TaxResult>, "reductions" | "credits"> & {
  reductions?: Partial<TaxResult["reductions"]>
  credits?: Partial<TaxResult["credits"]>
}
type RareCase = [name: string, household: Household, due: Due]

const alone = { "0AC": 1, "0DA": 1980 }
const couple = { "0AM": 1, "0DA": 1980, "0DB": 1981 }
const widow = { "0AV": 1, "0DA": 1960 }

describe("parts that are rare, and the ceiling of what they save (income of 2024)", () => {
  // Wages of 100 000 leave 90 000. With 2 parts: 2 × (17 818 × 11 % + 15 685 × 30 %) = 13 330.96;
  // with 1: 17 818 × 11 % + 54 508 × 30 % + 6 177 × 41 % = 20 844.95.
  const wages = { "1AJ": 100_000 }
  // A pension of 60 000 leaves 55 601, the allowance being limited to 4 399. With 1 part:
  // 17 818 × 11 % + 26 286 × 30 % = 9 845.78; with 1.5: 1.5 × (1 959.98 + 2 325.70) = 6 428.52.
  const pension = { "1AS": 60_000 }

  const table: RareCase[] = [
    // 13 331 − 3 582 − 1 785 (disability) = 7 964, above the 6 496 of 3 parts.
    ["0CR is a dependant and disabled", { ...couple, ...wages, "0CR": 1 }, capped(3, 7_964)],
    // 1 + 0.5 + 0.5 (disability) + 0.5 (T): 20 845 − (4 224 + 1 791) − 1 785 = 13 045.
    ["0CR, 0BT", { ...alone, ...wages, "0CR": 1, "0BT": 1 }, capped(2.5, 13_045)],
    // Four quarters: 13 331 − 4 × 895.50 − 2 × 892.50 = 7 964.
    ["two 0CI", { ...couple, ...wages, "0CH": 2, "0CI": 2 }, capped(3, 7_964)],
    // Three quarters: 13 331 − R(2 686.50) − R(892.50) = 13 331 − 2 687 − 893 = 9 751.
    ["one 0CI", { ...couple, ...wages, "0CH": 2, "0CI": 1 }, capped(2.75, 9_751)],
    // Two children at 2 112, and the third, of half a part, at 1 791: 20 845 − 6 015 = 14 830.
    ["0BT, three 0CH", { ...alone, ...wages, "0BT": 1, "0CH": 3 }, capped(2.5, 14_830)],
    // A quarter of its own and one of box T: 20 845 − 2 112 = 18 733.
    ["0BT, one 0CH", { ...alone, ...wages, "0BT": 1, "0CH": 1 }, capped(1.5, 18_733)],
    // The shared child has rank 2, so a quarter: 20 845 − 4 224 − R(895.50) = 15 725.
    ["0BT, 0CF, 0CH", { ...alone, ...wages, "0BT": 1, "0CF": 1, "0CH": 1 }, capped(2.25, 15_725)],
    // Box T has no effect: 20 845 − 1.5 × 3 582 − 1 993 (widowhood) = 13 479.
    ["0AV, 0BT", { ...widow, ...wages, "0BT": 1, "0CF": 1 }, capped(2.5, 13_479)],
    // 9 846 − 1 791 − 1 785 = 6 270, so the 6 429 of 1.5 parts hold.
    ["0AG", { ...widow, ...pension, "0AG": 1 }, capped(1.5, 6_429)],
    // 9 846 − 1 069 = 8 777.
    ["0AL", { ...widow, ...pension, "0AL": 1 }, capped(1.5, 8_777)],
    // One part only: 9 846.
    ["0AL, 0AN", { ...widow, ...pension, "0AL": 1, "0AN": 1 }, uncapped(1, 9_846)],
    // 2024 − 1951 = 73.
    ["0AW at 73", { ...widow, ...pension, "0DA": 1951, "0AW": 1 }, uncapped(1, 9_846)],
    // One half-part, and of the two rights the better: 9 846 − 1 791 − 1 785, as for 0AG.
    ["0AW, 0AL", { ...widow, ...pension, "0DA": 1950, "0AW": 1, "0AL": 1 }, capped(1.5, 6_429)],
    ["0AG, 0AL", { ...widow, ...pension, "0AG": 1, "0AL": 1 }, capped(1.5, 6_429)],
    // 9 846 − 1 791 − 1 785 too: box L adds nothing to disability.
    ["0AP, 0AL", { ...widow, ...pension, "0AP": 1, "0AL": 1 }, capped(1.5, 6_429)],
    // 95 601 / 2.5 = 38 240.40, so 2.5 × (1 959.98 + 2 677.62) = 11 594.
    // 15 011 − 1 791 − 1 785 = 11 435, so 11 594 hold.
    ["0AS", { ...couple, "0DA": 1950, "1AS": 100_000, "0AS": 1 }, capped(2.5, 11_594)],
    // Box P takes the place of box S: the same half-part.
    [
      "0AS, 0AP",
      { ...couple, "0DA": 1950, "1AS": 100_000, "0AS": 1, "0AP": 1 },
      { nombreParts: 2.5 },
    ],
  ]

  it.each(table)("%s", (_, household, due) => {
    expect(computeTax(household, 2024)).toMatchObject(due)
  })
})

function capped(nombreParts: number, impotBrut: number): Due {
  return { nombreParts, plafonnementQF: true, impotBrut }
}

function uncapped(nombreParts: number, impotBrut: number): Due {
  return { nombreParts, plafonnementQF: false, impotBrut }
}

describe("income and charges that are rare (income of 2024)", () => {
  const table: RareCase[] = [
    // 40 000 − 4 000 = 36 000; − 2 × 6 794 = 22 412.
    ["0DN", { ...couple, "0DN": 2, "1AJ": 40_000 }, { revenuImposable: 22_412, nombreParts: 2 }],
    // R(1.25 × 6 000) = 7 500, so 6 794; R(1.25 × 2 000) = 2 500; R(1.25 × 1 202) = 1 503; 960;
    // 8 000, so 6 794: 45 000 − 18 551 = 26 449.
    [
      "6GI, 6GJ, 6GP, 6GU, 6EL",
      {
        ...alone,
        "1AJ": 50_000,
        "6GI": 6_000,
        "6GJ": 2_000,
        "6GP": 1_202,
        "6GU": 960,
        "6EL": 8_000,
      },
      { revenuBrutGlobal: 45_000, revenuNetGlobal: 26_449 },
    ],
    // 27 000 + 1 000, − R(6.8 % × 1 000) = 27 932. Tax R(1 807.85) − 71 = 1 737, of which
    // R(1 737 × 27 / 28) = 1 675 on wages: 1 675 / 30 000 = 5.58 %.
    [
      "2OP",
      { ...alone, "1AJ": 30_000, "2TR": 1_000, "2BH": 1_000, "2OP": 1 },
      {
        revenuBrutGlobal: 28_000,
        revenuNetGlobal: 27_932,
        impotForfaitaire128: 0,
        revenuFiscalReference: 27_932,
        impotApresReductions: 1_737,
        tauxPrelevementSourceFoyer: 5.6,
      },
    ],
    // R(12.8 % × 1 000) = 128, outside the scale. Levies on 1 000: 97 + 75.
    [
      "2TR without 2OP",
      { ...alone, "1AJ": 30_000, "2TR": 1_000 },
      {
        revenuBrutGlobal: 27_000,
        impotForfaitaire128: 128,
        revenuFiscalReference: 28_000,
        prelevementsSociaux: 172,
      },
    ],
    // 9 000 − 900 of pensions, of which 6 000 − 600 of maintenance. Tax R(1 606.33) − 162 = 1 444:
    // 1 444 / (20 000 + 3 000 + 5 400) = 5.08 %.
    [
      "1AO",
      { ...alone, "1AJ": 20_000, "1AO": 6_000, "1AS": 3_000 },
      { revenuBrutGlobal: 26_100, decote: 162, tauxPrelevementSourceFoyer: 5.1 },
    ],
    // A: 504 of the 2 000 (the minimum). B: R(10 % × 20 000). C: all 400, below the minimum.
    [
      "1CJ",
      { ...couple, "0DJ": 1, "1AJ": 2_000, "1BJ": 20_000, "1CJ": 400 },
      { revenuBrutGlobal: 19_496 },
    ],
  ]

  it.each(table)("%s", (_, household, due) => {
    expect(computeTax(household, 2024)).toMatchObject(due)
  })
})

describe("reductions and credits that are rare (income of 2024)", () => {
  const wages = { "1AJ": 40_000 }
  const help = { ...alone, ...wages, "7DB": 20_000 }

  const table: RareCase[] = [
    // 36 000: R(17 818 × 11 % + 6 685 × 30 %) = 3 965. 75 % × 1 000; 66 % × (200 + 100).
    [
      "7UD above its ceiling",
      { ...alone, ...wages, "7UD": 1_200, "7UF": 100 },
      { reductions: { dons75: 750, dons66: 198, total: 948 }, impotApresReductions: 3_017 },
    ],
    // 61 × 1.5 + 153 × 1.5 + 183 × 1.5 = 595.50.
    [
      "7EA to 7EG",
      { ...alone, ...wages, "7EA": 1, "7EB": 1, "7EC": 1, "7ED": 1, "7EF": 1, "7EG": 1 },
      { reductions: { scolarite: 596 } },
    ],
    // 50 % × 12 000.
    ["7DB", help, { credits: { emploiDomicile: 6_000 } }],
    // 50 % × (12 000 + 1 500), then the ceiling of 15 000 with two and more.
    ["one 7DL", { ...help, "7DL": 1 }, { credits: { emploiDomicile: 6_750 } }],
    ["three 7DL", { ...help, "7DL": 3 }, { credits: { emploiDomicile: 7_500 } }],
    // 50 % × (12 000 + 1 500 / 2).
    ["7DB, 0CH", { ...help, "0CH": 1 }, { credits: { emploiDomicile: 6_375 } }],
    // 50 % × 15 000; 50 % × (15 000 + 1 500); 50 % × 18 000.
    ["7DQ", { ...help, "7DQ": 1 }, { credits: { emploiDomicile: 7_500 } }],
    ["7DQ, one 7DL", { ...help, "7DQ": 1, "7DL": 1 }, { credits: { emploiDomicile: 8_250 } }],
    ["7DQ, three 7DL", { ...help, "7DQ": 1, "7DL": 3 }, { credits: { emploiDomicile: 9_000 } }],
    // 50 % × min(20 000 − 3 000, 20 000).
    ["7DG, 7DR", { ...help, "7DG": 1, "7DR": 3_000 }, { credits: { emploiDomicile: 8_500 } }],
    // 10 000 + 1 750 is 1 750 above the ceiling of all such advantages.
    [
      "7DG and 7GA",
      { ...help, "7DG": 1, "0CF": 1, "7GA": 3_600 },
      { credits: { emploiDomicile: 10_000, gardeEnfants: 1_750 }, reprisePlafondNiches: 1_750 },
    ],
    // 66 % × min(500, 1 % × 40 000); 3 999 of real expenses are less than 10 %, 4 001 are more.
    [
      "7AC with 1AK not kept",
      { ...alone, ...wages, "1AK": 3_999, "7AC": 500 },
      { credits: { cotisationsSyndicales: 264 } },
    ],
    [
      "7AC with 1AK kept",
      { ...alone, ...wages, "1AK": 4_001, "7AC": 500 },
      { credits: { cotisationsSyndicales: 0 } },
    ],
  ]

  it.each(table)("%s", (_, household, due) => {
    expect(computeTax(household, 2024)).toMatchObject(due)
  })

  it("takes 75 % of gifts up to 2 000 from the income of 2025", () => {
    const { reductions } = computeTax({ ...alone, ...wages, "7UD": 2_100 }, 2025)
    expect(reductions).toMatchObject({ dons75: 1_500, dons66: 66 })
  })
})

type Raw = Record<string, unknown>

describe("what is refused", () => {
  const table: [name: string, household: Raw, code: string, found: unknown][] = [
    ["an unknown code", { ...alone, "9ZZ": 1 }, "9ZZ", 1],
    ["a code in lower case", { ...alone, "1aj": 1 }, "1aj", 1],
    ["a name that every object has", { ...alone, constructor: 1 }, "constructor", 1],
    ["a birth year of no box", { ...alone, "0CF": 1, "0FA": 2020 }, "0FA", 2020],
    ["a negative amount", { ...alone, "1AJ": -5 }, "1AJ", -5],
    ["cents", { ...alone, "1AJ": 1234.56 }, "1AJ", 1234.56],
    ["NaN", { ...alone, "1AJ": Number.NaN }, "1AJ", Number.NaN],
    ["infinity", { ...alone, "1AJ": Number.POSITIVE_INFINITY }, "1AJ", Number.POSITIVE_INFINITY],
    ["a string", { ...alone, "1AJ": "1200" }, "1AJ", "1200"],
    ["a boolean", { ...alone, "0BT": true }, "0BT", true],
    ["nothing in place of a number", { ...alone, "1AJ": undefined }, "1AJ", undefined],
    ["null", { ...alone, "1AJ": null }, "1AJ", null],
    ["a box ticked twice", { ...alone, "0BT": 2 }, "0BT", 2],
    ["a birth year of two figures", { "0AC": 1, "0DA": 80 }, "0DA", 80],
    ["a birth after the year", { ...alone, "0CF": 1, "0F0": 2025 }, "0F0", 2025],
    ["no situation", { "0DA": 1980 }, "0AM/0AO/0AC/0AD/0AV", "none"],
    ["two situations", { "0AM": 1, "0AC": 1 }, "0AM/0AO/0AC/0AD/0AV", "0AM + 0AC"],
    ["a birth year and no child", { ...alone, "0F0": 2020 }, "0CF", 0],
    ["more birth years than children", { ...alone, "0CH": 1, "0H0": 2020, "0H1": 2021 }, "0CH", 1],
    ["more disabled children than children", { ...alone, "0CF": 1, "0CG": 2 }, "0CG", 2],
    ["the same in shared custody", { ...alone, "0CF": 2, "0CI": 1 }, "0CI", 1],
    ["wages of a spouse of nobody", { ...alone, "1BJ": 9_000 }, "1BJ", 9_000],
    ["wages of a dependant of nobody", { ...alone, "1CJ": 900 }, "1CJ", 900],
    ["rents above the micro-foncier ceiling", { ...alone, "4BE": 15_001 }, "4BE", 15_001],
  ]

  it.each(table)("%s", (_, household, code, found) => {
    const error = refusal(household, 2024)
    expect(error).toMatchObject({ name: "HouseholdError", code, found })
    expect(error.message).toContain(code)
    expect(error.message).toContain(String(found))
  })

  it("a year without parameters", () => {
    expect(refusal(alone, 2023)).toMatchObject({ code: "year", found: 2023 })
  })
})

function refusal(household: Raw, year: number): HouseholdError {
  try {
    // @ts-expect-error What a page hands over may be of any type.
    computeTax(household, year)
  } catch (error) {
    if (error instanceof HouseholdError) return error
    throw error
  }
  throw new Error("nothing was refused")
}

describe("what is not refused", () => {
  const table: [name: string, household: Household][] = [
    ["a code of 0, which is an empty one", { ...alone, "0BT": 0, "0F0": 0, "0DB": 0, "1AJ": 0 }],
    ["children without their birth years", { ...couple, "0CF": 3, "0F0": 2020, "0CH": 1 }],
    ["a declarant without a birth year", { "0AO": 1, "1AS": 12_000 }],
    ["rents at the micro-foncier ceiling", { ...alone, "4BE": 15_000 }],
    ["the birth year of a spouse who died", { ...widow, "0DB": 1958 }],
    ["boxes that have no effect here", { ...couple, "0BT": 1, "0AL": 1, "0AW": 1, "0AG": 1 }],
  ]

  it.each(table)("%s", (_, household) => {
    expect(() => computeTax(household, 2025)).not.toThrow()
  })

  it("a household that is frozen, and its second computation is the same", () => {
    const household = Object.freeze({ ...alone, "1AJ": 22_541 })
    expect(computeTax(household, 2025)).toEqual(computeTax(household, 2025))
  })
})
