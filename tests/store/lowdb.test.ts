import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { mkdir, mkdtemp, rm, utimes } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { seeded } from "../../server/engine/random.ts"
import { openLowdbStore } from "../../server/store/lowdb.ts"
import { merged } from "../../server/store/merged.ts"
import { newResumeCode } from "../../server/store/resume-code.ts"
import type { Learner, Store } from "../../server/store/store.ts"
import { newLearner } from "./learner.ts"

const ID = "K7MP3XA"
const OTHER = "ACEFHJK"
/** More than fit in memory. */
const CROWD = 620
const PATIENT_MS = 120_000

let folder: string
let logged: string[]
let opened: Store[]
let children: ChildProcess[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "a-blanc-lowdb-"))
  logged = []
  opened = []
  children = []
})

afterEach(async () => {
  for (const child of children) await killed(child)
  for (const store of opened) await store.close()
  await rm(folder, { recursive: true })
})

async function open(): Promise<Store> {
  const store = await openLowdbStore(folder, message => logged.push(message))
  opened.push(store)
  return store
}

const fileOf = (id: string) => path.join(folder, "learners", `${id}.json`)
const onDisk = (id: string): Learner => JSON.parse(readFileSync(fileOf(id), "utf8"))

test("past practices that a file kept whole are left out; the short ones stay", async () => {
  const short = { simulation: "s", scenario: "a", seed: 1, level: "alone", at: 2 } as const
  const past = [{ ...short, finished: true, done: 3, right: 3 }]
  const whole = { ...short, id: "1", startedAt: 0, answers: {}, drafts: {}, trail: [] }
  await open()
  const old = { ...newLearner(ID, { past }), past: [whole, ...past] }
  writeFileSync(fileOf(ID), JSON.stringify(old))
  expect((await opened[0]?.read(ID))?.past).toEqual(past)
})

describe("what is acknowledged is on disk", () => {
  test("when create and save resolve", async () => {
    const store = await open()
    await store.create(newLearner(ID))
    expect(onDisk(ID)).toEqual(newLearner(ID))
    await store.save(newLearner(ID, { picture: "chat" }))
    expect(onDisk(ID)).toEqual(newLearner(ID, { picture: "chat", version: 2 }))
  })

  test("when a read shows it, even if its save is still under way", async () => {
    const store = await open()
    await store.create(newLearner(ID))
    const saving = store.save(newLearner(ID, { picture: "chat" }))
    const read = await store.read(ID)
    expect(read).toEqual(onDisk(ID))
    await saving
  })

  test("another server finds it", async () => {
    const store = await open()
    await store.create(newLearner(ID, { picture: "chat" }))
    await store.close()
    expect((await (await open()).read(ID))?.picture).toBe("chat")
  })

  test("and what could not be written is not shown as if it were", async () => {
    const store = await open()
    await store.create(newLearner(ID))
    // A folder stands where the temporary file would go.
    const obstacle = path.join(folder, "learners", `.${ID}.json.${process.pid}.tmp`)
    await mkdir(obstacle)
    await expect(store.save(newLearner(ID, { picture: "chat" }))).rejects.toThrow()
    expect(await store.read(ID)).toEqual(newLearner(ID))
    await rm(obstacle, { recursive: true })
    expect(await store.save(newLearner(ID, { picture: "lapin" }))).toBe("saved")
    expect(onDisk(ID)).toEqual(newLearner(ID, { picture: "lapin", version: 2 }))
  })
})

describe("writes that come together", () => {
  test("are never two at once, and each call is followed by a whole one", async () => {
    const random = seeded(9)
    const ticks = async (count: number) => {
      for (let tick = 0; tick < count; tick++) await Promise.resolve()
    }
    let active = 0
    let begun = 0
    let most = 0
    const write = merged(async () => {
      begun++
      most = Math.max(most, ++active)
      await ticks(random.int(0, 6))
      active--
    })
    const call = async () => {
      await ticks(random.int(0, 200))
      const before = begun
      await write()
      return begun > before
    }
    const followed = await Promise.all(Array.from({ length: 300 }, call))
    expect(followed.filter(isFollowed => !isFollowed)).toEqual([])
    expect(most).toBe(1)
    expect(begun).toBeLessThan(300)
  })

  test("go on after one that failed", async () => {
    const results = [() => Promise.reject(new Error("full")), () => Promise.resolve()]
    const write = merged(() => results.shift()?.() ?? Promise.resolve())
    const first = write()
    const second = write()
    await expect(first).rejects.toThrow("full")
    await second
    await write()
  })
})

describe("a file that holds no learner", () => {
  const whole = JSON.stringify(newLearner(ID))
  const contents = {
    torn: whole.slice(0, 60),
    empty: "",
    "full of zeros": "\0".repeat(40),
    "a list": "[]",
    "an empty object": "{}",
    "a text": '"bonjour"',
    "somebody else's": JSON.stringify(newLearner(OTHER)),
    "without worlds": JSON.stringify({ ...newLearner(ID), worlds: null }),
    "with half a practice": JSON.stringify({ ...newLearner(ID), practice: { id: "1" } }),
  }

  test.each(Object.entries(contents))(
    "%s is set aside and named, the others go on",
    async (_what, content) => {
      const store = await open()
      await store.create(newLearner(OTHER))
      writeFileSync(fileOf(ID), content)
      expect(await Promise.all([store.read(ID), store.read(ID)])).toEqual([null, null])
      expect(readFileSync(`${fileOf(ID)}.unreadable`, "utf8")).toBe(content)
      expect(existsSync(fileOf(ID))).toBe(false)
      expect(logged.length).toBe(1)
      expect(logged[0]).toContain(fileOf(ID))
      expect(logged[0]).not.toContain("hibou")
      expect(await store.read(OTHER)).toEqual(newLearner(OTHER))
      expect(await store.create(newLearner(ID))).toBe(true)
    },
  )

  test("is not one that cannot be read just now", async () => {
    const store = await open()
    await mkdir(fileOf(ID))
    await expect(store.read(ID)).rejects.toThrow()
    await rm(fileOf(ID), { recursive: true })
    writeFileSync(fileOf(ID), whole)
    expect(await store.read(ID)).toEqual(newLearner(ID))
    expect(logged).toEqual([])
  })
})

test("temporary files of a killed server are removed, learners are not", async () => {
  await mkdir(path.join(folder, "learners"))
  writeFileSync(fileOf(ID), JSON.stringify(newLearner(ID)))
  writeFileSync(path.join(folder, "learners", `.${ID}.json.4321.tmp`), "{")
  await open()
  expect(readdirSync(path.join(folder, "learners"))).toEqual([`${ID}.json`])
})

describe("one server a folder", () => {
  const lockFile = () => path.join(folder, "lock")

  test(
    "a second one is refused with a sentence that says what to do",
    async () => {
      const first = await serverOn(folder)
      await expect(open()).rejects.toThrow(
        `the server of process ${first.pid} uses this folder. Stop it, or choose another DATA_DIR.`,
      )
      expect(readFileSync(lockFile(), "utf8")).toBe(String(first.pid))
    },
    PATIENT_MS,
  )

  test(
    "the lock of one that was killed is no obstacle",
    async () => {
      await killed(await serverOn(folder))
      expect(existsSync(lockFile())).toBe(true)
      await open()
      expect(readFileSync(lockFile(), "utf8")).toBe(String(process.pid))
    },
    PATIENT_MS,
  )

  test("nor is one from before this machine was started", async () => {
    writeFileSync(lockFile(), String(process.ppid))
    await utimes(lockFile(), 1, 1)
    await open()
  })

  test.each(["", "bonjour", "-1", "0", String(process.pid)])(
    "nor is one with %j in it",
    async content => {
      writeFileSync(lockFile(), content)
      await open()
    },
  )

  test("closing takes the lock away", async () => {
    await (await open()).close()
    expect(existsSync(lockFile())).toBe(false)
  })
})

describe("more learners than fit in memory", () => {
  const random = seeded(11)
  const ids = Array.from({ length: CROWD }, () => newResumeCode(random))

  test(
    "all of them are found again",
    async () => {
      const store = await open()
      expect(new Set(await Promise.all(ids.map(id => store.create(newLearner(id)))))).toEqual(
        new Set([true]),
      )
      const read = await Promise.all(ids.map(id => store.read(id)))
      expect(read.map(found => found?.id)).toEqual(ids)
    },
    PATIENT_MS,
  )

  test(
    "a learner who is being saved is never forgotten and read from an older file",
    async () => {
      const store = await open()
      await store.create(newLearner(ID))
      for (let version = 1; version <= 5; version++) {
        const saving = store.save(newLearner(ID, { version, lastGestureAt: version }))
        const crowd = ids.map(id => store.read(id))
        // They ask while the write is under way and the crowd pushes everybody out of memory.
        const late = Promise.all([
          store.save(newLearner(ID, { version, lastGestureAt: -1 })),
          ...ids.slice(0, 5).map(async id => {
            await store.read(id)
            return (await store.read(ID))?.lastGestureAt
          }),
        ])
        expect(await saving).toBe("saved")
        expect(await late).toEqual(["stale", ...Array.from({ length: 5 }, () => version)])
        await Promise.all(crowd)
        expect(onDisk(ID)).toMatchObject({ version: version + 1, lastGestureAt: version })
      }
    },
    PATIENT_MS,
  )

  test(
    "a change that everybody makes to everybody is counted each time",
    async () => {
      const store = await open()
      await Promise.all(ids.map(id => store.create(newLearner(id))))
      const rounds = 3
      await Promise.all(
        Array.from({ length: rounds }, () => Promise.all(ids.map(id => addOne(store, id)))),
      )
      await store.close()
      const after = await open()
      const counts = await Promise.all(ids.map(async id => (await after.read(id))?.lastGestureAt))
      expect(new Set(counts)).toEqual(new Set([rounds]))
    },
    PATIENT_MS,
  )
})

async function addOne(store: Store, id: string): Promise<void> {
  for (;;) {
    const read = await store.read(id)
    if (!read) throw new Error(`${id} is gone`)
    const saved = await store.save({ ...read, lastGestureAt: read.lastGestureAt + 1 })
    if (saved === "saved") return
  }
}

/** Another process that holds the folder, until it is killed. */
async function serverOn(dataDir: string): Promise<ChildProcess> {
  const module = new URL("../../server/store/lowdb.ts", import.meta.url).href
  const script = `
    import { openLowdbStore } from ${JSON.stringify(module)}
    await openLowdbStore(${JSON.stringify(dataDir)}, console.error)
    console.log("open")
    setInterval(() => {}, 1_000_000)`
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  children.push(child)
  await once(child.stdout ?? child, "data")
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, "exit")
  child.kill("SIGKILL")
  await ended
}
