import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Person } from "../../server/engine/simulation.ts"
import { nameFacts, own } from "../people/facts.ts"
import type { Offer } from "./offers/offer.ts"
import { findJob, monthlyGross, offerOf, townOf } from "./search.ts"

/** What somebody comes to the site for. */
export type Mission = "postuler" | "relancer" | "entretien" | "actualiser"

/** Who the person is, and what opens their account: an agency number of the fiction block 99. */
export function identityFacts(person: Person, random: Random, mission: Mission): Fact[] {
  return [
    ...nameFacts(person),
    own("email", "email", person.email),
    own("mobile", "phone", person.mobile),
    own("nir", "digits", person.nir),
    own("identifiant", "digits", `990${random.digits(8)}`),
    own(
      "motDePasse",
      "text",
      `${random.pick(["Noisette", "Cerise", "Figue"])}${random.digits(4)}!`,
    ),
    own("mission", "choice", mission),
  ]
}

/** What the person looks for, as the cutting and the notebook say it. `km`: how far they can go. */
export function wishFacts(id: string, home: string, km: number): Fact[] {
  const offer = offerOf(id)
  if (!offer) throw new Error(`offers: no offer "${id}"`)
  const gross = monthlyGross(offer)
  return [
    own("metier", "text", findJob(offer.title.replace(/ H\/F$/, ""))?.names[0] ?? offer.title),
    own("commune", "text", home),
    own("rayon", "choice", km),
    own("offre", "choice", offer.id),
    ...offerFacts(offer),
    own("salaireMensuel", "money", gross),
    own("salaireHoraire", "money", offer.hourly.toFixed(2)),
    own("salaireNet", "money", Math.round(gross * NET_OF_GROSS)),
  ]
}

/** What is left of gross pay once contributions are taken: a round share for training. */
export const NET_OF_GROSS = 0.78

/** What is printed of an offer. */
export function offerFacts(offer: Offer): Fact[] {
  return [
    own("numeroOffre", "code", offer.id),
    own("titreOffre", "text", offer.title),
    own("employeur", "text", offer.employer),
    own("lieuOffre", "text", townOf(offer).names[0] ?? ""),
  ]
}

type Job = { employer: string; hours: number; hourly: number; ended: "oui" | "non" }

/** What a payslip of the month says: hours, gross and net pay, in euros. `at`: 1 or 2. */
export function payFacts(at: 1 | 2, { employer, hours, hourly, ended }: Job): Fact[] {
  const gross = hours * hourly
  return [
    own(`employeur${at}`, "text", employer),
    own(`heures${at}`, "count", hours),
    own(`brut${at}`, "money", amount(gross)),
    own(`net${at}`, "money", amount(gross * NET_OF_GROSS)),
    own(`termine${at}`, "choice", ended),
  ]
}

/** "480" or "266.20" */
export function amount(euros: number): string {
  return Number.isInteger(euros) ? String(euros) : euros.toFixed(2)
}
