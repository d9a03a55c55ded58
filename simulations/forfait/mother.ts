import type { Person } from "../../server/engine/simulation.ts"
import { person } from "../people/people.ts"

const daughter = person("ghislaine")

/**
 * Ghislaine's mother, who holds the line and the contract. She has no mailbox: her daughter's is
 * given for what is sent.
 */
export const mother: Person = {
  ...daughter,
  id: "simone",
  firstName: "Simone",
  birth: "1948-09-26",
  iban: "FR7699999000991017001234573",
  mobile: "0639987017",
}
