import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { findPlayable, findScenario } from "../catalog/catalog.ts"
import { addToPast, pastOf } from "../engine/mastery.ts"
import { freshPractice } from "../engine/robot.ts"
import { wholeWorld } from "../engine/situate.ts"
import { worldAgain } from "../engine/story-clock.ts"
import { type Level, levels, type Scenario } from "../engine/simulation.ts"
import { cookieOfComfort, forgetComfort } from "../plugins/comfort.ts"
import { sendKindPage } from "../plugins/errors.ts"
import { rememberLearner } from "../plugins/session.ts"
import { newResumeCode } from "../store/resume-code.ts"
import type { Comfort } from "../store/comfort.ts"
import { gestureAt, type Learner } from "../store/store.ts"
import { deskOf } from "./desk.ts"
import { languageChoices, languageOf, letterIn, playedLanguage } from "./language.ts"
import { levelWords } from "./level-words.ts"
import { pageTerms } from "./page-terms.ts"
import { isPicture, pictures } from "./pictures.ts"
import { needPlay, playOf } from "./play.ts"
import { sittingOf } from "./sitting.ts"
import { readLearner } from "../plugins/learner.ts"

type Mission = {
  Params: { simulation: string; scenario: string }
  Body: Record<string, string> | undefined
  Querystring: { niveau?: string; nouveau?: string }
}

/** The letter of a mission: who you are, what is to be done, how much help. */
export function missionRoutes(app: FastifyInstance, given: Given): void {
  app.get<Mission>("/missions/:simulation/:scenario", async (request, reply) => {
    const found = findMission(given, request.params)
    if (!found) return reply.callNotFound()
    const learner = await readLearner(given, request)
    const languages = languageChoices([found.playable])
    const language = playedLanguage(found.playable, learner?.language ?? "fr")
    return reply.viewAsync("templates/mission.eta", {
      page: { title: found.scenario.title },
      ...found,
      terms: pageTerms(
        languageOf(given.catalog, language),
        found.playable.terms[language] ?? [],
        letterOf(found.scenario),
      ),
      learner,
      pictures,
      languages,
      letters: languages
        .filter(({ id }) => !learner || language === id)
        .flatMap(({ id }) => letterIn(given.catalog, found.playable, found.scenario.id, id) ?? []),
      levelWords,
      level:
        levels.find(level => level === request.query.niveau) ??
        (learner && (await sittingOf(given, learner)))?.workshop.level ??
        "helped",
      otherNumbers: request.query.nouveau !== undefined,
    })
  })

  app.post<Mission>("/missions/:simulation/:scenario", async (request, reply) => {
    const found = findMission(given, request.params)
    if (!found) return reply.callNotFound()
    const body = request.body ?? {}
    const known = await readLearner(given, request)
    if (known && !(await mayPlay(given, known, request.params)))
      return sendKindPage(reply, NOT_HERE)
    const learner =
      known ??
      (await newLearner(given, {
        image: body["image"] ?? "",
        language: playedLanguage(found.playable, body["langue"] ?? ""),
        comfort: cookieOfComfort(request),
      }))
    rememberLearner(reply, learner.id)
    forgetComfort(reply)
    await start(given, learner, found, body)
    return reply.redirect("/mission", 303)
  })

  app.get("/mission", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    return reply.viewAsync("templates/desk-mission.eta", {
      page: { title: `Votre mission : ${play.scenario.title}` },
      desk: deskOf(play, "mission"),
      terms: pageTerms(play.language, play.terms, letterOf(play.scenario)),
      letter: letterIn(given.catalog, play.playable, play.scenario.id, play.language.id),
    })
  })
}

function letterOf({ story, goal }: Scenario): string[] {
  return [...story, goal]
}

/** A mission by its ids; null when there is none. */
export function findMission(given: Given, params: { simulation: string; scenario: string }) {
  const playable = findPlayable(given.catalog, params.simulation)
  const scenario = playable && findScenario(playable.simulation, params.scenario)
  const person = scenario && given.catalog.people.find(somebody => somebody.id === scenario.person)
  return playable && scenario && person
    ? { playable, simulation: playable.simulation, scenario, person }
    : null
}

/** In a workshop, its missions only, unless it lets everybody choose. */
async function mayPlay(given: Given, learner: Learner, asked: Mission["Params"]): Promise<boolean> {
  const workshop = (await sittingOf(given, learner))?.workshop
  return !workshop || workshop.free || workshop.missions.some(one => isMission(one, asked))
}

const isMission = (one: Mission["Params"], other: Mission["Params"]) =>
  one.simulation === other.simulation && one.scenario === other.scenario

const NOT_HERE = {
  status: 403,
  title: "Cette mission n'est pas pour aujourd'hui",
  lines: ["L'atelier a choisi d'autres missions."],
  link: { href: "/", label: "Voir les missions de l'atelier" },
}

type Newcomer = { image: string; language?: string; comfort: Comfort | null; workshop?: string }

/** A learner who has done nothing yet. */
export async function newLearner(
  given: Given,
  { image, language = "fr", comfort, workshop }: Newcomer,
): Promise<Learner> {
  const now = given.clock()
  const picture = isPicture(image) ? image : given.random.pick(pictures).id
  for (;;) {
    const learner: Learner = {
      id: newResumeCode(given.random),
      version: 1,
      picture,
      language,
      ...(comfort ? { comfort } : {}),
      ...(workshop === undefined ? {} : { workshop }),
      createdAt: now,
      lastGestureAt: now,
      practice: null,
      past: [],
      worlds: {},
    }
    if (await given.store.create(learner)) return learner
  }
}

/** A new practice in place of the one under way, of which the past keeps what mastery needs. */
export async function start(
  given: Given,
  learner: Learner,
  found: NonNullable<ReturnType<typeof findMission>>,
  body: Record<string, string>,
): Promise<void> {
  const now = given.clock()
  const level: Level = levels.find(candidate => candidate === body["niveau"]) ?? "helped"
  const seed = body["nouveau"] === "oui" ? given.random.int(1, 999_999) : 0
  for (
    let current: Learner | null = learner;
    current;
    current = await given.store.read(learner.id)
  ) {
    const { simulation, scenario, person } = found
    const world = wholeWorld(current.worlds[person.id])
    const ended = playOf(given, current)
    const saved = await given.store.save({
      ...current,
      practice: freshPractice(simulation, scenario, seed, level, now, String(now)),
      past: ended ? addToPast(current.past, pastOf(ended)) : current.past,
      // The same person, the same procedure, from the start: what it left before would mislead.
      worlds: { ...current.worlds, [person.id]: worldAgain(world, simulation.id) },
      lastGestureAt: gestureAt(current, now),
    })
    if (saved === "saved") return
  }
}
