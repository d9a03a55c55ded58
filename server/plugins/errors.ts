import type { FastifyError, FastifyInstance, FastifyReply } from "fastify"

/** A page for a person: what happened, and the next move. */
export type KindPage = {
  status: number
  title: string
  lines: string[]
  link: { href: string; label: string }
}

export const HOME = { href: "/", label: "Revenir à l'accueil" }

/** Answers with the page: from a route, a hook, or an error handler. */
export async function sendKindPage(reply: FastifyReply, page: KindPage): Promise<FastifyReply> {
  const html = await reply.viewAsync("templates/message.eta", {
    page: { title: page.title },
    message: page,
  })
  return reply.code(page.status).type("text/html; charset=utf-8").send(html)
}

/** Every error becomes a kind page in French; what was typed is never in a log. */
export async function errors(app: FastifyInstance): Promise<void> {
  app.setNotFoundHandler((_request, reply) => {
    // There is no coming back to a page that does not exist: nothing repeats its address.
    reply.locals = { ...reply.locals, comfortHref: "/confort" }
    return sendKindPage(reply, {
      status: 404,
      title: "Cette page n'existe pas",
      lines: ["L'adresse est peut-être mal tapée.", "Rien n'est perdu : votre travail est gardé."],
      link: HOME,
    })
  })
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500)
      request.log.error(
        { name: error.name, code: error.code, where: framesOf(error) },
        "unexpected error",
      )
    const page = NO_ROOM.has(error.code) ? NOT_KEPT : (KNOWN[status] ?? unexpected(status))
    return sendKindPage(reply, page)
  })
}

/** What the disk says when nothing can be written on it. */
const NO_ROOM = new Set(["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EIO"])

const NOT_KEPT: KindPage = {
  status: 503,
  title: "Votre réponse n'a pas pu être gardée",
  lines: [
    "Ce n'est pas vous : l'ordinateur du site ne peut plus rien écrire.",
    "Prévenez la personne qui anime.",
    "Ensuite, revenez en arrière et envoyez de nouveau.",
    "Vos autres réponses sont gardées.",
  ],
  link: HOME,
}

const KNOWN: Record<number, KindPage> = {
  413: {
    status: 413,
    title: "Votre envoi est trop long",
    lines: [
      "La page n'a pas pu tout recevoir.",
      "Revenez en arrière, et envoyez un seul fichier ou un texte plus court.",
    ],
    link: HOME,
  },
  415: {
    status: 415,
    title: "Cet envoi n'est pas un formulaire",
    lines: [
      "Le site attend un formulaire rempli dans la page.",
      "Revenez à la page, et envoyez-la avec son bouton.",
    ],
    link: HOME,
  },
  429: {
    status: 429,
    title: "Attendez une minute",
    lines: ["Il y a eu beaucoup d'essais à la suite.", "Attendez une minute, puis recommencez."],
    link: HOME,
  },
}

function unexpected(status: number): KindPage {
  return status >= 500
    ? {
        status,
        title: "Le site a eu un problème",
        lines: [
          "Ce n'est pas vous : le problème vient du site.",
          "Attendez un instant, puis recommencez.",
        ],
        link: HOME,
      }
    : {
        status,
        title: "Cette demande n'a pas pu aboutir",
        lines: ["Revenez en arrière, puis recommencez."],
        link: HOME,
      }
}

/** Where it happened. Not the message: it may quote what was typed. */
function framesOf({ stack = "" }: Error): string[] {
  return stack
    .split("\n")
    .filter(line => line.startsWith("    at "))
    .slice(0, 4)
}
