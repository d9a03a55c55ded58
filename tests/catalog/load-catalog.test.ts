import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Catalog, findPlayable } from "../../server/catalog/catalog.ts"
import { loadCatalog } from "../../server/catalog/load-catalog.ts"
import { build, root as project } from "../helpers.ts"

let root: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "a-blanc-"))
  await cp(path.join(project, "server"), path.join(root, "server"), { recursive: true })
  // One portal is enough to be at fault, beside another that goes on.
  for (const folder of ["impots", "mairie", "people"]) {
    await cp(path.join(project, "simulations", folder), path.join(root, "simulations", folder), {
      recursive: true,
    })
  }
  await cp(path.join(project, "templates/words"), path.join(root, "templates/words"), {
    recursive: true,
  })
})

afterEach(() => rm(root, { recursive: true, force: true }))

async function change(file: string, from: string | RegExp, to: string): Promise<void> {
  const full = path.join(root, file)
  const before = await readFile(full, "utf8")
  const after = before.replace(from, to)
  if (after === before) throw new Error(`${file}: nothing to change`)
  await writeFile(full, after)
}

const HINTS = "simulations/impots/hints.fr.md"

describe("each fault is named with its file, the thing, what was found, what is known", () => {
  test.each([
    [
      "a heading misspelt",
      HINTS,
      "## numeroFiscal\n",
      "## numeroFisacl\n",
      /hints\.fr\.md: "## numeroFiscal" has 0 rungs/,
    ],
    [
      "a heading of nothing",
      HINTS,
      "## numeroFiscal\n",
      "## numeroFisacl\n",
      /"## numeroFisacl" is no field\. Known: numeroFiscal/,
    ],
    [
      "words about the refusal of another field, which nobody would hear",
      HINTS,
      "## caseT · box-t-for-couple\n",
      "## case1AJ · box-t-for-couple\n",
      /"## case1AJ · box-t-for-couple" explains "box-t-for-couple"\. Known/,
    ],
    [
      "a misconception without words",
      HINTS,
      "## case1AJ · gross\n",
      "## case1AJ · grosss\n",
      /no words for the misconception "gross"/,
    ],
    [
      "a fact that nobody draws",
      HINTS,
      "{numeroFiscal}",
      "{numeroFisacl}",
      /quotes \{numeroFisacl\}, which no scenario draws/,
    ],
    [
      "a paper that marks nothing known",
      "simulations/impots/papers/rib.eta",
      'mark("iban"',
      'mark("ibann"',
      /papers\/rib\.eta: marks the fact "ibann"/,
    ],
    [
      "a paper that no longer shows what is asked",
      "simulations/impots/papers/carnet.eta",
      'mark("motDePasse")',
      'show("motDePasse")',
      /asks "motDePasse", and no paper marks "motDePasse"/,
    ],
    [
      "a page without words",
      HINTS,
      "## page · resume\n",
      "## page · resumee\n",
      /no words for the page "resume"/,
    ],
    [
      "a point of the memo without words",
      HINTS,
      "## rappel · sign\n",
      "## rappel · signn\n",
      /no words for the takeaway "sign"\. Add "## rappel · sign"/,
    ],
    [
      "words for a point that nothing declares",
      HINTS,
      "## rappel · sign\n",
      "## rappel · signn\n",
      /"## rappel · signn" is no takeaway/,
    ],
    [
      "a remark that calls for a takeaway that is not there",
      "simulations/impots/debrief.ts",
      'takeaway: "false-message"',
      'takeaway: "false-messages"',
      /remark "scam-followed" calls for the takeaway "false-messages"\. Known: sign, /,
    ],
    [
      "too few points that always hold",
      "simulations/impots/debrief.ts",
      /\{ id: "false-message" \},\s*\{ id: "keep-proof" \},\s*\{ id: "sign-again" \},/,
      "",
      /2 takeaways always hold\. Declare 3/,
    ],
    [
      "a skill that no framework has",
      "simulations/impots/steps/signature.ts",
      '"digcomp-2.3"',
      '"digcomp-9.9"',
      /step "signature" trains "digcomp-9\.9"\. Known: digcomp-1\.1/,
    ],
    [
      "a step that trains nothing of a framework",
      "simulations/impots/steps/signature.ts",
      '"crcn-2.4", ',
      "",
      /step "signature" trains nothing of CRCN\. Add one of crcn-1\.1/,
    ],
    [
      "the cause of a mistake that nobody knows",
      "simulations/impots/causes.ts",
      '"one-month"',
      '"one-moth"',
      /"one-moth" has a cause, and is no misconception/,
    ],
  ])("%s", async (_name, file, from, to, fault) => {
    await change(file, from, to)
    const { catalog, faults } = await loadCatalog(root)
    expect(faults.join("\n")).toMatch(fault)
    expect(catalog.playables.map(({ simulation }) => simulation.id)).not.toContain("impots")
  })
})

const ENGLISH = "simulations/impots/hints.en.md"

describe("a further language that says less than French is left out, and the simulation stays", () => {
  test.each([
    [
      "a heading missing",
      ENGLISH,
      /## codeRecu · empty\n[^#]*/,
      "",
      'hints.en.md: "## codeRecu · empty" is missing',
    ],
    [
      "a heading unknown",
      ENGLISH,
      "## codeRecu · empty\n",
      "## codeRecu · emptty\n",
      'hints.en.md: "## codeRecu · emptty" is unknown',
    ],
    [
      "rungs that are not three",
      ENGLISH,
      "3. Press in the box, then type the 13 digits.\n",
      "",
      'hints.en.md: "## numeroFiscal" has 2 rungs',
    ],
    [
      "a fact that nobody draws",
      ENGLISH,
      "{numeroFiscal}",
      "{numeroFisacl}",
      'hints.en.md: "## numeroFiscal" quotes {numeroFisacl}, which no scenario draws',
    ],
    ["a name missing", ENGLISH, "- iban: ", "- ibann: ", 'hints.en.md: "noms" lacks "iban"'],
    [
      "the letter of no scenario",
      ENGLISH,
      "## mission · karim-salaire",
      "## mission · karim",
      'hints.en.md: "## mission · karim" is the letter of no scenario. Known: karim-salaire',
    ],
    [
      "a letter too short",
      ENGLISH,
      "You are Karim.\n",
      "",
      '"## mission · karim-salaire" has 5 lines. Write 6',
    ],
    [
      "a shared heading missing",
      "templates/words/diagnoses.en.md",
      "## empty\n",
      "## emptty\n",
      'templates/words/diagnoses.en.md: "## empty" is missing',
    ],
    [
      "a shared sentence that quotes what nobody gives it",
      "templates/words/diagnoses.en.md",
      "{about}",
      "{abuot}",
      'diagnoses.en.md: "## another-answer" quotes {abuot}. Known: {about}, {asked}.',
    ],
    [
      "a word of the coach missing",
      "templates/words/coach.en.md",
      "## close\n",
      "## closse\n",
      'templates/words/coach.en.md: "## close" is missing',
    ],
  ])("%s", async (_name, file, from, to, fault) => {
    await change(file, from, to)
    const { catalog, faults } = await loadCatalog(root)
    expect(faults.join("\n")).toContain(fault)
    expect(languagesOf(catalog, "impots")).toEqual(["fr"])
  })

  test("without shared words, the file that is needed is named", async () => {
    await rm(path.join(root, "templates/words/coach.en.md"))
    const { catalog, faults } = await loadCatalog(root)
    expect(faults).toEqual([
      "simulations/impots/hints.en.md: needs templates/words/coach.en.md, without a fault.",
      "simulations/mairie/hints.en.md: needs templates/words/coach.en.md, without a fault.",
    ])
    expect(languagesOf(catalog, "impots")).toEqual(["fr"])
  })

  test("a term without its English keeps its French definition", async () => {
    await change("simulations/impots/terms.en.md", /## décote\n.*\n/, "")
    const { catalog } = await loadCatalog(root)
    const impots = catalog.playables.find(({ simulation }) => simulation.id === "impots")
    const terms = impots?.terms["en"] ?? []
    const languageOf = (id: string) => terms.find(term => term.id === id)?.language
    expect([languageOf("decote"), languageOf("csg")]).toEqual(["fr", "en"])
  })
})

describe("a simulation that cannot be read", () => {
  test("is named, and the others go on", async () => {
    await mkdir(path.join(root, "simulations/cassee"))
    await writeFile(path.join(root, "simulations/cassee/simulation.ts"), "export default {")
    const { catalog, faults } = await loadCatalog(root)
    expect(faults).toEqual([
      expect.stringContaining("simulations/cassee/simulation.ts: cannot be read"),
    ])
    expect(catalog.playables.map(({ simulation }) => simulation.id)).toContain("impots")
    const { app } = await build({ catalog })
    expect((await app.inject("/")).statusCode).toBe(200)
    expect((await app.inject("/cassee")).statusCode).toBe(404)
  })
})

function languagesOf(catalog: Catalog, simulation: string): string[] {
  return Object.keys(findPlayable(catalog, simulation)?.words ?? {})
}
