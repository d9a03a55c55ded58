import type { Step } from "../../../server/engine/simulation.ts"
import { books } from "../booking.ts"

export default {
  id: "fiche",
  title: "Fiche du praticien",
  stage: "Recherche",
  button: "Prendre rendez-vous",
  skills: ["digcomp-1.2", "crcn-1.3", "cn-sante"],
  page: "fiche",
  askedWhen: books,
  fields: [],
} satisfies Step
