import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { root } from "../helpers.ts"
import { type RealServer, startServer, stopServer } from "../real-server.ts"
import { faultsOfPage } from "../training.ts"

const PATIENT_MS = 60_000

let folder: string
let server: RealServer
let flag: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "a-blanc-trouble-"))
  flag = path.join(folder, "failing")
  server = await startServer({
    DATA_DIR: path.join(folder, "data"),
    FAILING: flag,
    NODE_OPTIONS: `--import ${path.join(root, "tests/store/failing-disk.ts")}`,
  })
}, PATIENT_MS)

afterEach(async () => {
  await stopServer(server)
  await rm(folder, { recursive: true })
})

async function ask(cookie: string, address: string, form?: Record<string, string>) {
  const response = await fetch(`${server.origin}${address}`, {
    redirect: "manual",
    headers: { cookie },
    ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}),
  })
  return {
    status: response.status,
    text: await response.text(),
    headers: Object.fromEntries(response.headers),
    cookie: String(response.headers.get("set-cookie")).split(";")[0] ?? "",
  }
}

const begin = async () =>
  (await ask("", "/missions/impots/karim-salaire", { niveau: "alone" })).cookie

const learnerFile = (cookie: string) => {
  const id = decodeURIComponent(cookie.replace("place=", "")).split(".")[0] ?? ""
  return path.join(folder, "data/learners", `${id}.json`)
}

test(
  "a full or read-only disk: a kind page, nothing acknowledged is lost, and it goes on by itself",
  async () => {
    const cookie = await begin()
    const type = (numeroFiscal: string) => ask(cookie, "/impots/connexion", { numeroFiscal })
    expect((await type("111")).status).toBe(422)
    for (const code of ["ENOSPC", "EROFS"]) {
      const before = readFileSync(learnerFile(cookie), "utf8")
      writeFileSync(flag, code)
      const refused = await type("pas gardé")
      expect(refused.status).toBe(503)
      expect(refused.text).toContain("n'a pas pu être gardée")
      expect(faultsOfPage(refused.text, refused.headers)).toEqual([])
      expect((await ask(cookie, "/impots/connexion")).text).not.toContain('value="pas gardé"')
      expect(readFileSync(learnerFile(cookie), "utf8")).toBe(before)
      expect(server.said()).toContain(code)
      rmSync(flag)
      expect((await type(code)).status).toBe(422)
      expect((await ask(cookie, "/impots/connexion")).text).toContain(`value="${code}"`)
    }
    expect(server.said()).not.toContain("pas gardé")
  },
  PATIENT_MS,
)

test(
  "a torn and a foreign file are set aside and named, the others go on",
  async () => {
    const [torn, foreign, whole] = [await begin(), await begin(), await begin()]
    await stopServer(server)
    writeFileSync(learnerFile(torn), '{"id":"')
    writeFileSync(learnerFile(foreign), '{"recette":"tarte aux pommes"}')
    server = await startServer({ DATA_DIR: path.join(folder, "data") })
    for (const cookie of [torn, foreign]) {
      const page = await ask(cookie, "/impots/connexion")
      expect(page.status).toBe(401)
      expect(faultsOfPage(page.text, page.headers)).toEqual([])
      expect(server.said()).toContain(learnerFile(cookie))
      expect(readFileSync(`${learnerFile(cookie)}.unreadable`, "utf8")).toMatch(
        /^\{"(?:id|recette)/,
      )
    }
    expect((await ask(whole, "/impots/connexion")).status).toBe(200)
    expect(server.said()).not.toContain("tarte")
  },
  PATIENT_MS,
)
