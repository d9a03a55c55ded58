import { randomInt } from "node:crypto"
import { randomFrom } from "./engine/random.ts"

/** Chance that nobody can foretell: for codes and receipts. */
export const realRandom = randomFrom(() => randomInt(2 ** 32) / 2 ** 32)
