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

/** The words of a file: see `simulations/README.md` for its format. */
export function parseWords(markdown: string): Words {
  const words: Words = { rungs: {}, texts: {}, names: {} }
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
