/** Ends with a point, and is no end of a sentence: « M. Vernay », « art. 4 ». */
const ABBREVIATION = /(?:^|[\s'’«])(?:M|MM|Me|Dr|art|env|ex|n|p|tél)\.$/u

const END = /[.!?]+(?:\s*»)?(?=\s+[\p{Lu}\p{N}«{]|\s*$)/gu

/**
 * Cuts a line where its sentences end. Decimals (3.5), domains (impots.example), « 1er » and
 * « M. » end nothing, nor does what stands between « ».
 */
export function sentencesOf(line: string): string[] {
  const text = line.trim()
  const masked = text.replace(/«[^»]*»/g, quote => quote.replace(/[.!?]/g, "_"))
  const sentences: string[] = []
  let from = 0
  for (const end of masked.matchAll(END)) {
    const to = end.index + end[0].length
    if (ABBREVIATION.test(masked.slice(from, to)) && to < masked.length) continue
    sentences.push(text.slice(from, to).trim())
    from = to
  }
  const rest = text.slice(from).trim()
  return rest === "" ? sentences : [...sentences, rest]
}

/**
 * The words of a sentence, as a word processor counts them: between spaces. « l'impôt » is one
 * word, « 39 99 999 003 357 », « 22 541 € » and « 10 % » too, a lone mark is none. A quoted fact
 * ({numeroFiscal}) is one: what it says is printed on a paper.
 */
export function wordsOf(sentence: string): string[] {
  return sentence
    .replace(/(\d)[\s\u00a0\u202f]+(?=\d{2,}|[€%])/g, "$1")
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}{]/u.test(word))
}
