import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { openLowdbStore } from "../../server/store/lowdb.ts"
import { build, startMission, visitor } from "../helpers.ts"
import { codeOf, playThrough } from "../robot.ts"

const folder = await mkdtemp(path.join(tmpdir(), "a-blanc-attestation-"))
const { app, given } = await build({ store: await openLowdbStore(folder, () => {}) })

afterAll(async () => {
  await app.close()
  await given.store.close()
  await rm(folder, { recursive: true })
})

async function somebody(level: string, until?: string) {
  const agent = visitor(app)
  await startMission(agent, "karim-salaire", level)
  const id = await codeOf(agent)
  if (until !== "connexion") await playThrough(agent, given, id, until)
  return agent
}

const trained = await somebody("alone", "revenus")
const ask = (nom: string) => trained.post("/attestation").type("form").send({ nom })

describe("the sheet of a training", () => {
  test("is offered at the end, by a form that keeps nothing on a shared device", async () => {
    expect((await trained.get("/bilan").expect(200)).text).toContain('href="/attestation"')
    const { text } = await trained.get("/attestation").expect(200)
    expect(text).toMatch(/<form[^>]*method="post" action="\/attestation"/)
    expect(text).toMatch(/name="nom"[^>]*autocomplete="off"/)
  })

  test("is a file with the name, which no header tells and nothing keeps", async () => {
    const { body, headers } = await ask("Zébulon Quidame").buffer(true).expect(200)
    const file = (body as Buffer).toString("latin1")
    expect(headers["content-type"]).toBe("application/pdf")
    expect(headers["cache-control"]).toBe("no-store")
    expect(file).toContain("(Z\u00e9bulon Quidame)")
    expect(file).toContain("Le 20 avril 2026, ")
    expect(JSON.stringify(headers)).not.toContain("Quidame")
    for (const page of ["/bilan", "/attestation", "/mission"])
      expect((await trained.get(page)).text).not.toContain("Quidame")
    const kept = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = kept.filter(entry => entry.isFile())
    expect(files.length).toBeGreaterThan(0)
    for (const entry of files)
      expect(await readFile(path.join(entry.parentPath, entry.name), "utf8")).not.toContain(
        "Quidame",
      )
  })

  test.each([
    ["", "Un prénom suffit."],
    ["<script>alert(1)</script>", "Enlevez les chiffres"],
    ["x".repeat(1000), "60 lettres au plus."],
    ["Анна", "comme sur votre carte"],
  ])("%j is asked again, kindly", async (typed, said) => {
    const { text } = await ask(typed).expect(422)
    expect(text).toContain(said)
    expect(text).toMatch(/role="alert"/)
    expect(text).not.toContain("<script>alert")
  })

  test("what may be somebody's own number or address is not shown again", async () => {
    for (const own of ["1 85 05 78 006 084 36", "ana.quidame@courriel.example"])
      expect((await ask(own).expect(422)).text).not.toContain(own)
  })

  test("without the field, asks for it", async () => {
    await trained.post("/attestation").expect(422)
  })

  test("waits for a page that was done", async () => {
    const fresh = await somebody("alone", "connexion")
    await fresh.get("/attestation").expect(409)
    await fresh.post("/attestation").type("form").send({ nom: "Ana" }).expect(409)
    expect((await fresh.get("/bilan").expect(200)).text).not.toContain('href="/attestation"')
  })

  test("needs a mission", async () => {
    await visitor(app).get("/attestation").expect(401)
    await visitor(app).post("/attestation").type("form").send({ nom: "Ana" }).expect(401)
  })
})
