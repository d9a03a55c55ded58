import { showDay, showTime } from "../../../server/engine/format.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { interviewSlots, isFree, leaveInterview } from "../interview.ts"
import { comesTo } from "../missions.ts"

export default {
  id: "entretien",
  title: "Accepter un entretien",
  stage: "Suivi",
  button: "Accepter cette date",
  skills: ["digcomp-2.1", "crcn-2.1", "crcn-1.3", "cn-insertion"],
  page: "entretien",
  askedWhen: comesTo("entretien"),
  fields: [
    {
      name: "dateEntretien",
      label: "Date de l'entretien",
      kind: "choice",
      display: "slots",
      right: situation => interviewSlots(situation).find(isFree)?.id ?? "",
      where: "libre",
      required: true,
      options: situation =>
        interviewSlots(situation).map(({ id, date, time }) => ({
          id,
          heading: showDay(date),
          label: showTime(time),
        })),
      misconceptions: [
        {
          id: "at-work-then",
          matches: (typed, situation) =>
            interviewSlots(situation).some(slot => slot.id === typed && !isFree(slot)),
          example: {
            scenario: "timeo-entretien",
            typed: situation => interviewSlots(situation)[0]?.id ?? "",
          },
        },
      ],
    },
  ],
  leaves: leaveInterview,
} satisfies Step
