import { type Checks, withTyped } from "../engine/check-step.ts"
import { only } from "../engine/answer-step.ts"
import { type CoachView, coachNow } from "../engine/coach.ts"
import { drawStep, type StepView } from "../engine/draw-step.ts"
import type { Journey } from "../engine/journey.ts"
import { type Rung, rungs } from "../engine/simulation.ts"
import { deskOf } from "./desk.ts"
import { pageTerms } from "./page-terms.ts"
import { paperView, papersOf } from "./paper-view.ts"
import type { Play } from "./play.ts"
import { isOnPhone, requestFor, ringingOf } from "./request-view.ts"
import { textsOf, withoutRealData } from "./sent-form.ts"

/**
 * All that a page of a portal shows, for `templates/step.eta`. `checks`: after a refused send. What is
 * confirmed on the telephone has its fields there, and none on the site.
 */
export function stepPage(
  play: Play,
  walked: Journey,
  stepId: string,
  query: Record<string, string | undefined>,
  checks: Checks | null,
  place: "site" | "telephone" = "site",
) {
  const { simulation, practice, words, shared } = play
  const step = walked.asked.find(({ id }) => id === stepId) ?? walked.current
  const helped = query["aide"] ?? null
  const gesture = Math.max(0, Math.trunc(Number(query["geste"] ?? 0)) || 0)
  const asked = withoutRealData(textsOf(query))
  const brought = only(step, asked)
  const waits = place === "site" && isOnPhone(play, step)
  const drawn = drawStep({
    simulation,
    practice,
    walked,
    step,
    checks,
    words,
    shared,
    helped,
    gesture,
    brought,
  })
  const view = waits ? withoutFields(drawn) : drawn
  const papers = papersOf(play)
  const marks = play.playable.marks
  const rung: Rung = rungs.find(candidate => String(candidate) === query["marche"]) ?? 1
  const coach = coachNow({
    view,
    practice,
    situation: walked.situation,
    simulation,
    words,
    shared,
    marks,
    papers,
    helped,
    rung,
  })
  const where = coach.showsPaper && coach.help?.where ? coach.help.where : null
  const notice = query["fait"] === undefined ? null : noticeOf(simulation, query["fait"])
  const page = {
    title: `${view.missed.length > 0 ? "Erreur : " : ""}${step.title} - ${simulation.site.name}`,
  }
  return {
    page,
    desk: deskOf(play, "site", walked.situation),
    view,
    coach,
    notice,
    paper: where && paperView(play, walked.situation, where.paper, where.fact),
    address: step.id,
    /** Where this page is opened again. */
    here: place === "site" ? `/${simulation.id}/${step.id}` : "/telephone",
    request: requestFor(play, step),
    ringing: ringingOf(step),
    waits,
    /** « J'ai confirmé » was pressed too early. */
    pressed: query["attente"] !== undefined,
    situation: walked.situation,
    terms: pageTerms(play.language, play.terms, toldOn(view, coach), portalWords(play, view)),
    own: step.page
      ? (simulation.pageData?.(withTyped(walked.situation, filtersOf(view)), asked) ?? {})
      : {},
  }
}

/** What narrows the page now: its counts follow it, as its list does. */
function filtersOf(view: StepView): Record<string, string> {
  const filters = view.fields.filter(({ field }) => field.filters)
  return Object.fromEntries(filters.map(({ field, value }) => [field.name, value]))
}

/** The page as the site shows it while the telephone waits for an answer. */
function withoutFields(view: StepView): StepView {
  const actions = view.actions.filter(({ below }) => !below)
  return { ...view, fields: [], missed: [], lit: null, actions, canSend: false }
}

/** What the site says once an action is done. */
function noticeOf(simulation: Play["simulation"], action: string): string | null {
  const actions = simulation.steps.flatMap(step => step.actions ?? [])
  return actions.find(({ id }) => id === action)?.notice ?? null
}

/** What the coach says on the page, in its column and under the fields. */
function toldOn(view: StepView, coach: CoachView): string[] {
  return [
    ...coach.page,
    ...(coach.help?.lines ?? []),
    ...coach.mistakes.flatMap(mistake => mistake.lines),
    ...coach.again,
    ...view.fields.flatMap(field => field.explanation),
  ]
}

/** What the portal itself says on the page, in its own official words. */
function portalWords({ playable }: Play, { step, fields }: StepView): string[] {
  return [
    step.title,
    ...(step.intro ?? []),
    (step.page && playable.pages[step.page]) ?? "",
    ...(ringingOf(step)?.says ?? []),
    ...(step.groups ?? []).flatMap(({ title, note }) => [title, note ?? ""]),
    ...fields.flatMap(({ field, options }) => [
      field.label,
      field.note ?? "",
      ...options.map(({ label }) => label),
    ]),
  ]
}
