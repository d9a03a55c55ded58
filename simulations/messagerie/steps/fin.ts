import type { Step } from "../../../server/engine/simulation.ts"

export default {
  id: "fin",
  title: "C'est fait",
  stage: "Écrire",
  button: "",
  skills: ["digcomp-1.3", "crcn-2.1", "cn-mail"],
  page: "fin",
  fields: [],
  ends: true,
  actions: [
    {
      id: "reprendre",
      label: "Revenir à la boîte de réception",
      reopens: ["reception", "lecture", "signaler", "ecrire"],
      to: "reception",
    },
  ],
} satisfies Step
