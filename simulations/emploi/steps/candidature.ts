import { isAmount } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import {
  familiarWord,
  isFamiliar,
  isFine,
  isShort,
  modelMessage,
  namesAnother,
} from "../application.ts"
import { comesTo } from "../missions.ts"

export default {
  id: "candidature",
  title: "Votre candidature",
  stage: "Candidature",
  button: "Continuer",
  skills: ["digcomp-2.2", "digcomp-3.1", "crcn-2.1", "crcn-3.1", "cn-insertion", "cn-contenus"],
  page: "candidature",
  askedWhen: comesTo("postuler"),
  fields: [
    {
      name: "cv",
      label: "Votre CV",
      kind: "file",
      right: () => "cv",
      where: "nomComplet",
      required: true,
      note: "Un fichier PDF, 5 Mo au plus",
      misconceptions: [
        {
          id: "not-a-pdf",
          code: "J1",
          matches: typed => ["?wrong-kind", "?picture", "?too-large"].includes(typed),
          example: { scenario: "anselme-postuler", typed: "?wrong-kind" },
        },
        {
          id: "old-version",
          code: "J2",
          matches: typed => typed === "cv-ancien",
          example: { scenario: "anselme-postuler", typed: "cv-ancien" },
        },
        {
          id: "cv-of-another",
          code: "J2",
          matches: typed => typed === "cv-autre",
          example: { scenario: "anselme-postuler", typed: "cv-autre" },
        },
      ],
    },
    {
      name: "salaireSouhaite",
      label: "Salaire brut mensuel souhaité",
      kind: "money",
      right: "salaireMensuel",
      required: true,
      unit: "€",
      note: "Celui de l'offre, si vous n'en demandez pas d'autre",
      longest: 20,
      misconceptions: [
        {
          id: "hourly-for-monthly",
          code: "J6",
          matches: (typed, { fact }) => isAmount(typed, fact("salaireHoraire")),
          example: { scenario: "anselme-postuler", typed: "{salaireHoraire}" },
        },
        {
          id: "net-for-gross-pay",
          code: "J6",
          matches: (typed, { fact }) => isAmount(typed, fact("salaireNet")),
          example: { scenario: "anselme-postuler", typed: "{salaireNet}" },
        },
      ],
    },
    {
      name: "message",
      label: "Message à l'employeur",
      kind: "letter",
      right: modelMessage,
      accepts: isFine,
      where: "employeur",
      required: true,
      note: "Obligatoire. Il ne change plus après l'envoi.",
      misconceptions: [
        {
          id: "another-employer-named",
          code: "J3",
          matches: namesAnother,
          example: {
            scenario: "anselme-postuler",
            typed:
              "Bonjour, je souhaite travailler chez Soleil du Soir. Je suis disponible tout de suite et motivé. Cordialement, Anselme",
          },
        },
        {
          id: "words-for-friends",
          code: "E7",
          matches: typed => isFamiliar(typed) && !isShort(typed),
          passage: familiarWord,
          example: {
            scenario: "anselme-postuler",
            typed:
              "slt je suis dispo pour le taf quand vous voulez appelez moi vite merci bonne journée",
          },
        },
        {
          id: "too-few-words",
          code: "J3",
          matches: (typed, situation) => isShort(typed) && !namesAnother(typed, situation),
          example: { scenario: "anselme-postuler", typed: "Bonjour, voici mon CV." },
        },
      ],
    },
  ],
} satisfies Step
