import { dateOf, digitsOf } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { day, inTheFuture } from "../fields.ts"
import { campaign } from "../campaign.ts"

const moved = ({ answers }: Situation) => answers["changementAdresse"] === "oui"

export default {
  id: "etat-civil",
  title: "État civil et adresse",
  stage: "2. Renseignements personnels",
  button: "Suivant",
  skills: ["digcomp-1.2", "digcomp-2.3", "crcn-2.4", "cn-navigation", "cn-demarches-argent"],
  page: "etat-civil",
  groups: [
    { before: "contactEmail", title: "Vos coordonnées" },
    {
      before: "changementAdresse",
      title: "Votre adresse",
      note: "L'adresse prise en compte est celle du 1er janvier 2026.",
    },
  ],
  fields: [
    {
      name: "contactEmail",
      label: "Adresse électronique",
      kind: "email",
      right: "email",
      prefill: "email",
      longest: 80,
      required: true,
      autocomplete: "email",
      refusals: [
        {
          id: "not-an-address",
          refuses: typed => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim()),
          message: "Adresse électronique : l'adresse saisie n'est pas une adresse électronique.",
        },
      ],
    },
    {
      name: "contactMobile",
      label: "Téléphone portable",
      kind: "phone",
      right: "mobile",
      prefill: "mobile",
      longest: 30,
      autocomplete: "tel",
    },
    {
      name: "changementAdresse",
      label: "Avez-vous changé d'adresse depuis le 1er janvier 2026 ?",
      kind: "choice",
      right: ({ fact }) => (fact("demenagement") === "oui" ? "oui" : "non"),
      where: ({ fact }) => (fact("demenagement") === "oui" ? "dateDemenagement" : "adresse"),
      required: true,
      options: [
        { id: "non", label: "Non" },
        { id: "oui", label: "Oui" },
      ],
      misconceptions: [
        {
          id: "move-not-said",
          code: "T15",
          matches: (typed, { fact }) => typed === "non" && fact("demenagement") === "oui",
          example: { scenario: "timeo-adresse", typed: "non" },
        },
      ],
    },
    {
      name: "dateDemenagement",
      ...day("Date du déménagement", inTheFuture("Date du déménagement"), {
        id: "before-january",
        refuses: typed => dateOf(typed) < `${campaign.incomeYear + 1}-01-01`,
        message: `Date du déménagement : la date doit être après le 1er janvier ${campaign.incomeYear + 1}.`,
      }),
      right: "dateDemenagement",
      shownWhen: moved,
    },
    {
      name: "nouvelleAdresse",
      label: "Nouvelle adresse : numéro et rue",
      kind: "text",
      right: "nouvelleAdresse",
      shownWhen: moved,
      required: true,
      longest: 80,
      autocomplete: "street-address",
    },
    {
      name: "nouveauCodePostal",
      label: "Code postal",
      kind: "digits",
      right: "nouveauCodePostal",
      shownWhen: moved,
      required: true,
      longest: 12,
      autocomplete: "postal-code",
      refusals: [
        {
          id: "not-5-digits",
          refuses: typed => digitsOf(typed).length !== 5,
          message: "Code postal : le code postal comporte 5 chiffres.",
        },
      ],
      misconceptions: [
        {
          id: "town-for-postal-code",
          matches: typed => /^\p{L}[\p{L}\s'-]+$/u.test(typed.trim()),
          example: { scenario: "timeo-adresse", typed: "{nouvelleCommune}" },
        },
      ],
    },
    {
      name: "nouvelleCommune",
      label: "Commune",
      kind: "text",
      right: "nouvelleCommune",
      shownWhen: moved,
      required: true,
      longest: 60,
      autocomplete: "address-level2",
    },
  ],
} satisfies Step
