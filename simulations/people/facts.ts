import type { Fact } from "../../server/engine/diagnose.ts"

/** A fact of the person who is played. Amounts in euros: "22541" or "1878.45". */
export function own(name: string, kind: Fact["kind"], value: string | number): Fact {
  return { name, kind, value: String(value), owner: "self" }
}
