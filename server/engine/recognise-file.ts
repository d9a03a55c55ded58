import { onTheDesk } from "./coach.ts"
import { type Setting, storyDate } from "./situate.ts"
import { fileTypes, pictureTypes } from "./upload.ts"

/** Which paper a file is: the same for all who play this scenario, with this seed, on this day. */
export type PaperMark = {
  simulation: string
  scenario: string
  person: string
  seed: number
  /** Date of the story, YYYY-MM-DD: some papers speak of the days to come. */
  date: string
  paper: string
}

/** What was received, without its content. `type`: an extension such as "pdf", or null. */
export type Upload = {
  size: "empty" | "fits" | "too-large"
  type: string | null
  mark: PaperMark | null
}

/** The mark of a paper of this practice. */
export function markOf(
  { simulation, scenario, practice }: Pick<Setting, "simulation" | "scenario" | "practice">,
  paper: string,
): PaperMark {
  return {
    simulation: simulation.id,
    scenario: scenario.id,
    person: scenario.person,
    seed: practice.seed,
    date: storyDate(scenario, practice.startedAt),
    paper,
  }
}

/** The word that stands for an upload among the answers. */
export function wordOf({ size, type, mark }: Upload, setting: Setting): string {
  if (size === "empty") return "?empty-file"
  if (size === "too-large") return "?too-large"
  if (type !== null && pictureTypes.includes(type)) return "?picture"
  if (type === null || !fileTypes.includes(type)) return "?wrong-kind"
  if (!mark) return "?not-our-paper"
  if (mark.person !== setting.scenario.person) return "?paper-of-another-person"
  const isHere = onTheDesk(setting).some(({ paper }) => paper === mark.paper)
  return isHere && isSame(mark, markOf(setting, mark.paper)) ? mark.paper : "?older-paper"
}

function isSame(one: PaperMark, other: PaperMark): boolean {
  return (Object.keys(one) as (keyof PaperMark)[]).every(key => one[key] === other[key])
}
