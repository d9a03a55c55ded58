import { showDate } from "./format.ts"
import { maskRealData } from "./real-data.ts"
import type { Answering, JoinedFile, Letter, Mail, World } from "./simulation.ts"
import { type Setting, storyToday } from "./situate.ts"
import { joinFiles, MOST_FILES } from "./upload.ts"

/** Characters kept of a line, and of the text: more than anybody writes. */
const LONGEST_LINE = 2_000
const LONGEST_TEXT = 100_000
/** Letters kept; the oldest go. */
const MOST_LETTERS = 30

export const letterFields = ["to", "cc", "bcc", "subject", "text"] as const
export type Written = Pick<Letter, (typeof letterFields)[number]>

/** What a letter starts from. */
type Start = Written & { files: JoinedFile[] }

/** A new letter, before anybody types. */
export const blankLetter: Start = { to: "", cc: "", bcc: "", subject: "", text: "", files: [] }

/** The world with a new draft, and its id. An empty one of the same kind serves again. */
export function newLetter(
  setting: Setting,
  own: string,
  about?: { mail: Mail; how: Answering },
): { world: World; id: string } {
  const { world, simulation, now } = setting
  const start = about ? answerStart(about.mail, about.how, own) : blankLetter
  const unused = world.letters.find(
    letter =>
      letter.state === "draft" &&
      world.filed[letter.id] === undefined &&
      letter.about?.mail === about?.mail.id &&
      letter.about?.how === about?.how &&
      letterFields.every(name => letter[name] === start[name]),
  )
  if (unused) return { world, id: unused.id }
  const id = nextId(world)
  const letter: Letter = {
    id,
    simulation: simulation.id,
    state: "draft",
    ...start,
    ...(about ? { about: { mail: about.mail.id, how: about.how } } : {}),
    date: storyToday(setting),
    sentAt: now,
  }
  return { world: { ...world, letters: [...world.letters, letter].slice(-MOST_LETTERS) }, id }
}

function nextId({ letters }: World): string {
  const numbers = letters.map(({ id }) => Number(id.slice("lettre-".length)))
  return `lettre-${Math.max(0, ...numbers) + 1}`
}

/** What an answer holds before anybody types: `own` is the person's address. */
export function answerStart(mail: Mail, how: Answering, own: string): Start {
  const quoted = [
    "",
    "",
    `Le ${showDate(mail.date)}, ${mail.from} a écrit :`,
    ...mail.body.map(said => `> ${said}`),
  ].join("\n")
  if (how === "transferer")
    return {
      ...blankLetter,
      subject: withPrefix("Tr", mail.subject),
      text: quoted,
      files: (mail.joined ?? []).map(word => ({ word })),
    }
  const others = [...(mail.to ?? []), ...(mail.cc ?? [])].filter(
    address => address !== own && address !== mail.address,
  )
  return {
    ...blankLetter,
    to: mail.address,
    cc: how === "repondre-a-tous" ? others.join(", ") : "",
    subject: withPrefix("Re", mail.subject),
    text: quoted,
  }
}

function withPrefix(prefix: string, subject: string): string {
  return subject.toLowerCase().startsWith(`${prefix.toLowerCase()}:`)
    ? subject
    : `${prefix}: ${subject}`
}

/** The world with what is typed so far in a draft, files added; somebody's own data is masked. */
export function keepLetter(
  setting: Setting,
  id: string,
  typed: Partial<Written>,
  files: readonly JoinedFile[] = [],
): World {
  return changed(setting, id, letter => ({
    ...letter,
    ...clean(typed),
    files: joinFiles(letter.files, files, MOST_FILES).files,
  }))
}

/** The world with one file less in a draft. `at`: its place in the list. */
export function takeOff(setting: Setting, id: string, at: number): World {
  return changed(setting, id, letter => ({
    ...letter,
    files: letter.files.filter((_file, index) => index !== at),
  }))
}

/** The world with the draft sent. */
export function markSent(setting: Setting, id: string): World {
  return changed(setting, id, letter => ({ ...letter, state: "sent" }))
}

function changed(setting: Setting, id: string, change: (letter: Letter) => Letter): World {
  const { world, now } = setting
  const letter = world.letters.find(other => other.id === id && other.state === "draft")
  if (!letter) return world
  const after = { ...change(letter), date: storyToday(setting), sentAt: now }
  return { ...world, letters: world.letters.map(other => (other === letter ? after : other)) }
}

function clean(typed: Partial<Written>): Partial<Written> {
  return Object.fromEntries(
    letterFields.flatMap(name => {
      const text = typed[name]
      return text === undefined ? [] : [[name, name === "text" ? long(text) : line(text)]]
    }),
  )
}

/** Browsers end the lines of a form with two characters. */
function long(text: string): string {
  return maskRealData(text.replaceAll("\r\n", "\n").normalize("NFC").slice(0, LONGEST_TEXT))
}

function line(text: string): string {
  return maskRealData(text.normalize("NFC").replace(/\s+/g, " ").slice(0, LONGEST_LINE))
}
