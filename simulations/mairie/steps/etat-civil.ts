import { words } from "../../../server/engine/canonical.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { dateRefusals, inTheFuture } from "../dates.ts"

/** Written with a unit, or in metres: « 1,68 », « 1m68 », « 1.68 m ». */
const IN_METRES = /^\s*[12]\s*(?:[.,]\s*\d{1,2}\s*(?:m|mètres?)?|m(?:ètres?)?\s*\d{1,2})\s*$/i

export default {
  id: "etat-civil",
  title: "Votre état civil",
  stage: "1. Demander ma carte",
  button: "Continuer",
  skills: [
    "digcomp-1.3",
    "digcomp-2.3",
    "crcn-1.3",
    "crcn-2.4",
    "cn-navigation",
    "cn-demarches-papiers",
  ],
  intro: ["Recopiez votre acte de naissance. Ces informations seront imprimées sur la carte."],
  fields: [
    {
      name: "nomNaissance",
      label: "Nom de naissance",
      kind: "name",
      right: "nomNaissance",
      required: true,
      note: "Celui de l'acte de naissance, que l'on garde toute sa vie",
      longest: 60,
      misconceptions: [
        {
          id: "used-name-for-birth-name",
          code: "A2",
          matches: (typed, { fact }) =>
            isSame(typed, fact("nom")) && !isSame(typed, fact("nomNaissance")),
          example: { scenario: "martine-a-deux", typed: "{nom}" },
        },
      ],
    },
    {
      name: "nomUsage",
      label: "Nom d'usage",
      kind: "name",
      right: "nomUsage",
      note: "Nom du conjoint, par exemple. À laisser vide si vous n'en avez pas.",
      longest: 60,
      misconceptions: [
        {
          id: "birth-name-again",
          code: "A2",
          matches: (typed, { fact }) => isSame(typed, fact("nomNaissance")),
          example: { scenario: "lea-renouvellement", typed: "{nomNaissance}" },
        },
      ],
    },
    {
      name: "prenoms",
      label: "Prénoms",
      kind: "name",
      right: "prenoms",
      // A comma between two first names says nothing more than a space.
      accepts: (typed, { fact }) => isSame(typed, fact("prenoms")),
      required: true,
      note: "Tous, dans l'ordre de l'acte de naissance",
      longest: 100,
      misconceptions: [
        {
          id: "some-first-names",
          code: "A3",
          matches: (typed, situation) => {
            const { given, right } = firstNames(typed, situation)
            return (
              given.length > 0 &&
              given.length < right.length &&
              given.every(name => right.includes(name))
            )
          },
          example: { scenario: "lea-renouvellement", typed: "{prenom}" },
        },
        {
          id: "first-names-in-another-order",
          code: "A3",
          matches: (typed, situation) => {
            const { given, right } = firstNames(typed, situation)
            return (
              given.join(" ") !== right.join(" ") &&
              given.toSorted().join(" ") === right.toSorted().join(" ")
            )
          },
          example: { scenario: "martine-a-deux", typed: "Yvette, Martine, Simone" },
        },
      ],
    },
    {
      name: "sexe",
      label: "Sexe",
      kind: "choice",
      right: "sexe",
      required: true,
      options: [
        { id: "F", label: "Féminin" },
        { id: "M", label: "Masculin" },
      ],
    },
    {
      name: "naissance",
      label: "Date de naissance",
      kind: "date",
      right: "naissance",
      required: true,
      note: "jj/mm/aaaa",
      longest: 30,
      refusals: dateRefusals("Date de naissance"),
      misconceptions: [inTheFuture("lea-renouvellement")],
    },
    {
      name: "communeNaissance",
      label: "Commune de naissance",
      kind: "text",
      right: "communeNaissance",
      required: true,
      longest: 60,
      misconceptions: [
        {
          id: "home-for-birth-town",
          matches: (typed, { fact }) =>
            isSame(typed, fact("commune")) && !isSame(typed, fact("communeNaissance")),
          example: { scenario: "lea-renouvellement", typed: "{commune}" },
        },
      ],
    },
    {
      name: "taille",
      label: "Taille",
      kind: "text",
      right: "taille",
      accepts: (typed, { fact }) =>
        typed.replace(/\s*(?:cm|centimètres?)\s*$/i, "").trim() === fact("taille"),
      required: true,
      note: "En centimètres, sans virgule",
      unit: "cm",
      longest: 20,
      refusals: [
        {
          id: "not-in-centimetres",
          refuses: typed => !/^\s*\d{2,3}\s*(?:cm)?\s*$/i.test(typed),
          message: "Taille : indiquez un nombre entier de centimètres.",
        },
        {
          id: "out-of-range",
          refuses: typed => Number.parseInt(typed, 10) < 40 || Number.parseInt(typed, 10) > 250,
          message: "Taille : la valeur doit être comprise entre 40 et 250.",
        },
      ],
      misconceptions: [
        {
          id: "metres-for-centimetres",
          code: "A4",
          matches: typed => IN_METRES.test(typed),
          example: { scenario: "timeo-perte", typed: "1,82" },
        },
      ],
    },
  ],
} satisfies Step

function isSame(typed: string, value: string): boolean {
  const given = words(typed.replaceAll(",", " ")).join(" ")
  return given !== "" && given === words(value).join(" ")
}

function firstNames(typed: string, { fact }: Situation) {
  return { given: words(typed.replaceAll(",", " ")), right: words(fact("prenoms")) }
}
