import { plainName } from "../../server/engine/nearest.ts"
import { digitsOf } from "../../server/engine/read-answer.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import type { Carrier } from "./plans/plan.ts"

/** Communes whose lines the site knows. Two bear nearly the same name. */
const TOWNS: Record<string, string> = {
  "Montreuil-les-Essais": "99340",
  Beauvallon: "99120",
  "Saint-Fictif-sur-Orle": "99210",
  "Saint-Fictif-les-Bains": "99230",
  "Port-Fleuri": "99460",
}

/** The commune is known, and has another postal code. */
export function isOtherCode({ answers }: Situation): boolean {
  const town = plainName(answers["testCommune"] ?? "")
  const code = Object.entries(TOWNS).find(([name]) => plainName(name) === town)?.[1]
  return code !== undefined && code !== digitsOf(answers["testCodePostal"] ?? "")
}

/** A commune that is easily taken for that of the papers. */
export function isTwinTown(typed: string, { fact }: Pick<Situation, "fact">): boolean {
  const [town, asked] = [plainName(typed), plainName(fact("commune"))]
  const root = (name: string) => name.split(" ").slice(0, 2).join(" ")
  return town !== asked && root(town) === root(asked) && isTown(town)
}

const isTown = (plain: string) => Object.keys(TOWNS).some(name => plainName(name) === plain)

/**
 * What the address test answers: the best line that reaches this place. The whole address counts:
 * the same street of another commune has another line.
 */
export function lineAt({ fact, answers }: Situation): Carrier {
  const street = plainName(answers["testAdresse"] ?? "")
  const isHomeStreet = street !== "" && street === plainName(fact("adresse"))
  const isHomeTown = digitsOf(answers["testCodePostal"] ?? "") === fact("codePostal")
  if (isHomeStreet && isHomeTown) return "fibre"
  const isOld = street !== "" && street === plainName(fact("ancienneAdresse"))
  return isHomeStreet || isOld ? "adsl" : "box4g"
}

/** « 12 rue des Glycines, 99210 Saint-Fictif-sur-Orle », as it was typed. */
export function testedAddress({ answers }: Situation): string {
  const town = `${answers["testCodePostal"] ?? ""} ${answers["testCommune"] ?? ""}`.trim()
  return [answers["testAdresse"] ?? "", town].filter(Boolean).join(", ")
}
