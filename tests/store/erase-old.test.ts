import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, test } from "vitest"
import { eraseOldLearners } from "../../server/store/erase-old.ts"

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
  expect(await eraseOldLearners(folder, 100)).toEqual({ learners: 1, setAside: 1, left: 4 })
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
  expect(await eraseOldLearners(nowhere, 100)).toEqual({ learners: 0, setAside: 0, left: 0 })
})
