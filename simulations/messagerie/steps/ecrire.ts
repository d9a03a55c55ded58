import type { Field, Misconception, Situation, Step } from "../../../server/engine/simulation.ts"
import { answersOf } from "../answers.ts"
import { addressesIn, isAddress, sameAddresses } from "../../../server/engine/mail-addresses.ts"
import { letterOf, missionOf, modelLetter, modelSubject } from "../asked.ts"
import { openedMail } from "../inbox.ts"
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
  name: "objet",
  label: "Objet",
  kind: "text",
  right: modelSubject,
  prefill: situation =>
    ["repondre", "repondre-tous", "transferer"].includes(situation.answers["geste"] ?? "")
      ? `${situation.answers["geste"] === "transferer" ? "Tr" : "Re"}: ${openedMail(situation)?.subject ?? ""}`
      : "",
  where: ({ fact }) => (fact("reference") ? "reference" : null),
  longest: 200,
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
  name: "texte",
  label: "Votre message",
  kind: "letter",
  right: modelLetter,
  where: () => null,
  required: true,
  accepts: (typed, situation) =>
    missionOf(situation) !== null && remarksOn("texte", typed, situation).length === 0,
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
  button: "Envoyer",
  skills: ["digcomp-2.1", "digcomp-2.5", "crcn-2.1", "crcn-3.1", "cn-mail"],
  page: "ecrire",
  askedWhen: ({ answers }) =>
    answers["message"] === "nouveau" ||
    ["repondre", "repondre-tous", "transferer"].includes(answers["geste"] ?? ""),
  fields: [
    {
      name: "a",
      label: "À",
      kind: "email",
      right: "destinataire",
      prefill: situation =>
        (situation.answers["geste"] ?? "").startsWith("repondre")
          ? (openedMail(situation)?.address ?? "")
          : "",
      required: true,
      longest: 290,
      note: "L'adresse de la personne qui doit agir",
      refusals: [
        {
          id: "not-an-address",
          refuses: typed => !addressesIn(typed).every(isAddress),
          message: "À : cette adresse n'a pas la forme d'une adresse électronique.",
        },
      ],
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
      name: "cc",
      label: "Cc",
      kind: "text",
      right: situation =>
        situation.answers["geste"] === "repondre-tous"
          ? (openedMail(situation)?.cc ?? []).join(", ")
          : "",
      prefill: situation =>
        situation.answers["geste"] === "repondre-tous"
          ? (openedMail(situation)?.cc ?? []).join(", ")
          : "",
      where: () => null,
      longest: 290,
      note: "Les personnes à tenir au courant. Tout le monde voit leur adresse.",
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
      name: "cci",
      label: "Cci",
      kind: "text",
      right: "voisins",
      longest: 290,
      note: "Les adresses mises ici restent cachées aux autres.",
      accepts: (typed, { fact }) => fact("voisins") !== "" && sameAddresses(typed, fact("voisins")),
      misconceptions: [
        {
          id: "address-misshapen",
          code: "E9",
          matches: (typed, situation) =>
            isHidden(situation) && typed.trim() !== "" && !addressesIn(typed).every(isAddress),
          example: { scenario: "ghislaine-invitation", typed: "www.basile.montredon" },
        },
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
      name: "pieceJointe",
      label: "Pièce jointe",
      kind: "file",
      right: "piece",
      note: "Un fichier PDF, 5 Mo au plus",
      misconceptions: [
        {
          id: "older-version",
          code: "E2",
          matches: typed => ["cv-ancien", "carte-ancienne"].includes(typed),
          example: { scenario: "anselme-cv", typed: "cv-ancien" },
        },
        {
          id: "too-heavy",
          code: "E12",
          matches: typed => typed === "?too-large",
          example: { scenario: "anselme-cv", typed: "?too-large" },
        },
      ],
    },
    texte,
  ],
  leaves: answersOf,
  actions: [
    {
      id: "brouillon",
      label: "Enregistrer le brouillon",
      keeps: true,
      notice: "Brouillon enregistré. Votre message n'est pas envoyé.",
    },
  ],
} satisfies Step
