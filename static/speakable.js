// From what is written to what a voice says well, without losing where each word is written.

/**
 * A bit of text as it is said: `from` and `to` are its places in what is written.
 * @typedef {{ said: string, from: number, to: number }} Piece
 */

/**
 * A way to say what a pattern finds: bits of sound, each with the length of what it stands for.
 * @typedef {{ pattern: RegExp, say: (found: RegExpExecArray) => [said: string, length: number][] }} Rule
 */

const MONTHS =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ")
const GAP = "[ \\u00a0\\u202f]"
const ENDS_WORD = "(?![\\p{L}\\d])"

/** The first rule that fits at a place wins. @type {Rule[]} */
const RULES = [
  // « https://impots.example/declaration », « karim@courrier.example »
  rule(`(?:https?://)?[\\w-]+(?:[.@][\\w-]+)*\\.[a-z]{2,8}(?:/[\\w/-]*)?${ENDS_WORD}`, address),
  // « 01/03/2026 », and the way to write it
  rule("(\\d\\d)/(\\d\\d)/(\\d{4})", ([all, day, month, year]) =>
    MONTHS[Number(month) - 1]
      ? `${day === "01" ? "1er" : Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
      : all.replaceAll("/", " "),
  ),
  rule(`jj/mm/aaaa${ENDS_WORD}`, () => "jour, mois, année"),
  // « 22 541,50 € »: a voice says it as one sum.
  rule(`(\\d{1,3}(?:${GAP}\\d{3})+|\\d+)(?:,(\\d\\d))?${GAP}?€`, sum),
  rule(
    `([1-9]\\d{0,2})${GAP}(\\d{3})(,\\d+)?(?!${GAP}?\\d)`,
    ([, thousands, rest, cents]) => `${thousands}${rest}${cents ?? ""}`,
  ),
  // The code of a practice, « K7M P3XA »
  rule(
    `([A-Z2-9]{3})${GAP}([A-Z2-9]{4})${ENDS_WORD}`,
    ([, start, end]) => `${spelled(start)}, ${spelled(end)}`,
  ),
  // « FR76 9999 9000 », « 39 99 999 003 357 », a code of six digits
  rule(`(?:[A-Z]{2}\\d\\d|\\d+)(?:${GAP}[A-Z\\d]*\\d[A-Z\\d]*){2,}${ENDS_WORD}`, groups),
  rule(`\\d{6,}${ENDS_WORD}`, ([all]) => pairs(all)),
  rule(`0\\d+${ENDS_WORD}`, ([all]) => digits(all)),
  rule(
    `(\\d\\d?)${GAP}?h(?:${GAP}?(\\d\\d))?${ENDS_WORD}`,
    ([, hours, minutes]) =>
      `${hours} ${hours === "1" ? "heure" : "heures"}${minutes && minutes !== "00" ? ` ${minutes}` : ""}`,
  ),
  // « 1AJ », « 2042C »
  rule(`(?=[A-Z]*\\d)(?=\\d*[A-Z])[A-Z\\d]{2,}${ENDS_WORD}`, ([all]) => spelled(all)),
  rule("€", () => "euros"),
  rule(`[nN]°${GAP}?`, () => "numéro "),
  rule(/M\.(?=\s\p{Lu})/u.source, () => "Monsieur"),
  rule(`Mme${ENDS_WORD}`, () => "Madame"),
  rule("[·→]", () => ","),
]

/**
 * Builds a rule. A plain string is said for all that is found.
 * @param {string} source
 * @param {(found: RegExpExecArray) => string | [string, number][]} say
 * @returns {Rule}
 */
function rule(source, say) {
  return {
    pattern: new RegExp(source, "uy"),
    say: found => {
      const said = say(found)
      return typeof said === "string" ? [[said, found[0].length]] : said
    },
  }
}

/**
 * What is written, as bits that a voice says well. What needs no change is one bit.
 * @param {string} text
 * @returns {Piece[]}
 */
export function piecesOf(text) {
  const pieces = []
  let plainFrom = 0
  let at = 0
  const keepPlain = () => {
    if (at > plainFrom) pieces.push({ said: text.slice(plainFrom, at), from: plainFrom, to: at })
  }
  while (at < text.length) {
    const said = sayAt(text, at)
    if (!said) {
      at += 1
      continue
    }
    keepPlain()
    for (const [sound, length] of said) {
      pieces.push({ said: sound, from: at, to: at + length })
      at += length
    }
    plainFrom = at
  }
  keepPlain()
  return pieces
}

/** A rule holds from the start of a word, or for a sign. */
function sayAt(text, at) {
  if (/[\p{L}\d]/u.test(text[at]) && /[\p{L}\d]/u.test(text[at - 1] ?? "")) return null
  for (const { pattern, say } of RULES) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) return say(found)
  }
  return null
}

/**
 * What a voice is given to say.
 * @param {readonly Piece[]} pieces
 */
export function saidOf(pieces) {
  return pieces.map(({ said }) => said).join("")
}

/**
 * Where the word is written that is being said at a place of the sound.
 * @param {readonly Piece[]} pieces
 * @param {number} index
 * @returns {{ from: number, to: number } | null}
 */
export function placeOf(pieces, index) {
  let start = 0
  for (const { said, from, to } of pieces) {
    const within = index - start
    start += said.length
    if (index >= start) continue
    // What is said otherwise than written is lit whole.
    if (said.length !== to - from || !/\p{L}/u.test(said)) return { from, to }
    const [before] = /[^\s]*$/.exec(said.slice(0, within)) ?? [""]
    const [after] = /^[^\s]*/.exec(said.slice(within)) ?? [""]
    return { from: from + within - before.length, to: from + within + after.length }
  }
  return null
}

/**
 * Where each sentence of a text lies. A line ends a sentence, with or without a full stop.
 * @param {string} text
 * @returns {{ from: number, to: number }[]}
 */
export function sentencesOf(text) {
  const ends = /\n|[.?!…]+(?:\s*»)?(?=\s|$)/g
  const sentences = []
  let from = 0
  const keep = to => {
    const part = text.slice(from, to)
    const start = from + part.length - part.trimStart().length
    const end = start + part.trim().length
    if (/[\p{L}\p{N}€]/u.test(part)) sentences.push({ from: start, to: end })
    from = to
  }
  for (const { 0: end, index } of text.matchAll(ends))
    if (end !== "." || !/(?:^|\s)M$/.test(text.slice(from, index))) keep(index + end.length)
  keep(text.length)
  return sentences
}

function address([all]) {
  return all
    .replace(/^https?:\/\//, "")
    .replace(/\/$/, "")
    .replaceAll(".", " point ")
    .replaceAll("@", " arobase ")
    .replaceAll("/", " barre ")
    .replaceAll("-", " tiret ")
    .replaceAll("_", " tiret bas ")
}

function sum([, written, cents]) {
  const whole = written.replace(/\D/g, "")
  const euros = `${whole} ${Number(whole) < 2 ? "euro" : "euros"}`
  return Number(cents ?? 0) === 0 ? euros : `${euros} ${Number(cents)}`
}

/** Each group for itself: « 999 003 357 » would be said as one huge number. */
function groups([all]) {
  // Digits in threes are a sum: « 1 250 000 ».
  if (/^[1-9]\d{0,1}(?:[ \u00a0\u202f]\d{3}){2}$/.test(all)) return all.replace(/\D/g, "")
  return all.split(/([ \u00a0\u202f])/).map(part => {
    if (/^\s$/.test(part)) return [", ", 1]
    if (/[A-Z]/.test(part)) return [spelled(part), part.length]
    return [part.length > 3 ? pairs(part) : digits(part), part.length]
  })
}

function pairs(text) {
  return (text.match(/\d\d?/g) ?? []).map(digits).join(", ")
}

/** « 003 » is « zéro zéro 3 ». */
function digits(text) {
  const [zeros] = /^0*/.exec(text) ?? [""]
  return [...Array.from(zeros, () => "zéro"), text.slice(zeros.length)].filter(Boolean).join(" ")
}

function spelled(text) {
  return [...text].join(" ")
}
