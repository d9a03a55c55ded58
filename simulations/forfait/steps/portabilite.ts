import { canonical } from "../../../server/engine/canonical.ts"
import { addDays } from "../../../server/engine/calendar.ts"
import { showDate } from "../../../server/engine/format.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { keepsNumber } from "../order.ts"
import { isRioOf, isRioShaped } from "../rio.ts"

export default {
  id: "portabilite",
  title: "Faire venir votre numéro",
  stage: "2. Commander",
  button: "Continuer",
  skills: ["digcomp-2.1", "digcomp-1.3", "crcn-1.3", "cn-banque-achats"],
  page: "portabilite",
  askedWhen: keepsNumber,
  fields: [
    {
      name: "numeroLigne",
      label: "Numéro à garder",
      kind: "phone",
      right: "numeroLigne",
      required: true,
      note: "10 chiffres",
      longest: 30,
      refusals: [
        {
          id: "not-10-digits",
          refuses: typed => (canonical("phone", typed) ?? "").length !== 10,
          message: "Numéro à garder : 10 chiffres sont attendus.",
        },
      ],
      misconceptions: [
        {
          id: "another-line-number",
          code: "C2",
          matches: (typed, { fact }) =>
            fact("autreNumero") !== "" && canonical("phone", typed) === fact("autreNumero"),
          example: { scenario: "ghislaine-numero-mere", typed: "{autreNumero}" },
        },
      ],
    },
    {
      name: "rio",
      label: "Code RIO",
      kind: "code",
      right: "rio",
      // The text of 3179 is on the phone, not on a paper.
      where: () => null,
      required: true,
      note: "12 caractères",
      longest: 40,
      refusals: [
        {
          id: "not-12-signs",
          refuses: typed => !isRioShaped(typed),
          message:
            "Code RIO : 12 lettres et chiffres sont attendus, par exemple 99P suivi de 9 signes.",
        },
        {
          id: "not-of-this-number",
          refuses: (typed, { answers }) => !isRioOf(typed, answers["numeroLigne"] ?? ""),
          message: "Code RIO : il ne correspond pas au numéro à garder.",
        },
      ],
      misconceptions: [
        {
          id: "phone-for-rio",
          matches: typed => /^0\d{9}$/.test(canonical("phone", typed) ?? ""),
          example: { scenario: "karim-trop-cher", typed: "{numeroLigne}" },
        },
        {
          id: "rio-of-another-line",
          code: "C2",
          matches: (typed, { fact }) =>
            fact("autreRio") !== "" && canonical("code", typed) === fact("autreRio"),
          example: { scenario: "joel-box", typed: "{autreRio}" },
        },
      ],
    },
    {
      name: "datePortage",
      label: "Quand le numéro doit-il changer d'opérateur ?",
      kind: "choice",
      right: () => "apres",
      where: "finEngagement",
      shownWhen: ({ fact }) => fact("finEngagement") !== "",
      required: true,
      options: ({ fact }) => [
        { id: "tot", label: "Le plus tôt possible" },
        { id: "apres", label: `Le ${showDate(addDays(fact("finEngagement"), 1))}` },
      ],
      misconceptions: [
        {
          id: "before-the-end",
          code: "C4",
          matches: typed => typed === "tot",
          example: { scenario: "karim-trop-cher", typed: "tot" },
        },
      ],
    },
  ],
  actions: [
    {
      id: "rappeler",
      label: "Rappeler le 3179",
      reopens: ["appel"],
      to: "appel",
    },
  ],
} satisfies Step
