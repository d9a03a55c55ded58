import type { Words } from "../engine/words.ts"

/** A heading and the lines below it, with the line number of the heading. */
export type Section = { heading: string; line: number; lines: string[] }

/** Cuts a Markdown file at its `##` headings. Text before the first one is decoration. */
export function parseSections(markdown: string): Section[] {
  const sections: Section[] = []
  for (const [index, raw] of markdown.split(/\r?\n/).entries()) {
    const heading = /^##\s+(.*)$/.exec(raw)?.[1]
    if (heading !== undefined)
      sections.push({ heading: heading.trim(), line: index + 1, lines: [] })
    else if (!raw.startsWith("# ") && raw.trim() !== "") sections.at(-1)?.lines.push(raw)
  }
  return sections
}

/** Stands at the top of a file until somebody who speaks the language has read it. */
const UNREAD = /^relu par personne encore\.?$/im

/** The words of a file in a language: see `simulations/README.md` for its format. */
export function parseWords(markdown: string, language = "fr"): Words {
  const unread = UNREAD.test(markdown.split(/^## /m)[0] ?? "")
  const words: Words = { language, unread, rungs: {}, texts: {}, names: {} }
  for (const { heading, lines } of parseSections(markdown)) {
    if (heading === "noms") Object.assign(words.names, parseNames(lines))
    else if (lines.some(line => /^\d+\.\s/.test(line))) words.rungs[heading] = parseItems(lines)
    else words.texts[heading] = lines.map(line => line.trim())
  }
  return words
}

function parseItems(lines: string[]): string[][] {
  const items: string[][] = []
  for (const line of lines) {
    const start = /^\d+\.\s+(.*)$/.exec(line)?.[1]
    if (start !== undefined) items.push([start.trim()])
    else items.at(-1)?.push(line.trim())
  }
  return items
}

function parseNames(lines: string[]): Record<string, string> {
  return Object.fromEntries(
    lines.flatMap(line => {
      const found = /^-\s*([\w.-]+)\s*:\s*(.+)$/.exec(line)
      return found?.[1] && found[2] ? [[found[1], found[2].trim()]] : []
    }),
  )
}
