import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { bookedPractitioner, books } from "../booking.ts"
import { specialityOf } from "../find.ts"
import { motives } from "../specialities.ts"

const offersVideo = (situation: Situation) => bookedPractitioner(situation)?.video === true

export default {
  id: "questions",
  title: "Votre demande",
  stage: "Rendez-vous",
  button: "Continuer",
  skills: ["digcomp-2.3", "crcn-2.1", "cn-navigation", "cn-sante"],
  page: "praticien",
  askedWhen: books,
  fields: [
    {
      name: "dejaVenu",
      label: "Avez-vous déjà consulté ce praticien ?",
      kind: "choice",
      right: "dejaVenu",
      required: true,
      options: [
        { id: "oui", label: "Oui" },
        { id: "non", label: "Non" },
      ],
      misconceptions: [
        {
          id: "said-already-seen",
          code: "M3",
          matches: (typed, { fact }) => typed === "oui" && fact("dejaVenu") === "non",
          example: { scenario: "martine-generaliste", typed: "oui" },
        },
      ],
    },
    {
      name: "motif",
      label: "Motif de consultation",
      kind: "choice",
      right: "motif",
      required: true,
      options: situation => {
        const booked = bookedPractitioner(situation)
        const ids = booked ? specialityOf(booked).motives : []
        return ids.map(id => ({ id, label: motives[id]?.label ?? id }))
      },
      misconceptions: [
        {
          id: "first-visit-for-another-reason",
          code: "M4",
          matches: (typed, { fact }) => typed === "premiere" && fact("motif") !== "premiere",
          example: { scenario: "nadege-enfant", typed: "premiere" },
        },
      ],
    },
    {
      name: "mode",
      label: "Où se passe la consultation ?",
      kind: "choice",
      right: () => "cabinet",
      where: "motif",
      required: true,
      shownWhen: offersVideo,
      options: [
        { id: "cabinet", label: "Au cabinet" },
        { id: "video", label: "En vidéo, à distance" },
      ],
      misconceptions: [
        {
          id: "video-for-an-examination",
          code: "M5",
          matches: typed => typed === "video",
          example: { scenario: "joel-bilan", typed: "video" },
        },
      ],
    },
  ],
  controls: [
    {
      id: "own-patients",
      field: "dejaVenu",
      refuses: situation =>
        situation.answers["dejaVenu"] === "non" &&
        bookedPractitioner(situation)?.newPatients === false,
      message:
        "Ce praticien n'accepte que ses patients. Revenez aux résultats pour en choisir un autre.",
    },
    {
      id: "follow-up-of-nothing",
      field: "motif",
      refuses: ({ answers }) =>
        answers["dejaVenu"] === "non" && motives[answers["motif"] ?? ""]?.followUp === true,
      message: "Motif de consultation : ce motif est réservé aux patients déjà suivis.",
    },
  ],
} satisfies Step
