import { showDate } from "../engine/format.ts"
import { folderOf, folders, type Folder, type Item, sortMailbox } from "../engine/mailbox.ts"
import type { JoinedFile, Letter, Mail, Situation } from "../engine/simulation.ts"
import { attachedFiles } from "../engine/upload.ts"
import { allMessages } from "./desk.ts"
import type { Play } from "./play.ts"

export const folderNames: Record<Folder, string> = {
  reception: "Réception",
  brouillons: "Brouillons",
  envoyes: "Envoyés",
  indesirables: "Indésirables",
  corbeille: "Corbeille",
}

/** Everything in the mailbox, by folder. */
export function mailboxOf(play: Play, situation: Situation): Record<Folder, Item[]> {
  return sortMailbox(allMessages(play, situation).mails, play.world)
}

/** A message or a letter by id, and the folder where it lies; null when there is none. */
export function findItem(play: Play, situation: Situation, id: string) {
  const item = Object.values(mailboxOf(play, situation))
    .flat()
    .find(candidate => candidate.id === id)
  const folder = item && folderOf(item, play.world)
  return item && folder ? { item, folder } : null
}

/** The list of folders, with how many wait in each: unread in « Réception », all in the others. */
export function folderList(play: Play, boxes: Record<Folder, Item[]>, current: Folder | null) {
  return folders.map(id => {
    const unread = boxes[id].filter(item => !play.world.read.includes(item.id)).length
    const count = id === "reception" ? unread : boxes[id].length
    return { id, name: folderNames[id], count, isCurrent: id === current }
  })
}

/** One line of a folder. */
export function lineOf(play: Play, item: Item) {
  if (item.kind === "mail") return lineOfMail(play, item.mail)
  const { letter } = item
  const isDraft = letter.state === "draft"
  const to = [letter.to, letter.cc, letter.bcc].find(text => text.trim()) ?? "Personne encore"
  return {
    href: `/courrier/lettre/${letter.id}`,
    icon: isDraft ? "pen-line" : "send",
    who: to,
    tag: isDraft ? "Brouillon" : "",
    subject: letter.subject.trim() || "Sans objet",
    day: showDate(letter.date),
    joined: letter.files.length,
    isNew: false,
  }
}

function lineOfMail(play: Play, mail: Mail) {
  const isNew = !play.world.read.includes(mail.id)
  return {
    href: `/courrier/${mail.id}`,
    icon: isNew ? "mail" : "mail-open",
    who: mail.from,
    tag: isNew ? "Nouveau" : "",
    subject: mail.subject,
    day: showDate(mail.date),
    joined: mail.joined?.length ?? 0,
    isNew,
  }
}

/** Joined files as a page lists them. */
export function filesOf({ simulation, person }: Play, files: readonly JoinedFile[]) {
  return attachedFiles(simulation.papers, person.id, files)
}

export function sentView(play: Play, letter: Letter) {
  return { ...letter, day: showDate(letter.date), files: filesOf(play, letter.files) }
}
