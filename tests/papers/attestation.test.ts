import { fileTypeFromBuffer } from "file-type"
import { describe, expect, test } from "vitest"
import { attestationPdf } from "../../server/papers/attestation.ts"
import { boldWidth } from "../../server/papers/bold-width.ts"
import { readName } from "../../server/papers/read-name.ts"

describe("a name to print", () => {
  test.each([
    ["Fatou Diallo", "Fatou Diallo"],
    ["  Jean–Noël   D’Œuvre ", "Jean-Noël D'Œuvre"],
    ["Zoe\u0308", "Zoë"],
    ["Đặng Thị Hương", "Dang Thi Huong"],
    ["Łukasz Wałęsa", "Lukasz Walesa"],
    ["Ayşe Yıldız", "Ayse Yildiz"],
    ["Ana\u0000\nMaria", "Ana Maria"],
    ["\u202eAna\u200b", "Ana"],
    ["Mme A. B.", "Mme A. B."],
  ])("%j is printed %s", (typed, name) => {
    expect(readName(typed)).toEqual({ name })
  })

  test.each([
    ["", "empty"],
    [" \n\t ", "empty"],
    ["\u200b\u202e", "empty"],
    ["- . '", "empty"],
    ["<b>Ana</b>", "signs"],
    ["Ana & Léo", "signs"],
    ["1 85 05 78 006 084 36", "signs"],
    ["ana@courriel.example", "signs"],
    ["Ana 😀", "signs"],
    [") Tj ET (", "signs"],
    ["a".repeat(61), "too-long"],
    ["a".repeat(1000), "too-long"],
    ["Анна", "script"],
    ["محمد", "script"],
    ["李娜", "script"],
  ])("%j is not: %s", (typed, fault) => {
    expect(readName(typed)).toEqual({ fault })
  })
})

describe("the sheet", () => {
  const attested = {
    name: "Zoë D'Œuvre",
    simulation: "Déclarer ses revenus",
    scenario: "Déclarer un salaire",
    date: "20 avril 2026",
    level: "Comme en vrai",
    watched: false,
    finished: true,
    done: 13,
    right: 1,
    skills: ["Sortir d'un blocage"],
  }
  const text = (more: Partial<typeof attested> = {}) =>
    attestationPdf({ ...attested, ...more }).toString("latin1")

  test("is one page that says it is fiction, and a specimen", async () => {
    expect((await fileTypeFromBuffer(attestationPdf(attested)))?.ext).toBe("pdf")
    expect(text()).toContain("/Count 1>>")
    for (const said of [
      "(Entra\u00eenement : site fictif. Rien n'a \u00e9t\u00e9 envoy\u00e9.)",
      "(SPECIMEN)",
      "(Entra\u00eenement r\u00e9alis\u00e9)",
      "(Zo\u00eb D'\u008cuvre)",
      "(D\u00e9clarer un salaire)",
      "13 pages. Juste \u00e0 la fin",
      ": une page.)",
      "Sortir d'un blocage)",
      "Ce n'est ni un dipl\u00f4me, ni un papier officiel.",
    ])
      expect(text()).toContain(said)
  })

  test("tells what was watched or left from what was done", () => {
    expect(text({ finished: false })).toContain("pourra \u00eatre reprise")
    const watched = text({ watched: true, right: 0 })
    expect(watched).toContain("a \u00e9t\u00e9 regard\u00e9e")
    expect(watched).not.toContain("Juste \u00e0 la fin")
  })

  test("has the name on the page only, not in what describes the file", () => {
    expect(text().match(/Zo\u00eb/g)?.length).toBe(1)
    expect(/<<\/Title\(([^)]*)\)/.exec(text())?.[1]).toBe("Entra\u00eenement r\u00e9alis\u00e9")
  })

  test("keeps the widest name between the margins, in the middle", () => {
    const wide = text({ name: "W".repeat(60) })
    const lines = [...wide.matchAll(/18 Tf 1 0 0 1 (\d+) \d+ Tm \((W+)\)/g)]
    expect(lines.map(([, , line = ""]) => line.length)).toEqual([28, 28, 4])
    for (const [, left = "", line = ""] of lines) {
      expect(Number(left)).toBeGreaterThanOrEqual(56)
      expect(Math.abs(2 * Number(left) + boldWidth(line, 18) - 595)).toBeLessThanOrEqual(1)
    }
  })
})
