const PROVIDERS = new Set([
  "aol",
  "bbox",
  "free",
  "gmail",
  "gmx",
  "hotmail",
  "icloud",
  "laposte",
  "live",
  "msn",
  "neuf",
  "numericable",
  "orange",
  "outlook",
  "proton",
  "protonmail",
  "sfr",
  "wanadoo",
  "yahoo",
])

// « exemple » and « exmaple » are « example » copied by hand.
const FICTIONAL_DOMAIN = /(?:^|\.)(?:test|invalid|\p{L}*(?:mpl|xam|xem|xm)\p{L}*)$/u

const AT = String.raw`\s*(?:@|\(at\)|\[at\]|\(a\)|\(arobase\)|(?<= )(?:arobase|arobas|at)(?= ))\s*`
const DOT = [
  String.raw`\s*(?:\(dot\)|\(point\)|(?<= )(?:dot|point)(?= ))\s*`,
  String.raw`\s*[.,]\s*(?=(?:be|ch|com|eu|fr|info|net|org)(?![\p{L}\d.]))`,
  String.raw`\.`,
].join("|")
const NAME = String.raw`[\p{L}\d-]+`

const DOMAIN = new RegExp(`${AT}(${NAME}(?:(?:${DOT})${NAME})*)`, "giu")
const DOTS = new RegExp(DOT, "giu")
const MAILBOX = /[\p{L}\d._%+'-]{1,64}$/u
const WITHOUT_AT =
  /[\p{L}\d._%+'-]{0,64}[\p{L}\d](?:gmail|hotmail|icloud|laposte|outlook|wanadoo|yahoo)\s*[.,]\s*(?:com|fr|net)/giu

/** The places of mail addresses in `text` that are not under a fictional domain. */
export function* realMails(text: string): Generator<{ start: number; end: number }> {
  for (const match of text.matchAll(DOMAIN)) {
    const mailbox = MAILBOX.exec(text.slice(Math.max(0, match.index - 64), match.index))?.[0]
    const domain = (match[1] ?? "").toLowerCase().replace(DOTS, ".")
    if (!mailbox || !isReal(domain)) continue
    yield { start: match.index - mailbox.length, end: match.index + match[0].length }
  }
  for (const match of text.matchAll(WITHOUT_AT))
    yield { start: match.index, end: match.index + match[0].length }
}

function isReal(domain: string): boolean {
  if (FICTIONAL_DOMAIN.test(domain)) return false
  if (PROVIDERS.has(domain.split(".")[0] ?? "")) return true
  return /\.(?:\p{L}{2,}|xn--[\p{L}\d-]+)$/u.test(domain)
}
