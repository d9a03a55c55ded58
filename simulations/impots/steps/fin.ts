import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "fin",
  title: "Votre déclaration est signée",
  stage: "4. Fin de la déclaration",
  button: "",
  skills: ["digcomp-1.3", "crcn-1.2", "cn-contenus"],
  page: "fin",
  fields: [],
  ends: true,
  actions: [
    {
      id: "corriger",
      label: "Corriger ma déclaration",
      reopens: ["controles", "resume", "signature"],
      to: "etat-civil",
      notice: "Vous corrigez votre déclaration. Votre correction ne comptera qu'une fois signée.",
    },
  ],
} satisfies Step
