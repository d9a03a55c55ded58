import { type OnTheDesk, onTheDesk } from "../engine/coach.ts"
import { showAmount, showDate, showValue } from "../engine/format.ts"
import { escapeHtml } from "../engine/escape-html.ts"
import type { Situation } from "../engine/simulation.ts"
import type { Play } from "./play.ts"
import { qrCode } from "./qr-code.ts"

/** A paper on the desk, with what is said of it in a list. */
export type PaperCard = OnTheDesk & { title: string; from: string; isNew: boolean }

export type PaperView = PaperCard & { template: string; it: Record<string, unknown> }

/** The papers of the scenario, then those that portals left, the newest first among these. */
export function papersOf(play: Pick<Play, "simulation" | "scenario" | "world">): PaperCard[] {
  return onTheDesk(play).map(({ id, paper }) => ({
    id,
    paper,
    ...titleOf(play.simulation, paper),
    isNew: id !== paper,
  }))
}

function titleOf(simulation: Play["simulation"], paper: string) {
  const known = simulation.papers[paper]
  return { title: known?.title ?? paper, from: known?.from ?? "" }
}

/** A paper ready to be drawn, the line of `lit` under the marker; null when it is not on the desk. */
export function paperView(
  play: Pick<Play, "simulation" | "scenario" | "world">,
  situation: Situation,
  id: string,
  lit: string | null,
): PaperView | null {
  const card = papersOf(play).find(paper => paper.id === id)
  if (!card) return null
  const left = play.world.papers.find(paper => paper.id === id)
  const name = left?.paper ?? id
  const known = play.simulation.papers[name]
  const kinds = new Map(situation.facts.map(fact => [fact.name, fact.kind]))
  const show = (fact: string) => showValue(kinds.get(fact) ?? "text", situation.fact(fact))
  return {
    ...card,
    template: `simulations/${known?.shared ? "people" : play.simulation.id}/papers/${name}.eta`,
    it: {
      fact: situation.fact,
      has: (fact: string) => situation.fact(fact) !== "",
      show,
      mark: (fact: string, text?: string) => {
        const isLit = fact === lit
        // A long address breaks where it is read in two: after the @.
        const shown = escapeHtml(text ?? show(fact)).replace("@", "@<wbr>")
        return `<span class="fact${isLit ? " is-lit" : ""}" data-fact="${fact}"${isLit ? ' id="ligne"' : ""}>${shown}</span>`
      },
      money: (euros: number) => showAmount(euros.toFixed(2)),
      date: showDate,
      qr: (text: string) => qrCode(text, "Le numéro, à lire avec un appareil"),
      paper: known?.data?.(situation) ?? {},
      data: left?.data ?? {},
      today: situation.today,
    },
  }
}
