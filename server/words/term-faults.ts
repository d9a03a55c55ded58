import { parseSections } from "../catalog/parse-words.ts"
import { parseTerms } from "../catalog/parse-terms.ts"
import { languageOf } from "./markdown-lines.ts"
import type { WordFault } from "./find-word-faults.ts"
import { passageFaults } from "./find-word-faults.ts"

export type TermFile = { file: string; markdown: string }

/**
 * Every term, the shared ones and one simulation's own, is defined once, by one plain sentence.
 * `french`: the ids of the French terms, for the files of another language.
 */
export function termFaults(
  files: readonly TermFile[],
  french: ReadonlySet<string> | null = null,
): WordFault[] {
  const known = new Map<string, string>()
  return files.flatMap(({ file, markdown }) => {
    const lines = parseSections(markdown).map(section => section.line)
    return parseTerms(markdown).flatMap((term, index) => {
      const line = lines[index] ?? 1
      const here = { file, line, text: term.name, rule: "term" as const }
      const again = [term.name, ...term.spellings].flatMap(spelling => {
        const before = known.get(spelling.toLowerCase())
        known.set(spelling.toLowerCase(), `${file}:${line}`)
        return before === undefined ? [] : [{ ...here, advice: `déjà défini : ${before}` }]
      })
      if (french && !french.has(term.id))
        again.push({ ...here, advice: "ce mot n'est pas dans le fichier français" })
      if (term.definition === "") return [...again, { ...here, advice: "sa définition manque" }]
      const text = term.definition
      return [
        ...again,
        ...passageFaults({
          file,
          language: languageOf(file),
          line,
          text,
          voice: "text",
          isWhole: true,
        }),
      ]
    })
  })
}
