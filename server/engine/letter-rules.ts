import { withoutAccents } from "./canonical.ts"
import { isCardNumber, isNir, passesLuhn } from "./check-digits.ts"
import { MASK } from "./real-data.ts"

// What any reader of a mail would notice, whatever the mail is about.

/** A subject without a word: « Re: » alone says nothing. */
export function lacksSubject(subject: string): boolean {
  return !/[\p{L}\p{N}]/u.test(bareSubject(subject))
}

/** A subject without « Re: », « Tr: ». */
export function bareSubject(subject: string): string {
  return subject.replace(/^\s*(?:re|tr|fwd?)\s*:\s*/i, "")
}

const ANNOUNCED =
  /(?:ci|en|piece|pieces|fichier|document)[ -]?(?:joint|jointe|joints|jointes|piece jointe|pieces jointes|attache)\b|\bje (?:vous )?joins\b|\bvous (?:trouverez|trouvez)\b[^.]*\b(?:joint|piece)\w*|\bjoint a ce (?:mail|message|courriel)\b|\bci-dessous\b[^.]*\bpieces?\b/

/** The words that announce a file, as they were typed; "" when there are none. */
export function announcedFile(text: string): string {
  const found = ANNOUNCED.exec(plainText(text))
  if (!found) return ""
  const typed = text.slice(found.index, found.index + found[0].length)
  return plainText(typed) === found[0] ? typed : found[0]
}

/**
 * A password, the digits of a card or of a social security number, or what was masked already. A
 * SIRET, a tax number or the number of a file is no secret: papers print it for others to read.
 */
export function secretIn(text: string): string {
  const said = /mot de passe\s*(?:est|:|=)\s*\S+|code (?:secret|de ma carte)\s*(?:est|:|=)\s*\S+/i
  if (text.includes(MASK)) return MASK
  return said.exec(text)?.[0] ?? secretNumber(text)
}

/** Four groups of four digits; an IBAN goes on before or after them. */
const IN_FOURS = /(?<!\d[ \u00a0.-]?)\d{4}(?:([ \u00a0.-])\d{4}(?:\1\d{4}){2})(?!\d|\1\d{4})/
const IN_ONE_PIECE = /(?<!\d[ \u00a0.-]?)\d(?:[ \u00a0.-]?\d)*/g

/** Numbers of fictional people: somebody's own are masked before anybody reads the letter. */
function secretNumber(text: string): string {
  const [card] = IN_FOURS.exec(text) ?? []
  if (card) return card
  const runs = [...text.matchAll(IN_ONE_PIECE)].map(([run]) => run)
  return runs.find(run => isSecret(run.replace(/\D/g, ""))) ?? ""
}

function isSecret(digits: string): boolean {
  const isTrainingCard = /^999999\d{10}$/.test(digits) && passesLuhn(digits)
  const isNirWithoutKey = /^[12]\d{2}(?:0[1-9]|1[0-2])99999\d{3}$/.test(digits)
  return isTrainingCard || isCardNumber(digits) || isNir(digits) || isNirWithoutKey
}

/** What somebody wrote in an answer: the lines of the message that it answers are another's. */
export function ownLines(text: string): string {
  return text
    .split("\n")
    .filter(line => !line.startsWith(">") && !/^Le .{5,40} a écrit :$/.test(line))
    .join("\n")
}

/** Small letters without accents. */
export function plainText(text: string): string {
  return withoutAccents(text.toLowerCase().replaceAll("’", "'"))
}
