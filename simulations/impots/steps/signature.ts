import type { Step } from "../../../server/engine/simulation.ts"
import { leaveSigned } from "../signed.ts"

export default {
  id: "signature",
  title: "Signature",
  stage: "4. Fin de la déclaration",
  button: "Signer ma déclaration",
  skills: ["digcomp-2.3", "crcn-2.4", "cn-demarches-argent"],
  page: "signature",
  fields: [
    {
      name: "exactitude",
      label: "Je déclare exacts les renseignements portés dans cette déclaration",
      kind: "tick",
      right: () => "oui",
      required: true,
    },
  ],
  leaves: leaveSigned,
} satisfies Step
