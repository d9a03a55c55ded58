import type { Voice } from "./rules.ts"

/** A line that people read, and where it is written. */
export type Passage = {
  file: string
  /** Some rules are about French alone. */
  language: string
  line: number
  text: string
  voice: Voice
  /** A label or a title need not be a whole sentence. */
  isWhole: boolean
}
