import type { Language } from "./language.ts"
import { markTerms, type Term, termsIn } from "../engine/terms.ts"

/** The official terms of a page, for `templates/terms.eta` and for the lines that mark them. */
export type PageTerms = {
  /** In which they are explained. */
  language: Language
  /** A block of plain lines as escaped HTML, its terms under buttons. */
  mark: (lines: readonly string[]) => string[]
  /** Terms that a marked line of the page may open. */
  marked: Term[]
  /** Terms to list, those of the portal's own words too. */
  listed: Term[]
}

/** `told` are the lines that the page marks; `around`, what the portal itself says there. */
export function pageTerms(
  language: Language,
  terms: readonly Term[],
  told: readonly string[],
  around: readonly string[] = [],
): PageTerms {
  return {
    language,
    mark: lines => markTerms(lines, terms, language.id),
    marked: termsIn(told, terms),
    listed: termsIn([...told, ...around], terms),
  }
}
