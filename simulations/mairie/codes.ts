import { usableCode } from "../../server/engine/leave.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { SENDER } from "./mails.ts"

/** Whom the code is for: other portals send codes too. */
export const PURPOSE = "mairie"
/** Life of a code sent by mail, in milliseconds: ten minutes. */
export const CODE_LIFE_MS = 10 * 60 * 1000

/** The six digits that let in, and the message that carries them. */
export function sendCode({ fact }: Situation, random: Random): Leaving[] {
  const value = `3${random.digits(5)}`
  return [
    { leaves: "code", purpose: PURPOSE, value },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: "Votre code d'accès",
        body: [
          `Bonjour ${fact("prenom")},`,
          "Vous souhaitez entrer sur le site des mairies. Voici votre code :",
          value,
          "Il sert une fois, dans les 10 minutes. Nos agents ne vous le demanderont jamais.",
        ],
      },
    },
  ]
}

/** The code to type now; "" when none is usable any more. */
export function accessCode({ world, now }: Situation): string {
  return usableCode(world, PURPOSE, now, CODE_LIFE_MS)
}
