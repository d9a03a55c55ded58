import { describe, expect, test } from "vitest"
import {
  isCardNumber,
  isIban,
  isNir,
  isNumeroFiscal,
  isSiret,
  passesLuhn,
} from "../../server/engine/check-digits.ts"
import { people } from "../../simulations/people/people.ts"

/** The same number with its last digit one higher: no check lets that pass. */
function spoilt(number: string): string {
  return number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10)
}

describe.each(people)("the numbers of $firstName", somebody => {
  test("pass their checks", () => {
    expect(isNir(somebody.nir)).toBe(true)
    expect(isNumeroFiscal(somebody.numeroFiscal)).toBe(true)
    expect(isIban(somebody.iban)).toBe(true)
  })

  test("fail them with another last digit", () => {
    expect(isNir(spoilt(somebody.nir))).toBe(false)
    expect(isNumeroFiscal(spoilt(somebody.numeroFiscal))).toBe(false)
    expect(isIban(spoilt(somebody.iban))).toBe(false)
  })
})

describe("isIban", () => {
  // Examples of the registry.
  test.each([
    "FR1420041010050500013M02606",
    "BE68539007547034",
    "NO9386011117947",
    "DE89370400440532013000",
    "GB29NWBK60161331926819",
    "NL91ABNA0417164300",
    "MT84MALT011000012345MTLCAST001S",
    "MC5811222000010123456789030",
    "TN5910006035183598478831",
  ])("takes %s", iban => {
    expect(isIban(iban)).toBe(true)
    expect(isIban(spoilt(iban.replace(/S$/, "1")))).toBe(false)
  })

  test("refuses the length of another country, an unknown country, and spaces", () => {
    expect(isIban("FR7630006000011234567890189")).toBe(true)
    expect(isIban("FR763000600001123456789018")).toBe(false)
    expect(isIban("BE7630006000011234567890189")).toBe(false)
    expect(isIban("ZZ68539007547034")).toBe(false)
    expect(isIban("FR76 3000 6000 0112 3456 7890 189")).toBe(false)
    expect(isIban("")).toBe(false)
  })
})

describe("isNir", () => {
  test("reckons Corsica as 19 and 18", () => {
    expect(isNir("172092A99990105")).toBe(true)
    expect(isNir("290072B99990237")).toBe(true)
    expect(isNir("172092B99990105")).toBe(false)
  })

  test("refuses a month and a sex that nobody has, and what is not 15 characters", () => {
    expect(isNir("258139999900161")).toBe(false)
    expect(isNir("558039999900161")).toBe(false)
    expect(isNir("2580399999001")).toBe(false)
  })
})

describe("isNumeroFiscal", () => {
  test("refuses 13 digits that begin with 4 or more, and what is not 13 digits", () => {
    expect(isNumeroFiscal("4000000000000")).toBe(false)
    expect(isNumeroFiscal("399999900135")).toBe(false)
  })
})

describe("isSiret and isCardNumber", () => {
  test.each(["73282932000074", "99999901200019", "35600000000024"])("SIRET %s", siret => {
    expect(isSiret(siret)).toBe(true)
    expect(isSiret(spoilt(siret))).toBe(false)
  })

  test.each([
    "4111111111111111",
    "4222222222222",
    "5555555555554444",
    "2223003122003222",
    "378282246310005",
    "30569309025904",
    "3530111333300000",
    "6011111111111117",
  ])("card %s", card => {
    expect(isCardNumber(card)).toBe(true)
    expect(isCardNumber(spoilt(card))).toBe(false)
  })

  test("a number that passes Luhn's check is no card without an issuer's first digits", () => {
    expect(passesLuhn("9999990000000006")).toBe(true)
    expect(isCardNumber("9999990000000006")).toBe(false)
  })

  test("nothing at all does not pass Luhn's check", () => {
    expect(passesLuhn("")).toBe(false)
  })
})
