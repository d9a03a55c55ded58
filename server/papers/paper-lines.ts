/** One line of a paper as plain text. `isCentred`: a title in the middle, the largest letters. */
export type PaperLine = { text: string; isTitle: boolean; isCentred?: boolean }

const TITLE = "\u0001"
const GAP = "   "

/** The text of a drawn paper, line by line: our own templates only, so a few rules are enough. */
export function paperLines(html: string): PaperLine[] {
  const text = html
    .replace(/<svg[\s\S]*?<\/svg>/g, "")
    .replace(/\s+/g, " ")
    .replace(/<\/(?:th|td)>\s*<(?:th|td)[^>]*>/g, GAP)
    .replace(/<\/dt>\s*<dd[^>]*>/g, " : ")
    .replace(/<\/(?:strong|span)>\s*<(?:strong|span)[^>]*>/g, "\n")
    .replace(/<h[1-6][^>]*>/g, `\n${TITLE}`)
    .replace(
      /<br\s*\/?>|<\/?(?:p|h[1-6]|div|dl|tr|li|ul|table|caption|header|section)[^>]*>/g,
      "\n",
    )
    .replace(/<[^>]*>/g, "")
  return decoded(text)
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "" && line !== TITLE)
    .map(line => ({ text: line.replace(TITLE, ""), isTitle: line.startsWith(TITLE) }))
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" }

function decoded(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&([a-z]+);/g, (all, name: string) => NAMED[name] ?? all)
}
