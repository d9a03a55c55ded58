import type { Flag, Simulation, Situation } from "../../server/engine/simulation.ts"
import { asides } from "./asides.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { scenarios } from "./scenarios.ts"
import adresse from "./steps/adresse.ts"
import arret from "./steps/arret.ts"
import annonce from "./steps/annonce.ts"
import candidature from "./steps/candidature.ts"
import candidatures from "./steps/candidatures.ts"
import connexion from "./steps/connexion.ts"
import coordonnees from "./steps/coordonnees.ts"
import entretien from "./steps/entretien.ts"
import fin from "./steps/fin.ts"
import mois from "./steps/mois.ts"
import offres from "./steps/offres.ts"
import questions from "./steps/questions.ts"
import recherche from "./steps/recherche.ts"
import relance from "./steps/relance.ts"
import relecture from "./steps/relecture.ts"
import revenus from "./steps/revenus.ts"
import secondEmployeur from "./steps/second-employeur.ts"
import verification from "./steps/verification.ts"

export default {
  id: "emploi",
  title: "Chercher un emploi",
  site: {
    name: "Tremplin Boulot",
    address: "www.tremplin-boulot.example",
    tagline: "Offres, candidatures, actualisation",
    also: "travail chomage offre cv postuler actualisation agence boulot",
    contact: "Votre agence : 01 99 00 45 10, du lundi au vendredi, de 9 h à 16 h",
  },
  steps: [
    connexion,
    recherche,
    offres,
    annonce,
    adresse,
    coordonnees,
    candidature,
    relecture,
    candidatures,
    relance,
    entretien,
    mois,
    questions,
    arret,
    revenus,
    secondEmployeur,
    verification,
    fin,
  ],
  pageData,
  asides,
  papers,
  scenarios,
  // What was sent cannot be taken back.
  sealedBy: ["relecture", "relance", "entretien", "verification"],
  flag,
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation

function flag({ fact, trail }: Situation): Flag | null {
  const isDone = (step: string) => trail.some(event => event.kind === "done" && event.step === step)
  if (fact("mission") === "postuler")
    return isDone("relecture")
      ? { tone: "done", text: "Candidature envoyée" }
      : { tone: "waiting", text: "Candidature non envoyée" }
  if (fact("mission") === "actualiser")
    return isDone("verification")
      ? { tone: "done", text: "Actualisation enregistrée" }
      : { tone: "waiting", text: "Actualisation non faite" }
  return null
}
