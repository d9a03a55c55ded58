import { sentencesOf, wordsOf } from "./sentences.ts"

/** Hints of a simulation, taken together, read as easily as this, or more easily. */
export const MOST_LIX = 35

const LONG_LETTERS = 6

/**
 * LIX of lines taken together: words a sentence, plus the share of words of more than six letters
 * in percent. 0-29 is very easy, 30-39 easy, 50 and more official texts. « l' » and « d' » make no
 * word longer. 0 for no words.
 */
export function lixOf(lines: readonly string[]): number {
  const sentences = lines.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const long = words.filter(word => lettersOf(word) > LONG_LETTERS)
  return words.length / sentences.length + (100 * long.length) / words.length
}

function lettersOf(word: string): number {
  const whole = word
    .replace(/\{[^}]*\}/g, "")
    .replace(/^\P{L}*(?:\p{L}{1,2}|qu|jusqu|lorsqu|puisqu)['’]/iu, "")
  return whole.match(/\p{L}/gu)?.length ?? 0
}
