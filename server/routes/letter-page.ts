import type { FieldView } from "../engine/draw-step.ts"
import { keepsDraft, letterForm, SEND } from "../engine/letter-form.ts"
import type { Letter } from "../engine/simulation.ts"
import { letterFields } from "../engine/write-letter.ts"
import { deskOf } from "./desk.ts"
import type { LetterFault, LetterLine } from "./letter-faults.ts"
import { filesOf } from "./mailbox-view.ts"
import { pageTerms } from "./page-terms.ts"
import type { Play } from "./play.ts"

export type LetterPage = { faults?: LetterFault[]; advice?: LetterFault[]; notice?: string | null }

/**
 * The page on which a letter is written, for `templates/letter-write.eta`: what the page of a
 * portal is to `templates/step.eta`, so that both are drawn alike.
 */
export function letterPage(
  play: Play,
  letter: Letter,
  { faults = [], advice = [], notice = null }: LetterPage,
) {
  const lines = Object.keys(letterForm) as LetterLine[]
  const fields = lines.map(name => lineView(play, letter, name, faults))
  const step = { id: letter.id, title: "Écrire un message", button: SEND, letter: true }
  return {
    page: { title: `${faults.length > 0 ? "Erreur : " : ""}${step.title}` },
    desk: deskOf(play, "courrier"),
    terms: pageTerms(play.language, [], []),
    own: {},
    notice,
    advice,
    view: {
      step,
      fields,
      // The coach has said already what it noticed; it says so once.
      hidden: advice.length > 0 ? [{ name: "relu", value: "oui" }] : [],
      missed: fields.filter(({ missed }) => missed),
      elsewhere: [],
      advice: [],
      actions: [keepsDraft],
      canSend: true,
    },
  }
}

function lineView(
  play: Play,
  letter: Letter,
  name: LetterLine,
  faults: readonly LetterFault[],
): FieldView {
  const fault = faults.find(({ field }) => field === name)
  const isText = letterFields.find(line => line === name)
  return {
    field: { ...letterForm[name], name, right: () => "" },
    value: isText ? letter[isText] : "",
    state: "free",
    options: [],
    attached: name === "files" ? filesOf(play, letter.files) : [],
    ...(fault ? { message: fault.message } : {}),
    explanation: fault?.said ?? [],
    slip: null,
    missed: fault !== undefined,
  }
}
