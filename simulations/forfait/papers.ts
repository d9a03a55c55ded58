import { addDays } from "../../server/engine/calendar.ts"
import { showDate } from "../../server/engine/format.ts"
import type { PaperTitle, Situation } from "../../server/engine/simulation.ts"
import { bankCard, phoneLetter } from "../people/papers.ts"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  facture: {
    title: "La facture",
    atHand: "Votre dernière facture, de téléphone ou de box.",
    from: "L'opérateur actuel",
    data: bill,
  },
  carnet: { title: "Votre carnet", from: "Écrit de votre main", data: notes },
  "carte-identite": {
    title: "La carte d'identité",
    atHand: "Une pièce d'identité de la personne qui signe.",
    from: "Carte",
  },
  rib: {
    title: "Le relevé d'identité bancaire",
    atHand: "Un relevé d'identité bancaire : l'IBAN y est écrit.",
    from: "Banque du Confluent",
    data: account,
  },
  "carte-bancaire": bankCard,
  "lettre-banque": phoneLetter,
  attestation: {
    title: "L'attestation de droits",
    atHand: "Une attestation de moins de 3 mois, pour le tarif social.",
    from: "Aide des Familles",
  },
  "attestation-ancienne": { title: "Une attestation plus ancienne", from: "Aide des Familles" },
  commande: { title: "Le bon de commande", from: "Comparafil" },
  mandat: { title: "Le mandat de prélèvement", from: "L'opérateur choisi" },
  retractation: { title: "La preuve de rétractation", from: "Comparafil" },
} satisfies Record<string, PaperTitle>

/** The bill of this month, as it was before any day passed. */
function bill({ fact, today, days }: Situation) {
  const first = addDays(today, -days)
  const isOver = Number(fact("moisPasses")) >= Number(fact("moisEngagement"))
  return {
    printed: showDate(addDays(first, -6)),
    isBox: fact("besoin") === "box",
    isOver,
    months: fact("moisEngagement"),
  }
}

/** Bands of use, as one says them. */
const USES: Record<string, string> = {
  "2": "moins de 2 Go par mois",
  "20": "autour de 15 Go par mois",
}

function notes({ fact }: Situation) {
  return {
    isBox: fact("besoin") === "box",
    use: USES[fact("donnees")] ?? "",
    sim:
      fact("formatSim") === "esim"
        ? "l'eSIM seulement, il n'a pas de tiroir"
        : "une carte SIM, dans son tiroir",
    isForMother: fact("aidante") !== "",
    isNew: fact("garder") === "nouveau",
  }
}

/** The parts of the IBAN, as a bank prints them: FR, two digits, then 5, 5, 11 and 2. */
function account({ fact }: Situation) {
  const iban = fact("iban")
  return {
    bank: iban.slice(4, 9),
    branch: iban.slice(9, 14),
    account: iban.slice(14, 25),
    key: iban.slice(25),
  }
}
