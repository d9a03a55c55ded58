import type { Step } from "../../../server/engine/simulation.ts"
import { choiceField } from "../choices.ts"
import { isFor } from "../missions.ts"

export default {
  id: "demande",
  title: "Une demande à confirmer",
  stage: "Demande",
  button: "Envoyer ma réponse",
  skills: ["digcomp-4.2", "crcn-4.2", "cn-banque-achats", "cn-securite"],
  page: "demande",
  askedWhen: isFor("fraude", "appel"),
  fields: [
    choiceField({
      name: "reponseDemande",
      label: "Votre réponse",
      right: "refuser",
      scenario: "karim-operation",
      options: [
        { id: "approuver", label: "Approuver", mistake: "approves-unasked", code: "B5" },
        { id: "refuser", label: "Refuser : je n'ai rien demandé" },
      ],
    }),
  ],
} satisfies Step
