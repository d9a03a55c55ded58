import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { rememberComfort } from "../plugins/comfort.ts"
import { type Comfort, readComfort } from "../store/comfort.ts"
import { readFresh } from "../store/read-fresh.ts"
import { gestureAt, type Learner } from "../store/store.ts"
import { deskOf } from "./desk.ts"
import { languageChoices } from "./language.ts"
import { localAddress } from "../plugins/local-address.ts"
import { playOf } from "./play.ts"
import { readLearner } from "../plugins/learner.ts"

type Settings = {
  Querystring: { retour?: string }
  Body: Record<string, string> | undefined
}

/** How one likes to read: on the desk when there is one, else on a page of the house. */
export function comfortRoutes(app: FastifyInstance, given: Given): void {
  app.get<Settings>("/confort", async (request, reply) => {
    const learner = await readLearner(given, request)
    const play = learner && playOf(given, learner)
    return reply.viewAsync("templates/comfort.eta", {
      page: { title: "Vos réglages" },
      desk: play ? deskOf(play, "comfort") : null,
      languages: learner ? languageChoices(given.catalog.playables) : [],
      language: learner?.language,
      back: localAddress(request.query.retour, "/"),
    })
  })

  app.post<Settings>("/confort", async (request, reply) => {
    const chosen = readComfort(request.body)
    const learner = await readLearner(given, request)
    if (learner) await keepComfort(given, learner, chosen, languageIn(given, request.body))
    else rememberComfort(reply, chosen)
    return reply.redirect(localAddress(request.body?.["retour"], "/"), 303)
  })
}

/** The language that was asked for; undefined when it was not, or when nobody speaks it here. */
function languageIn(given: Given, body: Settings["Body"]): string | undefined {
  return languageChoices(given.catalog.playables).find(({ id }) => id === body?.["langue"])?.id
}

/** Kept with the practice: again from the start when another request saved meanwhile. */
export async function keepComfort(
  given: Given,
  learner: Learner,
  chosen: Comfort,
  language?: string,
): Promise<void> {
  for (
    let current: Learner | null = learner;
    current;
    current = await readFresh(given, learner.id)
  ) {
    const next = {
      ...current,
      comfort: chosen,
      language: language ?? current.language,
      lastGestureAt: gestureAt(current, given.clock()),
    }
    if ((await given.store.save(next)) === "saved") return
  }
}
