import { showDate } from "../engine/format.ts"
import { journey } from "../engine/journey.ts"
import type { Mail, Situation } from "../engine/simulation.ts"
import { showResumeCode } from "../store/resume-code.ts"
import type { Play } from "./play.ts"

export type Tab = "site" | "papiers" | "courrier" | "telephone" | "mission" | "comfort"

/** What the desk shows around every page of a practice. */
export function deskOf(play: Play, tab: Tab, situation = journey(play).situation) {
  const { person, scenario, simulation, practice, learner, world } = play
  return {
    tab,
    person,
    scenario,
    simulation,
    level: practice.level,
    today: showDate(scenario.today),
    picture: learner.picture,
    resumeCode: showResumeCode(learner.id),
    papers: scenario.papers.length + world.papers.length,
    unread: unread(
      allMails(play, situation).map(mail => mail.id),
      world.read,
    ),
    texts: unread(
      world.texts.map(text => text.id),
      world.read,
    ),
    site: simulation.site,
    siteHref: `/${simulation.id}`,
  }
}

/** The mailbox: what lay there from the start, and what portals left. Newest first. */
export function allMails(play: Play, situation: Situation): Mail[] {
  const here = play.world.mails
  const start = play.scenario.mails?.(situation) ?? []
  return [...start, ...here].sort(
    (one, other) => (other.sentAt ?? 0) - (one.sentAt ?? 0) || other.date.localeCompare(one.date),
  )
}

function unread(ids: string[], read: string[]): number {
  return ids.filter(id => !read.includes(id)).length
}
