/** Why a name cannot be printed. */
export type NameFault = "empty" | "signs" | "too-long" | "script"

/** Characters that fit on the sheet in large letters. */
export const LONGEST_NAME = 60

/** Letters of Latin alphabets that no accent explains, as people write them without. */
const PLAIN: Record<string, string> = {
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ħ: "h",
  Ħ: "H",
  ı: "i",
  ŋ: "n",
  Ŋ: "N",
  ẞ: "SS",
  ə: "e",
  Ə: "E",
}

/** What the fonts of a PDF have: Windows-1252. */
const PRINTED = /^[A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ' .-]$/

/**
 * A name that somebody typed, ready to be printed: marks that cannot be seen are dropped, accents that
 * the font lacks are taken off (Đặng → Dang). Anything but letters, spaces and the marks of names is
 * refused: a number may be somebody's own.
 */
export function readName(typed: string): { name: string } | { fault: NameFault } {
  const clean = typed
    .normalize("NFC")
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—]/g, "-")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
  if (!/\S/.test(clean)) return { fault: "empty" }
  if (/[^\p{L}\p{M}' .-]/u.test(clean)) return { fault: "signs" }
  if (!/\p{L}/u.test(clean)) return { fault: "empty" }
  if (clean.length > LONGEST_NAME) return { fault: "too-long" }
  const printed = [...clean].map(printable)
  return printed.includes(null) ? { fault: "script" } : { name: printed.join("") }
}

function printable(character: string): string | null {
  if (PRINTED.test(character)) return character
  // A mark that stands alone was left over by the letter that it goes with.
  if (/\p{M}/u.test(character)) return ""
  const bare = [...character.normalize("NFD").replace(/\p{M}/gu, "")]
    .map(letter => PLAIN[letter] ?? letter)
    .join("")
  return [...bare].every(letter => PRINTED.test(letter)) ? bare : null
}
