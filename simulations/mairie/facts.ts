import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Person } from "../../server/engine/simulation.ts"
import { nameFacts, own } from "../people/facts.ts"

/** What a birth certificate says, beside the name and the date. */
export type Civil = {
  birthName: string
  /** In the order of the certificate, parted by spaces. */
  firstNames: string
  birthTown: string
  /** Centimetres. */
  height: number
  father: Parent
  mother: Parent
}

type Parent = { name: string; firstNames: string; birth: string }

export type Home = { street: string; postalCode: string; town: string }

/** Who the person is, where they live, and how they are reached. */
export function identityFacts(person: Person, civil: Civil, home: Home): Fact[] {
  return [
    ...nameFacts(person),
    own("email", "email", person.email),
    own("mobile", "phone", person.mobile),
    own("naissance", "date", person.birth),
    own("sexe", "choice", person.civility === "Mme" ? "F" : "M"),
    own("nomNaissance", "name", civil.birthName),
    own("prenoms", "name", civil.firstNames),
    own("communeNaissance", "text", civil.birthTown),
    own("taille", "text", civil.height),
    ...parentFacts("pere", civil.father),
    ...parentFacts("mere", civil.mother),
    own("adresse", "text", home.street),
    own("codePostal", "digits", home.postalCode),
    own("commune", "text", home.town),
  ]
}

function parentFacts(parent: "pere" | "mere", { name, firstNames, birth }: Parent): Fact[] {
  return [
    { name: `${parent}.nom`, kind: "name", value: name, owner: parent },
    { name: `${parent}.prenoms`, kind: "name", value: firstNames, owner: parent },
    { name: `${parent}.naissance`, kind: "date", value: birth, owner: parent },
  ]
}

const LETTERS = [..."ACDEFHJKMNPRTUVWXY"]
const DIGITS = [..."23456789"]

/**
 * A pre-request's number: ten letters and digits, none that looks like another, but for one zero,
 * which a hand may take for the letter O.
 */
export function requestNumber(random: Random): string {
  const zeroAt = random.int(3, 7)
  return Array.from({ length: 10 }, (_sign, at) =>
    at === zeroAt ? "0" : random.pick(at % 2 === 0 ? LETTERS : DIGITS),
  ).join("")
}

/** A reference of the site's mails, which has the length of a number and is none. */
export function mailReference(random: Random): string {
  return `MR${random.digits(8)}`
}
