import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { eraseOldWorkshops } from "../../server/store/erase-old.ts"
import { openLowdbStore } from "../../server/store/lowdb.ts"
import { build, NOW, visitor } from "../helpers.ts"
import { type RealServer, startServer, stopServer } from "../real-server.ts"

const DAY_MS = 24 * 60 * 60 * 1000
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "a-blanc-workshops-"))
})

afterEach(() => rm(folder, { recursive: true }))

const openStore = () =>
  openLowdbStore(folder, message => {
    throw new Error(message)
  })

/** A workshop with one learner, on disk; the server stops. */
async function openAndStop() {
  const store = await openStore()
  const { app, given } = await build({ store })
  const trainer = visitor(app)
  const mission = `mission:impots/${given.catalog.playables.find(({ simulation }) => simulation.id === "impots")?.simulation.scenarios[0]?.id}`
  const opened = await trainer
    .post("/ateliers")
    .type("form")
    .send({ [mission]: "oui" })
    .expect(303)
  const link = opened.headers["location"] ?? ""
  const code = link.split("/")[2] ?? ""
  await visitor(app).post(`/a/${code}`).type("form").send({ image: "chat" }).expect(303)
  await trainer.get(link)
  await trainer.post(`/atelier/${code}/agir`).type("form").send({ faire: "pause" }).expect(303)
  await app.close()
  await store.close()
  return { code, link }
}

test("a server that starts again finds the workshop, its learners and what the trainer asked", async () => {
  const { code, link } = await openAndStop()
  const store = await openStore()
  const { app } = await build({ store })
  const trainer = visitor(app)
  await trainer.get(link).expect(200)
  const board = await trainer.get(`/atelier/${code}`).expect(200)
  expect(board.text).toContain("1. Le chat")
  expect(board.text).toContain("Tout reprendre")
  await app.close()
  await store.close()
})

test("a server that was killed finds the workshop, its seats, the call and the board", async () => {
  const before = await startServer({ DATA_DIR: folder })
  const opened = await asker(before)("/ateliers", {
    nom: "Mardi",
    "mission:impots/karim-salaire": "oui",
  })
  const code = opened.location.split("/")[2] ?? ""
  const trainer = opened.cookie
  const learner = (await asker(before)(`/a/${code}`, { image: "chat" })).cookie
  await asker(before, learner)("/impots/connexion", { numeroFiscal: "123", vers: "/papiers" })
  await asker(before, learner)("/place", { atelier: "aide" })
  await asker(before, trainer)(`/atelier/${code}/agir`, { faire: "pause" })
  await stopServer(before)
  const after = await startServer({ DATA_DIR: folder })
  try {
    const board = await asker(after, trainer)(`/atelier/${code}`)
    for (const words of ["1. Le chat", "Appelle", "J'arrive", "Tout reprendre"])
      expect(board.text).toContain(words)
    expect((await asker(after, learner)("/impots/connexion")).text).toContain("On fait une pause")
    await asker(after, trainer)(`/atelier/${code}/agir`, { faire: "reprendre" })
    expect((await asker(after, learner)("/impots/connexion")).text).toContain('value="123"')
  } finally {
    await stopServer(after)
  }
}, 60_000)

/** Asks a server in a process of its own, as a browser with this cookie does. */
function asker({ origin }: RealServer, cookie = "") {
  return async (address: string, form?: Record<string, string>) => {
    const answer = await fetch(`${origin}${address}`, {
      redirect: "manual",
      headers: { cookie },
      ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
    })
    return {
      text: await answer.text(),
      location: answer.headers.get("location") ?? "",
      cookie: answer.headers
        .getSetCookie()
        .map(set => set.split(";")[0])
        .join("; "),
    }
  }
}

test("an ended workshop goes after its days, with its learners, and not before", async () => {
  const { code } = await openAndStop()
  const store = await openStore()
  const workshop = await store.workshops.read(code)
  if (!workshop) throw new Error("the workshop is gone")
  await store.workshops.save({ ...workshop, endedAt: NOW })
  const none = { workshops: 0, learners: 0 }
  expect(await eraseOldWorkshops(store, folder, NOW + 7 * DAY_MS)).toEqual(none)
  const erased = await eraseOldWorkshops(store, folder, NOW + 7 * DAY_MS + 1)
  expect(erased).toEqual({ workshops: 1, learners: 1 })
  await store.close()
  expect(await readdir(path.join(folder, "learners"))).toEqual([])
  expect(await readdir(path.join(folder, "workshops"))).toEqual([])
})
