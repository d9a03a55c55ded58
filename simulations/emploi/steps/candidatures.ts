import { daysBetween } from "../../../server/engine/calendar.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { applications, applicationTo, lineOf } from "../history.ts"
import { comesTo } from "../missions.ts"

/** Before a week, an employer is still reading. */
const WAIT_DAYS = 7

const isRefused = (typed: string, situation: Situation) =>
  applicationTo(typed, situation)?.state === "refusee"
const isTooSoon = (typed: string, situation: Situation) => {
  const sent = applicationTo(typed, situation)
  if (!sent || sent.state === "refusee" || situation.fact("mission") !== "relancer") return false
  return daysBetween(sent.date, situation.today) < WAIT_DAYS
}
const isOnlyRead = (typed: string, situation: Situation) =>
  applicationTo(typed, situation)?.state === "lue" && situation.fact("mission") === "entretien"

export default {
  id: "candidatures",
  title: "Mes candidatures",
  stage: "Suivi",
  button: "Ouvrir cette candidature",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-insertion", "cn-contenus"],
  askedWhen: comesTo("relancer", "entretien"),
  intro: ["Chaque candidature a son état. Un employeur met souvent une semaine à répondre."],
  fields: [
    {
      name: "candidatureChoisie",
      label: "Choisissez une candidature",
      kind: "choice",
      display: "cards",
      right: "candidature",
      where: "numeroOffre",
      required: true,
      options: situation =>
        applications(situation)
          .map(lineOf)
          .map(({ id, title, employer, sent, state }) => ({
            id,
            label: title,
            details: [`${employer}, offre ${id}`, sent, state],
          })),
      misconceptions: [
        {
          id: "too-soon",
          code: "J8",
          matches: isTooSoon,
          example: { scenario: "karim-relancer", typed: "323GYMB" },
        },
        {
          id: "already-refused",
          matches: isRefused,
          example: { scenario: "karim-relancer", typed: "402EJTV" },
        },
        {
          id: "no-date-yet",
          matches: isOnlyRead,
          example: { scenario: "timeo-entretien", typed: "367SBRK" },
        },
      ],
    },
  ],
} satisfies Step
