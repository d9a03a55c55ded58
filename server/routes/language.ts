import type { Catalog, Playable } from "../catalog/catalog.ts"
import { languageDirection, languageName } from "./language-names.ts"
import { noWords, type Words } from "../engine/words.ts"

/** The language of the coach, for templates: portals and papers stay in French. */
export type Language = {
  id: string
  direction: "ltr" | "rtl"
  /** A title or a button of the coach; {values} are filled in. Throws when nobody wrote it. */
  say: (id: string, values?: Record<string, string | number>) => string
  /** Several sentences of the coach, one an element. */
  tell: (id: string) => readonly string[]
}

/** A language that can be chosen. `unread`: nobody who speaks it has checked the words yet. */
export type LanguageChoice = { id: string; name: string; unread: boolean }

/** Made once for a catalog and a language: every page asks for one. */
const made = new WeakMap<Catalog, Map<string, Language>>()

/** The coach speaking a language of the catalog; French when it does not have it. */
export function languageOf(catalog: Catalog, id: string): Language {
  const known = made.get(catalog) ?? new Map<string, Language>()
  made.set(catalog, known)
  const language = known.get(id) ?? makeLanguage(catalog.coach[id] ?? catalog.coach["fr"])
  known.set(language.id, language)
  return language
}

function makeLanguage({ language: id, texts }: Words = noWords): Language {
  const tell = (wanted: string) => {
    const lines = texts[wanted]
    if (!lines) throw new Error(`templates/words/coach.${id}.md: no "## ${wanted}"`)
    return lines
  }
  const say: Language["say"] = (wanted, values) => {
    const line = tell(wanted)[0] ?? ""
    if (!values) return line
    return line.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ""))
  }
  return { id, direction: languageDirection(id), say, tell }
}

/** The learner's language when the simulation has its words, else French. */
export function playedLanguage({ words }: Playable, wanted: string): string {
  return Object.hasOwn(words, wanted) ? wanted : "fr"
}

/** The languages of these simulations, French first. */
export function languageChoices(playables: readonly Playable[]): LanguageChoice[] {
  const all = playables.flatMap(({ words }) => Object.values(words))
  const ids = [...new Set(["fr", ...all.map(({ language }) => language)])]
  return ids.map(id => ({
    id,
    name: languageName(id),
    unread: all.some(({ language, unread }) => language === id && unread),
  }))
}

/** The letter of a mission in another language: the story, then what is to be done. */
export type TranslatedLetter = { language: Language; story: string[]; goal: string }

/** Null in French, and when nobody translated the letter. */
export function letterIn(
  catalog: Catalog,
  { words }: Playable,
  scenario: string,
  language: string,
): TranslatedLetter | null {
  const lines = words[language]?.texts[`mission · ${scenario}`]
  if (language === "fr" || !lines) return null
  return {
    language: languageOf(catalog, language),
    story: lines.slice(0, -1),
    goal: lines.at(-1) ?? "",
  }
}
