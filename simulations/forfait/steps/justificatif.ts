import type { Step } from "../../../server/engine/simulation.ts"
import { chosenPlan } from "../compare.ts"

export default {
  id: "justificatif",
  title: "Le justificatif du tarif social",
  stage: "2. Commander",
  button: "Continuer",
  skills: ["digcomp-2.2", "crcn-2.4", "cn-contenus", "cn-demarches-social"],
  intro: [
    "Le tarif social est réservé aux personnes qui reçoivent un minimum social. Un justificatif de moins de 3 mois est demandé.",
  ],
  askedWhen: situation => chosenPlan(situation)?.social === true,
  fields: [
    {
      name: "attestation",
      label: "Attestation de droits",
      kind: "file",
      right: () => "attestation",
      where: "attestation",
      required: true,
      note: "Un fichier PDF, 5 Mo au plus",
      misconceptions: [
        {
          id: "attestation-too-old",
          matches: typed => typed === "attestation-ancienne",
          example: { scenario: "timeo-tarif-social", typed: "attestation-ancienne" },
        },
      ],
    },
  ],
} satisfies Step
