import { lastCode, usableCode } from "../../server/engine/leave.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { digitsOf } from "../../server/engine/read-answer.ts"
import { SITE } from "./messages.ts"

/** Life of a code sent by text, in milliseconds: ten minutes. */
export const CODE_LIFE_MS = 10 * 60 * 1000
const PURPOSE = "rendez-vous-medical"

/** The four digits that prove whose telephone it is. A landline receives no text. */
export function sendCode(situation: Situation, random: Random): Leaving[] {
  const value = `${random.int(1, 9)}${random.digits(3)}`
  const code: Leaving = { leaves: "code", purpose: PURPOSE, value }
  if (!goesToMobile(situation)) return [code]
  const body = `Votre code est ${value}.\nIl est valable 10 minutes.\nNe le donnez à personne.`
  return [code, { leaves: "text", text: { from: SITE.name, body } }]
}

/** The number to which the code goes: that of the account, or the one just typed. */
export function codeNumber({ answers, fact }: Situation): string {
  return answers["compte"] === "creer" ? (answers["nouveauMobile"] ?? "") : fact("mobile")
}

export function goesToMobile(situation: Situation): boolean {
  return /^0[67]/.test(digitsOf(codeNumber(situation)).replace(/^33/, "0"))
}

/** The code to type now; "" when none is usable any more. */
export function usable({ world, now }: Situation): string {
  return usableCode(world, PURPOSE, now, CODE_LIFE_MS)
}

/** The last code sent is too old. */
export function isExpired(typed: string, { world, now }: Situation): boolean {
  const last = lastCode(world, PURPOSE)
  return last !== undefined && typed === last.value && now - last.sentAt > CODE_LIFE_MS
}

/** A code that was sent, then replaced by another. */
export function isReplaced(typed: string, { world }: Situation): boolean {
  const codes = world.codes.filter(({ purpose }) => purpose === PURPOSE).map(({ value }) => value)
  return codes.slice(0, -1).includes(typed) && typed !== codes.at(-1)
}

export const usedCode: Leaving = { leaves: "used-code", purpose: PURPOSE }
