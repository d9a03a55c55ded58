import { sentencesOf, wordsOf } from "./sentences.ts"

/**
 * Who speaks, which says how long a sentence may be: `hint` for what helps on a field or a page,
 * `text` for the rest, `name` for what a person calls a fact, inside somebody else's sentence.
 */
export type Voice = "hint" | "text" | "name"

/** One broken rule: its id, and what to do in French. */
export type Breach = { rule: Rule; advice: string }

export type Rule =
  | "words"
  | "one-sentence-a-line"
  | "whole-sentence"
  | "semicolon"
  | "brackets"
  | "ellipsis"
  | "capitals"
  | "date"
  | "banned-word"
  | "hint-sentences"
  | "lix"
  | "term"
  | "coach"

/** What these put into a sentence is counted at its longest: a name, « dans le 4e groupe ». */
const NAME_WORDS = 9
const QUOTE_WORDS: Record<string, number> = { about: NAME_WORDS, asked: NAME_WORDS, where: 4 }

const MOST_WORDS: Record<Voice, number> = { hint: 12, text: 15, name: NAME_WORDS }

/** Sentences in a hint: one rung, or one explanation. */
export const MOST_SENTENCES = 3

/** Written in capitals everywhere, and read so aloud. */
const CAPITALS_ALLOWED = new Set(["IBAN", "RIO", "SIM", "SMS", "PDF", "CV", "RIB"])

const BANNED = [
  "veuillez",
  "invalides?",
  "erreurs? est survenue",
  "oups",
  "champs? requis",
  "formats? incorrects?",
  "falc",
]
const BANNED_WORD = new RegExp(`(?<!\\p{L})(?:${BANNED.join("|")})(?!\\p{L})`, "iu")

const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu

/**
 * The rules that a line breaks. « Between these marks » stands what a site or a paper says: its
 * capitals, brackets and dots are theirs, its words still count. Codes with a digit (1AJ) are no
 * words in capitals. Banned words are French ones.
 */
export function breaches(line: string, voice: Voice, language = "fr"): Breach[] {
  const sentences = sentencesOf(line)
  const ours = line.replace(/«[^»]*»/g, "« »").replace(/\{[^}]*\}/g, "{}")
  const found: (Breach | null)[] = [
    ...sentences.map(sentence => tooLong(sentence, voice)),
    sentences.length > 1
      ? {
          rule: "one-sentence-a-line",
          advice: `${sentences.length} phrases sur la ligne : une seule par ligne`,
        }
      : null,
    says(line.includes(";"), "semicolon", "pas de point-virgule : faites deux phrases"),
    says(/[()[\]]/.test(ours), "brackets", "pas de parenthèses ni de crochets"),
    says(/…|\.\.\./.test(ours), "ellipsis", "pas de points de suspension"),
    ...[...ours.matchAll(CAPITALS)]
      .map(([word]) => word)
      .filter(word => !CAPITALS_ALLOWED.has(word))
      .map((word): Breach => ({ rule: "capitals", advice: `« ${word} » est en majuscules` })),
    says(
      /jj\/mm\/aaaa|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/i.test(line),
      "date",
      "le mois s'écrit en lettres : 1er mars 2026",
    ),
    says(
      language === "fr" && BANNED_WORD.test(line),
      "banned-word",
      `« ${BANNED_WORD.exec(line)?.[0]} » fait peur ou n'aide pas : dites quoi faire`,
    ),
  ]
  return found.filter(breach => breach !== null)
}

/** A line of help or of a letter is a sentence from its first word to its point. */
export function unfinished(line: string): Breach[] {
  return /[.!?:](?:\s*»)?$/.test(line.trim())
    ? []
    : [{ rule: "whole-sentence", advice: "la ligne ne finit pas par un point" }]
}

function tooLong(sentence: string, voice: Voice): Breach | null {
  const filled = sentence.replace(
    /\{(\w+)\}/g,
    (all, name: string) => "mot ".repeat(QUOTE_WORDS[name] ?? 0) || all,
  )
  const count = wordsOf(filled).length
  const most = MOST_WORDS[voice]
  return says(count > most, "words", `${count} mots : ${most} au plus`)
}

function says(holds: boolean, rule: Rule, advice: string): Breach | null {
  return holds ? { rule, advice } : null
}
