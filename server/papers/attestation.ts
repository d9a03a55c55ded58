import type { PaperLine } from "./paper-lines.ts"
import { writePdf } from "./write-pdf.ts"

/** What a sheet says of one practice. Sentences are French, without a name but the one typed. */
export type Attested = {
  name: string
  simulation: string
  scenario: string
  /** « 20 avril 2026 ». */
  date: string
  /** Name of the level. */
  level: string
  watched: boolean
  finished: boolean
  /** Pages done, and those right at the end without the last rung. */
  done: number
  right: number
  /** Titles, in plain words. */
  skills: readonly string[]
}

/** The sheet « Entraînement réalisé ». The name is nowhere in it but on the page. */
export function attestationPdf(attested: Attested): Buffer {
  return writePdf({
    title: "Entraînement réalisé",
    keywords: "",
    banner: "Entraînement : site fictif. Rien n'a été envoyé.",
    lines: linesOf(attested),
  })
}

function linesOf(attested: Attested): PaperLine[] {
  const { name, simulation, scenario, date, level, skills } = attested
  return [
    centred("Entraînement réalisé"),
    centred(name),
    text(""),
    text("Cette personne s'est exercée à une démarche, sur un site d'entraînement :"),
    title(scenario),
    text(`Thème : ${simulation}.`),
    text(`Le ${date}, à la façon « ${level} ».`),
    ...outcome(attested).map(text),
    title("Ce qui a été travaillé"),
    ...skills.map(skill => text(`– ${skill}`)),
    title("Ce que dit ce papier"),
    text("Il dit qu'un entraînement a eu lieu, et rien de plus."),
    text("Ce n'est ni un diplôme, ni un papier officiel."),
    text("Le site, la personne jouée et ses papiers étaient inventés."),
    text("Le nom est celui que cette personne a tapé. Il n'est ni vérifié, ni gardé."),
  ]
}

function outcome({ watched, finished, done, right }: Attested): string[] {
  if (watched) return [`La démarche a été regardée : ${pages(done)}.`]
  return [
    finished
      ? "La démarche a été faite jusqu'au bout."
      : "La démarche a été commencée, et pourra être reprise.",
    `Fait : ${pages(done)}. Juste à la fin, sans « Faire avec moi » : ${pages(right)}.`,
  ]
}

function pages(count: number): string {
  if (count === 0) return "aucune page"
  return count === 1 ? "une page" : `${count} pages`
}

function text(line: string): PaperLine {
  return { text: line, isTitle: false }
}

function title(line: string): PaperLine {
  return { text: line, isTitle: true }
}

function centred(line: string): PaperLine {
  return { text: line, isTitle: true, isCentred: true }
}
