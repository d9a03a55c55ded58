import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { isFor, type Mission } from "./missions.ts"

/** Reference of a request that the person did not start. */
export const UNKNOWN = "banque-inconnu"

type Unknown = { title: string; payee: string; cents: number; kind: "card" | "transfer" }

/** What a thief tries to have approved, by story. */
const TRIES: Partial<Record<Mission, Unknown>> = {
  fraude: { title: "Achat par carte", payee: "Écrans et Compagnie", cents: 34_900, kind: "card" },
  appel: { title: "Virement", payee: "COMPTE PROTÉGÉ", cents: 120_000, kind: "transfer" },
}

/** A request that comes though nothing was asked. */
export const isAskedUnasked = isFor("fraude", "appel")

export function unknownOf({ fact }: Situation): Unknown | undefined {
  return TRIES[fact("mission") as Mission]
}

/** The request, as it comes on the telephone. */
export function askUnknown(situation: Situation): Leaving[] {
  const unknown = unknownOf(situation)
  if (!unknown) return []
  const { title, payee, cents } = unknown
  return [
    {
      leaves: "request",
      request: {
        reference: UNKNOWN,
        title,
        payee,
        cents,
        details: [{ name: "Depuis", text: "un appareil inconnu" }],
        lasts: true,
      },
    },
  ]
}

/** What the answer leaves: whoever approves pays for somebody else. */
export function leaveUnknown(situation: Situation): Leaving[] {
  const unknown = unknownOf(situation)
  const isApproved = situation.answers["reponseDemande"] === "approuver"
  const answer: Leaving = {
    leaves: "answered-request",
    reference: UNKNOWN,
    state: isApproved ? "approved" : "refused",
  }
  if (!unknown || !isApproved) return [answer]
  const { title, payee, cents, kind } = unknown
  return [
    answer,
    {
      leaves: "operation",
      operation: {
        reference: UNKNOWN,
        label: kind === "card" ? `CB ${payee}` : `${title} ${payee}`,
        cents: -cents,
        date: situation.today,
        kind,
      },
    },
  ]
}
