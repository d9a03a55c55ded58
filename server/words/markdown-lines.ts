import type { Passage } from "./passage.ts"

/** One rung, or one explanation: the lines that are shown together. */
export type Hint = { line: number; heading: string; passages: Passage[] }

/** Reads `hints.fr.md` or `diagnoses.fr.md`: see `simulations/README.md` for the format. */
export function hintsOf(file: string, markdown: string): Hint[] {
  const hints: Hint[] = []
  let heading = ""
  for (const [index, raw] of markdown.split(/\r?\n/).entries()) {
    const line = index + 1
    const opened = /^##\s+(.*)$/.exec(raw)?.[1]?.trim()
    if (opened !== undefined) {
      heading = opened
      hints.push({ line, heading, passages: [] })
      continue
    }
    if (heading === "" || raw.startsWith("# ") || raw.trim() === "") continue
    if (/^\d+\.\s/.test(raw)) hints.push({ line, heading, passages: [] })
    hints.at(-1)?.passages.push(passageOf(file, line, raw, heading))
  }
  return hints.filter(({ passages }) => passages.length > 0)
}

function passageOf(file: string, line: number, raw: string, heading: string): Passage {
  if (heading === "noms") {
    const text = raw.replace(/^-\s*[\w.-]+\s*:\s*/, "")
    return { file, line, text, voice: "name", isWhole: false }
  }
  const text = raw.trim().replace(/^\d+\.\s+/, "")
  return { file, line, text, voice: isTold(heading) ? "text" : "hint", isWhole: true }
}

/** Remarks are told in the debrief, and are no hints. */
export function isTold(heading: string): boolean {
  return heading === "noms" || heading.startsWith("remarque · ")
}
