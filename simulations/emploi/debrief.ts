import { showAmount, showDate } from "../../server/engine/format.ts"
import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { followedScam, followsFromMisses } from "../../server/engine/trail.ts"
import { chosenOffer } from "./application.ts"
import { comesTo } from "./missions.ts"
import { nextMonth, showMonth, windowOf } from "./month.ts"
import { declaredGross, declaredHours } from "./update.ts"

const ended = ({ trail }: Situation) => trail.some(event => event.kind === "ended")
const done = ({ trail }: Situation, step: string) =>
  trail.some(event => event.kind === "done" && event.step === step)
const scamFollowed = (situation: Situation) =>
  chosenOffer(situation)?.scam === true || followedScam(situation.trail)
const updates = comesTo("actualiser")
const applies = comesTo("postuler")
/** Whoever watches the site play leaves nothing undone. */
const played = ({ level }: Situation) => level !== "watch"
const opened = ({ trail }: Situation, paper: string) =>
  trail.some(
    event => event.kind === "opened" && event.what === "paper" && event.id.startsWith(paper),
  )

export const remarks = [
  {
    id: "not-sent",
    code: "U8",
    when: situation => ended(situation) && applies(situation) && !done(situation, "relecture"),
    takeaway: "sent-with-receipt",
  },
  {
    id: "update-not-validated",
    code: "F6",
    when: situation => ended(situation) && updates(situation) && !done(situation, "verification"),
    takeaway: "every-month",
  },
  {
    id: "receipt-not-opened",
    code: "U11",
    when: situation =>
      played(situation) &&
      ((done(situation, "relecture") && !opened(situation, "accuse-candidature")) ||
        (done(situation, "verification") && !opened(situation, "accuse-actualisation"))),
    takeaway: "sent-with-receipt",
  },
  { id: "scam-followed", code: "J10", when: scamFollowed, takeaway: "never-pay" },
  {
    id: "scam-resisted",
    when: situation =>
      situation.fact("permis") !== "" &&
      done(situation, "relecture") &&
      played(situation) &&
      !scamFollowed(situation),
    takeaway: "never-pay",
  },
  {
    id: "help-together",
    when: ({ trail }) => trail.some(event => event.kind === "hint" && event.rung === 3),
  },
] satisfies Remark[]

/** What is worth remembering, the most important first. */
export const takeaways = [
  { id: "sent-with-receipt" },
  { id: "every-month", when: updates },
  { id: "gross-and-hours", when: updates },
  { id: "never-pay" },
  { id: "right-file", when: applies },
  { id: "remind", when: comesTo("relancer", "postuler") },
  { id: "serious-address" },
] satisfies Takeaway[]

/** What this practice would have meant. Sentences, one a line. */
export function consequences(situation: Situation): Consequences {
  if (updates(situation)) return afterUpdate(situation)
  if (applies(situation)) return afterApplying(situation)
  const isInterview = situation.fact("mission") === "entretien"
  return {
    committed: isInterview
      ? ["Vous avez promis de venir à l'entretien.", "L'employeur garde ce moment pour vous."]
      : [
          "Une relance n'engage à rien.",
          "Elle rappelle à l'employeur que le poste vous intéresse.",
        ],
    changeable: isInterview
      ? ["Une date se change : prévenez l'employeur, au plus tard la veille."]
      : [
          "Un mail parti ne se reprend pas.",
          "Vous pouvez en écrire un autre, une semaine plus tard.",
        ],
    costs: missed(situation),
  }
}

function afterApplying(situation: Situation): Consequences {
  const offer = chosenOffer(situation)
  if (!done(situation, "relecture"))
    return {
      committed: ["Rien n'est parti : l'employeur n'a rien reçu."],
      changeable: ["Tout : vous pouvez reprendre quand vous voulez."],
      costs: missed(situation),
    }
  return {
    committed: [
      `Votre candidature est arrivée chez ${offer?.employer}.`,
      "Postuler n'oblige pas à accepter le poste.",
      ...(offer?.scam
        ? [
            "C'était une fausse offre.",
            "Un relevé de compte et une pièce d'identité servent à voler votre nom.",
          ]
        : []),
    ],
    changeable: [
      "Le message ne change plus après l'envoi.",
      "Une candidature peut être retirée : écrivez à l'employeur.",
    ],
    costs: missed(situation),
  }
}

function afterUpdate(situation: Situation): Consequences {
  const month = situation.fact("mois")
  const until = showDate(windowOf(month).closes)
  if (!done(situation, "verification"))
    return {
      committed: [
        "Rien n'est déclaré.",
        `Après le ${until}, votre inscription s'arrête.`,
        "Le paiement du mois n'est pas fait.",
      ],
      changeable: [`Vous pouvez finir jusqu'au ${until}.`, "Après, il faut se réinscrire."],
      costs: missed(situation),
    }
  const hours = declaredHours(situation)
  return {
    committed: [
      hours > 0
        ? `Vous avez déclaré ${hours} heures et ${showAmount(declaredGross(situation))} € brut.`
        : "Vous avez déclaré un mois sans travail.",
      "L'agence compare avec ce que déclare l'employeur.",
      ...(situation.answers["inscrit"] === "non"
        ? ["Vous avez demandé à ne plus être inscrit.", "Les paiements s'arrêtent."]
        : ["Vous restez inscrit pour un mois."]),
    ],
    changeable: [
      `La déclaration se corrige jusqu'au ${until}.`,
      "Après, il faut écrire à l'agence.",
      `La prochaine se fait dès le 28 ${showMonth(nextMonth(month))}.`,
    ],
    costs: missed(situation),
  }
}

/** Mistakes that somebody else would have noticed, and what they would have done. */
const NOTICED: Record<string, string> = {
  offre: "une réponse non, ou une offre qui n'est pas pour vous",
  telephone: "l'employeur appelle un autre numéro",
  courriel: "la réponse part ailleurs, ou le surnom fait sourire",
  cv: "l'employeur n'a pas le bon CV",
  message: "le message est laissé de côté",
  salaireSouhaite: "un salaire que l'employeur ne comprend pas",
  destinataire: "personne ne lit votre message",
  dateEntretien: "vous êtes attendu pendant votre travail",
  travail: "des heures oubliées, et de l'argent à rendre",
  nombreEmployeurs: "un employeur oublié, et de l'argent à rendre",
  brut1: "un salaire faux, et de l'argent à rendre ou à attendre",
  brut2: "un salaire faux, et de l'argent à rendre ou à attendre",
  heures1: "des heures fausses, et une lettre de l'agence",
  heures2: "des heures fausses, et une lettre de l'agence",
  arretMaladie: "deux paiements pour les mêmes jours, et de l'argent à rendre",
  inscrit: "plus d'inscription et plus de paiement",
}

function missed({ trail }: Situation): string[] {
  return followsFromMisses(trail, NOTICED)
}
