import type { Step } from "../../../server/engine/simulation.ts"
import { books } from "../booking.ts"

export default {
  id: "consignes",
  title: "Consignes avant le rendez-vous",
  stage: "Rendez-vous",
  button: "Choisir un créneau",
  skills: ["digcomp-1.2", "digcomp-4.3", "crcn-4.3", "cn-sante"],
  page: "consignes",
  askedWhen: books,
  fields: [
    {
      name: "consignesLues",
      label: "J'ai lu ces consignes et je les accepte",
      kind: "tick",
      right: () => "oui",
      required: true,
    },
  ],
} satisfies Step
