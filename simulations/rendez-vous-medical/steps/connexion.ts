import type { Step } from "../../../server/engine/simulation.ts"
import { email, password } from "../account-fields.ts"
import { sendCode } from "../codes.ts"

export default {
  id: "connexion",
  title: "Me connecter",
  stage: "Identification",
  button: "Me connecter",
  skills: ["digcomp-2.6", "digcomp-4.2", "crcn-4.1", "cn-securite", "cn-sante"],
  page: "choix",
  askedWhen: ({ answers }) => answers["compte"] === "connecter",
  fields: [
    { ...email, name: "connexionEmail" },
    { ...password, name: "connexionMotDePasse" },
  ],
  leaves: sendCode,
} satisfies Step
