import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Person } from "../../server/engine/simulation.ts"
import { nameFacts, own } from "../people/facts.ts"

/** Where somebody lives: the towns are in `specialities.ts`. */
export type Home = { street: string; postalCode: string; town: string }

/** Who the person is, the card that the health insurance gave them, and their way in. */
export function identityFacts(person: Person, random: Random, home: Home): Fact[] {
  return [
    ...nameFacts(person),
    own("sexe", "choice", person.civility === "Mme" ? "F" : "M"),
    own("naissance", "date", person.birth),
    own("nir", "digits", person.nir),
    own("numeroCarte", "digits", `8025${random.digits(15)}`),
    own("mobile", "phone", person.mobile),
    own("email", "email", person.email),
    own(
      "motDePasse",
      "text",
      `${random.pick(["Mirabelle", "Campanule", "Chardonneret", "Bruyere", "Clafoutis"])}-${random.digits(3)}`,
    ),
    own("adresse", "text", home.street),
    own("codePostal", "digits", home.postalCode),
    own("commune", "text", home.town),
    // What sector 2 adds to the agreed price, in whole euros.
    own("supplement", "money", random.around(25, 20, 45)),
  ]
}

/** What the person wants, as the note on the table says it. */
export type Wish = {
  speciality: string
  /** Id of a practitioner. */
  practitioner: string
  seenBefore: boolean
  motive: string
  account: "creer" | "connecter"
  hasDoctor: boolean
  /** In words, and as the days (1 to 5) and the hours between which it fits. */
  free: { said: string; days: string; from: string; to: string }
}

export function wishFacts(wish: Wish): Fact[] {
  return [
    own("specialite", "text", wish.speciality),
    own("praticien", "choice", wish.practitioner),
    own("dejaVenu", "choice", wish.seenBefore ? "oui" : "non"),
    own("motif", "choice", wish.motive),
    own("compte", "choice", wish.account),
    own("pourQui", "choice", "moi"),
    own("medecinTraitant", "choice", wish.hasDoctor ? "oui" : "non"),
    own("disponibilites", "text", wish.free.said),
    own("joursLibres", "choice", wish.free.days),
    own("heureDebut", "choice", wish.free.from),
    own("heureFin", "choice", wish.free.to),
  ]
}

/** Facts of a later one take the place of those of the same name. */
export function withFacts(facts: Fact[], more: Fact[]): Fact[] {
  const names = new Set(more.map(({ name }) => name))
  return [...facts.filter(({ name }) => !names.has(name)), ...more]
}
