import type { Step } from "../../../server/engine/simulation.ts"
import { acceptProposed, proposed } from "../interview.ts"

export default {
  id: "fin",
  title: "Mon espace",
  stage: "Suivi",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus", "cn-insertion"],
  page: "fin",
  fields: [],
  ends: true,
  actions: [
    {
      id: "accepter",
      label: "Accepter l'entretien proposé",
      shownWhen: situation => proposed(situation) !== null,
      leaves: acceptProposed,
      notice: "L'entretien est accepté. Il est noté dans votre agenda.",
    },
  ],
} satisfies Step
