import { amountOf, isAmount } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { amountBox } from "../fields.ts"
import { isCouple } from "../household.ts"

const wages = ({ answers }: Situation) => answers["rubriqueSalaires"] === "oui"
const pensions = ({ answers }: Situation) => answers["rubriquePensions"] === "oui"

/** The taxable wages of the year: both employers together when there are two. */
const wagesToDeclare = ({ fact }: Situation) => fact("salairesTotal") || fact("netImposableAnnuel")

export default {
  id: "revenus",
  title: "Traitements, salaires, chômage, pensions",
  stage: "3. Revenus et charges",
  button: "Suivant",
  skills: ["digcomp-1.2", "digcomp-1.3", "crcn-1.3", "cn-demarches-argent"],
  intro: ["Les montants sont en euros, sans centimes. Les montants connus sont déjà inscrits."],
  askedWhen: situation => wages(situation) || pensions(situation),
  groups: [
    { before: "case1AJ", title: "Traitements et salaires" },
    { before: "case1AP", title: "Autres revenus imposables : chômage, préretraite" },
    { before: "case1AS", title: "Pensions, retraites, rentes" },
  ],
  fields: [
    {
      ...amountBox("1AJ", "Salaires, déclarant 1"),
      right: wagesToDeclare,
      prefill: situation =>
        situation.fact("salaireConnu") === "oui" ? wagesToDeclare(situation) : "",
      compare: true,
      where: "netImposableAnnuel",
      shownWhen: wages,
      misconceptions: [
        {
          id: "net-paid",
          code: "T1",
          matches: (typed, { fact }) => isAmount(typed, fact("netPayeAnnuel")),
          example: { scenario: "karim-salaire", typed: "{netPayeAnnuel}" },
        },
        {
          id: "gross",
          code: "T2",
          matches: (typed, { fact }) => isAmount(typed, fact("brutAnnuel")),
          example: { scenario: "karim-salaire", typed: "{brutAnnuel}" },
        },
        {
          id: "one-month",
          code: "T3",
          matches: (typed, { fact }) => isNear(typed, Number(fact("netImposableMensuel"))),
          example: {
            scenario: "karim-salaire",
            typed: ({ fact }) => String(Math.round(Number(fact("netImposableMensuel")))),
          },
        },
        {
          id: "net-paid-one-month",
          code: "T3",
          matches: (typed, { fact }) => isNear(typed, Number(fact("netPayeMensuel"))),
          example: { scenario: "karim-salaire", typed: "{netPayeMensuel}" },
        },
        {
          id: "net-social-times-12",
          code: "T4",
          matches: (typed, { fact }) => isAmount(typed, fact("montantNetSocialAnnuel")),
          example: { scenario: "karim-salaire", typed: "{montantNetSocialAnnuel}" },
        },
        {
          id: "unemployment-in-wages",
          code: "T5",
          matches: (typed, { fact }) =>
            fact("chomageAnnuel") !== "" &&
            amountOf(typed) === Number(fact("netImposableAnnuel")) + Number(fact("chomageAnnuel")),
          example: {
            scenario: "anselme-chomage",
            typed: ({ fact }) =>
              String(Number(fact("netImposableAnnuel")) + Number(fact("chomageAnnuel"))),
          },
        },
        {
          id: "one-employer-only",
          matches: (typed, { fact }) =>
            fact("netImposable2") !== "" &&
            (isAmount(typed, fact("netImposableAnnuel")) || isAmount(typed, fact("netImposable2"))),
          example: { scenario: "timeo-adresse", typed: "{netImposableAnnuel}" },
        },
        {
          id: "tax-for-wages",
          code: "T16",
          matches: (typed, { fact }) =>
            fact("prelevementAnnuel") !== "0" && isAmount(typed, fact("prelevementAnnuel")),
          example: { scenario: "karim-salaire", typed: "{prelevementAnnuel}" },
        },
      ],
    },
    {
      ...amountBox("1BJ", "Salaires, déclarant 2"),
      right: () => "",
      where: "netImposableAnnuel",
      shownWhen: situation => wages(situation) && isCouple(situation),
    },
    {
      ...amountBox("1AP", "Chômage, déclarant 1"),
      right: "chomageAnnuel",
      where: ({ fact }) => (fact("chomageAnnuel") ? "chomageAnnuel" : "netImposableAnnuel"),
      shownWhen: wages,
      misconceptions: [
        {
          id: "unemployment-forgotten",
          code: "T5",
          matches: (typed, { fact }) => typed.trim() === "" && fact("chomageAnnuel") !== "",
          example: { scenario: "anselme-chomage", typed: "" },
        },
        {
          id: "unemployment-paid",
          matches: (typed, { fact }) => isAmount(typed, fact("chomageVerse")),
          example: { scenario: "anselme-chomage", typed: "{chomageVerse}" },
        },
        {
          id: "wages-in-unemployment",
          matches: (typed, { fact }) => isAmount(typed, wagesOf(fact)),
          example: { scenario: "karim-salaire", typed: "{netImposableAnnuel}" },
        },
      ],
    },
    {
      ...amountBox("1BP", "Chômage, déclarant 2"),
      right: () => "",
      where: "chomageAnnuel",
      shownWhen: situation => wages(situation) && isCouple(situation),
    },
    {
      ...amountBox("1AS", "Pensions, déclarant 1"),
      right: ({ fact }) => fact("conjoint.pensionAnnuelle"),
      where: "conjoint.pensionAnnuelle",
      shownWhen: pensions,
      misconceptions: [
        {
          id: "pensions-swapped",
          matches: (typed, { fact }) => isAmount(typed, fact("pensionAnnuelle")),
          example: { scenario: "martine-retraites", typed: "{pensionAnnuelle}" },
        },
        {
          id: "pension-paid",
          matches: (typed, { fact }) => isAmount(typed, fact("conjoint.pensionVersee")),
          example: { scenario: "martine-retraites", typed: "{conjoint.pensionVersee}" },
        },
        {
          id: "pensions-together",
          matches: (typed, { fact }) =>
            fact("pensionAnnuelle") !== "" &&
            amountOf(typed) ===
              Number(fact("pensionAnnuelle")) + Number(fact("conjoint.pensionAnnuelle")),
          example: {
            scenario: "martine-retraites",
            typed: ({ fact }) =>
              String(Number(fact("pensionAnnuelle")) + Number(fact("conjoint.pensionAnnuelle"))),
          },
        },
      ],
    },
    {
      ...amountBox("1BS", "Pensions, déclarant 2"),
      right: ({ fact }) => (fact("conjoint.pensionAnnuelle") ? fact("pensionAnnuelle") : ""),
      where: "pensionAnnuelle",
      shownWhen: situation => pensions(situation) && isCouple(situation),
      misconceptions: [
        {
          id: "pensions-swapped",
          matches: (typed, { fact }) => isAmount(typed, fact("conjoint.pensionAnnuelle")),
          example: { scenario: "martine-retraites", typed: "{conjoint.pensionAnnuelle}" },
        },
        {
          id: "pension-paid",
          matches: (typed, { fact }) => isAmount(typed, fact("pensionVersee")),
          example: { scenario: "martine-retraites", typed: "{pensionVersee}" },
        },
      ],
    },
  ],
  advice: [
    {
      id: "known-amount-changed",
      field: "case1AJ",
      when: situation =>
        situation.fact("salaireConnu") === "oui" &&
        situation.answers["case1AJ"] !== undefined &&
        amountOf(situation.answers["case1AJ"]) !== Number(wagesToDeclare(situation)),
      message: "Case 1AJ : vous avez modifié un montant transmis par votre employeur.",
    },
  ],
} satisfies Step

function wagesOf(fact: Situation["fact"]): string {
  return fact("salairesTotal") || fact("netImposableAnnuel")
}

/** Within a euro: people round a monthly figure as they copy it. */
function isNear(typed: string, euros: number): boolean {
  return euros > 0 && typed.trim() !== "" && Math.abs(amountOf(typed) - euros) <= 1
}
