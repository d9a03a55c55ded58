import type { Flag, Simulation, Situation } from "../../server/engine/simulation.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { scenarios } from "./scenarios.ts"
import ecrire from "./steps/ecrire.ts"
import fin from "./steps/fin.ts"
import lecture from "./steps/lecture.ts"
import reception from "./steps/reception.ts"
import signaler from "./steps/signaler.ts"

export default {
  id: "messagerie",
  title: "Écrire et recevoir des mails",
  site: {
    name: "Boîte Alouette",
    address: "www.boite-alouette.example",
    tagline: "Votre messagerie",
    contact: "Aide : 01 99 00 44 10, de 9 h à 18 h",
  },
  steps: [reception, lecture, signaler, ecrire, fin],
  pageData,
  papers,
  scenarios,
  // What is sent is gone.
  sealedBy: ["signaler", "ecrire"],
  flag,
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation

/** A draft looks like a letter that is gone: the site says which it is. */
function flag({ answers, trail }: Situation): Flag | null {
  if (answers["texte"] !== undefined) return { tone: "done", text: "Message envoyé" }
  const isDraft = trail.some(event => event.kind === "action" && event.action === "brouillon")
  return isDraft ? { tone: "waiting", text: "Brouillon : message non envoyé" } : null
}
