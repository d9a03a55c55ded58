import { describe, expect, test } from "vitest"
import { announcedFile, ownLines, secretIn } from "../../server/engine/letter-rules.ts"
import { MASK, maskRealData } from "../../server/engine/real-data.ts"

describe("a secret in a letter", () => {
  test.each([
    ["a training card, in groups", "Ma carte : 9999 9920 2145 6647, merci"],
    ["a training card, in one piece", "Ma carte : 9999992021456647"],
    ["a card, whatever its digits", "Ma carte est le 1234-5678-9012-3456."],
    ["a card and its date", "9999 9920 2145 6647 12/28"],
    ["a social security number", "Sécu : 2 58 03 99 999 001 61"],
    ["one without its key", "Sécu : 2580399999001"],
    ["a password", "mon mot de passe est Soleil12"],
    ["the code of a card", "code secret : 4417"],
    ["what was hidden already", `Mon numéro : ${MASK}`],
  ])("is %s", (_name, text) => {
    expect(secretIn(text)).not.toBe("")
  })

  test.each([
    ["the SIRET of a payslip", "Mon employeur : SIRET 999 999 113 00007"],
    ["a SIRET in one piece", "SIRET 99999911300007"],
    ["a tax number", "Mon numéro fiscal : 39 99 999 003 357"],
    ["the number of a file", "Dossier 2024 0317 000 4418 22"],
    ["a long number that a paper prints", "Référence 80252021456645209470"],
    ["an IBAN", "FR76 9999 9000 9910 0037 0370 106"],
    ["an IBAN in one piece", "FR7699999000991000370370106"],
    ["telephone numbers side by side", "06 39 98 11 22 ou 01 99 00 12 34"],
    ["a date and a time", "le 12 03 2026 à 14 30, ou le 13 03 2026"],
  ])("is not %s", (_name, text) => {
    expect(secretIn(text)).toBe("")
    expect(maskRealData(text)).toBe(text)
  })

  test("is quoted alone, without the words around", () => {
    expect(secretIn("Carte 9999 9920 2145 6647 à débiter")).toBe("9999 9920 2145 6647")
  })

  test("a SIRET of somebody's own is still hidden, the post office's too", () => {
    expect(maskRealData("SIRET 732 829 320 00074")).toBe(`SIRET ${MASK}`)
    expect(maskRealData("SIRET 356 000 000 00024")).toBe(`SIRET ${MASK}`)
  })
})

test("the lines of the message that is answered are not one's own", () => {
  const text = "Oui.\n\nLe 1er mars 2026, Mme Delorme a écrit :\n> Ci-joint le menu."
  expect(ownLines(text).trim()).toBe("Oui.")
  expect(announcedFile(ownLines(text))).toBe("")
})
