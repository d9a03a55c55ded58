import { plainName } from "../../server/engine/nearest.ts"

/** Whether two texts say the same, accents, case and hyphens apart. Nothing is never the same. */
export function sameWords(one: string, other: string): boolean {
  return plainName(one) !== "" && plainName(one) === plainName(other)
}
