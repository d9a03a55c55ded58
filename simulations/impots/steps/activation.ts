import type { Step } from "../../../server/engine/simulation.ts"
import { activationToken } from "../codes.ts"

export default {
  id: "activation",
  title: "Activer mon espace",
  stage: "Création de l'espace",
  button: "Activer mon espace",
  skills: ["digcomp-2.1", "digcomp-2.6", "crcn-2.1", "cn-mail", "cn-demarches"],
  page: "activation",
  askedWhen: ({ fact }) => fact("premiereFois") === "oui",
  fields: [
    {
      name: "jeton",
      label: "Lien d'activation",
      kind: "hidden",
      right: activationToken,
      known:
        "Le lien d'activation n'a pas été ouvert. Il se trouve dans le message que nous vous avons envoyé.",
    },
  ],
  waits: ({ answers }) => !answers["jeton"],
  leaves: () => [{ leaves: "used-code", purpose: "activation" }],
} satisfies Step
