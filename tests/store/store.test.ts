import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openLowdbStore } from "../../server/store/lowdb.ts"
import { openMemoryStore } from "../../server/store/memory.ts"
import type { Learner, Store } from "../../server/store/store.ts"
import { newLearner } from "./learner.ts"

const ID = "K7MP3XA"

const learner = (more: Partial<Learner> = {}) => newLearner(ID, more)

describe.each(["memory", "lowdb"])("the %s store", kind => {
  let folder: string
  let store: Store

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "a-blanc-store-"))
    store =
      kind === "memory"
        ? openMemoryStore()
        : await openLowdbStore(folder, message => {
            throw new Error(message)
          })
  })

  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })

  test("gives back what was created", async () => {
    const made = learner({ worlds: { karim: world("1") } })
    expect(await store.create(made)).toBe(true)
    expect(await store.read(ID)).toEqual(made)
  })

  test("creates an id once, even twice at the same time", async () => {
    const made = await Promise.all([
      store.create(learner({ picture: "chat" })),
      store.create(learner({ picture: "lapin" })),
    ])
    expect(made.toSorted()).toEqual([false, true])
    expect(await store.create(learner())).toBe(false)
    expect((await store.read(ID))?.picture).toBe(made[0] ? "chat" : "lapin")
  })

  test("saves as the next version", async () => {
    await store.create(learner())
    expect(await store.save(learner({ lastGestureAt: 5 }))).toBe("saved")
    expect(await store.read(ID)).toEqual(learner({ version: 2, lastGestureAt: 5 }))
  })

  test("refuses a version that was read before another save, and keeps the other", async () => {
    await store.create(learner())
    await store.save(learner({ picture: "chat" }))
    expect(await store.save(learner({ picture: "lapin" }))).toBe("stale")
    expect(await store.save(learner({ picture: "lapin", version: 3 }))).toBe("stale")
    expect(await store.read(ID)).toEqual(learner({ picture: "chat", version: 2 }))
  })

  test("lets exactly one of several simultaneous saves of a version win", async () => {
    await store.create(learner())
    const pictures = ["chat", "lapin", "pomme", "sapin", "oiseau"]
    const results = await Promise.all(pictures.map(picture => store.save(learner({ picture }))))
    const winners = pictures.filter((_picture, index) => results[index] === "saved")
    expect(winners.length).toBe(1)
    expect(await store.read(ID)).toEqual(learner({ picture: winners[0] ?? "", version: 2 }))
  })

  test("keeps every change of requests that read again when they come too late", async () => {
    await store.create(learner())
    await Promise.all(Array.from({ length: 20 }, () => addOne(store)))
    expect(await store.read(ID)).toMatchObject({ version: 21, lastGestureAt: 20 })
  })

  test("holds copies: nobody changes a learner by changing an object", async () => {
    const mine = learner({ worlds: { karim: world("1") } })
    await store.create(mine)
    mine.worlds["karim"]?.read.push("2")
    const read = await store.read(ID)
    expect(() => read?.worlds["karim"]?.read.push("3")).toThrow(TypeError)
    expect((await store.read(ID))?.worlds["karim"]?.read).toEqual(["1"])
    const next = learner({ worlds: { karim: world("4") } })
    await store.save(next)
    next.worlds["karim"]?.read.push("5")
    expect((await store.read(ID))?.worlds["karim"]?.read).toEqual(["4"])
  })

  test("knows nobody of an id that was never created", async () => {
    expect(await store.read("ACEFHJK")).toBeNull()
    expect(await store.save(learner({ id: "ACEFHJK" }))).toBe("stale")
    expect(await store.read("ACEFHJK")).toBeNull()
  })

  test.each([
    "",
    "abc",
    "k7mp3xa",
    "K7MP3X",
    "K7MP3XAA",
    "../../x",
    "a/b/c/d",
    "__proto__",
    "K7MP3X\0",
  ])("keeps nobody under %j, which is no id", async id => {
    expect(await store.read(id)).toBeNull()
    await expect(store.create(learner({ id }))).rejects.toThrow("is no learner id")
    expect(await store.save(learner({ id }))).toBe("stale")
  })
})

function world(mail: string) {
  return {
    mails: [],
    texts: [],
    papers: [],
    codes: [],
    appointments: [],
    operations: [],
    requests: [],
    read: [mail],
    letters: [],
    filed: {},
  }
}

async function addOne(store: Store): Promise<void> {
  for (;;) {
    const read = await store.read(ID)
    if (!read) throw new Error("the learner is gone")
    const saved = await store.save({ ...read, lastGestureAt: read.lastGestureAt + 1 })
    if (saved === "saved") return
  }
}
