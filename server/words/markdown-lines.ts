import type { Passage } from "./passage.ts"

/** One rung, or one explanation: the lines that are shown together. */
export type Hint = { line: number; heading: string; passages: Passage[] }

/** The language of `hints.en.md`: it stands in the name. French otherwise. */
export function languageOf(file: string): string {
  return /\.([a-z]{2})\.md$/.exec(file)?.[1] ?? "fr"
}

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
  const language = languageOf(file)
  if (heading === "noms") {
    const text = raw.replace(/^-\s*[\w.-]+\s*:\s*/, "")
    return { file, language, line, text, voice: "name", isWhole: false }
  }
  const text = raw.trim().replace(/^\d+\.\s+/, "")
  const voice = isTold(heading) ? "text" : "hint"
  return { file, language, line, text, voice, isWhole: true }
}

/** Remarks are told in the debrief, letters before the mission: they are no hints. */
export function isTold(heading: string): boolean {
  return heading === "noms" || /^(?:remarque|mission) · /.test(heading)
}
