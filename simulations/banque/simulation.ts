import type { Flag, Simulation, Situation } from "../../server/engine/simulation.ts"
import { asides } from "./asides.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { scenarios } from "./scenarios.ts"
import appel from "./steps/appel.ts"
import beneficiaire from "./steps/beneficiaire.ts"
import carte from "./steps/carte.ts"
import chemin from "./steps/chemin.ts"
import codeSecret from "./steps/code-secret.ts"
import comptes from "./steps/comptes.ts"
import dateVirement from "./steps/date-virement.ts"
import deconnexion from "./steps/deconnexion.ts"
import demande from "./steps/demande.ts"
import fin from "./steps/fin.ts"
import identifiant from "./steps/identifiant.ts"
import operation from "./steps/operation.ts"
import opposition from "./steps/opposition.ts"
import rappel from "./steps/rappel.ts"
import rib from "./steps/rib.ts"
import services from "./steps/services.ts"
import session from "./steps/session.ts"
import signerBeneficiaire from "./steps/signer-beneficiaire.ts"
import signerOpposition from "./steps/signer-opposition.ts"
import signerVirement from "./steps/signer-virement.ts"
import verification from "./steps/verification.ts"
import virement from "./steps/virement.ts"

export default {
  id: "banque",
  title: "Utiliser sa banque en ligne",
  site: {
    name: "Banque du Confluent",
    address: "www.banque-confluent.example",
    tagline: "Comptes et virements",
    also: "banque compte virement solde rib opposition argent",
    contact: "Conseillers et opposition : 01 99 00 31 40, tous les jours",
  },
  steps: [
    chemin,
    identifiant,
    codeSecret,
    session,
    comptes,
    services,
    beneficiaire,
    verification,
    signerBeneficiaire,
    virement,
    dateVirement,
    signerVirement,
    rib,
    operation,
    carte,
    opposition,
    signerOpposition,
    appel,
    demande,
    rappel,
    deconnexion,
    fin,
  ],
  pageData,
  asides,
  papers,
  scenarios,
  // Nobody logs in twice, and what was signed is signed.
  sealedBy: [
    "code-secret",
    "signer-beneficiaire",
    "signer-virement",
    "signer-opposition",
    "appel",
    "demande",
    "deconnexion",
  ],
  flag,
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation

function flag({ answers }: Situation): Flag | null {
  if (answers["depart"]) return null
  if (answers["reponseVirement"]) return { tone: "done", text: "Virement signé" }
  if (answers["montant"]) return { tone: "waiting", text: "Virement non signé" }
  return answers["codeSecret"] ? { tone: "done", text: "Vous êtes dans votre espace" } : null
}
