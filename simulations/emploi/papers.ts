import { addDays } from "../../server/engine/calendar.ts"
import { showAmount, showDate } from "../../server/engine/format.ts"
import type { PaperTitle, Situation } from "../../server/engine/simulation.ts"
import { NET_OF_GROSS } from "./facts.ts"
import { firstDay } from "./history.ts"
import { showMonth, windowOf } from "./month.ts"
import { contractOf, hoursOf, licenceOf, placeOf } from "./offer-lines.ts"
import { offerOf } from "./search.ts"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  annonce: { title: "L'annonce découpée", from: "La Gazette de l'Orle", data: cutting },
  carnet: { title: "Votre carnet", from: "Écrit de votre main" },
  cv: {
    title: "Votre CV de cette année",
    atHand: "Votre CV à jour, en fichier PDF.",
    from: "Fichier PDF",
    data: resume,
  },
  "cv-ancien": { title: "Un ancien CV, pas fini", from: "Fichier PDF", data: resume },
  "cv-autre": { title: "Le CV d'une autre personne", from: "Fichier PDF", data: resume },
  permis: { title: "Votre permis de conduire", from: "Carte" },
  "accuse-ancien": { title: "Une candidature déjà envoyée", from: "Tremplin Boulot", data: before },
  "lettre-agence": {
    title: "La lettre de l'agence",
    atHand: "La lettre de l'agence, avec votre identifiant.",
    from: "Tremplin Boulot",
    data: months,
  },
  bulletin: {
    title: "Le bulletin de paie du mois",
    atHand: "Vos bulletins de paie du mois, un par employeur.",
    from: "Ateliers Morvane",
    data: months,
  },
  "bulletin-2": { title: "Le second bulletin de paie", from: "Bains de Beauvallon", data: months },
  "bulletin-ancien": {
    title: "Un bulletin de paie plus ancien",
    from: "Vergers du Plateau",
    data: months,
  },
  "arret-travail": {
    title: "L'arrêt de travail",
    atHand: "L'arrêt de travail, si vous avez été malade.",
    from: "Docteur Vallemont",
  },
  "accuse-candidature": { title: "L'accusé de réception", from: "Tremplin Boulot" },
  "accuse-actualisation": { title: "L'accusé de réception du mois", from: "Tremplin Boulot" },
} satisfies Record<string, PaperTitle>

/** Two advertisements on one page: the one that fits, and one that asks for more. */
function cutting(situation: Situation) {
  const offer = offerOf(situation.fact("offre"))
  const other = offerOf(situation.fact("permis") === "" ? "823MCKR" : "214CKLD")
  const lines = [offer, other].flatMap(one =>
    one
      ? {
          id: one.id,
          title: one.title,
          employer: one.employer,
          place: placeOf(one),
          contract: contractOf(one),
          hours: hoursOf(one),
          licence: one.licence?.needed ? licenceOf(one) : "",
          years: one.experience,
        }
      : [],
  )
  return { lines, printed: showDate(addDays(firstDay(situation), -1)) }
}

/** Lives on one page: the years and what was done. */
const LIVES: Record<string, { trade: string; jobs: string[]; learnt: string[] }> = {
  Anselme: {
    trade: "Agent d'entretien",
    jobs: [
      "Cuisinier, Auberge des Trois Ponts, 18 ans",
      "Plongeur, Le Chaudron d'Orle, 4 ans",
      "Nettoyage des cuisines et des salles, chaque soir",
    ],
    learnt: ["CAP cuisine", "Règles d'hygiène"],
  },
  Léa: {
    trade: "Assistante administrative",
    jobs: [
      "Stage de 4 mois, Maison des Associations",
      "Vendeuse l'été, Boulangerie Épi d'Or, 3 ans",
    ],
    learnt: ["Licence d'histoire", "Traitement de texte, tableur"],
  },
}

function resume({ fact, today }: Situation) {
  const year = Number(today.slice(0, 4))
  return {
    ...(LIVES[fact("prenom")] ?? { trade: "", jobs: [], learnt: [] }),
    year,
    before: year - 4,
  }
}

function before({ fact }: Situation) {
  const offer = offerOf(fact("dejaPostule"))
  return { title: offer?.title ?? "", employer: offer?.employer ?? "" }
}

function months(situation: Situation) {
  const { fact } = situation
  const { opens, closes } = windowOf(fact("mois"))
  return {
    month: showMonth(fact("mois")),
    older: showMonth(fact("moisAncien")),
    opens: showDate(opens),
    closes: showDate(closes),
    today: showDate(firstDay(situation)),
    taken1: takenFrom(fact("brut1")),
    taken2: takenFrom(fact("brut2")),
    takenBefore: takenFrom(fact("brutAncien")),
  }
}

/** Shares of gross pay that are kept back: round ones, for training. They make up 22 %. */
const TAKEN: [string, number][] = [
  ["Santé", 0.01],
  ["Retraite de base", 0.07],
  ["Retraite complémentaire", 0.04],
  ["Contributions sociales", 0.1],
]

/** The lines between gross and net pay: name, base, share, amount; then the net. */
function takenFrom(gross: string) {
  const base = Number(gross)
  const euros = (amount: number) => showAmount(amount.toFixed(2))
  return {
    lines: TAKEN.map(([name, share]) => ({
      name,
      base: euros(base),
      share: `${Math.round(share * 100)} %`,
      amount: euros(base * share),
    })),
    net: euros(base * NET_OF_GROSS),
  }
}
