import { canonical } from "../../../server/engine/canonical.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import {
  familiarWord,
  isFamiliar,
  isFine,
  isShort,
  leaveReminder,
  modelReminder,
} from "../application.ts"
import { comesTo } from "../missions.ts"

export default {
  id: "relance",
  title: "Relancer l'employeur",
  stage: "Suivi",
  button: "Envoyer la relance",
  skills: ["digcomp-2.1", "digcomp-2.5", "crcn-2.1", "crcn-3.1", "cn-insertion", "cn-mail"],
  page: "relance",
  askedWhen: comesTo("relancer"),
  fields: [
    {
      name: "destinataire",
      label: "Adresse de l'employeur",
      kind: "email",
      right: "contactEmployeur",
      required: true,
      longest: 80,
      misconceptions: [
        {
          id: "writes-to-robot",
          code: "J9",
          matches: (typed, { fact }) => canonical("email", typed) === fact("adresseRobot"),
          example: { scenario: "karim-relancer", typed: "{adresseRobot}" },
        },
      ],
    },
    {
      name: "texteRelance",
      label: "Votre message",
      kind: "letter",
      right: modelReminder,
      accepts: isFine,
      where: "employeur",
      required: true,
      misconceptions: [
        {
          id: "reminder-too-short",
          code: "J3",
          matches: isShort,
          example: { scenario: "karim-relancer", typed: "Alors, des nouvelles ?" },
        },
        {
          id: "reminder-for-friends",
          code: "E7",
          matches: typed => isFamiliar(typed) && !isShort(typed),
          passage: familiarWord,
          example: {
            scenario: "karim-relancer",
            typed:
              "Salut, ça fait dix jours que je vous ai envoyé mon CV et toujours rien, alors ?",
          },
        },
      ],
    },
  ],
  leaves: leaveReminder,
} satisfies Step
