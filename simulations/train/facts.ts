import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Person } from "../../server/engine/simulation.ts"
import { nameFacts, own } from "../people/facts.ts"

/** Who the person is, and how they are reached. */
export function identityFacts(person: Person, nickname: string): Fact[] {
  return [
    ...nameFacts(person),
    own("surnom", "name", nickname),
    own("naissance", "date", person.birth),
    own("email", "email", person.email),
    own("mobile", "phone", person.mobile),
  ]
}

/** What the papers say of a trip. Days are YYYY-MM-DD, `before` is HH:MM. */
export type Plan = {
  from: string
  to: string
  out: string
  back?: string
  /** Latest arrival of the outward trip. */
  before?: string
  /** Who travels, as somebody writes it; and how many of each age. */
  who: string
  ages: { adultes?: number; seniors?: number; jeunes?: number; enfants?: number; bebes?: number }
  fare: string
  /** The sentence of the paper that decides of the fare. */
  advice: string
}

/** Facts of a trip; `today` is the first day of the story. */
export function planFacts(plan: Plan, today: string): Fact[] {
  const { adultes = 0, seniors = 0, jeunes = 0, enfants = 0, bebes = 0 } = plan.ages
  return [
    own("mission", "choice", "voyage"),
    own("jour", "date", today),
    own("gareDepart", "text", plan.from),
    own("gareArrivee", "text", plan.to),
    own("sens", "choice", plan.back ? "aller-retour" : "aller"),
    own("dateAller", "date", plan.out),
    ...(plan.back ? [own("dateRetour", "date", plan.back)] : []),
    ...(plan.before ? [own("arriverAvant", "choice", plan.before)] : []),
    own("qui", "text", plan.who),
    own("adultes", "choice", adultes || NOBODY),
    own("seniors", "choice", seniors || NOBODY),
    own("jeunes", "choice", jeunes || NOBODY),
    own("enfants", "choice", enfants || NOBODY),
    own("bebes", "choice", bebes || NOBODY),
    own("tarif", "choice", plan.fare),
    own("consigne", "text", plan.advice),
  ]
}

/** How many of an age, when there is nobody: a « 0 » would be a box left empty. */
export const NOBODY = "aucun"

const LETTERS = [..."ABCDEFHJKLMNPRTUVXYZ"]

/** What the site gives once the order is paid: six letters, beside a number of its own. */
export function orderFacts(random: Random): Fact[] {
  const letters = Array.from({ length: 5 }, () => random.pick(LETTERS)).join("")
  return [
    own("dossier", "code", `Q${letters}`),
    own("numeroCommande", "code", `CDE${random.digits(7)}`),
  ]
}
