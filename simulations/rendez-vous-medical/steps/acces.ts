import type { Step } from "../../../server/engine/simulation.ts"
import { isMoving } from "../booking.ts"
import { email, password } from "../account-fields.ts"

export default {
  id: "acces",
  title: "Me connecter",
  stage: "Connexion",
  button: "Me connecter",
  skills: ["digcomp-2.6", "digcomp-4.2", "crcn-4.1", "cn-securite", "cn-sante"],
  askedWhen: isMoving,
  fields: [
    { ...email, name: "accesEmail" },
    { ...password, name: "accesMotDePasse" },
  ],
} satisfies Step
