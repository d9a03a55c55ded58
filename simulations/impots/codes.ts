import { usableCode } from "../../server/engine/leave.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { CODE_LIFE_MS } from "./campaign.ts"
import { codeBody, SENDER } from "./mails.ts"

/** The six digits that open the space, and the message that carries them. */
export function sendCode(situation: Situation, random: Random): Leaving[] {
  const value = `7${random.digits(5)}`
  return [
    { leaves: "code", purpose: "connexion", value },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: "Votre code de connexion",
        body: codeBody(situation.fact("prenom"), value),
      },
    },
  ]
}

/** The code to type now; "" when none is usable any more. */
export function connexionCode({ world, now }: Situation): string {
  return usableCode(world, "connexion", now, CODE_LIFE_MS)
}

/** The secret of the link that opens a new account. */
export function activationToken({ world, now }: Situation): string {
  return usableCode(world, "activation", now, 24 * 60 * 60 * 1000)
}
