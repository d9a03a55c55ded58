import { cp, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { eraseOldLearners } from "../../server/store/erase-old.ts"
import { openLowdbStore } from "../../server/store/lowdb.ts"
import { build, send, startMission, visitor } from "../helpers.ts"
import { codeOf, playThrough } from "../robot.ts"

test("erases what nobody touched since then, and nothing else", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "a-blanc-"))
  const learners = path.join(folder, "learners")
  await mkdir(learners)
  const put = (file: string, text: string) => writeFile(path.join(learners, file), text)
  await put("ACEFHJK.json", JSON.stringify({ lastGestureAt: 99 }))
  await put("MNPRTVW.json", JSON.stringify({ lastGestureAt: 100 }))
  await put("XY23456.json", "{")
  await put("XY23457.json", "{}")
  await put("XY23458.json.unreadable", "{")
  await put("XY23459.json.unreadable", "{")
  await utimes(path.join(learners, "XY23458.json.unreadable"), 0, 0)
  await put("lisez-moi.txt", "")
  expect(await eraseOldLearners(folder, 100)).toEqual({
    learners: 1,
    setAside: 1,
    left: 4,
    clockJumped: false,
  })
  expect((await readdir(learners)).sort()).toEqual([
    "MNPRTVW.json",
    "XY23456.json",
    "XY23457.json",
    "XY23459.json.unreadable",
    "lisez-moi.txt",
  ])
  await rm(folder, { recursive: true })
})

test("an empty or missing folder has nothing to erase", async () => {
  const nowhere = path.join(tmpdir(), "a-blanc-nowhere")
  expect(await eraseOldLearners(nowhere, 100)).toEqual({
    learners: 0,
    setAside: 0,
    left: 0,
    clockJumped: false,
  })
})

describe("a practice of a server whose clock moves", () => {
  const DAY_MS = 24 * 60 * 60 * 1000
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "a-blanc-"))
  })
  afterEach(() => rm(folder, { recursive: true }))

  async function played() {
    const store = await openLowdbStore(folder, () => {})
    const built = await build({ store })
    const agent = visitor(built.app)
    agent.set({ "User-Agent": "Navigateur de Karim", "X-Forwarded-For": "198.51.100.7" })
    await startMission(agent, "karim-salaire", "helped")
    const id = await codeOf(agent)
    return { ...built, agent, store, id, file: path.join(folder, "learners", `${id}.json`) }
  }

  test("is there until 30 days after the last gesture, and gone with the file after that", async () => {
    const { app, agent, clock, store, file } = await played()
    clock.now += 20 * DAY_MS
    await send(agent, "connexion", { numeroFiscal: "1" }).expect(422)
    const last = clock.now
    // The cookie lives as long from the joining: the code brings back after that.
    clock.now = last + 30 * DAY_MS
    const code = path.basename(file, ".json")
    await visitor(app).post("/reprendre").type("form").send({ code }).expect(303)
    expect(await eraseOldLearners(folder, clock.now - 30 * DAY_MS)).toMatchObject({ learners: 0 })
    clock.now += 1
    await visitor(app).post("/reprendre").type("form").send({ code }).expect(422)
    expect(await eraseOldLearners(folder, clock.now - 30 * DAY_MS)).toMatchObject({ learners: 1 })
    await expect(readFile(file)).rejects.toThrow("ENOENT")
    await store.close()
  })

  test("survives a clock that jumps by years, until somebody says that it is right", async () => {
    const { clock, store, id } = await played()
    const before = clock.now + 10 * 365 * DAY_MS
    expect(await eraseOldLearners(folder, before)).toMatchObject({ learners: 0, clockJumped: true })
    expect((await store.read(id))?.id).toBe(id)
    expect(await eraseOldLearners(folder, before, true)).toMatchObject({ learners: 1 })
    await store.close()
  })

  test("is found again in a copy of the folder", async () => {
    const { agent, store, id, given, app } = await played()
    await playThrough(agent, given, id, "etat-civil")
    await store.close()
    await app.close()
    const copy = await mkdtemp(path.join(tmpdir(), "a-blanc-copy-"))
    await cp(folder, copy, { recursive: true })
    const restored = await openLowdbStore(copy, message => {
      throw new Error(message)
    })
    expect(await restored.read(id)).toEqual(
      JSON.parse(await readFile(path.join(folder, "learners", `${id}.json`), "utf8")),
    )
    const built = await build({ store: restored })
    const other = visitor(built.app)
    await other.post("/reprendre").type("form").send({ code: id }).expect(303)
    await other.get("/impots/etat-civil").expect(200)
    await restored.close()
    await rm(copy, { recursive: true })
  })

  test("holds a picture, a language, a code and what was rehearsed: nothing else", async () => {
    const { agent, given, store, id, file } = await played()
    await playThrough(agent, given, id)
    const text = await readFile(file, "utf8")
    expect(Object.keys(JSON.parse(text) as object).sort()).toEqual([
      "createdAt",
      "id",
      "language",
      "lastGestureAt",
      "past",
      "picture",
      "practice",
      "version",
      "worlds",
    ])
    expect(text).not.toMatch(/127\.0\.0\.1|::1|198\.51\.100|Navigateur|"ip"/)
    await store.close()
  })
})
