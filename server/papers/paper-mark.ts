import { createHmac, timingSafeEqual } from "node:crypto"
import type { PaperMark } from "../engine/recognise-file.ts"

const PATTERN =
  /ablanc:([a-z0-9-]+)\/([a-z0-9-]+)\/([a-z0-9-]+)\/(\d+)\/(\d{4}-\d\d-\d\d)\/([a-z0-9-]+):([\w-]{43})/

/** The mark as a file carries it. The digest is keyed: nobody else can write one. */
export function signedMark(mark: PaperMark, secret: string): string {
  const said = spelled(mark)
  return `ablanc:${said}:${digest(said, secret)}`
}

/** The mark that a file carries; null when it has none, or one that we did not write. */
export function readMark(file: Buffer, secret: string): PaperMark | null {
  const found = PATTERN.exec(file.toString("latin1"))
  if (!found) return null
  const [, simulation = "", scenario = "", person = "", seed, date = "", paper = "", given] = found
  const mark = { simulation, scenario, person, seed: Number(seed), date, paper }
  const due = Buffer.from(digest(spelled(mark), secret))
  return timingSafeEqual(due, Buffer.from(given ?? "")) ? mark : null
}

function spelled({ simulation, scenario, person, seed, date, paper }: PaperMark): string {
  return [simulation, scenario, person, seed, date, paper].join("/")
}

function digest(said: string, secret: string): string {
  return createHmac("sha256", secret).update(`paper ${said}`).digest("base64url")
}
