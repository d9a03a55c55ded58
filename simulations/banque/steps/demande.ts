import type { Step } from "../../../server/engine/simulation.ts"
import { codeField } from "../../people/phone-confirmation.ts"
import { choiceField } from "../choices.ts"
import { isAskedUnasked, leaveUnknown, UNKNOWN } from "../unknown.ts"

export default {
  id: "demande",
  title: "Une demande sur votre téléphone",
  stage: "Demande",
  button: "Valider",
  skills: ["digcomp-4.2", "crcn-4.2", "cn-banque-achats", "cn-securite"],
  page: "demande",
  askedWhen: isAskedUnasked,
  confirms: UNKNOWN,
  fields: [
    {
      ...choiceField({
        name: "reponseDemande",
        label: "Votre réponse à la banque",
        right: "refuser",
        scenario: "karim-operation",
        options: [
          { id: "approuver", label: "Approuver", mistake: "approves-unasked", code: "B5" },
          { id: "refuser", label: "Refuser" },
        ],
      }),
      display: "buttons",
    },
    {
      ...codeField({ name: "Demande", scenario: "karim-operation" }),
      // Where mistakes are said at once, nobody gets as far as the code.
      shownWhen: ({ answers, level }) =>
        answers["reponseDemande"] === "approuver" && level === "alone",
    },
  ],
  leaves: leaveUnknown,
} satisfies Step
