import { isProse, type Literal, literalsOf } from "./literals.ts"

/** Elements inside a line. Any other element starts a new one. */
const INLINE = new Set(["a", "abbr", "b", "code", "em", "mark", "small", "span", "strong", "time"])
const SPOKEN = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g
/** Stands for code that chooses between two texts. */
const BREAK = "<hr>"

/**
 * The lines that a template shows: the text of each block, the names read aloud (`aria-label`,
 * `alt`, `title`), and the strings of its code that are written for people. `{}` stands for what
 * is computed.
 */
export function templateLines(source: string): Literal[] {
  const { markup, literals } = withoutCode(source)
  const lines: Literal[] = []
  let text = ""
  let line = 1
  let start = 1
  const flush = () => {
    const clean = text.replace(/&\w+;/g, " ").replace(/\s+/g, " ").trim()
    if (/\p{L}/u.test(clean.replaceAll("{}", ""))) lines.push({ line: start, text: clean })
    text = ""
  }
  for (const [piece] of markup.matchAll(/<!--[\s\S]*?-->|<[^>]+>|[^<]+/g)) {
    const tag = /^<\/?([a-z][\w-]*)/i.exec(piece)?.[1]?.toLowerCase()
    if (tag) {
      for (const [, spoken = ""] of piece.matchAll(SPOKEN))
        if (/\p{L}/u.test(spoken.replaceAll("{}", ""))) lines.push({ line, text: spoken })
      if (!INLINE.has(tag)) flush()
    } else if (!piece.startsWith("<")) {
      if (text.trim() === "") start = line + leadingNewlines(piece)
      text += piece
    }
    line += piece.split("\n").length - 1
  }
  flush()
  return [...lines, ...literals.filter(({ text: literal }) => isProse(literal))]
}

function leadingNewlines(piece: string): number {
  return (/^\s*/.exec(piece)?.[0] ?? "").split("\n").length - 1
}

/** `<%= … %>` becomes `{}`, other code a break where it chooses between two texts. */
function withoutCode(source: string): { markup: string; literals: Literal[] } {
  const literals: Literal[] = []
  const markup = source.replace(
    /<%([=~]?)([\s\S]*?)%>/g,
    (_all, kind: string, code: string, at: number) => {
      literals.push(...literalsOf(code, source.slice(0, at).split("\n").length))
      const breaks = code.replace(/[^\n]/g, "")
      if (kind === "~" && /^\s*(?:include|icon)\(/.test(code)) return breaks
      if (kind !== "") return `{}${breaks}`
      return /\}\s*else|=>\s*\{|\bfor\b/.test(code) ? BREAK + breaks : breaks
    },
  )
  return { markup, literals }
}
