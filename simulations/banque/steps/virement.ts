import { canonical, words } from "../../../server/engine/canonical.ts"
import { showAmount } from "../../../server/engine/format.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { amountForms, isDotted, isEnglish, isNegative } from "../../people/amount-forms.ts"
import { paysSomebody } from "../missions.ts"
import { askTransfer, CEILING_EUROS, coverIn, isDated, typedCents } from "../transfer.ts"

const isTooMuch = (typed: string, situation: Situation) =>
  coverIn(situation, typedCents(typed)) === "nothing"
const isOverCeiling = (typed: string) => typedCents(typed) > CEILING_EUROS * 100
const isNow = (typed: string) => ["maintenant", "instantane"].includes(typed)

export default {
  id: "virement",
  title: "Préparer le virement",
  stage: "Virement",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-banque-achats", "cn-demarches-argent"],
  page: "virement",
  askedWhen: paysSomebody,
  fields: [
    {
      name: "montant",
      label: "Montant",
      kind: "money",
      right: "montant",
      required: true,
      unit: "€",
      note: "Par exemple : 45,50",
      longest: 20,
      refusals: [
        {
          id: "negative-amount",
          refuses: isNegative,
          message: "Montant : il doit être plus grand que zéro.",
        },
        {
          id: "not-an-amount",
          refuses: typed => canonical("money", typed) === null || typedCents(typed) === 0,
          message: "Montant : seuls des chiffres et une virgule sont attendus.",
        },
        {
          id: "over-the-ceiling",
          refuses: isOverCeiling,
          message: `Montant : le plafond d'un virement est de ${showAmount(CEILING_EUROS)} €.`,
        },
        {
          id: "more-than-there-is",
          refuses: isTooMuch,
          message: "Montant : la somme disponible ne suffit pas.",
        },
      ],
      misconceptions: [
        ...amountForms("martine-agence"),
        {
          id: "over-the-ceiling",
          matches: typed => !isDotted(typed) && !isEnglish(typed) && isOverCeiling(typed),
          example: { scenario: "martine-agence", typed: "61 240" },
        },
        {
          id: "more-than-there-is",
          code: "B6",
          matches: (typed, situation) =>
            !isDotted(typed) && !isOverCeiling(typed) && isTooMuch(typed, situation),
          example: { scenario: "martine-agence", typed: "2 900,00" },
        },
      ],
    },
    {
      name: "quand",
      label: "Quand le virement part-il ?",
      kind: "choice",
      right: "quand",
      where: ({ fact }) => (fact("dateVirement") ? "dateVirement" : "montant"),
      required: true,
      options: [
        { id: "maintenant", label: "Maintenant, une seule fois" },
        { id: "instantane", label: "Maintenant, en 10 secondes : virement instantané" },
        { id: "date", label: "À une date que je choisis, une seule fois" },
        { id: "permanent", label: "Régulièrement : virement permanent" },
      ],
      misconceptions: [
        {
          id: "standing-for-once",
          code: "B7",
          matches: (typed, { fact }) => typed === "permanent" && fact("quand") !== "permanent",
          example: { scenario: "martine-agence", typed: "permanent" },
        },
        {
          id: "once-though-monthly",
          code: "B7",
          matches: (typed, { fact }) =>
            fact("quand") === "permanent" && ["maintenant", "instantane", "date"].includes(typed),
          example: { scenario: "ghislaine-mere", typed: "maintenant" },
        },
        {
          id: "now-though-dated",
          matches: (typed, { fact }) => fact("quand") === "date" && isNow(typed),
          example: { scenario: "martine-agence", typed: "maintenant" },
        },
      ],
    },
    {
      name: "libelle",
      label: "Libellé",
      kind: "text",
      right: "libelle",
      accepts: (typed, { fact }) =>
        fact("libelleLibre") === "oui" && typed.trim() !== "" && words(typed).length > 0,
      required: true,
      note: "35 signes au plus : le bénéficiaire le lira",
      longest: 35,
    },
  ],
  advice: [
    {
      id: "overdraft-used",
      field: "montant",
      when: situation =>
        typedCents(situation.answers["montant"]) > 0 &&
        coverIn(situation, typedCents(situation.answers["montant"])) === "overdraft",
      message:
        "ce virement utilise le découvert autorisé. Cet argent est à la banque, et il coûte des intérêts.",
    },
  ],
  leaves: situation => (isDated(situation) ? [] : askTransfer(situation)),
} satisfies Step
