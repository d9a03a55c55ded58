import type { Step } from "../../../server/engine/simulation.ts"
import { books } from "../booking.ts"

export default {
  id: "patient",
  title: "Pour qui est ce rendez-vous ?",
  stage: "Informations",
  button: "Continuer",
  skills: ["digcomp-2.6", "crcn-2.4", "cn-sante"],
  page: "choix",
  askedWhen: books,
  fields: [
    {
      name: "pourQui",
      label: "Ce rendez-vous est pour",
      kind: "choice",
      right: "pourQui",
      required: true,
      options: ({ fact }) => [
        { id: "moi", label: `Moi : ${fact("nomComplet")}` },
        { id: "proche", label: "Un proche : enfant, conjoint, parent…" },
      ],
      misconceptions: [
        {
          id: "booked-in-own-name",
          code: "M7",
          matches: (typed, { fact }) => typed === "moi" && fact("pourQui") === "proche",
          example: { scenario: "nadege-enfant", typed: "moi" },
        },
      ],
    },
  ],
} satisfies Step
