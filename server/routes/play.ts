import type { FastifyReply, FastifyRequest } from "fastify"
import type { Given } from "../app.ts"
import { findPlayable, findScenario, type Playable } from "../catalog/catalog.ts"
import { drawFacts, type Setting, storyDate, wholeWorld } from "../engine/situate.ts"
import type { Person, Practice, Simulation, TrailEvent, World } from "../engine/simulation.ts"
import { addToTrail } from "../engine/trail.ts"
import type { Term } from "../engine/terms.ts"
import { noWords, type Words } from "../engine/words.ts"
import { type Language, languageOf, playedLanguage } from "./language.ts"
import { forgetLearner, learnerIdOf } from "../plugins/session.ts"
import { type KindPage, sendKindPage } from "../plugins/errors.ts"
import { type Sitting, sittingOf, waitOf } from "./sitting.ts"
import { readLearner } from "../plugins/learner.ts"
import { gestureAt, type Learner } from "../store/store.ts"

/** A learner in the middle of a practice, with all that the engine and the pages need. */
export type Play = Setting & {
  learner: Learner
  playable: Playable
  /** All simulations: another portal may have something to say. */
  simulations: readonly Simulation[]
  person: Person
  /** Everybody: they may write to each other. */
  people: readonly Person[]
  words: Words
  shared: Words
  terms: readonly Term[]
  /** Of the coach, on this portal. */
  language: Language
  /** Their place in an open workshop. */
  sitting?: Sitting | null
}

export type Change = { practice: Practice; world?: World }

/** Times that a change is tried again when another tab saved meanwhile. */
const MOST_TRIES = 5

/** Puts the practice of a learner beside its simulation; null when there is none to play. */
export function playOf(given: Given, learner: Learner): Play | null {
  const { practice } = learner
  const playable = practice && findPlayable(given.catalog, practice.simulation)
  const scenario = playable && findScenario(playable.simulation, practice.scenario)
  const person = scenario && given.catalog.people.find(somebody => somebody.id === scenario.person)
  if (!practice || !playable || !scenario || !person) return null
  const language = playedLanguage(playable, learner.language)
  return {
    learner,
    playable,
    person,
    people: given.catalog.people,
    simulation: playable.simulation,
    scenario,
    practice,
    simulations: given.catalog.playables.map(known => known.simulation),
    world: wholeWorld(learner.worlds[person.id]),
    now: given.clock(),
    words: playable.words[language] ?? noWords,
    terms: playable.terms[language] ?? playable.terms["fr"] ?? [],
    shared: given.catalog.shared[language] ?? noWords,
    language: languageOf(given.catalog, language),
  }
}

/** The play of this browser, or a kind page that says what to do. */
export async function needPlay(
  given: Given,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Play | null> {
  const learner = await readLearner(given, request)
  const play = learner && playOf(given, learner)
  const sitting = learner && (await sittingOf(given, learner))
  const wait = sitting && request.method === "GET" ? waitOf(sitting) : null
  if (wait) {
    await sendWait(reply, wait)
    return null
  }
  if (play) return { ...play, sitting }
  if (!learner && learnerIdOf(request) !== null) forgetLearner(reply)
  await sendKindPage(reply, learner ? NO_MISSION : NOBODY)
  return null
}

/** A page that comes back by itself: with a script at once, without one after a few seconds. */
export async function sendWait(reply: FastifyReply, wait: KindPage): Promise<FastifyReply> {
  const html = await reply.viewAsync("templates/wait.eta", {
    page: { title: wait.title },
    message: wait,
    isWaiting: true,
    refreshS: 5,
  })
  return reply.code(wait.status).type("text/html; charset=utf-8").send(html)
}

const NO_MISSION = {
  status: 409,
  title: "Choisissez d'abord une mission",
  lines: ["Vous n'avez pas de mission en cours.", "Choisissez-en une sur la page d'accueil."],
  link: { href: "/", label: "Choisir une mission" },
}

const NOBODY = {
  status: 401,
  title: "Nous ne trouvons pas votre place",
  lines: [
    "Cet appareil ne sait plus qui vous êtes.",
    "Si vous avez noté votre code, tapez-le à l'accueil.",
    "Sinon, recommencez une mission : c'est sans risque.",
  ],
  link: { href: "/", label: "Aller à l'accueil" },
}

/**
 * Reads the learner, works out the change, saves it: again from the start when another request
 * saved meanwhile, so that nothing is lost and nothing counts twice.
 */
export async function changePlay<T extends Change>(
  given: Given,
  play: Play,
  change: (play: Play) => T,
): Promise<{ play: Play; change: T }> {
  let current = play
  for (let turn = 0; turn < MOST_TRIES; turn++) {
    const changed = change(current)
    const learner = withChange(current, changed)
    const saved = isUnchanged(current, changed) || (await given.store.save(learner)) === "saved"
    if (saved)
      return {
        play: {
          ...current,
          learner,
          practice: changed.practice,
          world: changed.world ?? current.world,
        },
        change: changed,
      }
    const fresh = await given.store.read(play.learner.id)
    const next = fresh && playOf(given, fresh)
    if (!next) break
    current = { ...next, ...(play.sitting ? { sitting: play.sitting } : {}) }
  }
  throw Object.assign(new Error("the learner changed meanwhile, too many times"), {
    statusCode: 503,
  })
}

function withChange(play: Play, { practice, world }: Change): Learner {
  const worlds = world ? { ...play.learner.worlds, [play.person.id]: world } : play.learner.worlds
  return { ...play.learner, practice, worlds, lastGestureAt: gestureAt(play.learner, play.now) }
}

function isUnchanged(play: Play, { practice, world }: Change): boolean {
  return practice === play.practice && (world === undefined || world === play.world)
}

/** The practice with one more event in its trail. */
export function withEvent(play: Play, event: TrailEvent): Practice {
  return { ...play.practice, trail: addToTrail(play.practice.trail, [event]) }
}

/** Facts of the play, by name. */
export function factsOf(play: Play) {
  const { scenario, practice } = play
  return drawFacts(scenario, practice.seed, storyDate(scenario, practice.startedAt))
}
