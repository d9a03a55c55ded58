import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { FastifyInstance } from "fastify"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import type { Given } from "../../server/app.ts"
import { openLowdbStore } from "../../server/store/lowdb.ts"
import { download, fileFor, OWN_TEXT, ownPdf, pictures, program, type Sent } from "../files.ts"
import { type Agent, build, send, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow, playThrough } from "../robot.ts"

const ID = "rendez-vous-medical"
const FIELD = "documentJoint"
const NEEDS_IT = "anselme-dermatologue"

let app: FastifyInstance
let given: Given
let agent: Agent
let folder: string
let id: string

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "ablanc-upload-"))
  const store = await openLowdbStore(folder, () => {})
  ;({ app, given } = await build({ store }))
  agent = visitor(app)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await app.close()
  await given.store.close()
  rmSync(folder, { recursive: true })
})

async function stand(level = "helped", scenario = NEEDS_IT) {
  await startMission(agent, scenario, level, "", ID)
  id = await codeOf(agent)
  await playThrough(agent, given, id, "documents")
}

const join = (file: Sent, more: Record<string, string> = {}) =>
  send(agent, "documents", more, ID, { [FIELD]: file })
const draft = async () => (await playNow(given, id)).practice.drafts["documents"]?.typed[FIELD]
const answer = async () => (await playNow(given, id)).practice.answers["documents"]?.[FIELD]

/** Everything that the server wrote. */
const written = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(file => file.endsWith(".json"))
    .map(file => file + readFileSync(path.join(folder, file), "latin1"))
    .join("\n")

describe("a paper as a file", () => {
  test("is a PDF with a plain name, its text in it", async () => {
    await startMission(agent, NEEDS_IT, "helped", "", ID)
    const { bytes, name } = await download(agent, "courrier-medecin")
    expect(name).toBe("courrier-medecin-anselme.pdf")
    const text = bytes.toString("latin1")
    expect(text.startsWith("%PDF-")).toBe(true)
    expect(text).toContain("SPECIMEN")
    expect(text).toContain("document d'entra\u00eenement")
    expect(text).toContain("Anselme")
  })

  test("is the same for everybody who plays this story, and none is given without a practice", async () => {
    await agent.get("/papiers/courrier-medecin/fichier").expect(401)
    await startMission(agent, NEEDS_IT, "helped", "", ID)
    await agent.get("/papiers/testament/fichier").expect(404)
    const other = visitor(app)
    await startMission(other, NEEDS_IT, "alone", "", ID)
    const [mine, theirs] = [await download(agent, "carnet"), await download(other, "carnet")]
    expect(mine.bytes.equals(theirs.bytes)).toBe(true)
  })
})

describe("a file that is sent", () => {
  test("is taken when it is the right paper, whatever its name; only the paper's name is kept", async () => {
    await stand()
    const { bytes } = await download(agent, "courrier-medecin")
    await join({ bytes, name: "../../../etc/ma photo de vacances.docx" }).expect(303)
    expect(await answer()).toBe("courrier-medecin")
    expect(written()).not.toMatch(/vacances|etc\/|PDF/)
  })

  test.each([
    ["another paper", "carte-sante", "Vous avez joint votre carte de santé."],
    ["the notebook", "carnet", "avec votre mot de passe"],
    ["nothing in it", "?empty-file", "Ce fichier est vide"],
    ["too much in it", "?too-large", "5 Mo au plus"],
    ["a program named .pdf", "?wrong-kind", "pas un document"],
    ["none of our papers", "?not-our-paper", "pas un papier d"],
  ])("is told apart: %s", async (_name, word, said) => {
    await stand()
    const { text } = await join(await fileFor(agent, word)).expect(422)
    expect(text).toContain(said)
    expect(text).toContain('enctype="multipart/form-data"')
    expect(await answer()).toBeUndefined()
  })

  test.each(pictures)("is told to be a picture by its content: $name", async ({ bytes }) => {
    await stand()
    const { text } = await join({ bytes, name: "carte.pdf" }).expect(422)
    expect(text).toContain("une photo, ou une image")
    expect(await answer()).toBeUndefined()
  })

  test("far larger than the limit gets the same kind page", async () => {
    await stand()
    const { text } = await join({ bytes: Buffer.alloc(12_000_000, 1), name: "film.pdf" }).expect(
      422,
    )
    expect(text).toContain("5 Mo au plus")
  })

  test("of another person, or of another draw, is told so", async () => {
    const other = visitor(app)
    await startMission(other, "joel-bilan", "helped", "", ID)
    const joel = await download(other, "courrier-medecin")
    await startMission(other, NEEDS_IT, "helped", "1", ID)
    await other.post(`/missions/${ID}/${NEEDS_IT}`).type("form").send({ niveau: "helped" })
    await stand()
    expect((await join(joel).expect(422)).text).toContain("une autre personne")
    const { practice } = await playNow(given, id)
    const learner = await given.store.read(id)
    const old = await download(agent, "courrier-medecin")
    await given.store.save({ ...learner!, practice: { ...practice, seed: practice.seed + 1 } })
    expect((await join(old).expect(422)).text).toContain("une autre mission")
  })

  test("that is none of ours leaves nothing: no file, no word, no line in a log", async () => {
    const temporary = mkdtempSync(path.join(folder, "tmp-"))
    vi.stubEnv("TMPDIR", temporary)
    const lines = vi.spyOn(process.stdout, "write").mockReturnValue(true)
    const { app: logging } = await build({ store: given.store, log: true })
    agent = visitor(logging)
    await stand("alone")
    const { text } = await join({ bytes: ownPdf, name: "mon-vrai-nom.pdf" }).expect(422)
    expect(text).toContain("avons effacé aussitôt.")
    expect(lines).not.toHaveBeenCalled()
    logging.log.warn("a line that shows where logs go")
    expect(lines).toHaveBeenCalledOnce()
    expect(readdirSync(temporary)).toEqual([])
    expect(written()).not.toMatch(new RegExp(`${OWN_TEXT}|mon-vrai-nom|%PDF`))
    expect(text).not.toMatch(/mon-vrai-nom/)
    expect(await draft()).toBeUndefined()
    await logging.close()
  })

  test("is not replaced by a text", async () => {
    await stand()
    await send(agent, "documents", { [FIELD]: "courrier-medecin" }, ID).expect(422)
    await send(agent, "documents", { [FIELD]: "courrier-medecin" }, ID, {}).expect(422)
    expect(await answer()).toBeUndefined()
  })

  test("may be left out where none is asked, and lets an own paper pass there", async () => {
    await stand("helped", "joel-bilan")
    await join(await download(agent, "courrier-medecin")).expect(303)
    expect(await answer()).toBe("courrier-medecin")
    await agent.get(`/${ID}/documents`).expect(200)
    await send(agent, "documents", { seul: FIELD }, ID, {}).expect(303)
    await send(agent, "documents", {}, ID, {}).expect(303)
    expect(await answer()).toBe("")
  })

  test("at level « alone », the site takes another paper, and the debrief tells", async () => {
    await stand("alone")
    await join(await download(agent, "carton-rendez-vous")).expect(303)
    await playThrough(agent, given, id)
    const { text } = await agent.post("/bilan").redirects(1)
    expect(text).toContain("Vous avez joint le carton")
  })
})

describe("what is attached", () => {
  test("stays when the page is left for the papers or for help, and can be taken off", async () => {
    await stand()
    const file = await download(agent, "courrier-medecin")
    await join(file, { vers: "/papiers" }).expect(303).expect("location", "/papiers")
    expect(await draft()).toBe("courrier-medecin")
    const page = (await agent.get(`/${ID}/documents`).expect(200)).text
    expect(page).toContain("La lettre du médecin</strong><span>courrier-medecin-anselme.pdf</span>")
    expect(page).not.toContain('type="file"')
    await send(agent, "documents", { aide: `${FIELD}:1` }, ID, {}).expect(303)
    expect(await draft()).toBe("courrier-medecin")
    await send(agent, "documents", { seul: FIELD }, ID, {}).expect(303)
    const bare = (await agent.get(`/${ID}/documents`)).text
    expect(bare).toContain('type="file"')
    expect(bare).not.toContain("resume-erreurs")
    await send(agent, "documents", {}, ID, {}).expect(422)
  })

  test("is sent with the Enter key's button, without a file again", async () => {
    await stand()
    await join(await download(agent, "courrier-medecin"), { vers: "/papiers" }).expect(303)
    await send(agent, "documents", {}, ID, {}).expect(303)
    expect(await answer()).toBe("courrier-medecin")
  })

  test("is put there by the last rung, shown by « watch », and asked at « guided »", async () => {
    await stand()
    await send(agent, "documents", { aide: `${FIELD}:3` }, ID, {}).expect(303)
    expect(await draft()).toBe("courrier-medecin")
    await stand("watch")
    expect((await agent.get(`/${ID}/documents`)).text).toContain("courrier-medecin-anselme.pdf")
    await stand("guided")
    const { text } = await agent.get(`/${ID}/documents`)
    expect(text).toContain('type="file"')
    expect(text).toMatch(/kind-file is-lit/)
  })
})

describe("forms that nobody's browser sends", () => {
  const boundary = "frontiere"
  const raw = (body: string, type = `multipart/form-data; boundary=${boundary}`) =>
    agent.post(`/${ID}/documents`).set("content-type", type).send(body)
  const part = (name: string, text: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="a.pdf"\r\n\r\n${text}\r\n`

  test.each([
    ["no boundary", "bonjour", "multipart/form-data", 400],
    ["an end that is missing", part(FIELD, "%PDF"), undefined, 400],
    ["nothing like a form", "n'importe quoi", undefined, 400],
    [
      "a name of the language's own",
      `${part("__proto__", "x")}--${boundary}--\r\n`,
      undefined,
      400,
    ],
    ["three hundred files", `${part("autre", "x").repeat(300)}--${boundary}--\r\n`, undefined, 413],
  ])("%s: a kind page", async (_name, body, type, status) => {
    await stand()
    const { text } = await raw(body, type).expect(status)
    expect(text).toContain("Entraînement : site fictif")
    expect(text).toMatch(/<a class="button[^"]*" href="\//)
    await agent.get(`/${ID}/documents`).expect(200)
  })

  test("a file in a field that asks for none is dropped", async () => {
    await stand()
    await send(agent, "documents", {}, ID, { autre: { bytes: program, name: "a.exe" } }).expect(422)
    expect(await answer()).toBeUndefined()
  })

  test("files where no page asks for one are refused", async () => {
    await stand()
    const sent = { [FIELD]: { bytes: ownPdf, name: "a.pdf" } }
    await send(agent, "informations", {}, ID, sent).expect(415)
    await agent.post("/reprendre").field("code", "AAAAAAA").expect(415)
    expect((await agent.get(`/${ID}/informations`)).text).not.toContain("multipart")
  })
})
