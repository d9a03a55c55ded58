import { addDays } from "../engine/calendar.ts"
import { showDate } from "../engine/format.ts"
import { journey } from "../engine/journey.ts"
import { standing } from "../engine/appointments.ts"
import { inbox } from "../engine/mailbox.ts"
import { codeIn, type Messages, messagesOf } from "../engine/messages.ts"
import { openRequests } from "../engine/phone-request.ts"
import type { Situation } from "../engine/simulation.ts"
import { nextDay } from "../engine/story-clock.ts"
import { showResumeCode } from "../store/resume-code.ts"
import type { Play } from "./play.ts"
import { workshopStrip } from "./workshop-strip.ts"

export type Tab = "site" | "papiers" | "courrier" | "telephone" | "agenda" | "mission" | "comfort"

const LATEST_TEXTS = 2

/** What the desk shows around every page of a practice. */
export function deskOf(play: Play, tab: Tab, situation = journey(play).situation) {
  const { person, scenario, simulation, practice, learner, world } = play
  const { mails: all, texts } = allMessages(play, situation)
  const mails = inbox(all, world)
  return {
    tab,
    person,
    scenario,
    simulation,
    practice: practice.id,
    level: practice.level,
    language: play.language,
    today: showDate(situation.today),
    next: nextDayOf(play, situation),
    picture: learner.picture,
    resumeCode: showResumeCode(learner.id),
    papers: scenario.papers.length + world.papers.length,
    unread: unread(
      mails.map(({ id }) => id),
      world.read,
    ),
    texts:
      openRequests(world, simulation.id, play.now).length +
      unread(
        texts.map(({ id }) => id),
        world.read,
      ),
    latest: latestOf({ mails, texts }),
    appointments: standing(situation.appointments).length,
    site: simulation.site,
    siteHref: `/${simulation.id}`,
    workshop: play.sitting ? workshopStrip(play.sitting) : null,
  }
}

/** The next day on which a message comes, and what the button says; null when none is to come. */
export function nextDayOf(play: Play, situation: Situation) {
  const day = nextDay(play.simulations, situation)
  if (day === null) return null
  const ahead = day - situation.days
  const label = ahead === 1 ? "Passer au jour suivant" : `Passer ${ahead} jours`
  return { day, label, date: showDate(addDays(situation.today, ahead)) }
}

/** What sites have written by now, all of them together. Newest first. */
export function allMessages(play: Play, situation: Situation): Messages {
  return messagesOf(play.scenario, play.simulations, situation)
}

/** What can be read beside a form: the last text messages, and the last mail that brings a code. */
function latestOf({ mails, texts }: Messages) {
  const mail = mails.find(candidate => codeIn(candidate))
  return {
    texts: texts.slice(0, LATEST_TEXTS),
    mail: mail && { id: mail.id, from: mail.from, subject: mail.subject, code: codeIn(mail) },
  }
}

function unread(ids: string[], read: string[]): number {
  return ids.filter(id => !read.includes(id)).length
}
