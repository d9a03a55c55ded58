import { upperFirst } from "../engine/words.ts"
import type { TrailEvent } from "../engine/simulation.ts"
import { sayAgo, verdictWords } from "./board-view.ts"
import type { Play } from "./play.ts"

const MOST_LINES = 40

/** What happened, in words, the last first. Never what was typed: the trail does not hold it. */
export function trailWords(play: Play): { ago: string; text: string }[] {
  return play.practice.trail
    .slice(-MOST_LINES)
    .toReversed()
    .map(event => ({ ago: sayAgo(play.now - event.at), text: say(play, event) }))
}

function say({ simulation, shared, words }: Play, event: TrailEvent): string {
  const title = (id: string) => simulation.steps.find(step => step.id === id)?.title ?? id
  const label = (id: string) =>
    simulation.steps.flatMap(({ fields }) => fields).find(({ name }) => name === id)?.label ?? id
  switch (event.kind) {
    case "try": {
      const about = event.about === undefined ? undefined : words.names[event.about]
      const kind = shared.names[event.diagnosis ?? ""]
      const why = about ?? kind
      return `${label(event.field)} : ${verdictWords[event.verdict]}${why ? `, ${why}` : ""}`
    }
    case "hint":
      return `${label(event.field)} : ${["", "ce qui est demandé", "où le trouver", "fait ensemble"][event.rung]}`
    case "done":
      return `Page finie : ${title(event.step)}`
    case "action":
      return `Un bouton de la page : ${title(event.step)}`
    case "opened":
      return upperFirst(
        `${{ mail: "un courrier", paper: "un papier", text: "un SMS" }[event.what]} est ouvert`,
      )
    case "false-site":
      return event.by === "mail"
        ? "Le faux message a été suivi"
        : "Un faux site a été ouvert, depuis la recherche"
    case "waved":
      return "L'aide proposée a été refusée"
    case "ended":
      return "Le bilan est ouvert"
  }
}
