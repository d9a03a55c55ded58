import type { Step } from "../../../server/engine/simulation.ts"
import { choiceField } from "../choices.ts"
import { isFor } from "../missions.ts"
import { askUnknown } from "../unknown.ts"

export default {
  id: "appel",
  title: "Le téléphone sonne",
  stage: "Appel",
  button: "Valider",
  skills: ["digcomp-1.2", "digcomp-4.2", "crcn-4.2", "cn-securite", "cn-banque-achats"],
  askedWhen: isFor("appel"),
  calls: {
    // The bank's own number: what a telephone shows can be imitated.
    from: "01 99 00 31 40",
    says: [
      "Bonjour, service des fraudes de la Banque du Confluent.",
      "Quelqu'un vide votre compte en ce moment.",
      "Une demande va arriver sur votre téléphone : approuvez-la, et j'arrête tout.",
      "Ou donnez-moi votre code personnel.",
      "Ou virez votre argent sur notre compte protégé, vite.",
    ],
  },
  fields: [
    {
      ...choiceField({
        name: "reponseAppel",
        label: "Que faites-vous ?",
        right: "raccrocher",
        scenario: "joel-appel",
        options: [
          {
            id: "donner",
            label: "Je lui lis mon code personnel",
            mistake: "code-to-the-caller",
            code: "B8",
          },
          {
            id: "approuver",
            label: "J'approuve la demande dès qu'elle arrive",
            mistake: "approves-for-the-caller",
            code: "B5",
          },
          {
            id: "compte-sur",
            label: "Je vire mon argent sur le compte protégé",
            mistake: "safe-account",
            code: "B11",
          },
          { id: "raccrocher", label: "Je raccroche" },
          {
            id: "rester",
            label: "Je reste en ligne pour vérifier son nom",
            mistake: "stays-on-line",
          },
        ],
      }),
      display: "buttons",
    },
  ],
  leaves: askUnknown,
} satisfies Step
