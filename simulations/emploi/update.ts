import { showAmount, showDate } from "../../server/engine/format.ts"
import { amountOf, dateOf } from "../../server/engine/read-answer.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { SENDER } from "./sender.ts"
import { showMonth, windowOf } from "./month.ts"

/** Hours of a month that the agency refuses to believe. */
export const MOST_HOURS = 420

/** Euros of gross pay that were declared for the month. */
export function declaredGross({ answers }: Situation): number {
  return amountOf(answers["brut1"] ?? "") + amountOf(answers["brut2"] ?? "")
}

export function declaredHours({ answers }: Situation): number {
  return amountOf(answers["heures1"] ?? "") + amountOf(answers["heures2"] ?? "")
}

const YES_NO: Record<string, string> = { oui: "Oui", non: "Non" }

/** The summary: each question with its answer. */
export function updateLines(situation: Situation): [string, string][] {
  const { answers } = situation
  const day = (name: string) => showDate(dateOf(answers[name]))
  const said = (name: string) => YES_NO[answers[name] ?? ""] ?? ""
  const sick =
    answers["arretMaladie"] === "oui"
      ? `Oui, du ${day("arretDebut")} au ${day("arretFin")}`
      : said("arretMaladie")
  return [
    ["Avez-vous travaillé ?", said("travail")],
    ["Nombre d'heures", String(declaredHours(situation))],
    ["Salaire brut", `${showAmount(declaredGross(situation))} €`],
    ["Formation", said("formation")],
    ["Stage", said("stage")],
    ["Arrêt maladie", sick],
    ["Congé maternité, paternité ou adoption", said("conge")],
    ["Nouvelle pension de retraite", said("retraite")],
    ["Nouvelle pension d'invalidité", said("invalidite")],
    ["Rester inscrit", said("inscrit")],
  ]
}

/** What the update leaves: the receipt, and a message. */
export function leaveUpdate(situation: Situation): Leaving[] {
  const { fact, today } = situation
  const month = showMonth(fact("mois"))
  return [
    {
      leaves: "paper",
      paper: "accuse-actualisation",
      data: { mois: month, jour: showDate(today), lignes: JSON.stringify(updateLines(situation)) },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: `Votre actualisation de ${month} est enregistrée`,
        body: [
          `Bonjour ${fact("prenom")},`,
          `Votre déclaration est enregistrée le ${showDate(today)}. L'accusé de réception est rangé dans vos papiers.`,
          `Vous pouvez la corriger jusqu'au ${showDate(windowOf(fact("mois")).closes)}.`,
        ],
      },
    },
  ]
}
