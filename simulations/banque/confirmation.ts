import { showValue } from "../../server/engine/format.ts"
import { usableCode } from "../../server/engine/leave.ts"
import type { Random } from "../../server/engine/random.ts"
import { digitsOf } from "../../server/engine/read-answer.ts"
import { isExpired, isReplaced } from "../../server/engine/sent-code.ts"
import type { Action, Field, Leaving, Situation } from "../../server/engine/simulation.ts"

/** Life of a confirmation code, in milliseconds: ten minutes. */
export const CODE_LIFE_MS = 10 * 60 * 1000
/** As the telephone names the bank. */
export const SENDER = "Banque Confluent"

/** What a code signs: one purpose each, so that none serves for another. */
export type Purpose = "beneficiaire" | "virement" | "opposition"

const purposeOf = (purpose: Purpose) => `banque-${purpose}`

/** The six digits that sign, and the text message that says what they sign. */
export function sendConfirmation(purpose: Purpose, what: string, random: Random): Leaving[] {
  const value = `6${random.digits(5)}`
  return [
    { leaves: "code", purpose: purposeOf(purpose), value },
    {
      leaves: "text",
      text: {
        from: SENDER,
        body: `${what}\nVotre code : ${value}\nSi ce n'est pas vous, ne le tapez pas et ne le dites à personne.`,
      },
    },
  ]
}

/** Once typed, the code serves no more. */
export function usedCode(purpose: Purpose): Leaving {
  return { leaves: "used-code", purpose: purposeOf(purpose) }
}

/** The box for the code of a text message. `scenario`: one that sends it. */
export function confirmationField(name: string, purpose: Purpose, scenario: string): Field {
  const sent = purposeOf(purpose)
  const late = (typed: string, situation: Situation) =>
    isExpired(digitsOf(typed), sent, situation, CODE_LIFE_MS)
  return {
    name,
    label: "Code reçu par SMS",
    kind: "digits",
    right: ({ world, now }) => usableCode(world, sent, now, CODE_LIFE_MS),
    where: () => null,
    required: true,
    note: "6 chiffres",
    longest: 20,
    refusals: [
      {
        id: "code-expired",
        refuses: late,
        message: "Code reçu : ce code n'est plus valable. Demandez-en un autre.",
      },
    ],
    known: "Code reçu : ce n'est pas le code envoyé.",
    misconceptions: [
      {
        id: "code-replaced",
        code: "U4",
        matches: (typed, situation) => isReplaced(digitsOf(typed), sent, situation),
        example: { scenario, typed: ({ world }) => world.codes.at(-2)?.value ?? "" },
      },
      {
        id: "code-expired",
        matches: late,
        example: {
          scenario,
          typed: ({ world }) => world.codes.at(-1)?.value ?? "",
          afterMs: CODE_LIFE_MS + 1,
        },
      },
      {
        id: "secret-for-sms-code",
        matches: (typed, { fact }) => digitsOf(typed) === fact("codeSecret"),
        example: { scenario, typed: "{codeSecret}" },
      },
    ],
  }
}

/** The button that sends the code again. */
export function resend(leaves: Action["leaves"] & {}): Action {
  return {
    id: "renvoyer",
    label: "Envoyer un autre code",
    leaves,
    notice: "Un autre code est parti vers votre téléphone. Le précédent ne fonctionne plus.",
  }
}

/** « 06 •• •• •• 11 »: enough to know one's telephone. */
export function maskedMobile({ fact }: Situation): string {
  return showValue("phone", fact("mobile").replace(/^(..).{6}/, "$1••••••"))
}
