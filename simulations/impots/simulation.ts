import type { Simulation } from "../../server/engine/simulation.ts"
import { asides } from "./asides.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { scenarios } from "./scenarios.ts"
import { receipts } from "./signed.ts"
import accueil from "./steps/accueil.ts"
import activation from "./steps/activation.ts"
import autresRevenus from "./steps/autres-revenus.ts"
import bienvenue from "./steps/bienvenue.ts"
import charges from "./steps/charges.ts"
import code from "./steps/code.ts"
import compteBancaire from "./steps/compte-bancaire.ts"
import connexion from "./steps/connexion.ts"
import controles from "./steps/controles.ts"
import creerCompte from "./steps/creer-compte.ts"
import etatCivil from "./steps/etat-civil.ts"
import fin from "./steps/fin.ts"
import fraisReels from "./steps/frais-reels.ts"
import lienMotDePasse from "./steps/lien-mot-de-passe.ts"
import motDePasseOublie from "./steps/mot-de-passe-oublie.ts"
import motDePasse from "./steps/mot-de-passe.ts"
import nouveauMotDePasse from "./steps/nouveau-mot-de-passe.ts"
import optionsPrelevement from "./steps/options-prelevement.ts"
import personnesACharge from "./steps/personnes-a-charge.ts"
import prelevement from "./steps/prelevement.ts"
import premiereConnexion from "./steps/premiere-connexion.ts"
import reductionsCredits from "./steps/reductions-credits.ts"
import resume from "./steps/resume.ts"
import revenus from "./steps/revenus.ts"
import rubriques from "./steps/rubriques.ts"
import signature from "./steps/signature.ts"
import situationStep from "./steps/situation.ts"
import situationsParticulieres from "./steps/situations-particulieres.ts"

export default {
  id: "impots",
  title: "Déclarer ses revenus",
  site: {
    name: "Les Contributions",
    address: "www.impots.example",
    tagline: "Espace particulier",
    also: "impot taxe fisc argent salaire avis",
    contact: "Par téléphone : 01 99 00 20 26, du lundi au vendredi",
  },
  steps: [
    connexion,
    motDePasseOublie,
    lienMotDePasse,
    nouveauMotDePasse,
    motDePasse,
    code,
    premiereConnexion,
    creerCompte,
    activation,
    accueil,
    bienvenue,
    etatCivil,
    situationStep,
    personnesACharge,
    situationsParticulieres,
    rubriques,
    revenus,
    fraisReels,
    autresRevenus,
    charges,
    reductionsCredits,
    prelevement,
    controles,
    resume,
    optionsPrelevement,
    compteBancaire,
    signature,
    fin,
  ],
  pageData,
  asides,
  papers,
  scenarios,
  sealedBy: "signature",
  flag: situation => {
    const signed = receipts(situation).length
    const waiting = !situation.answers["exactitude"]
    if (!waiting) return { tone: "done", text: "Déclaration signée" }
    // The flag starts with the declaration itself, not with the login.
    if (signed > 0)
      return {
        tone: "waiting",
        text: "Correction non signée : la version signée auparavant reste valable",
      }
    return situation.answers["contactEmail"] === undefined
      ? null
      : { tone: "waiting", text: "Déclaration non signée" }
  },
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation
