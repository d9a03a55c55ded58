import { addDays } from "../../server/engine/calendar.ts"
import { showDate } from "../../server/engine/format.ts"
import type { PaperTitle, Situation } from "../../server/engine/simulation.ts"
import { bankCard, phoneLetter } from "../people/papers.ts"
import { accountOf } from "./account.ts"
import { showCents } from "./transfer.ts"

const BANK = "Banque du Confluent"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  releve: {
    title: "Le relevé de compte",
    from: BANK,
    atHand: "Un relevé de compte : l'identifiant est en haut à droite.",
    data: statement,
  },
  carnet: {
    title: "Votre carnet",
    from: "Écrit de votre main",
    atHand: "Votre code secret, gardé en lieu sûr.",
    data: notebook,
  },
  "carte-bancaire": bankCard,
  "lettre-banque": phoneLetter,
  "avis-echeance": {
    title: "L'avis à payer",
    from: "Agence du Lavoir",
    atHand: "Le RIB de la personne à payer, sur papier.",
  },
  "rib-mere": { title: "Le RIB d'Odette", from: "Banque des Trois Vallées" },
  rib: { title: "Votre RIB", from: BANK },
  "releve-du-jour": { title: "Le relevé du jour", from: BANK },
  "avis-virement": { title: "L'avis de virement", from: BANK },
  opposition: { title: "L'accusé d'opposition", from: BANK },
} satisfies Record<string, PaperTitle>

/** The statement was printed ten days ago: its balance is an old one. */
function statement(situation: Situation) {
  const day = addDays(situation.today, -10 - situation.days)
  const { operations, opening } = accountOf(situation)
  const old = operations
    .filter(({ date, simulation }) => simulation === "banque" && date <= day)
    .reduce((cents, { cents: more }) => cents + more, opening)
  return { day: showDate(day), balance: showCents(old) }
}

function notebook({ fact }: Situation) {
  return { spends: fact("mission") === "fraude" }
}
