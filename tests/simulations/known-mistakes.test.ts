import { expect, test } from "vitest"
import { catalog } from "../helpers.ts"

/** Where the lists of known mistakes end: B1 to B12 at the bank, and so on. */
const LISTS = [
  ["banque", "B", 12],
  ["train", "R", 10],
  ["forfait", "C", 8],
] as const

test.each(LISTS)(
  "%s explains each known mistake, letter %s, number 1 to %i",
  (portal, letter, most) => {
    const simulation = catalog.playables.find(({ simulation: { id } }) => id === portal)?.simulation
    const known = simulation?.steps.flatMap(({ fields }) =>
      fields.flatMap(({ misconceptions = [] }) => misconceptions.map(({ code }) => code)),
    )
    const wanted = Array.from({ length: most }, (_none, at) => `${letter}${at + 1}`)
    expect(wanted.filter(code => !known?.includes(code))).toEqual([])
  },
)
