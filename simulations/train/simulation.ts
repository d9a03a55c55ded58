import type { Flag, Simulation, Situation } from "../../server/engine/simulation.ts"
import { asides } from "./asides.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { isPaid } from "./order.ts"
import { pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { scenarios } from "./scenarios.ts"
import abonnement from "./steps/abonnement.ts"
import abonnementPret from "./steps/abonnement-pret.ts"
import billets from "./steps/billets.ts"
import confirmation from "./steps/confirmation.ts"
import confirmerEchange from "./steps/confirmer-echange.ts"
import confirmerMandat from "./steps/confirmer-mandat.ts"
import controle from "./steps/controle.ts"
import echangeTrain from "./steps/echange-train.ts"
import echange from "./steps/echange.ts"
import fin from "./steps/fin.ts"
import identite from "./steps/identite.ts"
import mandat from "./steps/mandat.ts"
import paiement from "./steps/paiement.ts"
import panierExpire from "./steps/panier-expire.ts"
import panier from "./steps/panier.ts"
import recherche from "./steps/recherche.ts"
import sansReponse from "./steps/sans-reponse.ts"
import tarif from "./steps/tarif.ts"
import trains from "./steps/trains.ts"
import trainsRetour from "./steps/trains-retour.ts"
import voyageurs from "./steps/voyageurs.ts"
import { heldTicket } from "./ticket.ts"

export default {
  id: "train",
  title: "Prendre le train",
  site: {
    name: "Rails des Vals",
    address: "www.rails-des-vals.example",
    tagline: "Billets, abonnements, horaires",
    also: "train billet gare voyage transport abonnement horaires bus",
    contact: "Voyageurs : 01 99 00 52 30, tous les jours, de 7 h à 20 h",
  },
  steps: [
    recherche,
    voyageurs,
    trains,
    trainsRetour,
    tarif,
    identite,
    panierExpire,
    panier,
    paiement,
    confirmation,
    sansReponse,
    billets,
    controle,
    echange,
    echangeTrain,
    confirmerEchange,
    fin,
    abonnement,
    mandat,
    confirmerMandat,
    abonnementPret,
  ],
  pageData,
  asides,
  papers,
  scenarios,
  // What is paid, exchanged or signed cannot be taken back from an earlier page.
  sealedBy: ["confirmation", "sans-reponse", "billets", "echange-train", "confirmer-mandat"],
  flag,
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation

function flag(situation: Situation): Flag | null {
  const { fact, answers } = situation
  if (fact("mission") !== "voyage") return null
  if (heldTicket(situation)) return { tone: "done", text: "Billet prêt" }
  // A page that did not answer does not know either.
  if (isPaid(situation))
    return fact("panne") !== "" && !answers["sansReponse"]
      ? { tone: "waiting", text: "En attente de la banque" }
      : { tone: "done", text: "Commande payée" }
  return answers["depart"] ? { tone: "waiting", text: "Commande non payée" } : null
}
