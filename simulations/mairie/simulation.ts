import { showDay, showTime } from "../../server/engine/format.ts"
import type { Flag, Simulation, Situation } from "../../server/engine/simulation.ts"
import { asides } from "./asides.ts"
import { booked, standingBooked } from "./booking.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { due } from "./reminders.ts"
import { scenarios } from "./scenarios.ts"
import acces from "./steps/acces.ts"
import code from "./steps/code.ts"
import confirmation from "./steps/confirmation.ts"
import confirmerTimbre from "./steps/confirmer-timbre.ts"
import coordonnees from "./steps/coordonnees.ts"
import creneau from "./steps/creneau.ts"
import dossiers from "./steps/dossiers.ts"
import etatCivil from "./steps/etat-civil.ts"
import filiation from "./steps/filiation.ts"
import fin from "./steps/fin.ts"
import lieu from "./steps/lieu.ts"
import motif from "./steps/motif.ts"
import numero from "./steps/numero.ts"
import pieces from "./steps/pieces.ts"
import recapitulatif from "./steps/recapitulatif.ts"
import rendezVous from "./steps/rendez-vous.ts"
import rendezVousEnCours from "./steps/rendez-vous-en-cours.ts"
import timbre from "./steps/timbre.ts"

export default {
  id: "mairie",
  title: "Refaire sa carte d'identité",
  site: {
    name: "Mairies du Pays d'Orle",
    address: "www.mairies-orle.example",
    tagline: "Cartes d'identité et rendez-vous",
    also: "papiers passeport cni identite renouveler",
    contact: "Accueil : 01 99 00 31 20, du lundi au vendredi, de 9 h à 12 h",
  },
  steps: [
    acces,
    code,
    motif,
    etatCivil,
    filiation,
    coordonnees,
    timbre,
    confirmerTimbre,
    recapitulatif,
    numero,
    rendezVousEnCours,
    rendezVous,
    lieu,
    creneau,
    dossiers,
    pieces,
    confirmation,
    fin,
  ],
  pageData,
  asides,
  papers,
  scenarios,
  // The motive cannot be changed, nor what was sent, nor what was booked.
  sealedBy: ["motif", "recapitulatif", "confirmation"],
  flag,
  due,
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation

function flag(situation: Situation): Flag | null {
  const { answers } = situation
  const [first] = standingBooked(situation)
  if (first)
    return {
      tone: "done",
      text: `Rendez-vous le ${showDay(first.date)} à ${showTime(first.time)}`,
    }
  if (booked(situation).length > 0) return { tone: "waiting", text: "Rendez-vous annulé" }
  if (answers["exactitude"])
    return { tone: "waiting", text: "Pré-demande envoyée : le rendez-vous reste à prendre" }
  return answers["motif"] ? { tone: "waiting", text: "Pré-demande non envoyée" } : null
}
