import { boldWidth } from "./bold-width.ts"
import type { PaperLine } from "./paper-lines.ts"

/** A4, in points of 1/72 inch. */
const WIDTH = 595
const HEIGHT = 842
const MARGIN = 56
const LEADING = 18
/** Characters of Helvetica at 12 points that surely fit between the margins; of larger letters. */
const MOST_CHARACTERS = 78
const MOST_IN_TITLE = 55
const MOST_IN_CENTRED = 28
const CENTRED_SIZE = 18
const LINES_A_PAGE = Math.floor((HEIGHT - 2 * MARGIN) / LEADING)

/** `banner` stands at the head of each page, on a tint. */
export type PdfText = {
  title: string
  keywords: string
  lines: readonly PaperLine[]
  banner?: string
}

/**
 * A plain PDF: text only, in the fonts that every reader has, SPECIMEN across each page. No part
 * of it depends on the clock, so the same paper gives the same bytes.
 */
export function writePdf({ title, keywords, lines, banner }: PdfText): Buffer {
  const pages = inPages(lines.flatMap(aired).flatMap(wrapped))
  const kids = pages.map((_page, index) => `${PAGES_FROM + 2 * index} 0 R`)
  const font = (name: string) =>
    `<</Type/Font/Subtype/Type1/BaseFont/${name}/Encoding/WinAnsiEncoding>>`
  return assembled([
    "<</Type/Catalog/Pages 2 0 R/Lang(fr)/ViewerPreferences<</DisplayDocTitle true>>>>",
    `<</Type/Pages/Kids[${kids.join(" ")}]/Count ${pages.length}>>`,
    font("Helvetica"),
    font("Helvetica-Bold"),
    `<</Title(${escaped(title)})/Keywords(${escaped(keywords)})>>`,
    ...pages.flatMap((page, index) => [pageObject(index), stream(drawn(page, banner))]),
  ])
}

/** Number of the first object after the five that do not depend on the pages. */
const PAGES_FROM = 6

function pageObject(index: number): string {
  const content = PAGES_FROM + 2 * index + 1
  return `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Contents ${content} 0 R/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>`
}

function stream(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`
}

/** Pale and slanted behind the text, as a stamp. */
const SPECIMEN = "BT 0.9 g /F2 88 Tf 0.77 0.64 -0.64 0.77 120 230 Tm (SPECIMEN) Tj ET"

function drawn(lines: readonly PaperLine[], banner: string | undefined): string {
  const texts = lines.map((line, index) => {
    const down = HEIGHT - MARGIN - LEADING * (index + 1)
    return `BT 0 g ${fontOf(line)} 1 0 0 1 ${leftOf(line)} ${down} Tm (${escaped(line.text)}) Tj ET`
  })
  return [...(banner ? [tinted(banner)] : []), SPECIMEN, ...texts].join("\n")
}

function fontOf({ isTitle, isCentred }: PaperLine): string {
  if (isCentred) return `/F2 ${CENTRED_SIZE} Tf`
  return isTitle ? "/F2 15 Tf" : "/F1 12 Tf"
}

function leftOf({ text, isCentred }: PaperLine): number {
  return isCentred ? Math.round((WIDTH - boldWidth(text, CENTRED_SIZE)) / 2) : MARGIN
}

/** The yellow of the banner that every page of the site has. */
function tinted(banner: string): string {
  const top = HEIGHT - MARGIN / 2
  return [
    `1 0.878 0.541 rg 0 ${top - 8} ${WIDTH} ${MARGIN / 2 + 8} re f`,
    `BT 0 g /F2 12 Tf 1 0 0 1 ${MARGIN} ${top} Tm (${escaped(banner)}) Tj ET`,
  ].join("\n")
}

function inPages(lines: readonly PaperLine[]): PaperLine[][] {
  const count = Math.max(1, Math.ceil(lines.length / LINES_A_PAGE))
  return Array.from({ length: count }, (_none, page) =>
    lines.slice(page * LINES_A_PAGE, (page + 1) * LINES_A_PAGE),
  )
}

/** An empty line above a title, except the first. */
function aired(line: PaperLine, index: number): PaperLine[] {
  return line.isTitle && index > 0 ? [{ text: "", isTitle: false }, line] : [line]
}

/** Long lines cut between words, and a word longer than the line inside it. */
function wrapped(line: PaperLine): PaperLine[] {
  const most = mostIn(line)
  const cut: string[] = [""]
  for (const word of line.text.split(" ").flatMap(long => chunks(long, most))) {
    const last = cut.at(-1) ?? ""
    if (last !== "" && last.length + 1 + word.length > most) cut.push(word)
    else cut[cut.length - 1] = last === "" ? word : `${last} ${word}`
  }
  return cut.map(part => ({ ...line, text: part }))
}

function mostIn({ isTitle, isCentred }: PaperLine): number {
  if (isCentred) return MOST_IN_CENTRED
  return isTitle ? MOST_IN_TITLE : MOST_CHARACTERS
}

function chunks(word: string, most: number): string[] {
  return word.match(new RegExp(`.{1,${most}}`, "gu")) ?? [""]
}

/** The objects one after the other, then the table that says where each begins. */
function assembled(objects: readonly string[]): Buffer {
  let file = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n"
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, "0")
  })
  const table = offsets.map(offset => `${offset} 00000 n \n`).join("")
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R/Info 5 0 R>>\nstartxref\n${file.length}\n%%EOF\n`
  return Buffer.from(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`,
    "latin1",
  )
}

/** Windows-1252 beyond Latin-1: one byte a character, as the fonts count them. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

function escaped(text: string): string {
  return [...text.replace(/[\u202f\u2007]/g, "\u00a0")]
    .map(character => {
      const at = WINDOWS.indexOf(character)
      if (at >= 0) return String.fromCharCode(0x80 + at)
      return character > "\u00ff" ? "?" : character
    })
    .join("")
    .replace(/[\\()]/g, "\\$&")
}
