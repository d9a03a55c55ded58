import { type Term, termId } from "../engine/terms.ts"
import { parseSections } from "./parse-words.ts"

/**
 * The terms of a file: a `##` heading each, other spellings as a list (`- avis d'impôts`), then
 * the definition.
 */
export function parseTerms(markdown: string, language = "fr"): Term[] {
  return parseSections(markdown).map(({ heading, lines }) => ({
    id: termId(heading),
    name: heading,
    spellings: lines.flatMap(line => /^-\s+(.*)$/.exec(line)?.[1]?.trim() ?? []),
    definition: lines
      .filter(line => !/^-\s/.test(line))
      .map(line => line.trim())
      .join(" "),
    language,
  }))
}
