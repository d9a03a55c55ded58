import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { type Debrief, debrief } from "../engine/debrief.ts"
import { journey } from "../engine/journey.ts"
import { masteryOf, pagesToBeRight, pastOf } from "../engine/mastery.ts"
import { nextMoves } from "../engine/next-moves.ts"
import { falseSites } from "../engine/search-sites.ts"
import { threePoints } from "../engine/memo.ts"
import { allMessages, deskOf } from "./desk.ts"
import { levelWords } from "./level-words.ts"
import { pageTerms } from "./page-terms.ts"
import { changePlay, needPlay, type Play, withEvent } from "./play.ts"

/** What was done, what it would have meant, what to look at again, and what to take home. */
export function debriefRoutes(app: FastifyInstance, given: Given): void {
  app.post("/bilan", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    await changePlay(given, play, current => ({
      practice:
        current.practice.trail.at(-1)?.kind === "ended"
          ? current.practice
          : withEvent(current, { at: current.now, kind: "ended" }),
    }))
    return reply.redirect("/bilan", 303)
  })

  app.get("/bilan", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { situation } = journey(play)
    const told = debrief(play, play.words, play.shared)
    return reply.viewAsync("templates/debrief.eta", {
      page: { title: "Le bilan de votre entraînement" },
      desk: deskOf(play, "mission"),
      debrief: told,
      terms: pageTerms(play.language, play.terms, linesOf(told)),
      falseSites: falseSites(play.practice.trail, play.simulations),
      scams: allMessages(play, situation).mails.filter(mail => mail.scam),
      ...after(play, told),
    })
  })

  app.get("/rappel", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const { simulation, scenario, words, shared, playable } = play
    return reply.viewAsync("templates/memo.eta", {
      page: { title: "Votre aide-mémoire" },
      desk: deskOf(play, "mission"),
      points: threePoints(play, words, shared, playable.marks),
      atHand: scenario.papers.flatMap(paper => simulation.papers[paper]?.atHand ?? []),
    })
  })
}

/** How far the mission is mastered, and what to play now. */
function after(play: Play, { finished, done, atOnce }: Debrief) {
  const { simulation, scenario, learner, practice } = play
  const now = pastOf(play)
  const mastery = masteryOf([...learner.past, now], simulation.id, scenario.id)
  const mission = `/missions/${simulation.id}/${scenario.id}?nouveau=oui&niveau=`
  return {
    mastery,
    right: now.right,
    needed: pagesToBeRight(now.done),
    moves: nextMoves({ level: practice.level, finished, done, atOnce, mastery }).map(move => ({
      ...move,
      href: move.to === "other" ? "/" : `${mission}${move.level}`,
      levelName: move.to === "other" ? "" : levelWords[move.level].name,
    })),
  }
}

function linesOf({ consequences, causes, remarks }: Debrief): string[] {
  return [
    ...Object.values(consequences).flat(),
    ...causes.flatMap(({ advice, mistakes }) => [
      ...advice,
      ...mistakes.flatMap(({ lines }) => lines),
    ]),
    ...remarks.flatMap(({ lines }) => lines),
  ]
}
