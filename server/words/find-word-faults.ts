import { MOST_LIX } from "./lix.ts"
import { type Hint, isTold } from "./markdown-lines.ts"
import type { Passage } from "./passage.ts"
import { breaches, MOST_SENTENCES, type Rule, unfinished } from "./rules.ts"
import { sentencesOf } from "./sentences.ts"

/** What breaks a rule: file, line, sentence, rule, and what to do. */
export type WordFault = { file: string; line: number; text: string; rule: Rule; advice: string }

export function passageFaults(passage: Passage): WordFault[] {
  const { file, language, line, text, voice, isWhole } = passage
  return [...breaches(text, voice, language), ...(isWhole ? unfinished(text) : [])].map(breach => ({
    file,
    line,
    text,
    ...breach,
  }))
}

/** A rung or an explanation is short enough to be kept in mind. */
export function hintFaults(hints: readonly Hint[]): WordFault[] {
  return hints.flatMap(({ heading, line, passages }) => {
    const count = passages.flatMap(({ text }) => sentencesOf(text)).length
    if (isTold(heading) || count <= MOST_SENTENCES) return []
    const file = passages[0]?.file ?? ""
    const advice = `${count} phrases : ${MOST_SENTENCES} au plus`
    return [{ file, line, text: heading, rule: "hint-sentences" as const, advice }]
  })
}

export function lixFaults(file: string, lix: number): WordFault[] {
  return lix <= MOST_LIX
    ? []
    : [
        {
          file,
          line: 1,
          text: "toutes les aides",
          rule: "lix",
          advice: `LIX ${showLix(lix)} : ${MOST_LIX} au plus. Prenez des mots plus courts`,
        },
      ]
}

export function showLix(lix: number): string {
  return lix.toFixed(1).replace(".", ",")
}

/** « file:line : « sentence » : what to do. [rule] » */
export function showFault({ file, line, text, rule, advice }: WordFault): string {
  return `${file}:${line} : « ${text} » : ${advice}. [${rule}]`
}
