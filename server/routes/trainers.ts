import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { findPlayable, findScenario } from "../catalog/catalog.ts"
import { instantOf, parisDate } from "../engine/calendar.ts"
import { showDate } from "../engine/format.ts"
import { journey } from "../engine/journey.ts"
import { hasPaperForm, paperForm } from "../engine/paper-form.ts"
import { preparationOf } from "../engine/preparation.ts"
import { freshPractice } from "../engine/robot.ts"
import type { Scenario, Simulation } from "../engine/simulation.ts"
import { emptyWorld } from "../engine/situate.ts"
import { noWords } from "../engine/words.ts"
import { levelWords } from "./level-words.ts"
import { paperView } from "./paper-view.ts"

type Of = {
  Params: { simulation: string; scenario: string }
  Querystring: { jour?: string; corrige?: string }
}
type OfLesson = { Params: { lesson: string } }

/** Strips of codes that fit on one sheet to cut out. */
const STRIPS = 12

/** What trainers read and print. No page here needs a workshop, or a learner. */
export function trainersRoutes(app: FastifyInstance, given: Given): void {
  const { catalog } = given
  app.get("/formateurs", async (_request, reply) =>
    reply.viewAsync("templates/trainers.eta", {
      page: { title: "Pour les formateurs" },
      lessons: catalog.lessons,
      simulations: catalog.playables.map(({ simulation }) => ({
        ...simulation,
        scenarios: simulation.scenarios.map(scenario => withForm(simulation, scenario)),
      })),
    }),
  )

  app.get<OfLesson>("/formateurs/seances/:lesson", async (request, reply) => {
    const lesson = catalog.lessons.find(({ id }) => id === request.params.lesson)
    if (!lesson) return reply.callNotFound()
    return reply.viewAsync("templates/lesson.eta", {
      page: { title: `Séance : ${lesson.title}` },
      lesson,
      levelWords,
      scenarios: lesson.scenarios.flatMap(played => {
        const found = find(given, played)
        if (!found) return []
        const scenario = withForm(found.simulation, found.scenario)
        return [{ ...found, scenario, level: played.level, why: played.why }]
      }),
    })
  })

  app.get<Of>("/formateurs/fiches/:simulation/:scenario", async (request, reply) => {
    const found = find(given, request.params)
    if (!found) return reply.callNotFound()
    const { playable } = found
    const shared = catalog.shared["fr"] ?? noWords
    const at = given.clock()
    return reply.viewAsync("templates/preparation.eta", {
      page: { title: `Fiche de préparation : ${found.scenario.title}` },
      ...found,
      sheet: preparationOf(
        { ...found, at },
        playable.words["fr"] ?? noWords,
        shared,
        playable.preparation,
      ),
      causes: shared.names,
    })
  })

  app.get<Of>("/formateurs/papiers/:simulation/:scenario", async (request, reply) => {
    const found = find(given, request.params)
    if (!found) return reply.callNotFound()
    const { person, scenario } = found
    return reply.viewAsync("templates/print-papers.eta", {
      page: { title: `Les papiers de ${person.firstName} : ${scenario.title}` },
      ...found,
      ...papersOn(readDay(request.query.jour) ?? parisDate(given.clock()), found),
    })
  })

  app.get<Of>("/formateurs/formulaires/:simulation/:scenario", async (request, reply) => {
    const found = find(given, request.params)
    if (!found) return reply.callNotFound()
    const { simulation, scenario } = found
    const day = readDay(request.query.jour) ?? parisDate(given.clock())
    const corrected = request.query.corrige !== undefined
    return reply.viewAsync("templates/paper-form.eta", {
      page: { title: `${corrected ? "Corrigé" : "Formulaire sur papier"} : ${scenario.title}` },
      ...found,
      corrected,
      day: dayOf(scenario, day),
      pages: paperForm(simulation, scenario, instantOf(day, "10:00")),
    })
  })

  app.get("/formateurs/personnages", async (_request, reply) =>
    reply.viewAsync("templates/person-cards.eta", {
      page: { title: "Les cartes des personnages" },
      people: catalog.people,
    }),
  )

  app.get("/formateurs/codes", async (_request, reply) =>
    reply.viewAsync("templates/code-sheet.eta", {
      page: { title: "Les codes à découper" },
      // Each learner copies their own code: no trainer knows them.
      strips: STRIPS,
    }),
  )
}

/** Missions of gestures have nothing to write: no form leads there. */
function withForm(simulation: Simulation, scenario: Scenario) {
  return { ...scenario, hasForm: hasPaperForm(simulation, scenario) }
}

type Found = NonNullable<ReturnType<typeof find>>

function find({ catalog }: Given, params: { simulation: string; scenario: string }) {
  const playable = findPlayable(catalog, params.simulation)
  const scenario = playable && findScenario(playable.simulation, params.scenario)
  const person = scenario && catalog.people.find(somebody => somebody.id === scenario.person)
  return playable && scenario && person
    ? { playable, simulation: playable.simulation, scenario, person }
    : null
}

/** All the papers of a scenario with its first numbers, as they lie there on a day. */
function papersOn(day: string, { simulation, scenario }: Found) {
  const at = instantOf(day, "10:00")
  const practice = freshPractice(simulation, scenario, 0, "helped", at)
  const setting = { simulation, scenario, practice, world: emptyWorld(), now: at }
  const { situation } = journey(setting)
  return {
    day: dayOf(scenario, day),
    papers: scenario.papers.flatMap(paper => paperView(setting, situation, paper, null) ?? []),
  }
}

/** The day to choose; null for a story of one date, which is the same on any day. */
function dayOf({ today }: Scenario, day: string) {
  return typeof today === "function" ? { iso: day, shown: showDate(day) } : null
}

/** A day of the address, YYYY-MM-DD; null when it is none. Years far away have no calendar. */
function readDay(typed: unknown): string | null {
  if (typeof typed !== "string" || !/^20\d\d-\d\d-\d\d$/.test(typed)) return null
  const instant = Date.parse(`${typed}T00:00:00Z`)
  const isReal = !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(typed)
  return isReal ? typed : null
}
