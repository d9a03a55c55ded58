import { describe, expect, test } from "vitest"
import { hintFaults, passageFaults, showFault } from "../../server/words/find-word-faults.ts"
import { lixOf } from "../../server/words/lix.ts"
import { hintsOf } from "../../server/words/markdown-lines.ts"
import { breaches, unfinished, type Voice } from "../../server/words/rules.ts"
import { sentencesOf, wordsOf } from "../../server/words/sentences.ts"

const rulesOf = (line: string, voice: Voice) => breaches(line, voice).map(({ rule }) => rule)

describe("a bad sentence is found, with the rule that it breaks", () => {
  test.each<[string, Voice, string]>([
    ["un deux trois quatre cinq six sept huit neuf dix onze douze treize.", "hint", "words"],
    ["1 2a 3a 4a 5a 6a 7a 8a 9a 10a 11a 12a 13a 14a 15a 16a.", "text", "words"],
    ["Ici, sur ce papier, on demande {asked}.", "hint", "words"],
    ["Deux signes voisins et semblables ont changé de place, {where}.", "hint", "words"],
    ["le prix de la crèche, sans les repas ni les aides reçues", "name", "words"],
    ["Prenez la lettre. Cherchez la ligne.", "hint", "one-sentence-a-line"],
    ["Vous hésitez ? Prenez votre temps.", "text", "one-sentence-a-line"],
    ["Prenez la lettre ; cherchez la ligne.", "hint", "semicolon"],
    ["Le site écrit « a ; b ».", "hint", "semicolon"],
    ["Prenez la lettre (la bleue).", "hint", "brackets"],
    ["Prenez la lettre [bleue].", "text", "brackets"],
    ["Et ainsi de suite…", "hint", "ellipsis"],
    ["Et ainsi de suite...", "text", "ellipsis"],
    ["Ne donnez JAMAIS votre code.", "hint", "capitals"],
    ["Il a écrit À ÉTÉ.", "hint", "capitals"],
    ["Écrivez la date comme jj/mm/aaaa.", "hint", "date"],
    ["Le site écrit « JJ/MM/AAAA ».", "text", "date"],
    ["Vous êtes né le 3/11/1984.", "text", "date"],
    ["Veuillez remplir la case.", "hint", "banned-word"],
    ["Le numéro est invalide.", "text", "banned-word"],
    ["Une erreur est survenue.", "text", "banned-word"],
    ["Oups, le site a un problème.", "text", "banned-word"],
    ["Champ requis.", "text", "banned-word"],
    ["Ce format incorrect bloque la page.", "text", "banned-word"],
    ["Ce texte est en falc.", "text", "banned-word"],
  ])("%s (%s): %s", (line, voice, rule) => {
    expect(rulesOf(line, voice)).toEqual([rule])
  })
})

describe("a good sentence passes", () => {
  test.each<[string, Voice]>([
    ["un deux trois quatre cinq six sept huit neuf dix onze douze.", "hint"],
    ["Vous avez écrit {about}.", "hint"],
    ["On lit sur la lettre : 39 99 999 003 357.", "hint"],
    ["Depuis le 1er mars 2026, M. Vernay vit à Beauvallon.", "hint"],
    ["Tapez vous-même l'adresse : www.impots.example.", "text"],
    ["Votre IBAN va dans la case 1AJ, pas dans la case T.", "hint"],
    ["La ligne s'appelle « IDENTIFIANT FISCAL (13 chiffres) ».", "hint"],
    ["Cette ligne parle d'invalidité.", "hint"],
    ["Le montant est de 1 878,45 €, soit 10 % du total.", "hint"],
  ])("%s", (line, voice) => {
    expect(breaches(line, voice)).toEqual([])
  })
})

test.each([
  ["M. Vernay vit ici. Mme Vernay aussi.", ["M. Vernay vit ici.", "Mme Vernay aussi."]],
  ["Avant le 1er mars, il reste 19.50 euros.", ["Avant le 1er mars, il reste 19.50 euros."]],
  ["Le site dit « Rien n'est perdu. Continuez. » à la fin.", null],
  ["Que faire ? « Oui » suffit.", ["Que faire ?", "« Oui » suffit."]],
  ["Sans point à la fin", ["Sans point à la fin"]],
])("the sentences of %s", (line, expected) => {
  expect(sentencesOf(line)).toEqual(expected ?? [line])
})

test.each([
  ["Prenez l'avis d'impôt.", 3],
  ["Il reste 22 541 € à payer.", 5],
  ["Appelez le 06 39 98 03 33 : c'est lui.", 5],
  ["On enlève 10 %, « au plus ».", 5],
  ["Tapez {numeroFiscal}.", 2],
])("the words of %s", (sentence, count) => {
  expect(wordsOf(sentence)).toHaveLength(count)
})

test("LIX adds words a sentence and the share of long words", () => {
  expect(lixOf(["Prenez la lettre des impôts.", "Cherchez la ligne."])).toBeCloseTo(4 + 100 / 8)
  expect(lixOf(["L'adresse d'hier."])).toBeCloseTo(2 + 50)
  expect(lixOf([])).toBe(0)
})

test("a line without its point is no whole sentence", () => {
  expect(unfinished("Prenez la lettre").map(({ rule }) => rule)).toEqual(["whole-sentence"])
  expect(unfinished("Appuyez sur « Continuer ».")).toEqual([])
  expect(unfinished("Voici le code :")).toEqual([])
})

test("a hint has three sentences at the most, a remark may have more", () => {
  const lines = "Une.\nDeux.\nTrois.\nQuatre."
  const rulesIn = (markdown: string) =>
    hintFaults(hintsOf("a.md", markdown)).map(({ rule }) => rule)
  expect(rulesIn(`## salaire · empty\n${lines}`)).toEqual(["hint-sentences"])
  expect(rulesIn("## salaire\n1. Une.\n   Deux.\n2. Trois.\n   Quatre.")).toEqual([])
  expect(rulesIn("## salaire\n1. Une. Deux.\n   Trois. Quatre.")).toEqual(["hint-sentences"])
  expect(rulesIn(`## remarque · not-signed\n${lines}`)).toEqual([])
})

test("a name is read without the thing that it names", () => {
  const hints = hintsOf("a.md", "## noms\n\n- other-line : une autre ligne du papier\n")
  expect(hints.flatMap(({ passages }) => passages)).toMatchObject([
    { line: 3, text: "une autre ligne du papier", voice: "name" },
  ])
})

test("a fault names the file, the line, the sentence, and the rule", () => {
  const hints = hintsOf("simulations/x/hints.fr.md", "# Aides\n\n## salaire\n1. Prenez LA fiche.\n")
  const faults = hints.flatMap(({ passages }) => passages).flatMap(passageFaults)
  expect(faults.map(showFault)).toEqual([
    "simulations/x/hints.fr.md:4 : « Prenez LA fiche. » : « LA » est en majuscules. [capitals]",
  ])
})
