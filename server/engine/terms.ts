import { escapeHtml } from "./escape-html.ts"
import { NO_BREAK } from "./format.ts"
import { END_ISOLATE, ISOLATE } from "./words.ts"

/** An official term, and what it means in everyday words. */
export type Term = {
  /** Part of an address: « numero-fiscal ». */
  id: string
  /** As a title: « numéro fiscal ». */
  name: string
  /** Other spellings under which it stands: plurals, short forms. */
  spellings: string[]
  /** One sentence, 15 words at the most. */
  definition: string
  /** Of the definition: the term itself is French. */
  language: string
}

/**
 * Lines of plain text as escaped HTML, each term under a button that opens `#mot-ID`: its first
 * place in the block only, the longest term first, whole words, in any case. In another language,
 * what stands between « » is the site's own French, and a quoted fact keeps its direction.
 */
export function markTerms(
  lines: readonly string[],
  terms: readonly Term[],
  language = "fr",
): string[] {
  const seen = new Set<string>()
  return lines.map(line => {
    let html = ""
    let from = 0
    for (const { term, at, text } of matches(line, terms)) {
      if (seen.has(term.id)) continue
      seen.add(term.id)
      const [before = ""] = /[^\s«]*$/.exec(line.slice(from, at)) ?? []
      const [after = ""] = /^[^\p{L}\p{N}\s»]*/u.exec(line.slice(at + text.length)) ?? []
      const button = `<button type="button" class="term" popovertarget="mot-${term.id}">${escapeHtml(text)}</button>`
      // A button is a block for a browser: a line may break on both sides of it, even before a comma.
      const isTied = before !== "" || after !== ""
      html += escapeHtml(line.slice(from, at - before.length))
      html += isTied
        ? `<span class="tied">${escapeHtml(before)}${button}${escapeHtml(after)}</span>`
        : button
      from = at + text.length + after.length
    }
    return withRuns(html + escapeHtml(line.slice(from)), language)
  })
}

function withRuns(html: string, language: string): string {
  const isolated = html
    .replaceAll(escapeHtml(ISOLATE), "<bdi>")
    .replaceAll(escapeHtml(END_ISOLATE), "</bdi>")
  // In French a sign never begins a line, and « never ends one.
  return language === "fr"
    ? isolated.replace(/(?<=«) | (?=[»:?!])/g, NO_BREAK)
    : isolated.replace(
        /« ?([^»]*?) ?»/g,
        `<span lang="fr" dir="ltr">«${NO_BREAK}$1${NO_BREAK}»</span>`,
      )
}

/** The terms that stand in the lines, each once, in the order in which they are met. */
export function termsIn(lines: readonly string[], terms: readonly Term[]): Term[] {
  return [...new Set(lines.flatMap(line => matches(line, terms).map(({ term }) => term)))]
}

/** Part of an address: « Numéro d'accès » → « numero-d-acces ». */
export function termId(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

type Match = { term: Term; at: number; text: string }

/** `found`: what was found in lines already read. */
type Matcher = { pattern: RegExp; bySpelling: Map<string, Term>; found: Map<string, Match[]> }

/** Lines remembered: pages show the same ones again and again, and reading them is slow. */
const MOST_REMEMBERED = 250
const matchers = new WeakMap<readonly Term[], Matcher>()

function matches(line: string, terms: readonly Term[]): Match[] {
  if (terms.length === 0) return []
  const matcher = matchers.get(terms) ?? matcherOf(terms)
  const known = matcher.found.get(line)
  if (known) return known
  const found = [...line.matchAll(matcher.pattern)].flatMap(({ 0: text, index: at }) => {
    const term = matcher.bySpelling.get(plain(text))
    return term ? [{ term, at, text }] : []
  })
  if (matcher.found.size >= MOST_REMEMBERED) matcher.found.clear()
  matcher.found.set(line, found)
  return found
}

function matcherOf(terms: readonly Term[]): Matcher {
  const bySpelling = new Map(
    terms.flatMap(term => [term.name, ...term.spellings].map(text => [plain(text), term] as const)),
  )
  const longestFirst = [...bySpelling.keys()].sort((one, other) => other.length - one.length)
  const choices = longestFirst.map(text =>
    text
      .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
      .replaceAll(" ", "\\s")
      .replaceAll("'", "['’]"),
  )
  const matcher: Matcher = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${choices.join("|")})(?![\\p{L}\\p{N}-])`, "giu"),
    bySpelling,
    found: new Map(),
  }
  matchers.set(terms, matcher)
  return matcher
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s/g, " ").replaceAll("’", "'")
}
