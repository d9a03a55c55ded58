import { describe, expect, test } from "vitest"
import { piecesOf, placeOf, saidOf, sentencesOf } from "../../static/speakable.js"

const say = (text: string) => saidOf(piecesOf(text))

describe("what is written is said well", () => {
  test.each([
    // Numbers to copy: group by group, every zero said.
    ["39 99 999 003 357", "39, 99, 999, zéro zéro 3, 357"],
    ["39\u00a099\u00a0999\u00a0003\u00a0357", "39, 99, 999, zéro zéro 3, 357"],
    ["06 39 98 01 11", "zéro 6, 39, 98, zéro 1, 11"],
    ["1 84 11 99 999 004 38", "1, 84, 11, 99, 999, zéro zéro 4, 38"],
    ["FR76 9999 9000 0112 3400", "F R 7 6, 99, 99, 90, zéro zéro, zéro 1, 12, 34, zéro zéro"],
    ["9999 9912 3456 7890", "99, 99, 99, 12, 34, 56, 78, 90"],
    ["Le code est 493027.", "Le code est 49, 30, 27."],
    ["3999999003357", "39, 99, 99, 90, zéro 3, 35, 7"],
    ["le 01234", "le zéro 1234"],
    ["99120 Valmont", "99120 Valmont"],
    // Numbers to understand: as one.
    ["22 541", "22541"],
    ["22\u00a0541 €", "22541 euros"],
    ["1 878,45", "1878,45"],
    ["1 878,45 €", "1878 euros 45"],
    ["36,05 €", "36 euros 5"],
    ["150,00 €", "150 euros"],
    ["1 €", "1 euro"],
    ["0 €", "0 euro"],
    ["1 250 000", "1250000"],
    ["1 250 000 €", "1250000 euros"],
    ["en €", "en euros"],
    ["10 %", "10 %"],
    ["13 chiffres", "13 chiffres"],
    ["en 2025, 13 chiffres", "en 2025, 13 chiffres"],
    // Dates and hours.
    ["23 novembre 1984", "23 novembre 1984"],
    ["01/03/2026", "1er mars 2026"],
    ["23/11/1984", "23 novembre 1984"],
    ["45/45/2026", "45 45 2026"],
    ["Au format jj/mm/aaaa", "Au format jour, mois, année"],
    ["à 9 h 30", "à 9 heures 30"],
    ["à 14h", "à 14 heures"],
    ["à 1 h 00", "à 1 heure"],
    // Boxes, codes, short words.
    ["case 1AJ", "case 1 A J"],
    ["la 8HV.", "la 8 H V."],
    ["K7M P3XA", "K 7 M, P 3 X A"],
    ["votre IBAN", "votre IBAN"],
    ["n° 12", "numéro 12"],
    ["M. Petit et Mme Petit", "Monsieur Petit et Madame Petit"],
    ["Impôts · site fictif", "Impôts , site fictif"],
    // Addresses.
    ["impots.example", "impots point example"],
    ["https://www.impots.example/declaration", "www point impots point example barre declaration"],
    ["karim@courrier.example", "karim arobase courrier point example"],
    ["Tapez impots.example.", "Tapez impots point example."],
    ["rendez-vous.example/", "rendez tiret vous point example"],
    // Plain words stay as they are.
    ["C'est fini. Merci.", "C'est fini. Merci."],
    ["Qu'est-ce qu'on me demande ?", "Qu'est-ce qu'on me demande ?"],
    ["", ""],
  ])("%j is said %j", (written, said) => {
    expect(say(written)).toBe(said)
  })

  test("every letter of the text has its bit, in order", () => {
    const text = "Écrivez 39 99 999 003 357 en case 1AJ, sur impots.example, le 01/03/2026."
    const pieces = piecesOf(text)
    expect(pieces[0]?.from).toBe(0)
    expect(pieces.at(-1)?.to).toBe(text.length)
    for (const [index, piece] of pieces.entries())
      if (index > 0) expect(piece.from).toBe(pieces[index - 1]?.to)
  })
})

describe("the word that is being said", () => {
  const text = "Case 1AJ : écrivez 22 541 €, puis 06 39 98 01 11."
  const pieces = piecesOf(text)
  const said = saidOf(pieces)
  test.each([
    ["Case", "Case"],
    ["J :", "1AJ"],
    ["écrivez", "écrivez"],
    ["crivez", "écrivez"],
    ["22541", "22 541 €"],
    ["euros", "22 541 €"],
    ["39", "39"],
    ["6, 39", "06"],
  ])("%j lights %j", (sound, written) => {
    const place = placeOf(pieces, said.indexOf(sound))
    expect(text.slice(place?.from, place?.to)).toBe(written)
  })

  test("past the end, nothing", () => {
    expect(placeOf(pieces, said.length)).toBe(null)
  })
})

describe("sentences", () => {
  test.each([
    ["Un. Deux ? Trois ! Quatre", ["Un.", "Deux ?", "Trois !", "Quatre"]],
    ["Une ligne\nUne autre", ["Une ligne", "Une autre"]],
    ["  Il reste à signer.  ", ["Il reste à signer."]],
    ["Il paie 1 878.45 à impots.example. Voilà.", ["Il paie 1 878.45 à impots.example.", "Voilà."]],
    ["M. Petit a écrit. Lisez.", ["M. Petit a écrit.", "Lisez."]],
    ["« Tapez votre code. » Il a dit cela.", ["« Tapez votre code. »", "Il a dit cela."]],
    [" . \n · ", []],
  ])("%j", (text, expected) => {
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected)
  })
})
