import type { Step } from "../../../server/engine/simulation.ts"
import { isTimedOut } from "../session.ts"

/** Asked only while a session is closed, before whatever remains to do: it holds no answer. */
export default {
  id: "session",
  title: "Votre session est terminée",
  stage: "Connexion",
  button: "",
  skills: ["digcomp-4.2", "crcn-4.1", "cn-securite"],
  page: "session",
  askedWhen: isTimedOut,
  fields: [],
  waits: () => true,
  actions: [
    {
      id: "reprendre",
      label: "Reprendre où j'en étais",
      notice: "Vous êtes de nouveau dans votre espace. Ce que vous aviez écrit est encore là.",
    },
  ],
} satisfies Step
