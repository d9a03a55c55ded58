import type { Flag, Simulation, Situation } from "../../server/engine/simulation.ts"
import { asides } from "./asides.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { due, isWithdrawn, orderOf } from "./order.ts"
import { pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { scenarios } from "./scenarios.ts"
import adresse from "./steps/adresse.ts"
import appel from "./steps/appel.ts"
import besoins from "./steps/besoins.ts"
import contrat from "./steps/contrat.ts"
import fiche from "./steps/fiche.ts"
import fin from "./steps/fin.ts"
import identite from "./steps/identite.ts"
import justificatif from "./steps/justificatif.ts"
import mandat from "./steps/mandat.ts"
import numero from "./steps/numero.ts"
import offres from "./steps/offres.ts"
import portabilite from "./steps/portabilite.ts"
import signature from "./steps/signature.ts"

export default {
  id: "forfait",
  title: "Changer de forfait",
  site: {
    name: "Comparafil",
    address: "www.comparafil.example",
    tagline: "Comparer et commander un forfait",
    also: "telephone mobile box internet fibre operateur abonnement rio facture sim",
    contact: "Aide à la commande : 01 99 00 31 79, du lundi au samedi, de 9 h à 19 h",
  },
  steps: [
    besoins,
    adresse,
    offres,
    fiche,
    numero,
    appel,
    portabilite,
    identite,
    justificatif,
    mandat,
    contrat,
    signature,
    fin,
  ],
  pageData,
  asides,
  papers,
  scenarios,
  // A contract that is signed is left by changing one's mind, not by going back.
  sealedBy: ["contrat", "signature"],
  flag,
  due,
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation

function flag(situation: Situation): Flag | null {
  if (isWithdrawn(situation)) return { tone: "done", text: "Commande annulée" }
  return orderOf(situation)
    ? { tone: "done", text: "Commande enregistrée" }
    : { tone: "waiting", text: "Commande non signée" }
}
