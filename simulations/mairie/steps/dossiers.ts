import type { Field, Situation, Step } from "../../../server/engine/simulation.ts"
import { canonical } from "../../../server/engine/canonical.ts"

const numberOf = (typed: string) => canonical("code", typed) ?? ""
const isFact = (typed: string, name: string, { fact }: Situation) =>
  fact(name) !== "" && numberOf(typed) === fact(name)
const isUsed = (typed: string, situation: Situation) =>
  isFact(typed, "numeroUtilise", situation) && situation.answers["rendezVousAncien"] !== "annuler"
const isOfAnotherMotive = (typed: string, situation: Situation) =>
  isFact(typed, "numeroUtilise", situation) && !isUsed(typed, situation)

/** The states of a number, in the site's own words. What is left is unknown. */
function statesOf(label: string): Pick<Field, "refusals" | "known"> {
  return {
    refusals: [
      {
        id: "not-10-signs",
        refuses: typed => !/^[A-Z0-9]{10}$/.test(numberOf(typed)),
        message: `${label} : le numéro compte 10 signes, chiffres et lettres.`,
      },
      {
        id: "number-expired",
        refuses: (typed, situation) => isFact(typed, "numeroExpire", situation),
        message: `${label} : cette pré-demande a plus d'un an, elle est close.`,
      },
      {
        id: "number-used",
        refuses: isUsed,
        message: `${label} : un rendez-vous est déjà pris avec ce numéro à la mairie de Port-Fleuri. Annulez-le d'abord.`,
      },
      {
        id: "number-of-another-motive",
        refuses: isOfAnotherMotive,
        message: `${label} : cette pré-demande porte sur un autre motif.`,
      },
    ],
    known: `${label} : aucune pré-demande ne porte ce numéro.`,
  }
}

export default {
  id: "dossiers",
  title: "Vos numéros de pré-demande",
  stage: "2. Prendre rendez-vous",
  button: "Vérifier",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus", "cn-demarches-papiers"],
  page: "dossiers",
  fields: [
    {
      name: "numeroDossier",
      label: "Votre numéro de pré-demande",
      kind: "code",
      right: "numeroPredemande",
      required: true,
      note: "10 signes : ils figurent sur la page de votre pré-demande",
      longest: 40,
      ...statesOf("Votre numéro"),
      misconceptions: [
        {
          id: "mail-reference",
          code: "A8",
          matches: (typed, situation) => isFact(typed, "referenceMail", situation),
          example: { scenario: "lea-renouvellement", typed: "{referenceMail}" },
        },
        {
          id: "letter-o-for-zero",
          matches: (typed, { fact }) =>
            numberOf(typed).includes("O") &&
            numberOf(typed).replaceAll("O", "0") === fact("numeroPredemande"),
          example: {
            scenario: "lea-renouvellement",
            typed: ({ fact }) => fact("numeroPredemande").replace("0", "O"),
          },
        },
        {
          id: "number-expired",
          matches: (typed, situation) => isFact(typed, "numeroExpire", situation),
          example: { scenario: "lea-renouvellement", typed: "{numeroExpire}" },
        },
        {
          id: "number-used",
          code: "A9",
          matches: isUsed,
          example: {
            scenario: "timeo-perte",
            typed: "{numeroUtilise}",
            given: { rendezVousAncien: "garder" },
          },
        },
        {
          id: "number-of-another-motive",
          matches: isOfAnotherMotive,
          example: { scenario: "timeo-perte", typed: "{numeroUtilise}" },
        },
      ],
    },
    {
      name: "numeroDossierConjoint",
      label: "Numéro de pré-demande de votre conjoint",
      kind: "code",
      right: "conjoint.numeroPredemande",
      shownWhen: ({ answers }) => answers["pourConjoint"] === "oui",
      required: true,
      note: "Chaque personne a le sien",
      longest: 40,
      ...statesOf("Numéro de votre conjoint"),
      misconceptions: [
        {
          id: "same-number-twice",
          code: "A6",
          matches: (typed, { fact }) => numberOf(typed) === fact("numeroPredemande"),
          example: { scenario: "martine-a-deux", typed: "{numeroPredemande}" },
        },
      ],
    },
  ],
} satisfies Step
