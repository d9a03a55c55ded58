import type { Simulation } from "../../server/engine/simulation.ts"
import { subject } from "./booking.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { due, SITE } from "./messages.ts"
import { pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { scenarios } from "./scenarios.ts"
import acces from "./steps/acces.ts"
import annulation from "./steps/annulation.ts"
import codeSms from "./steps/code-sms.ts"
import connexion from "./steps/connexion.ts"
import consignes from "./steps/consignes.ts"
import creneau from "./steps/creneau.ts"
import documents from "./steps/documents.ts"
import fiche from "./steps/fiche.ts"
import fin from "./steps/fin.ts"
import identification from "./steps/identification.ts"
import informations from "./steps/informations.ts"
import inscription from "./steps/inscription.ts"
import mesRendezVous from "./steps/mes-rendez-vous.ts"
import patient from "./steps/patient.ts"
import proche from "./steps/proche.ts"
import questions from "./steps/questions.ts"
import recapitulatif from "./steps/recapitulatif.ts"
import recherche from "./steps/recherche.ts"
import resultats from "./steps/resultats.ts"

export default {
  id: "rendez-vous-medical",
  title: "Prendre un rendez-vous médical",
  site: SITE,
  steps: [
    acces,
    mesRendezVous,
    recherche,
    resultats,
    fiche,
    questions,
    consignes,
    creneau,
    identification,
    connexion,
    inscription,
    codeSms,
    patient,
    proche,
    informations,
    documents,
    annulation,
    recapitulatif,
    fin,
  ],
  pageData,
  papers,
  scenarios,
  due,
  sealedBy: "recapitulatif",
  flag: situation => {
    if (situation.answers["creneau"] === undefined) return null
    const isDone = subject(situation)?.state === "booked" || subject(situation)?.state === "moved"
    const isOver = situation.trail.some(
      event => event.kind === "done" && event.step === "recapitulatif",
    )
    if (isOver) return isDone ? { tone: "done", text: "Rendez-vous confirmé" } : null
    return { tone: "waiting", text: "Rendez-vous non confirmé" }
  },
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation
