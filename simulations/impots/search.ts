import { words } from "../../server/engine/canonical.ts"
import { findRealData } from "../../server/engine/real-data.ts"
import { BOX_LABELS } from "./signed.ts"
import rubriques from "./steps/rubriques.ts"

/** What the search box of the rubrics finds, a rubric at a time. */
export type Found = { field: string; rubric: string; boxes: { box: string; label: string }[] }

/** `words`: everyday words, as `words` of the engine leaves them, parted by spaces. */
type Entry = { field: string; boxes: string[]; words: string }

const ENTRIES: Entry[] = [
  {
    field: "rubriqueSalaires",
    boxes: ["1AJ", "1BJ", "1AP", "1BP"],
    words: "salaire traitement paie paye employeur chomage allocation",
  },
  {
    field: "rubriquePensions",
    boxes: ["1AS", "1BS"],
    words: "pension retraite rente invalidite",
  },
  {
    field: "rubriqueFraisReels",
    boxes: ["1AK"],
    words: "frais reels kilometre voiture essence trajet repas",
  },
  {
    field: "rubriquePlacements",
    boxes: ["2TR", "2BH", "2CK", "2OP"],
    words: "interet placement dividende epargne banque action",
  },
  {
    field: "rubriqueFonciers",
    boxes: ["4BE"],
    words: "loyer foncier location proprietaire",
  },
  {
    field: "rubriqueCharges",
    boxes: ["6DE", "6EL", "6GU"],
    words: "charge pension alimentaire csg",
  },
  {
    field: "rubriqueReductions",
    boxes: ["7UD", "7UF", "7GA", "7DB", "7EA", "7EC", "7EF"],
    words:
      "don association reduction credit garde creche nounou enfant domicile menage jardin scolarite college lycee ecole etudes",
  },
]

/** The rubrics that answer to a box number or to everyday words; none for an empty search. */
export function searchRubrics(query: string): Found[] {
  const asked = words(query).filter(word => word.length > 1)
  if (asked.length === 0 || isSomebodys(query)) return []
  return ENTRIES.flatMap(entry => {
    const boxes = entry.boxes.filter(box => asked.includes(box.toLowerCase()))
    if (boxes.length === 0 && !asked.some(word => isNamed(entry, word))) return []
    return [
      {
        field: entry.field,
        rubric: rubriques.fields.find(({ name }) => name === entry.field)?.label ?? "",
        boxes: boxes.map(box => ({ box, label: BOX_LABELS[box] ?? "" })),
      },
    ]
  })
}

/** Something that must not be shown again. */
export function isSomebodys(query: string): boolean {
  return findRealData(query, "unknown") !== null
}

/** « dons » finds « don », and « rest » does not find « restaurant » unless it is its beginning. */
function isNamed(entry: Entry, word: string): boolean {
  return (
    word.length > 2 &&
    entry.words.split(" ").some(own => own.startsWith(word) || word.startsWith(own))
  )
}
