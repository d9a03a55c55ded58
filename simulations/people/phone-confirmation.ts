import { requestState } from "../../server/engine/phone-request.ts"
import { digitsOf } from "../../server/engine/read-answer.ts"
import type {
  Action,
  Field,
  Leaving,
  Misconception,
  Situation,
  Step,
} from "../../server/engine/simulation.ts"
import { lockState } from "../../server/engine/trail.ts"
import { CODE_LENGTH } from "./facts.ts"

/** The telephone closes for five minutes after three wrong codes. */
const LOCK = { most: 3, forMs: 5 * 60 * 1000 }

/** What a step asks the person to confirm on their telephone. */
export type Confirmed = {
  /** Ends the names of the step's fields: each is unique in its simulation. */
  name: string
  reference: string
  /** One that comes to the step. */
  scenario: string
  /** What sends the request: also what the step before leaves. */
  ask: (situation: Situation) => Leaving[]
  /** Id of the step. */
  step: string
  /** Names of facts that somebody may type in place of the personal code. */
  confused?: readonly string[]
}

/**
 * Fields, controls and buttons of a step that is confirmed on the telephone: the answer, then the
 * personal code. A request that was refused, or that is too old, pays nothing and is asked again.
 */
export function confirmedOnPhone(confirmed: Confirmed) {
  const { name, reference, ask, step } = confirmed
  const answer = answerName(name)
  return {
    confirms: reference,
    fields: [
      {
        name: answer,
        words: "reponseTelephone",
        label: "Votre réponse à la banque",
        kind: "choice",
        display: "buttons",
        right: () => "approuver",
        where: () => null,
        required: true,
        options: [{ id: "approuver", label: "Approuver" }],
      },
      codeField(confirmed),
    ],
    controls: [
      {
        id: "request-closed",
        field: answer,
        refuses: situation => !["asked", "approved"].includes(requestState(situation, reference)),
        message: "Réponse : la demande n'est plus valable. Sur le site, demandez-en une autre.",
      },
      {
        // The door is closed to the right code too.
        id: "phone-locked",
        field: codeName(name),
        refuses: situation => isAsked(situation, name) && isLocked(situation, name),
        message: LOCKED,
      },
    ],
    actions: [
      {
        id: "demander",
        label: "Demander de nouveau",
        leaves: ask,
        reopens: [step],
        shownWhen: situation => !["asked", "approved"].includes(requestState(situation, reference)),
        notice: "Une nouvelle demande est sur votre téléphone.",
      },
      {
        id: "refuser",
        label: "Refuser",
        below: answer,
        leaves: () => [{ leaves: "answered-request", reference, state: "refused" }],
        reopens: [step],
        shownWhen: situation => requestState(situation, reference) === "asked",
      },
    ],
  } satisfies Pick<Step, "confirms" | "fields" | "controls"> & { actions: Action[] }
}

/** What is left once it is confirmed: the request is answered, and serves no more. */
export function approved(reference: string): Leaving {
  return { leaves: "answered-request", reference, state: "approved" }
}

/** Name of the field that holds the answer. */
export function answerName(name: string): string {
  return `reponse${name}`
}

/** Name of the field that holds the personal code. */
export function codeName(name: string): string {
  return `code${name}`
}

const LOCKED = "Code personnel : trois codes étaient faux. Attendez 5 minutes."

function isAsked({ answers }: Situation, name: string): boolean {
  return answers[answerName(name)] === "approuver"
}

function lockOf({ trail, now }: Situation, name: string) {
  return lockState(trail, { ...LOCK, field: codeName(name) }, now)
}

function isLocked(situation: Situation, name: string): boolean {
  return lockOf(situation, name).until > 0
}

/** The personal code, asked once the request is approved. */
export function codeField({
  name,
  scenario,
  confused = [],
}: Pick<Confirmed, "name" | "scenario" | "confused">): Field {
  const isClosed = (_typed: string, situation: Situation) => isLocked(situation, name)
  return {
    name: codeName(name),
    words: "codePersonnel",
    label: "Votre code personnel",
    kind: "password",
    right: "codePersonnel",
    // Spaces between digits say nothing.
    accepts: (typed, situation) =>
      digitsOf(typed) === situation.fact("codePersonnel") && !isLocked(situation, name),
    required: true,
    note: `${CODE_LENGTH} chiffres`,
    longest: 20,
    shownWhen: situation => isAsked(situation, name),
    refusals: [
      { id: "phone-locked", refuses: isClosed, message: LOCKED },
      {
        id: "last-phone-try",
        refuses: (_typed, situation) => lockOf(situation, name).left === 1,
        message: "Code personnel : ce n'est pas le bon. Il vous reste un essai.",
      },
    ],
    known: "Code personnel : ce n'est pas le bon.",
    misconceptions: [
      {
        id: "phone-locked",
        matches: isClosed,
        example: { scenario, typed: "000", misses: LOCK.most, given: approving(name) },
      },
      ...confused.map(fact => confusedWith(fact, name, scenario)),
    ],
  }
}

/** Another secret number of the same person. */
function confusedWith(fact: string, name: string, scenario: string): Misconception {
  return {
    id: `${fact}-for-personal-code`,
    matches: (typed, situation) =>
      !isLocked(situation, name) &&
      situation.fact(fact) !== "" &&
      digitsOf(typed) === situation.fact(fact),
    example: { scenario, typed: `{${fact}}`, given: approving(name) },
  }
}

function approving(name: string): Record<string, string> {
  return { [answerName(name)]: "approuver" }
}
