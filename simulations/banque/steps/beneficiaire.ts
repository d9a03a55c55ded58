import { words } from "../../../server/engine/canonical.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { ibanTyped } from "../../people/iban.ts"
import { ibanMistakes, ibanRefusals } from "../../people/iban-field.ts"
import { paysSomebody } from "../missions.ts"
import { compareNames } from "../payee.ts"

/** Names that a person gives to somebody, and that no account bears. */
const NICKNAMES = new Set(["maman", "mere", "mama", "agence", "proprietaire", "loyer", "plombier"])

const isOwnName = (typed: string, { fact }: Situation) =>
  words(typed).toSorted().join(" ") === words(fact("nomComplet")).toSorted().join(" ")

/** The savings account of the person is a beneficiary since long: the page shows it. */
const isRegistered = (typed: string, { fact }: Situation) =>
  fact("ibanLivret") !== "" && ibanTyped(typed) === fact("ibanLivret")

export default {
  id: "beneficiaire",
  title: "Ajouter un bénéficiaire",
  stage: "Bénéficiaire",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-banque-achats", "cn-demarches-argent"],
  page: "beneficiaire",
  askedWhen: paysSomebody,
  fields: [
    {
      name: "titulaire",
      label: "Titulaire du compte",
      kind: "name",
      right: "titulaire",
      // A close name is taken: the other bank says what it thinks of it on the next page.
      accepts: (typed, { fact }) => compareNames(typed, fact("titulaire"), true) === "close",
      required: true,
      note: "Nom et prénom, ou nom exact de la société",
      longest: 70,
      misconceptions: [
        {
          id: "nickname",
          code: "B3",
          matches: typed =>
            words(typed).some(word => NICKNAMES.has(word)) && words(typed).length <= 2,
          example: { scenario: "ghislaine-mere", typed: "Maman" },
        },
        {
          id: "own-name-for-payee",
          matches: isOwnName,
          example: { scenario: "martine-agence", typed: "{nomComplet}" },
        },
      ],
    },
    {
      name: "ibanBeneficiaire",
      label: "IBAN",
      kind: "iban",
      right: "ibanBeneficiaire",
      required: true,
      note: "27 signes, commençant par FR",
      longest: 60,
      refusals: [
        ...ibanRefusals,
        {
          id: "own-account",
          refuses: (typed, { fact }) => ibanTyped(typed) === fact("iban"),
          message: "IBAN : ce compte est le vôtre.",
        },
        {
          id: "already-registered",
          refuses: isRegistered,
          message: "IBAN : ce bénéficiaire est déjà enregistré.",
        },
      ],
      misconceptions: [
        ...ibanMistakes("ibanBeneficiaire", "B2", "martine-agence"),
        {
          id: "own-iban",
          matches: (typed, { fact }) => ibanTyped(typed) === fact("iban"),
          example: { scenario: "martine-agence", typed: "{iban}" },
        },
        {
          id: "registered-iban",
          matches: isRegistered,
          example: { scenario: "martine-agence", typed: "{ibanLivret}" },
        },
        {
          id: "iban-of-the-message",
          code: "B10",
          matches: (typed, { fact }) =>
            fact("ibanDuMessage") !== "" && ibanTyped(typed) === fact("ibanDuMessage"),
          example: { scenario: "martine-agence", typed: "{ibanDuMessage}" },
        },
      ],
    },
  ],
} satisfies Step
