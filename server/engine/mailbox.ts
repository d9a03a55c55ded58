import { withoutAccents } from "./canonical.ts"
import type { Filed, Letter, Mail, World } from "./simulation.ts"

export const folders = ["reception", "brouillons", "envoyes", "indesirables", "corbeille"] as const
export type Folder = (typeof folders)[number]

/** One line of a folder: a message that came, or a letter. */
export type Item =
  | { kind: "mail"; id: string; mail: Mail }
  | { kind: "letter"; id: string; letter: Letter }

/** What stands in each folder. `mails` have come already, newest first. */
export function sortMailbox(mails: readonly Mail[], world: World): Record<Folder, Item[]> {
  const sorted: Record<Folder, Item[]> = {
    reception: [],
    brouillons: [],
    envoyes: [],
    indesirables: [],
    corbeille: [],
  }
  const items: Item[] = [
    ...world.letters
      .toReversed()
      .map(letter => ({ kind: "letter" as const, id: letter.id, letter })),
    ...mails.map(mail => ({ kind: "mail" as const, id: mail.id, mail })),
  ]
  for (const item of items) {
    const folder = folderOf(item, world)
    if (folder) sorted[folder].push(item)
  }
  return sorted
}

/** The folder of an item; null when it was deleted for good. */
export function folderOf(item: Item, { filed }: Pick<World, "filed">): Folder | null {
  const place = filed[item.id] ?? "reception"
  if (place === "gone") return null
  if (place !== "reception") return place
  if (item.kind === "mail") return "reception"
  return item.letter.state === "draft" ? "brouillons" : "envoyes"
}

/** The messages of the mailbox that wait in « Réception ». */
export function inbox(mails: readonly Mail[], { filed }: Pick<World, "filed">): Mail[] {
  return mails.filter(({ id }) => (filed[id] ?? "reception") === "reception")
}

/** Puts a message or a letter somewhere else. For good: the letter's text goes with it. */
export function file(world: World, id: string, place: Filed): World {
  const { [id]: _before, ...others } = world.filed
  const letters =
    place === "gone" ? world.letters.filter(letter => letter.id !== id) : world.letters
  return { ...world, letters, filed: place === "reception" ? others : { ...others, [id]: place } }
}

/** Items of which every word of the search stands somewhere: accents and capitals do not count. */
export function searchMailbox(items: readonly Item[], search: string): Item[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  return items.filter(item => {
    const text = plain(textOf(item))
    return wanted.length > 0 && wanted.every(word => text.includes(word))
  })
}

function textOf(item: Item): string {
  if (item.kind === "mail") {
    const { from, address, subject, body } = item.mail
    return [from, address, subject, ...body].join(" ")
  }
  const { to, cc, bcc, subject, text } = item.letter
  return [to, cc, bcc, subject, text].join(" ")
}

function plain(text: string): string {
  return withoutAccents(text.toLowerCase())
}
