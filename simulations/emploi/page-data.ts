import { showDate, showDay, showTime } from "../../server/engine/format.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { chosenOffer } from "./application.ts"
import { applications, applicationTo, firstDay, lineOf } from "./history.ts"
import { proposed } from "./interview.ts"
import { showMonth, windowOf } from "./month.ts"
import {
  contractOf,
  experienceOf,
  hoursOf,
  licenceOf,
  payOf,
  placeOf,
  publishedOf,
} from "./offer-lines.ts"
import { found, shown } from "./steps/offres.ts"
import { updateLines } from "./update.ts"

/** What the pages of the site show beside the fields: each thing is worked out when a page asks. */
export function pageData(situation: Situation) {
  const { fact, answers, world } = situation
  const month = fact("mois")
  const last = (paper: string) => world.papers.findLast(left => left.paper === paper)?.id ?? ""
  return {
    mission: fact("mission"),
    sought: answers["quoi"] ?? "",
    get results() {
      const all = answers["quoi"] ? found(situation) : []
      return { found: all.length, shown: shown(all, situation).length }
    },
    get offer() {
      return offerShown(situation)
    },
    get applications() {
      return applications(situation).map(lineOf)
    },
    get chosen() {
      return chosenLine(situation)
    },
    get sending() {
      return sendingLines(situation)
    },
    month: month ? showMonth(month) : "",
    closes: month ? showDay(windowOf(month).closes) : "",
    opens: month ? showDate(windowOf(month).opens) : "",
    get update() {
      return updateLines(situation)
    },
    receipt: last("accuse-candidature"),
    updateReceipt: last("accuse-actualisation"),
    get proposed() {
      return meetingShown(situation)
    },
    interview: situation.appointments.find(({ simulation }) => simulation === "emploi") ?? null,
  }
}

function offerShown(situation: Situation) {
  const offer = chosenOffer(situation)
  return (
    offer && {
      id: offer.id,
      title: offer.title,
      employer: offer.employer,
      asks: offer.asks,
      isScam: offer.scam === true,
      lines: [
        ["Lieu", placeOf(offer)],
        ["Contrat", contractOf(offer)],
        ["Durée", hoursOf(offer)],
        ["Salaire", payOf(offer)],
        ["Expérience", experienceOf(offer)],
        ["Permis", licenceOf(offer)],
        ["Offre numéro", offer.id],
        ["Date", publishedOf(offer, firstDay(situation))],
      ],
    }
  )
}

function chosenLine(situation: Situation) {
  const chosen = applicationTo(situation.answers["candidatureChoisie"] ?? "", situation)
  return chosen && lineOf(chosen)
}

/** What is about to leave, in the order of the form. */
function sendingLines({ answers }: Situation): [string, string][] {
  const value = (name: string) => answers[name] ?? ""
  return [
    ["Téléphone", value("telephone")],
    ["Adresse électronique", value("courriel")],
    ["CV", value("cv") ? "Un fichier PDF joint" : "Aucun fichier"],
    ["Salaire brut mensuel", `${value("salaireSouhaite")} €`],
    ["Message", value("message")],
  ]
}

/** The meeting that waits for a yes, or null. */
function meetingShown(situation: Situation) {
  const meeting = proposed(situation)
  if (!meeting) return null
  const { offer, slot } = meeting
  return { employer: offer.employer, when: `${showDay(slot.date)} à ${showTime(slot.time)}` }
}
