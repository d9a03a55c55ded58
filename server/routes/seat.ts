import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { findRealData } from "../engine/real-data.ts"
import { cookieOfComfort, forgetComfort } from "../plugins/comfort.ts"
import { countMiss, holdGuesses, sharesWorkshop, welcomeHere } from "../plugins/guesses.ts"
import { readLearner } from "../plugins/learner.ts"
import { forgetLearner, rememberLearner } from "../plugins/session.ts"
import { readFresh } from "../store/read-fresh.ts"
import { readResumeCode, showResumeCode } from "../store/resume-code.ts"
import { sit } from "./join.ts"
import { keepComfort } from "./comfort.ts"

type Resume = { Body: Record<string, string> | undefined }

/** Coming back with one's code, and leaving the place to the next person. */
export function seatRoutes(app: FastifyInstance, given: Given): void {
  app.get("/reprendre", async (_request, reply) =>
    reply.viewAsync("templates/resume.eta", { page: { title: "Reprendre avec mon code" } }),
  )

  app.post<Resume>("/reprendre", async (request, reply) => {
    // Nothing is looked up for strangers who guess: not even the time it takes tells them anything.
    if (!sharesWorkshop(request)) holdGuesses(request)
    const typed = request.body?.["code"] ?? ""
    const id = readResumeCode(typed)
    const learner = id && (await readFresh(given, id))
    holdGuesses(request, learner ? learner.workshop : null)
    if (!learner) {
      if (id) countMiss(request, id)
      return reply.code(422).viewAsync("templates/resume.eta", {
        page: { title: "Erreur : reprendre avec mon code" },
        typed: findRealData(typed) ? "" : typed.slice(0, 20),
        missed: id ? "unknown" : "shape",
        keepDays: given.keepDays,
      })
    }
    // Whoever gave up their seat takes it again.
    if (learner.workshop !== undefined) {
      await sit(given, learner.workshop, learner)
      welcomeHere(request, learner.workshop)
    }
    rememberLearner(reply, learner.id)
    const chosen = cookieOfComfort(request)
    // Who never chose keeps what was chosen on this device in order to read the page.
    if (chosen && !learner.comfort) await keepComfort(given, learner, chosen)
    forgetComfort(reply)
    return reply.redirect(learner.practice ? `/${learner.practice.simulation}` : "/", 303)
  })

  app.get("/laisser-la-place", async (request, reply) => {
    const learner = await readLearner(given, request)
    return reply.viewAsync("templates/leave.eta", {
      page: { title: "Laisser la place" },
      code: learner && showResumeCode(learner.id),
    })
  })

  app.post("/laisser-la-place", async (_request, reply) => {
    forgetLearner(reply)
    forgetComfort(reply)
    return reply.redirect("/", 303)
  })
}
