import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { followedScam, followsFromMisses } from "../../server/engine/trail.ts"
import { missionOf } from "./asked.ts"

const ended = ({ trail }: Situation) => trail.some(event => event.kind === "ended")
const isSent = ({ answers }: Situation) => answers["texte"] !== undefined
const played = ({ level }: Situation) => level !== "watch"
const isFalse = ({ fact }: Situation) => fact("mission") === "faux-message"
const joins = ({ fact }: Situation) => fact("piece") !== ""
/** A draft stays on the site, or in the desk's own mailbox. */
const wasDraft = ({ trail, world }: Situation) =>
  trail.some(event => event.kind === "action" && event.action === "brouillon") ||
  world.letters.some(({ state, text }) => state === "draft" && text.trim() !== "")

export const remarks = [
  {
    id: "draft-not-sent",
    code: "E8",
    when: situation => ended(situation) && wasDraft(situation) && !isSent(situation),
    takeaway: "sent-folder",
  },
  {
    id: "nothing-sent",
    when: situation =>
      ended(situation) &&
      missionOf(situation) !== null &&
      !isSent(situation) &&
      !wasDraft(situation) &&
      played(situation),
  },
  {
    id: "scam-followed",
    code: "U12",
    when: ({ answers, trail }) => answers["geste"] === "lien" || followedScam(trail),
    takeaway: "false-messages",
  },
  {
    id: "scam-resisted",
    when: situation =>
      isFalse(situation) &&
      ["signaler", "supprimer"].includes(situation.answers["geste"] ?? "") &&
      played(situation),
  },
  {
    id: "help-together",
    when: ({ trail }) => trail.some(event => event.kind === "hint" && event.rung === 3),
  },
] satisfies Remark[]

export const takeaways = [
  { id: "who-reads" },
  { id: "subject" },
  { id: "polite" },
  { id: "sent-folder" },
  { id: "join-first", when: joins },
  { id: "hidden-copies", when: ({ fact }) => fact("voisins") !== "" },
  { id: "false-messages", when: isFalse },
] satisfies Takeaway[]

/** What this mail would have done in real life. Sentences, one a line. */
export function consequences(situation: Situation): Consequences {
  if (isFalse(situation))
    return {
      committed: [
        "Signaler un message protège aussi les autres.",
        "Le lien menait à une page qui copie la carte bancaire.",
      ],
      changeable: [
        "Un message supprimé reste 30 jours dans la corbeille.",
        "Un vrai message signalé par erreur se retrouve dans les indésirables.",
      ],
      costs: costs(situation),
    }
  if (!isSent(situation))
    return {
      committed: ["Rien n'est parti : aucun message n'était envoyé."],
      changeable: ["Tout : le brouillon attend dans le dossier « Brouillons »."],
      costs: costs(situation),
    }
  return {
    committed: [
      "Le message est parti : personne ne peut le reprendre.",
      "La personne garde votre texte et votre pièce jointe.",
    ],
    changeable: [
      "Une erreur se répare par un second message, court et simple.",
      "Une pièce oubliée s'envoie dans un autre mail.",
    ],
    costs: costs(situation),
  }
}

/** What a mistake would have meant for whoever reads. */
const NOTICED: Record<string, string> = {
  a: "le message partait à quelqu'un d'autre, ou revenait",
  cc: "des adresses étaient montrées à tous",
  cci: "des voisins manquaient, ou se voyaient tous",
  objet: "le message se perdait parmi les autres",
  pieceJointe: "il fallait vous redemander le bon fichier",
  texte: "le lecteur devait vous écrire pour comprendre",
  geste: "le message allait aux mauvaises personnes",
}

function costs({ trail }: Situation): string[] {
  return followsFromMisses(trail, NOTICED, { left: "Ici,", corrected: "Sans correction," })
}
