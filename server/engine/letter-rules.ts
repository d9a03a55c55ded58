import { withoutAccents } from "./canonical.ts"
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

/** A password, the digits of a card or of a social security number, or what was masked already. */
export function secretIn(text: string): string {
  const said = /mot de passe\s*(?:est|:|=)\s*\S+|code (?:secret|de ma carte)\s*(?:est|:|=)\s*\S+/i
  if (text.includes(MASK)) return MASK
  return said.exec(text)?.[0] ?? /(?:\d[ .-]?){13,19}/.exec(text)?.[0]?.trim() ?? ""
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
