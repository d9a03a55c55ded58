import type { Consequences, Remark, Situation, Takeaway } from "../../server/engine/simulation.ts"
import { fieldOf, missions, path } from "./missions.ts"

const missed = ({ trail }: Situation, ...kinds: string[]) =>
  trail.some(event => event.kind === "try" && kinds.includes(event.diagnosis ?? ""))
const isPlayed = (mission: string, { fact }: Situation) => fact("mission") === mission

export const remarks = [
  {
    id: "double-clicks",
    when: situation => missed(situation, "double-click", "paid-twice"),
    takeaway: "one-click",
  },
  {
    id: "wrong-box",
    code: "U1",
    when: situation => missed(situation, "address-in-a-search-box", "word-in-another-box"),
    takeaway: "address",
  },
  {
    id: "believed",
    when: situation =>
      missed(situation, "clicked-an-advert", "lookalike-site", "paid-help", "digit-for-a-letter"),
    takeaway: "address",
  },
] satisfies Remark[]

/** What is worth remembering in front of any screen, the most important first. */
export const takeaways = [
  { id: "secret", when: situation => isPlayed("securite", situation) },
  { id: "one-click" },
  { id: "back" },
  { id: "address" },
  { id: "slowly" },
] satisfies Takeaway[]

/** What these gestures are worth at home. Sentences, one a line. */
export function consequences(situation: Situation): Consequences {
  const mission = missions.find(({ id }) => isPlayed(id, situation))
  const stones = mission ? path(mission, situation) : []
  const done = stones.filter(({ state }) => state === "done")
  return {
    committed: [
      "À rien du tout : ce n'étaient que des gestes.",
      ...(done.length > 0
        ? ["Ces gestes servent sur tous les sites, tous les jours."]
        : ["Vous avez ouvert la première page, et c'est un début."]),
    ],
    changeable: [
      "Chaque geste se refait autant de fois que vous voulez.",
      ...(stones.some(({ step, state }) => state !== "done" && isBegun(step, situation))
        ? ["Un geste commencé attend sa deuxième fois."]
        : []),
    ],
    costs: missed(situation, "paid-twice")
      ? ["En vrai, deux clics ont parfois payé deux fois."]
      : [],
  }
}

function isBegun(step: string, { answers }: Situation): boolean {
  return answers[fieldOf(step)] !== undefined
}
