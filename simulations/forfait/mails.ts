import { addDays } from "../../server/engine/calendar.ts"
import type { Mail, Situation } from "../../server/engine/simulation.ts"
import { SENDER } from "./sender.ts"

/** A true message: what the site never asks. */
export function welcome(situation: Situation): Mail {
  return {
    id: "forfait-bienvenue",
    simulation: "forfait",
    ...SENDER,
    subject: "Comparer avant de commander",
    date: addDays(situation.today, -3),
    body: [
      "Bonjour,",
      "Regardez toujours le prix après la promotion et l'engagement. Ils sont écrits sur chaque offre, sur www.comparafil.example.",
      "Pour garder un numéro, ne résiliez jamais vous-même. Le code RIO suffit : appelez le 3179, c'est gratuit.",
      "Ce message est envoyé par un automate. Personne ne lit les réponses.",
    ],
  }
}
