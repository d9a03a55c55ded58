import { describe, expect, test } from "vitest"
import { seeded } from "../../server/engine/random.ts"
import {
  isResumeCode,
  newResumeCode,
  readResumeCode,
  showResumeCode,
} from "../../server/store/resume-code.ts"

const random = seeded(3)
const codes = Array.from({ length: 5000 }, () => newResumeCode(random))

describe("a new code", () => {
  test("is an id, of seven characters", () => {
    expect(codes.filter(code => !isResumeCode(code) || code.length !== 7)).toEqual([])
  })

  test("has no character that looks like another one of the alphabet", () => {
    expect(codes.filter(code => /[0OQD1ILZSGBU]/.test(code))).toEqual([])
  })

  test("is hardly ever drawn twice", () => {
    expect(new Set(codes).size).toBe(codes.length)
  })

  test("uses every character of the alphabet about as often", () => {
    const counts = new Map<string, number>()
    for (const character of codes.join("")) counts.set(character, (counts.get(character) ?? 0) + 1)
    const mean = (codes.length * 7) / 24
    expect(counts.size).toBe(24)
    expect([...counts.values()].filter(count => Math.abs(count - mean) > mean * 0.15)).toEqual([])
  })
})

describe("a code typed by a person", () => {
  test("is read from what the page shows, for any code", () => {
    expect(codes.filter(code => readResumeCode(showResumeCode(code)) !== code)).toEqual([])
  })

  test.each([
    "K7M P3XA",
    "k7m p3xa",
    " K7MP3XA ",
    "K7M-P3XA",
    "K7M.P3XA",
    "K 7 M P 3 X A",
    "K7M\u00a0P3XA",
    "K7M\u202fP3XA",
    "Ｋ７ＭＰ３ＸＡ",
    "K7M_P3XA",
  ])("is read from %j", typed => {
    expect(readResumeCode(typed)).toBe("K7MP3XA")
  })

  test("may have the letter instead of the digit that it looks like, and U for V", () => {
    expect(readResumeCode("zsg buac")).toBe("2568VAC")
  })

  test.each(["", "K7M", "K7MP3XAA", "K7MP3X!", "0000000", "../../x", "K7MP3X\u0000", "éàùçèüï"])(
    "cannot be %j",
    typed => {
      expect(readResumeCode(typed)).toBeNull()
    },
  )
})

test("a code is shown in two groups", () => {
  expect(showResumeCode("K7MP3XA")).toBe("K7M P3XA")
})
