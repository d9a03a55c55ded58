import type { WordFault } from "./find-word-faults.ts"
import { type Hint, languageOf } from "./markdown-lines.ts"

/**
 * Templates say the coach's words by their heading, `say("close")` or `tell("offer")`: each heading
 * is there, each is said, and a button has one line only.
 */
export function sayFaults(
  coach: readonly Hint[],
  templates: readonly { file: string; text: string }[],
): WordFault[] {
  const french = coach.filter(({ passages }) => languageOf(passages[0]?.file ?? "") === "fr")
  const known = new Set(french.map(({ heading }) => heading))
  const said = templates.flatMap(({ file, text }) => saidIn(file, text))
  const all = new Set(said.map(({ id }) => id))
  const whole = new Set(said.filter(({ how }) => how === "say").map(({ id }) => id))
  return [
    ...said
      .filter(({ id }) => !known.has(id))
      .map(({ file, line, id }) => fault(file, line, id, "aucun titre dans coach.fr.md")),
    ...french
      .filter(({ heading }) => !all.has(heading))
      .map(hint => faultOf(hint, "aucun modèle de page ne le dit")),
    ...coach
      .filter(({ heading, passages }) => whole.has(heading) && passages.length > 1)
      .map(hint => faultOf(hint, "une seule ligne : c'est un titre ou un bouton")),
  ]
}

function saidIn(file: string, text: string) {
  return [...text.matchAll(/\b(say|tell)\("([\w-]+)"/g)].map(({ 1: how, 2: id = "", index }) => ({
    file,
    line: text.slice(0, index).split("\n").length,
    how,
    id,
  }))
}

function faultOf({ passages, line, heading }: Hint, advice: string): WordFault {
  return fault(passages[0]?.file ?? "", line, heading, advice)
}

function fault(file: string, line: number, text: string, advice: string): WordFault {
  return { file, line, text, rule: "coach", advice }
}
