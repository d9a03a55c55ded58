import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { Served } from "../app.ts"
import { type Level, levels } from "../engine/simulation.ts"
import { countFailures } from "../plugins/failures.ts"
import { HOME, sendKindPage } from "../plugins/errors.ts"
import { welcomeHere } from "../plugins/guesses.ts"
import { rememberTrainer } from "../plugins/trainer.ts"
import {
  hashOfKey,
  hidePhrase,
  isKey,
  isPhrase,
  newJoinCode,
  newTrainerKey,
  type Workshop,
} from "../store/workshop.ts"
import { levelWords } from "./level-words.ts"
import { findRealData } from "../engine/real-data.ts"
import { findMission } from "./mission.ts"
import { originOf } from "./origin.ts"
import { qrCode } from "./qr-code.ts"
import { readWorkshop } from "./sitting.ts"

type Form = Record<string, string>
type Link = { Params: { code: string; key: string }; Body: Form | undefined }

const MOST_GUESSES = 20
const A_MINUTE_MS = 60_000
const LONGEST_NAME = 60
export const lengths = [60, 90, 120, 180, 240] as const
const keeps = [1, 7, 14, 30] as const

/** Opening a workshop, without an account, and coming back to it with the trainer's link. */
export function workshopRoutes(app: FastifyInstance, given: Served): void {
  const guesses = countFailures(given.clock, MOST_GUESSES, A_MINUTE_MS)

  app.get("/ateliers", async (_request, reply) => showForm(given, reply.code(200), {}, null))

  app.post<{ Body: Form | undefined }>("/ateliers", async (request, reply) => {
    const form = request.body ?? {}
    const missions = missionsOf(given, form)
    if (missions.length === 0) return showForm(given, reply.code(422), form, "missions")
    const key = newTrainerKey(given.random)
    const workshop = await create(given, form, missions, key)
    rememberTrainer(reply, workshop)
    welcomeHere(request, workshop.id)
    return reply.redirect(`/atelier/${workshop.id}/cle/${key}`, 303)
  })

  app.get<Link>("/atelier/:code/cle/:key", async (request, reply) => {
    const workshop = await byLink(given, request)
    if (typeof workshop === "string") return workshop === "many" ? tooMany(reply) : refuse(reply)
    if (workshop.phrase) return askPhrase(reply.code(200), false)
    return showLink(given, request, reply, workshop)
  })

  app.post<Link>("/atelier/:code/cle/:key", async (request, reply) => {
    const workshop = await byLink(given, request)
    if (typeof workshop === "string") return workshop === "many" ? tooMany(reply) : refuse(reply)
    const target = `phrase ${workshop.id}`
    if (guesses.isBlocked(target)) return tooMany(reply)
    if (isPhrase(workshop, textOf(request.body?.["phrase"])))
      return showLink(given, request, reply, workshop)
    guesses.count(target)
    return askPhrase(reply.code(422), true)
  })

  /** The right link is never blocked: only who guesses is. */
  async function byLink(served: Served, request: FastifyRequest<Link>) {
    const { code, key } = request.params
    const workshop = await readWorkshop(served, code)
    if (workshop && isKey(workshop, key)) return workshop
    if (guesses.isBlocked(code)) return "many" as const
    guesses.count(code)
    return "wrong" as const
  }
}

/** A trainer's address, without the trainer's link: nothing is told, not even whether it exists. */
export function refuse(reply: FastifyReply) {
  return sendKindPage(reply, {
    status: 403,
    title: "Cette page est pour la personne qui anime",
    lines: ["Pour l'ouvrir, il faut le lien reçu à l'ouverture de l'atelier."],
    link: HOME,
  })
}

function tooMany(reply: FastifyReply) {
  return sendKindPage(reply, {
    status: 429,
    title: "Attendez une minute",
    lines: ["Il y a eu beaucoup d'essais à la suite.", "Attendez une minute, puis recommencez."],
    link: HOME,
  })
}

function askPhrase(reply: FastifyReply, missed: boolean) {
  return reply.viewAsync("templates/trainer-phrase.eta", {
    isTrainer: true,
    page: { title: missed ? "Erreur : la phrase secrète" : "La phrase secrète" },
    missed,
  })
}

function showLink(
  given: Served,
  request: FastifyRequest<Link>,
  reply: FastifyReply,
  workshop: Workshop,
) {
  rememberTrainer(reply, workshop)
  welcomeHere(request, workshop.id)
  const link = `${originOf(given, request)}/atelier/${workshop.id}/cle/${request.params.key}`
  return reply.viewAsync("templates/trainer-link.eta", {
    isTrainer: true,
    page: { title: `Votre lien : ${workshop.name}` },
    workshop,
    link,
    qr: qrCode(link, "Dessin à viser pour ouvrir le tableau"),
  })
}

function showForm(given: Served, reply: FastifyReply, form: Form, missed: string | null) {
  return reply.viewAsync("templates/workshop-open.eta", {
    isTrainer: true,
    page: { title: missed ? "Erreur : ouvrir un atelier" : "Ouvrir un atelier" },
    simulations: given.catalog.playables.map(({ simulation }) => simulation),
    chosen: missionsOf(given, form).map(({ simulation, scenario }) => `${simulation}/${scenario}`),
    name: nameOf(form),
    level: levelOf(form),
    levelWords,
    lengths,
    keeps,
    missed,
  })
}

/** A box bears the name of its mission: « mission:impots/karim-salaire ». */
function missionsOf(given: Served, form: Form): Workshop["missions"] {
  return Object.keys(form).flatMap(name => {
    const [, simulation = "", scenario = ""] = /^mission:([^/]+)\/([^/]+)$/.exec(name) ?? []
    return findMission(given, { simulation, scenario }) ? [{ simulation, scenario }] : []
  })
}

async function create(
  given: Served,
  form: Form,
  missions: Workshop["missions"],
  key: string,
): Promise<Workshop> {
  const phrase = textOf(form["phrase"]).trim()
  for (;;) {
    const workshop: Workshop = {
      id: newJoinCode(given.random),
      version: 1,
      name: nameOf(form) || "Atelier",
      keyHash: hashOfKey(key),
      phrase: phrase ? hidePhrase(phrase) : null,
      missions,
      level: levelOf(form),
      free: form["libre"] === "oui",
      admits: form["accueil"] === "oui",
      minutes: lengths.find(length => String(length) === form["duree"]) ?? 120,
      keepDays: keeps.find(days => String(days) === form["jours"]) ?? 7,
      openedAt: given.clock(),
      endedAt: null,
      paused: false,
      hold: null,
      seats: [],
    }
    if (await given.store.workshops.create(workshop)) return workshop
  }
}

function levelOf(form: Form): Level {
  return levels.find(level => level === form["niveau"]) ?? "helped"
}

/** The name that a trainer gives: nobody's own number stands on the wall. */
function nameOf(form: Form): string {
  const name = textOf(form["nom"]).normalize("NFKC").trim().slice(0, LONGEST_NAME)
  return findRealData(name) ? "" : name
}

function textOf(value: string | undefined): string {
  return value ?? ""
}
