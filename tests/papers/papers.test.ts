import { fileTypeFromBuffer } from "file-type"
import { describe, expect, test } from "vitest"
import { paperLines } from "../../server/papers/paper-lines.ts"
import { readMark, signedMark } from "../../server/papers/paper-mark.ts"
import { writePdf } from "../../server/papers/write-pdf.ts"

const mark = {
  simulation: "impots",
  scenario: "karim-salaire",
  person: "karim",
  seed: 12,
  date: "2026-04-20",
  paper: "fiche-de-paie-2",
}
const line = (text: string) => ({ text, isTitle: false })
const made = (texts: string[], keywords = "") =>
  writePdf({ title: "Essai", keywords, lines: texts.map(line) })

describe("the mark", () => {
  const signed = signedMark(mark, "secret")

  test("is read back from the file that carries it", () => {
    expect(readMark(made(["Bonjour"], signed), "secret")).toEqual(mark)
  })

  test.each([
    ["with another secret", signed, "autre"],
    ["with another paper", signed.replace("fiche-de-paie-2", "fiche-de-paie-3"), "secret"],
    ["with another seed", signed.replace("/12/", "/13/"), "secret"],
    ["cut short", signed.slice(0, -1), "secret"],
    ["absent", "", "secret"],
  ])("%s is none of ours", (_name, keywords, secret) => {
    expect(readMark(made(["Bonjour"], keywords), secret)).toBeNull()
  })
})

describe("the PDF", () => {
  const file = made(["« Élève » : 12,50 € (œuvre) \\ fin", "日本"])

  test("is one by its content, and the same each time", async () => {
    expect((await fileTypeFromBuffer(file))?.ext).toBe("pdf")
    expect(made(["a"]).equals(made(["a"]))).toBe(true)
  })

  test("writes accents, the euro and brackets as its fonts read them", () => {
    expect(file.toString("latin1")).toContain(
      "(\u00ab \u00c9l\u00e8ve \u00bb : 12,50 \u0080 \\(\u009cuvre\\) \\\\ fin)",
    )
    expect(file.toString("latin1")).toContain("(??)")
  })

  test("says where each object begins", () => {
    const text = file.toString("latin1")
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1])
    expect(text.slice(start, start + 4)).toBe("xref")
    const offsets = [...text.slice(start).matchAll(/(\d{10}) 00000 n/g)].map(([, at]) => Number(at))
    offsets.forEach((at, index) => {
      expect(text.slice(at).startsWith(`${index + 1} 0 obj`)).toBe(true)
    })
    expect(offsets.length).toBe(7)
  })

  test("has more pages for a long paper, each a specimen", () => {
    const text = made(Array.from({ length: 100 }, (_none, index) => `ligne ${index}`))
    expect(text.toString("latin1")).toContain("/Count 3>>")
    expect(text.toString("latin1").match(/\(SPECIMEN\)/g)?.length).toBe(3)
    expect(text.toString("latin1")).toContain("(ligne 99)")
  })

  test("cuts long lines between words", () => {
    const drawn = made(["mot ".repeat(60).trim()]).toString("latin1")
    const lengths = [...drawn.matchAll(/\((mot[^)]*)\)/g)].map(([, text = ""]) => text.length)
    expect(lengths.length).toBe(4)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(78)
  })
})

test("a drawn paper becomes lines of text", () => {
  const html = `<p class="specimen"></p><h2>Fiche &amp; co</h2><svg><path/></svg>
    <p><strong>Caisse</strong><span>du Val<br>99340</span></p>
    <table><tr><th scope="row">Net</th><td><span class="fact">1&#160;250 &#8364;</span></td></tr></table>
    <dl><div><dt>Chez qui</dt><dd>Dr X</dd></div></dl>`
  expect(paperLines(html)).toEqual([
    { text: "Fiche & co", isTitle: true },
    { text: "Caisse", isTitle: false },
    { text: "du Val", isTitle: false },
    { text: "99340", isTitle: false },
    { text: "Net   1\u00a0250 €", isTitle: false },
    { text: "Chez qui : Dr X", isTitle: false },
  ])
})
