import fastify, { type FastifyInstance } from "fastify"
import { openBoard, told, type Board } from "./board/board.ts"
import type { Catalog } from "./catalog/catalog.ts"
import type { Random } from "./engine/random.ts"
import { access } from "./plugins/access.ts"
import { comfort } from "./plugins/comfort.ts"
import { errors } from "./plugins/errors.ts"
import { forms, LONGEST_FORM } from "./plugins/forms.ts"
import { guesses } from "./plugins/guesses.ts"
import { handedOver } from "./plugins/handed-over.ts"
import { headers } from "./plugins/headers.ts"
import { readableUrl } from "./plugins/readable-url.ts"
import { session } from "./plugins/session.ts"
import { staticFiles } from "./plugins/static-files.ts"
import { views } from "./plugins/views.ts"
import { agendaRoutes } from "./routes/agenda.ts"
import { attestationRoutes } from "./routes/attestation.ts"
import { comfortRoutes } from "./routes/comfort.ts"
import { debriefRoutes } from "./routes/debrief.ts"
import { demonstrationRoutes } from "./routes/demonstration.ts"
import { healthRoutes } from "./routes/health.ts"
import { homeRoutes } from "./routes/home.ts"
import { letterRoutes } from "./routes/letters.ts"
import { mailboxRoutes } from "./routes/mailbox.ts"
import { nextDayRoutes } from "./routes/next-day.ts"
import { missionRoutes } from "./routes/mission.ts"
import { papersRoutes } from "./routes/papers.ts"
import { phoneRoutes } from "./routes/phone.ts"
import { portalRoutes } from "./routes/portal.ts"
import { searchRoutes } from "./routes/search.ts"
import { joinRoutes } from "./routes/join.ts"
import { placeRoutes } from "./routes/place.ts"
import { boardRoutes } from "./routes/board.ts"
import { closingRoutes } from "./routes/closing.ts"
import { workshopRoutes } from "./routes/workshop.ts"
import { seatRoutes } from "./routes/seat.ts"
import { trainersRoutes } from "./routes/trainers.ts"
import type { Store } from "./store/store.ts"

/** All that the application is given: nothing in it reads the environment, clock or chance. */
export type Given = {
  catalog: Catalog
  store: Store
  /** Real clock, milliseconds. */
  clock: () => number
  random: Random
  /** Signs the cookie; at least 32 characters. */
  secret: string
  /** `code`: nobody sees a portal without this code, which trainers hold, or a workshop's own. */
  access: { kind: "open" } | { kind: "code"; code: string }
  https: boolean
  keepDays: number
  /** Whom to write to about safety: `mailto:…` or `https://…`; "" for nobody. */
  contact: string
  log: boolean
  /** Address of this machine on the network of the room, if it has one. */
  lanAddress?: () => string | undefined
}

/** What plugins and routes are given: a store whose saves the board hears of. */
export type Served = Given & { board: Board }

/** Every plugin and route by name, in order. */
export async function buildApp(settings: Given): Promise<FastifyInstance> {
  const given = withBoard(settings)
  const app = fastify({
    // Only what a maintainer needs: no address of a learner, no form field.
    logger: given.log ? { level: "warn" } : false,
    // One logger for all: what it says names no request.
    childLoggerFactory: logger => logger,
    bodyLimit: LONGEST_FORM,
    forceCloseConnections: true,
    // Behind HTTPS stands one proxy, which says who asks; without it nobody is believed.
    trustProxy: (_address, hop) => given.https && hop === 0,
    rewriteUrl: readableUrl,
    // A long address is an unknown one: without this the framework would answer by itself.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 16_384 },
  })
  await errors(app)
  await headers(app, given)
  await views(app)
  await staticFiles(app)
  await session(app, given)
  await comfort(app, given)
  await forms(app)
  await guesses(app, given)
  await handedOver(app, given)
  await access(app, given)
  await app.register(async routes => {
    healthRoutes(routes, given)
    homeRoutes(routes, given)
    seatRoutes(routes, given)
    workshopRoutes(routes, given)
    joinRoutes(routes, given)
    placeRoutes(routes, given)
    boardRoutes(routes, given)
    demonstrationRoutes(routes, given)
    closingRoutes(routes, given)
    missionRoutes(routes, given)
    papersRoutes(routes, given)
    letterRoutes(routes, given)
    mailboxRoutes(routes, given)
    nextDayRoutes(routes, given)
    phoneRoutes(routes, given)
    agendaRoutes(routes, given)
    searchRoutes(routes, given)
    debriefRoutes(routes, given)
    attestationRoutes(routes, given)
    comfortRoutes(routes, given)
    trainersRoutes(routes, given)
    portalRoutes(routes, given)
  })
  return app
}

function withBoard(given: Given): Served {
  const board = openBoard()
  const { store } = given
  const save = told(store.save, ({ workshop }) => workshop && board.tell(workshop))
  const workshops = {
    ...store.workshops,
    save: told(store.workshops.save, ({ id }) => board.tell(id)),
  }
  return { ...given, board, store: { ...store, save, workshops } }
}
