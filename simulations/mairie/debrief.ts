import { standing } from "../../server/engine/appointments.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { followedScam, followsFromMisses } from "../../server/engine/trail.ts"
import { booked, earlier, standingBooked } from "./booking.ts"

const sent = ({ answers }: Situation) => answers["exactitude"] === "oui"
const ended = ({ trail }: Situation) => trail.some(event => event.kind === "ended")
const scamFollowed = ({ trail }: Situation) => followedScam(trail)
/** Whoever watches the site play leaves nothing undone. */
const played = ({ level }: Situation) => level !== "watch"
const hasScam = ({ fact }: Situation) => fact("motif") === "perte"
const opened = ({ trail }: Situation, paper: string) =>
  trail.some(
    event => event.kind === "opened" && event.what === "paper" && event.id.startsWith(paper),
  )

export const remarks = [
  {
    id: "request-is-not-the-card",
    code: "A5",
    when: situation => ended(situation) && sent(situation) && booked(situation).length === 0,
    takeaway: "two-times",
  },
  {
    id: "request-not-sent",
    code: "U8",
    when: situation =>
      ended(situation) && !sent(situation) && situation.answers["motif"] !== undefined,
  },
  {
    id: "cancelled",
    when: situation => booked(situation).length > 0 && standingBooked(situation).length === 0,
  },
  {
    id: "two-appointments",
    code: "A9",
    when: situation => {
      const before = earlier(situation)
      return before !== undefined && standing([before]).length > 0 && booked(situation).length > 0
    },
  },
  { id: "scam-followed", code: "A11", when: scamFollowed, takeaway: "official-address" },
  {
    id: "scam-resisted",
    when: situation =>
      hasScam(situation) && ended(situation) && !scamFollowed(situation) && played(situation),
  },
  {
    id: "summons-not-opened",
    code: "U11",
    when: situation =>
      standingBooked(situation).length > 0 &&
      played(situation) &&
      !opened(situation, "convocation"),
    takeaway: "originals",
  },
  {
    id: "help-together",
    when: ({ trail }) => trail.some(event => event.kind === "hint" && event.rung === 3),
  },
] satisfies Remark[]

/** What is worth remembering of any identity card, the most important first. */
export const takeaways = [
  { id: "two-times" },
  { id: "originals" },
  { id: "official-address", when: hasScam },
  { id: "any-town-hall" },
  { id: "one-person-one-slot" },
] satisfies Takeaway[]

/** What this practice would have meant, at home and at the counter. Sentences, one a line. */
export function consequences(situation: Situation): Consequences {
  if (!sent(situation))
    return {
      committed: [
        "Rien n'est parti : la pré-demande n'était pas envoyée.",
        "Une page quittée avant l'envoi ne compte pas.",
      ],
      changeable: ["Tout : vous pouvez reprendre la pré-demande quand vous voulez."],
      costs: atTheCounter(situation),
    }
  const [first] = standingBooked(situation)
  return {
    committed: [
      "La pré-demande dit au guichet qui vous êtes.",
      "Elle ne commande pas la carte.",
      ...(first
        ? [
            `Vous avez réservé ${showDay(first.date)} à ${showTime(first.time)}.`,
            "La carte est demandée au guichet, quand l'agent prend vos empreintes.",
            "Un créneau pris et oublié manque à quelqu'un d'autre.",
          ]
        : ["Sans rendez-vous, aucune carte ne sera fabriquée."]),
    ],
    changeable: [
      "Le motif ne change plus après l'envoi.",
      "Le reste se corrige au guichet, avec l'agent.",
      ...(first
        ? [
            "Le rendez-vous se déplace en ligne jusqu'à 2 jours avant.",
            "Il s'annule en ligne jusqu'à 4 heures avant.",
            "Plus tard, on téléphone à la mairie.",
          ]
        : ["Le numéro reste valable un an : prenez rendez-vous quand vous voulez."]),
    ],
    costs: atTheCounter(situation),
  }
}

/** Fields whose mistake the counter would have noticed, and what it would have said. */
const NOTICED: Record<string, string> = {
  motif: "un autre motif, donc une nouvelle pré-demande à faire",
  nomNaissance: "le nom de naissance à corriger",
  nomUsage: "le nom d'usage à corriger",
  prenoms: "les prénoms à corriger, sinon la carte est fausse",
  taille: "la taille à corriger",
  naissance: "la date de naissance à corriger",
  mereNom: "le nom de votre mère à corriger",
  adresse: "l'adresse à corriger",
  motifRendezVous: "un autre motif, donc un autre rendez-vous à prendre",
  pourConjoint: "un seul dossier accepté, et Joël repart sans rien",
  justificatif: "le justificatif refusé, et un autre rendez-vous",
  originaux: "les copies refusées, il faut les papiers d'origine",
  presence: "le dossier de la personne absente refusé",
  rendezVousAncien: "un seul rendez-vous gardé, et l'autre place perdue",
}

/** What the site let pass, or what was corrected on the way: one sentence each. */
function atTheCounter({ trail }: Situation): string[] {
  return followsFromMisses(trail, NOTICED, {
    left: "Au guichet, cela donnait :",
    corrected: "Sans correction, au guichet :",
  })
}
