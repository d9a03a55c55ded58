import { showDate } from "../../server/engine/format.ts"
import { attachedTitle, filesIn } from "../../server/engine/upload.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { missionOf } from "./asked.ts"
import { openedMail, receivedMails } from "./inbox.ts"
import { papers } from "./papers.ts"

const titles: Record<string, { title: string }> = papers

/** What the pages of the site show beside the fields, ready to be read. */
export function pageData(situation: Situation) {
  const { answers, fact, trail } = situation
  const opened = openedMail(situation)
  const isSent = answers["texte"] !== undefined
  return {
    unread: receivedMails(situation).length,
    drafts: trail.some(event => event.kind === "action" && event.action === "brouillon") ? 1 : 0,
    email: fact("email"),
    opened: opened && {
      ...opened,
      day: showDate(opened.date),
      joined: (opened.joined ?? []).map(paper => titles[paper]?.title ?? paper),
    },
    act: answers["geste"] ?? "",
    sent: isSent && {
      to: answers["a"] ?? "",
      cc: answers["cc"] ?? "",
      bcc: answers["cci"] ?? "",
      subject: answers["objet"] ?? "",
      text: answers["texte"] ?? "",
      day: showDate(situation.today),
      files: joinedTitles(situation).map(title => ({ title, name: "", size: "" })),
    },
    isMailAsked: missionOf(situation) !== null,
  }
}

function joinedTitles({ answers }: Situation): string[] {
  return filesIn(answers["pieceJointe"] ?? "").flatMap(word => attachedTitle(titles, word) ?? [])
}
