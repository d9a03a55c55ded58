import { createHash, randomBytes, scryptSync, timingSafeEqual } from "node:crypto"
import type { Demonstration } from "../engine/demonstration.ts"
import type { Random } from "../engine/random.ts"
import type { Level } from "../engine/simulation.ts"
import { ALPHABET, asCode } from "./resume-code.ts"

/** A trainer's group. No name of anybody: seats have a picture and a number. */
export type Workshop = {
  /** Also the code that learners type to come in. */
  id: string
  /** Grows by one at each save. */
  version: number
  /** What the trainer calls it. */
  name: string
  /** Of the key in the trainer's link: the key itself is kept nowhere. */
  keyHash: string
  /** Asked once a browser, beside the link; null when there is none. */
  phrase: { salt: string; hash: string } | null
  missions: { simulation: string; scenario: string }[]
  level: Level
  /** Learners may choose any other mission as well. */
  free: boolean
  /** Whoever joins waits until the trainer lets them in. */
  admits: boolean
  minutes: number
  /** Days after the end when everything is erased. */
  keepDays: number
  openedAt: number
  endedAt: number | null
  paused: boolean
  /** Nobody goes further than this step. */
  hold: { simulation: string; step: string } | null
  /** What the trainer shows to everybody; absent or null when nothing is. */
  demonstration?: Demonstration | null
  seats: Seat[]
}

/** A learner's place in a workshop. */
export type Seat = {
  /** From 1, in the order of arrival; never given twice. */
  number: number
  learner: string
  picture: string
  state: "waiting" | "seated" | "removed" | "handed"
  /** When the place was last given to another: devices of before forget whoever sat there. */
  handedAt?: number
  paused: boolean
  /** They called for help; `coming`: the trainer answered. */
  help: { at: number; coming: boolean } | null
  /** A hint that the trainer sent, until the learner puts it away. */
  note: Note | null
}

/** Which of the trainer's sentences, and when it was sent: the same one may be sent again. */
export type Note = { id: string; at: number }

const LENGTH = 5
const KEY_LENGTH = 28
const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
/** A workshop that nobody ended closes by itself, so long after it should have ended. */
const FORGOTTEN_MS = 12 * HOUR_MS

/** 24^5, about eight million. */
export function newJoinCode(random: Random): string {
  return draw(random, LENGTH)
}

/** A secret of 128 bits: 28 characters out of 24. */
export function newTrainerKey(random: Random): string {
  return draw(random, KEY_LENGTH)
}

function draw(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick([...ALPHABET])).join("")
}

/** What was typed, as a join code; null when it cannot be one. Look-alikes are accepted. */
export function readJoinCode(typed: string): string | null {
  const code = asCode(typed)
  return isJoinCode(code) ? code : null
}

/** Only such ids become file names. */
export function isJoinCode(text: string): boolean {
  return text.length === LENGTH && [...text].every(character => ALPHABET.includes(character))
}

export function hashOfKey(key: string): string {
  return createHash("sha256").update(key).digest("hex")
}

/** Compares in a time that tells nothing. */
export function isKey(workshop: Workshop, key: string): boolean {
  return isSame(workshop.keyHash, hashOfKey(key))
}

export function hidePhrase(phrase: string): Workshop["phrase"] {
  const salt = randomBytes(16).toString("hex")
  return { salt, hash: scrypt(phrase, salt) }
}

export function isPhrase({ phrase }: Workshop, typed: string): boolean {
  return phrase === null || isSame(phrase.hash, scrypt(typed, phrase.salt))
}

function scrypt(phrase: string, salt: string): string {
  return scryptSync(phrase.normalize("NFKC").trim().toLowerCase(), salt, 32).toString("hex")
}

/** Whether two secrets are the same, in a time that depends on neither. */
export function isSame(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map(text => createHash("sha256").update(text).digest())
  return mine !== undefined && theirs !== undefined && timingSafeEqual(mine, theirs)
}

/** When it ended, or null while it is open. Milliseconds. */
export function endOf({ endedAt, openedAt, minutes }: Workshop, now: number): number | null {
  const forgotten = openedAt + minutes * 60_000 + FORGOTTEN_MS
  return endedAt ?? (now > forgotten ? forgotten : null)
}

/** Whether its days are over: nobody reads it any more, and it may be erased. */
export function isOver(workshop: Workshop, now: number): boolean {
  const end = endOf(workshop, now)
  return end !== null && now > end + workshop.keepDays * DAY_MS
}
