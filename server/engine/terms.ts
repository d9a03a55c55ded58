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
}

/**
 * Lines of plain text as escaped HTML, each term under a button that opens `#mot-ID`: its first
 * place in the block only, the longest term first, whole words, in any case.
 */
export function markTerms(lines: readonly string[], terms: readonly Term[]): string[] {
  const seen = new Set<string>()
  return lines.map(line => {
    let html = ""
    let from = 0
    for (const { term, at, text } of matches(line, terms)) {
      if (seen.has(term.id)) continue
      seen.add(term.id)
      html += `${escapeHtml(line.slice(from, at))}<button type="button" class="term" popovertarget="mot-${term.id}">${escapeHtml(text)}</button>`
      from = at + text.length
    }
    return html + escapeHtml(line.slice(from))
  })
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

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

type Matcher = { pattern: RegExp; bySpelling: Map<string, Term> }

/** A page asks several times for the same list: its pattern is built once. */
const matchers = new WeakMap<readonly Term[], Matcher>()

function matches(line: string, terms: readonly Term[]) {
  if (terms.length === 0) return []
  const { pattern, bySpelling } = matchers.get(terms) ?? remember(terms)
  return [...line.matchAll(pattern)].flatMap(({ 0: text, index: at }) => {
    const term = bySpelling.get(plain(text))
    return term ? [{ term, at, text }] : []
  })
}

function remember(terms: readonly Term[]): Matcher {
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
  const matcher = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${choices.join("|")})(?![\\p{L}\\p{N}-])`, "giu"),
    bySpelling,
  }
  matchers.set(terms, matcher)
  return matcher
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s/g, " ").replaceAll("’", "'")
}
