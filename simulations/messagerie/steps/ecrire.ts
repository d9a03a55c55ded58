import type { Field, Misconception, Situation, Step } from "../../../server/engine/simulation.ts"
import { keepsDraft, letterForm, SEND } from "../../../server/engine/letter-form.ts"
import { ownLines } from "../../../server/engine/letter-rules.ts"
import { addressesIn, isAddress, sameAddresses } from "../../../server/engine/mail-addresses.ts"
import { filesIn } from "../../../server/engine/upload.ts"
import { answersOf } from "../answers.ts"
import { letterOf, missionOf, modelLetter, modelSubject } from "../asked.ts"
import { startOf } from "../inbox.ts"
import { type LetterRemark, readLetter } from "../read-letter.ts"

const isHidden = ({ fact }: Situation) => fact("voisins") !== ""
const neighboursIn = (typed: string, { fact }: Situation) => {
  const known = addressesIn(fact("voisins"))
  return addressesIn(typed).filter(address => known.includes(address))
}

/** The remarks on one field, for what was typed in it. */
function remarksOn(field: "objet" | "texte", typed: string, situation: Situation): LetterRemark[] {
  const more = field === "objet" ? { subject: typed } : { text: typed }
  return readLetter(letterOf(situation, more)).filter(found => found.field === field)
}

/** A remark of the reader of mails, as a mistake that the coach explains. */
function remark(
  field: "objet" | "texte",
  id: string,
  code: string | undefined,
  example: Misconception["example"],
): Misconception {
  const found = (typed: string, situation: Situation) =>
    remarksOn(field, typed, situation).find(known => known.id === id)
  return {
    id,
    ...(code ? { code } : {}),
    // The first remark speaks; the others wait for their turn.
    matches: (typed, situation) => remarksOn(field, typed, situation)[0]?.id === id,
    passage: (typed, situation) => found(typed, situation)?.passage ?? "",
    example,
  }
}

const cv = (typed: Misconception["example"]["typed"]) => ({
  scenario: "anselme-cv",
  typed,
  given: { pieceJointe: "cv" },
})
/** The model with one thing changed. */
const changed = (from: string | RegExp, to: string) =>
  cv(situation => modelLetter(situation).replace(from, to))

const objet: Field = {
  ...letterForm.subject,
  name: "objet",
  right: modelSubject,
  prefill: situation => startOf(situation).subject,
  where: ({ fact }) => (fact("reference") ? "reference" : null),
  accepts: (typed, situation) =>
    missionOf(situation) !== null &&
    remarksOn("objet", typed, situation).length === 0 &&
    holdsReference(typed, situation),
  misconceptions: [
    remark("objet", "no-subject", "E6", cv("")),
    remark("objet", "urgent-subject", undefined, cv("URGENT candidature")),
    remark(
      "objet",
      "letter-in-the-subject",
      "E6",
      cv(
        "Bonjour je vous écris pour le poste de cuisinier que vous avez mis dans le journal de mardi",
      ),
    ),
    remark("objet", "shouted-subject", undefined, cv("CANDIDATURE POSTE CUISINIER")),
    remark("objet", "vague-subject", undefined, cv("cv")),
    {
      id: "no-reference",
      matches: (typed, situation) =>
        remarksOn("objet", typed, situation).length === 0 && !holdsReference(typed, situation),
      example: { scenario: "anselme-cv", typed: "Candidature au poste de cuisinier" },
    },
  ],
}

function holdsReference(typed: string, { fact }: Situation): boolean {
  return squeezed(typed).includes(squeezed(fact("reference")))
}

function squeezed(text: string): string {
  return text.replace(/[\s-]+/g, "").toLowerCase()
}

const texte: Field = {
  ...letterForm.text,
  name: "texte",
  right: modelLetter,
  prefill: situation => startOf(situation).text,
  where: () => null,
  required: true,
  accepts: (typed, situation) =>
    missionOf(situation) !== null &&
    ownLines(typed).trim() !== "" &&
    remarksOn("texte", typed, situation).length === 0,
  misconceptions: [
    remark(
      "texte",
      "secret-told",
      "E11",
      changed("Cordialement", "Mon mot de passe est Soleil12\nCordialement"),
    ),
    remark(
      "texte",
      "path-for-a-file",
      "E3",
      changed("en pièce jointe", "en pièce jointe : C:\\Documents\\cv.pdf"),
    ),
    remark("texte", "casual-greeting", "E7", changed("Bonjour", "Slt")),
    remark("texte", "no-greeting", "E7", changed("Bonjour,\n", "")),
    remark(
      "texte",
      "too-short",
      undefined,
      cv("Bonjour,\nMon CV.\nCordialement,\nAnselme Oudrami"),
    ),
    remark("texte", "matter-missing", undefined, {
      scenario: "nadege-ecole",
      typed: "Bonjour Mme Delorme,\nMa fille sera là, avec plaisir.\nCordialement,\nNadège Trouvel",
    }),
    remark("texte", "no-politeness", undefined, changed("Cordialement,\n", "")),
    remark("texte", "no-full-name", undefined, changed(/Anselme OUDRAMI/i, "Anselme")),
    remark("texte", "no-phone", undefined, changed(/\n06.*$/, "")),
    remark("texte", "announced-not-joined", "E1", {
      scenario: "anselme-cv",
      typed: modelLetter,
      given: { pieceJointe: "" },
    }),
    remark(
      "texte",
      "joined-not-announced",
      undefined,
      changed("Vous trouverez mon CV en pièce jointe.\n", ""),
    ),
    remark("texte", "sms-words", "E7", changed("Je réponds", "bjr, je réponds")),
    remark("texte", "familiar-you", undefined, changed("Je réponds", "Je te réponds")),
    remark("texte", "shouted", undefined, changed("J'ai vingt", "JE SUIS TRÈS MOTIVÉ\nJ'ai vingt")),
    remark(
      "texte",
      "many-marks",
      undefined,
      changed("libre tout de suite.", "libre tout de suite !!!"),
    ),
  ],
}

export default {
  id: "ecrire",
  title: "Écrire un message",
  stage: "Écrire",
  button: SEND,
  letter: true,
  skills: ["digcomp-2.1", "digcomp-2.5", "crcn-2.1", "crcn-3.1", "cn-mail"],
  askedWhen: ({ answers }) =>
    answers["message"] === "nouveau" ||
    ["repondre", "repondre-tous", "transferer"].includes(answers["geste"] ?? ""),
  fields: [
    {
      ...letterForm.to,
      name: "a",
      right: "destinataire",
      prefill: situation => startOf(situation).to,
      required: true,
      accepts: (typed, { fact }) => sameAddresses(typed, fact("destinataire")),
      misconceptions: [
        {
          id: "strangers-in-view",
          code: "E5",
          matches: (typed, situation) =>
            isHidden(situation) && neighboursIn(typed, situation).length > 0,
          example: { scenario: "ghislaine-invitation", typed: "{voisins}" },
        },
      ],
    },
    {
      ...letterForm.cc,
      name: "cc",
      right: situation => startOf(situation).cc,
      prefill: situation => startOf(situation).cc,
      accepts: (typed, situation) => sameAddresses(typed, startOf(situation).cc),
      where: () => null,
      misconceptions: [
        {
          id: "strangers-in-copy",
          code: "E5",
          matches: (typed, situation) =>
            isHidden(situation) && neighboursIn(typed, situation).length > 0,
          example: { scenario: "ghislaine-invitation", typed: "{voisins}" },
        },
        {
          id: "recipient-in-copy",
          matches: (typed, { fact }) => sameAddresses(typed, fact("destinataire")),
          example: { scenario: "anselme-cv", typed: "{destinataire}" },
        },
      ],
    },
    {
      ...letterForm.bcc,
      name: "cci",
      right: "voisins",
      accepts: (typed, { fact }) => fact("voisins") !== "" && sameAddresses(typed, fact("voisins")),
      misconceptions: [
        {
          id: "somebody-forgotten",
          matches: (typed, situation) =>
            isHidden(situation) &&
            typed.trim() !== "" &&
            addressesIn(typed).every(isAddress) &&
            neighboursIn(typed, situation).length < addressesIn(situation.fact("voisins")).length,
          example: {
            scenario: "ghislaine-invitation",
            typed: ({ fact }) => addressesIn(fact("voisins")).slice(1).join(", "),
          },
        },
      ],
    },
    objet,
    {
      ...letterForm.files,
      name: "pieceJointe",
      right: "piece",
      prefill: situation =>
        startOf(situation)
          .files.map(({ word }) => word)
          .join(" "),
      misconceptions: [
        {
          id: "older-version",
          code: "E2",
          matches: typed =>
            filesIn(typed).some(word => ["cv-ancien", "carte-ancienne"].includes(word)),
          example: { scenario: "anselme-cv", typed: "cv-ancien" },
        },
        {
          id: "too-heavy",
          code: "E12",
          matches: typed => filesIn(typed).includes("?too-large"),
          example: { scenario: "anselme-cv", typed: "?too-large" },
        },
      ],
    },
    texte,
  ],
  leaves: answersOf,
  actions: [keepsDraft],
} satisfies Step
