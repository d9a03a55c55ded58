import type { FastifyInstance, FastifyReply } from "fastify"
import type { Given } from "../app.ts"
import { parisDate } from "../engine/calendar.ts"
import { showDate } from "../engine/format.ts"
import { isFinished, journey } from "../engine/journey.ts"
import { skillsOf } from "../engine/skills.ts"
import { type StepWorth, stepsWorth } from "../engine/step-worth.ts"
import { attestationPdf } from "../papers/attestation.ts"
import { type NameFault, readName } from "../papers/read-name.ts"
import { sendKindPage } from "../plugins/errors.ts"
import { deskOf } from "./desk.ts"
import { levelWords } from "./level-words.ts"
import { needPlay, type Play } from "./play.ts"

const ADDRESS = "/attestation"
const NAME = "nom"

/** The sheet « Entraînement réalisé ». The name goes from the form to the file, and nowhere else. */
export function attestationRoutes(app: FastifyInstance, given: Given): void {
  app.get(ADDRESS, async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    return stepsWorth(play).length > 0 ? askName(reply, play, null, "") : nothingDone(reply)
  })

  app.post<{ Body: Record<string, string> | undefined }>(ADDRESS, async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const pages = stepsWorth(play)
    if (pages.length === 0) return nothingDone(reply)
    const typed = request.body?.[NAME] ?? ""
    const read = readName(typed)
    if ("fault" in read) return askName(reply, play, read.fault, typed)
    return reply
      .type("application/pdf")
      .header("content-disposition", 'attachment; filename="entrainement-realise.pdf"')
      .send(fileOf(play, pages, read.name))
  })
}

function askName(reply: FastifyReply, play: Play, fault: NameFault | null, typed: string) {
  // Signs may be somebody's own number or address: these are not shown again.
  const shown = fault === "script" || fault === "too-long" ? typed : ""
  reply.code(fault === null ? 200 : 422)
  return reply.viewAsync("templates/attestation.eta", {
    page: { title: "Garder une trace de cet entraînement" },
    desk: deskOf(play, "mission"),
    fault,
    typed: shown,
  })
}

function nothingDone(reply: FastifyReply): Promise<FastifyReply> {
  return sendKindPage(reply, {
    status: 409,
    title: "Faites d'abord une page",
    lines: ["Ce papier dit ce que vous avez fait.", "Il vous attend dès la première page faite."],
    link: { href: "/bilan", label: "Revenir au bilan" },
  })
}

function fileOf(play: Play, pages: readonly StepWorth[], name: string): Buffer {
  const { simulation, scenario, practice, now } = play
  const worked = new Set(pages.flatMap(({ step }) => step.skills))
  return attestationPdf({
    name,
    simulation: simulation.title,
    scenario: scenario.title,
    date: showDate(parisDate(now)),
    level: levelWords[practice.level].name,
    watched: practice.level === "watch",
    finished: isFinished(journey(play)),
    done: pages.length,
    right: pages.filter(({ left, together }) => !left && !together).length,
    skills: skillsOf("digcomp")
      .filter(({ id }) => worked.has(id))
      .map(({ title }) => title),
  })
}
