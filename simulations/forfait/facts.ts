import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Person } from "../../server/engine/simulation.ts"
import { cardFacts, nameFacts, own } from "../people/facts.ts"
import { drawRio } from "./rio.ts"

export type Home = { street: string; postalCode: string; town: string }

/** Who signs the contract, where they live, and their account. */
export function holderFacts(person: Person, home: Home, random: Random, today: string): Fact[] {
  return [
    ...nameFacts(person),
    own("naissance", "date", person.birth),
    own("email", "email", person.email),
    own("mobile", "phone", person.mobile),
    own("adresse", "text", home.street),
    own("codePostal", "digits", home.postalCode),
    own("commune", "text", home.town),
    own("iban", "iban", person.iban),
    ...cardFacts(person, random, today),
  ]
}

/** The line that is paid today, as its bill says it. Prices in euros. */
export type Line = {
  operator: string
  plan: string
  number: string
  planPrice: string
  /** The option that nobody uses: its id on the page, its name, its price. */
  unused: { id: string; name: string; price: string }
  total: string
  /** Go in the plan, and Go really used. */
  data: string
  used: string
  /** Whole months. */
  commitment: number
  elapsed: number
}

export function lineFacts(line: Line, random: Random): Fact[] {
  return [
    own("operateur", "text", line.operator),
    own("forfaitActuel", "text", line.plan),
    own("numeroLigne", "phone", line.number),
    own("rio", "code", drawRio(random, line.number)),
    own("prixForfait", "money", line.planPrice),
    own("jamaisUtilise", "choice", line.unused.id),
    own("optionNom", "text", line.unused.name),
    own("optionPrix", "money", line.unused.price),
    own("prixActuel", "money", line.total),
    own("donneesForfait", "text", line.data),
    own("donneesUtilisees", "text", line.used),
    own("moisEngagement", "choice", line.commitment),
    own("moisPasses", "choice", line.elapsed),
    own("garder", "choice", "garder"),
  ]
}

/** What the notebook says of the next plan. `data`: the id of a band; `budget` in euros. */
export type Needs = {
  need: "mobile" | "box"
  data?: string
  abroad?: "non" | "europe"
  calls?: "illimites"
  budget: string
  /** Name of the plan that suits best, for the last rung of help. */
  best: string
}

export function needFacts({ need, data, abroad, calls, budget, best }: Needs): Fact[] {
  return [
    own("besoin", "choice", need),
    ...(data ? [own("donnees", "choice", data)] : []),
    ...(abroad ? [own("etranger", "choice", abroad)] : []),
    ...(calls ? [own("appels", "choice", calls)] : []),
    own("budget", "money", budget),
    own("offreConseillee", "text", best),
  ]
}
