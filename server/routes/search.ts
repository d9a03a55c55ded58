import type { FastifyInstance } from "fastify"
import type { Given } from "../app.ts"
import { findPlayable } from "../catalog/catalog.ts"
import { type ResultKind, resultsOf, searchSites, twoAddresses } from "../engine/search-sites.ts"
import { sendKindPage } from "../plugins/errors.ts"
import { deskOf } from "./desk.ts"
import { changePlay, needPlay, withEvent } from "./play.ts"

type Search = {
  Body: Record<string, string> | undefined
  Querystring: { sites?: string; rien?: string; prive?: string; adresse?: string }
}
type OneResult = { Params: { simulation: string; kind: string } }

/** What stands in the address for each kind of result. */
const KINDS: Record<string, ResultKind> = {
  site: "site",
  annonce: "advert",
  imitation: "lookalike",
  jumeau: "twin",
}
const wordOf = (kind: ResultKind) => Object.keys(KINDS).find(word => KINDS[word] === kind) ?? "site"

/** The search page of the desk: another way into every portal, past advertisements and lookalikes. */
export function searchRoutes(app: FastifyInstance, given: Given): void {
  const { playables } = given.catalog

  app.get<Search>("/recherche", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const named = (request.query.sites ?? "").split(",")
    const found = named.flatMap(id => findPlayable(given.catalog, id)?.simulation ?? [])
    const results = resultsOf(found).map(result => ({
      ...result,
      href: `/recherche/${result.simulation}/${wordOf(result.kind)}`,
    }))
    return reply.viewAsync("templates/search.eta", {
      page: { title: "Fouinette, le moteur de recherche" },
      desk: deskOf(play, "site"),
      results,
      // What was typed is not repeated: an address is read by others.
      about: found[0]?.title ?? null,
      nothing: request.query.rien !== undefined,
      isPrivate: request.query.prive !== undefined,
      isAddress: request.query.adresse !== undefined,
      examples: playables.slice(0, 3).map(({ simulation }) => simulation.title),
    })
  })

  app.post<Search>("/recherche", async (request, reply) => {
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const typed = (request.body?.["mots"] ?? "").slice(0, 120)
    const found = searchSites(
      playables.map(({ simulation }) => simulation),
      typed,
    )
    if (found.isPrivate) return reply.redirect("/recherche?prive", 303)
    return found.simulations.length > 0
      ? reply.redirect(
          `/recherche?sites=${found.simulations.join(",")}${found.isAddress ? "&adresse" : ""}`,
          303,
        )
      : reply.redirect(typed.trim() === "" ? "/recherche" : "/recherche?rien", 303)
  })

  app.get<OneResult>("/recherche/:simulation/:kind", async (request, reply) => {
    const simulation = findPlayable(given.catalog, request.params.simulation)?.simulation
    const kind = Object.hasOwn(KINDS, request.params.kind) && KINDS[request.params.kind]
    if (!simulation || !kind) return reply.callNotFound()
    const play = await needPlay(given, request, reply)
    if (!play) return reply
    const back = `/recherche?sites=${simulation.id}`
    if (kind !== "site") {
      const { play: after } = await changePlay(given, play, current => ({
        practice: withEvent(current, {
          at: current.now,
          kind: "false-site",
          by: "search",
          id: `${simulation.id}/${kind}`,
        }),
      }))
      return reply.viewAsync("templates/search-opened.eta", {
        page: { title: "Ce site n'est pas le vrai" },
        desk: deskOf(after, "site"),
        kind,
        addresses: twoAddresses(simulation, kind),
        back,
      })
    }
    if (simulation.id === play.simulation.id) return reply.redirect(`/${simulation.id}`, 303)
    return sendKindPage(reply, {
      status: 200,
      title: "Vous avez trouvé le vrai site",
      lines: [
        `L'adresse ${simulation.site.address} est la bonne.`,
        `Votre mission se passe ailleurs : ${play.scenario.title}.`,
        "Cherchez le site de votre mission, ou changez de mission à l'accueil.",
      ],
      link: { href: "/recherche", label: "Chercher encore" },
    })
  })
}
