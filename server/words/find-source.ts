import type { Literal } from "./literals.ts"

export type Source = { file: string; literals: Literal[] }

/**
 * Where a computed sentence is written: the literal that it can come from and of which it shows
 * the most letters. Null when no literal fits.
 */
export function findSource(
  sentence: string,
  sources: readonly Source[],
): { file: string; line: number } | null {
  const found = sources.flatMap(({ file, literals }) =>
    literals.flatMap(({ line, text }) =>
      text.split("\n").flatMap((part, index) => {
        const own = part.replaceAll("{}", "").trim().length
        return own > 3 && patternOf(part).test(sentence) ? [{ file, line, own, index }] : []
      }),
    ),
  )
  const [best] = found.sort((one, other) => other.own - one.own)
  return best ? { file: best.file, line: best.line } : null
}

function patternOf(text: string): RegExp {
  const parts = text.split("{}").map(part => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  return new RegExp(`^${parts.join("[\\s\\S]*")}$`)
}
