import {
  announcedFile,
  bareSubject,
  lacksSubject,
  ownLines,
  plainText as plain,
  secretIn,
} from "../../server/engine/letter-rules.ts"

/** A mail as somebody wrote it, and what its reader waits for. */
export type Letter = {
  subject: string
  text: string
  /** A file is joined. */
  attached: boolean
  asked: Asked
}

/** What a scenario asks of the mail. */
export type Asked = {
  /** Somebody one does not know: no nickname, no « tu ». */
  formal: boolean
  /** Words of which one at least stands in the subject or the text, a list for each matter. */
  matters: readonly (readonly string[])[]
  /** Who signs: first and last name. */
  firstName: string
  lastName: string
  /** Digits of the number to leave; "" when nobody needs it. */
  phone: string
  /** A file is to be joined. */
  attachment: boolean
}

/** One thing that a reader would notice. `passage`: the words it speaks of, "" when some lack. */
export type LetterRemark = { point: number; id: string; field: "objet" | "texte"; passage: string }

/**
 * Reads a mail as a kind colleague would. Points are those of good manners in mails: 3 subject,
 * 4 greeting, 5 matter, 6 politeness and name, 7 announced file, 8 register, 10 secrets. The
 * others (recipients, copies, the file itself, who is answered) are looked at where they are typed.
 */
export function readLetter(letter: Letter): LetterRemark[] {
  return [...subjectRemarks(letter), ...textRemarks(letter)]
}

function subjectRemarks({ subject }: Letter): LetterRemark[] {
  const say = (id: string, passage = ""): LetterRemark[] => [
    { point: 3, id, field: "objet", passage },
  ]
  const typed = subject.trim()
  const bare = bareSubject(typed)
  const words = wordsOf(bare)
  if (lacksSubject(typed)) return say("no-subject")
  const urgent = /\burgente?s?\b|\bvite\b|!{2,}/i.exec(bare)?.[0]
  if (urgent) return say("urgent-subject", urgent)
  if (words.length > MOST_SUBJECT_WORDS) return say("letter-in-the-subject", typed)
  if (shouted(bare)) return say("shouted-subject", shouted(bare))
  if (words.every(word => VAGUE.has(plain(word)))) return say("vague-subject", typed)
  return []
}

const MOST_SUBJECT_WORDS = 14
const VAGUE = new Set(
  "bonjour bonsoir salut hello coucou demande question info infos information cv mail message important svp merci document documents fichier moi a de la le un une ma mon".split(
    " ",
  ),
)

function textRemarks(letter: Letter): LetterRemark[] {
  const { subject, asked, attached } = letter
  const text = ownLines(letter.text)
  const lines = text
    .split("\n")
    .map(line => line.trim())
    .filter(Boolean)
  if (lines.length === 0) return []
  const found: LetterRemark[] = []
  const say = (point: number, id: string, passage = "") =>
    void found.push({ point, id, field: "texte", passage })

  const secret = secretIn(text)
  if (secret) say(10, "secret-told", secret)
  const path = /\b[a-z]:\\\S*|\bfile:\S+|(?:^|\s)\/(?:users|home|storage)\/\S*/i.exec(text)?.[0]
  if (path) say(7, "path-for-a-file", path.trim())

  const [first = ""] = lines
  if (asked.formal && CASUAL.test(plain(first))) say(4, "casual-greeting", first)
  else if (!GREETING.test(plain(first))) say(4, "no-greeting")
  const matter = withoutEnds(lines)
  if (wordsOf(matter).length < LEAST_WORDS) say(5, "too-short")
  else if (asked.matters.some(all => !holdsOne(`${subject} ${text}`, all))) say(5, "matter-missing")

  if (!lines.slice(1).some(line => POLITE.test(plain(line)))) say(6, "no-politeness")
  if (!isSigned(lines, asked)) say(6, "no-full-name")
  else if (asked.phone && !digits(text).includes(asked.phone)) say(6, "no-phone")

  const announced = announcedFile(text)
  if (announced && !attached) say(7, "announced-not-joined", announced)
  if (asked.attachment && attached && !announced) say(7, "joined-not-announced")

  const sms = wordsOf(text).find(word => SMS.has(plain(word)))
  if (sms) say(8, "sms-words", sms)
  const familiar = asked.formal && FAMILIAR.exec(plain(text))?.[0]
  if (familiar) say(8, "familiar-you", familiar.trim())
  if (shouted(text)) say(8, "shouted", shouted(text))
  const marks = /[!?]{2,}/.exec(text)?.[0]
  if (marks) say(8, "many-marks", marks)
  return found
}

const LEAST_WORDS = 5
const GREETING =
  /^(?:re-?)?(?:bonjour|bonsoir|madame|monsieur|mesdames|messieurs|cher|chere|chers|cheres|salut|coucou|hello)\b/
const CASUAL = /^(?:salut|slt|coucou|cc|hello|hey|yo|wesh|bjr)\b/
const POLITE =
  /cordialement|salutations|bien a vous|respectueusement|sinceres|bonne (?:journee|soiree|reception|fin)|belle journee|a bientot|merci|sentiments|amicalement|je vous remercie|amities/
const SMS = new Set(
  "slt bjr bsr stp svp pk pq jsp mdr lol tkt koi ki kan dsl ptdr bcp pr vs ds ns tt ts tjs auj msg biz bisous bises fo jai cmt kelke".split(
    " ",
  ),
)
const FAMILIAR = /(?:^|[\s'(])(?:tu|toi|ton|ta|tes|te|t'(?:as|es|ai|aime|envoie))(?=[\s.,!?')])/

/** The text without its greeting, its signature and its formula: what is left says something. */
function withoutEnds(lines: readonly string[]): string {
  const [first = "", ...others] = lines
  const start = GREETING.test(plain(first)) && first.length < 40 ? others : lines
  const formula = start.findIndex(line => line.length < 60 && POLITE.test(plain(line)))
  return (formula < 0 ? start : start.slice(0, formula)).join(" ")
}

/** First and last name on one of the last lines. */
function isSigned(lines: readonly string[], { firstName, lastName }: Asked): boolean {
  return lines.slice(-4).some(line => {
    const words = wordsOf(plain(line))
    return words.includes(plain(firstName)) && words.includes(plain(lastName))
  })
}

function holdsOne(text: string, known: readonly string[]): boolean {
  const squeezed = plain(text).replace(/[\s-]+/g, " ")
  return known.some(word => squeezed.includes(plain(word).replace(/[\s-]+/g, " ")))
}

/** Two words in a row in capitals, or one long word: nobody's name and no abbreviation. */
function shouted(text: string): string {
  for (const line of text.split("\n")) {
    const words = line.split(/\s+/).filter(word => /\p{L}/u.test(word))
    const loud = words.filter(word => /^[^\p{Ll}\d]{2,}$/u.test(word) && /\p{L}{2}/u.test(word))
    if (loud.length >= 3 && loud.length > words.length / 2) return line.trim()
  }
  return ""
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}'’?-]+/u).filter(Boolean)
}

function digits(text: string): string {
  return text.replace(/\D+/g, "")
}
