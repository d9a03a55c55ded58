import { expect, test } from "vitest"
import { browserAndServer, inspect, MINUTES, visit } from "./browser.ts"
import { begin, keyboard, play } from "./play.ts"

const server = browserAndServer()
const wide = { width: 1280, script: true }
const narrow = { width: 320, script: false }

type Row = {
  portal: string
  title: string
  kind: typeof wide
  /** The paper that the mission leaves on the desk, and what must be seen on it. */
  leaves?: { paper: string; seen: string }
  /** The same pages are looked at elsewhere, with their mistakes. */
  isKnown?: boolean
}

const rows: Row[] = [
  { portal: "impots", title: "Déclarer deux retraites", kind: wide, isKnown: true },
  { portal: "impots", title: "Déclarer un salaire et du chômage", kind: narrow, isKnown: true },
  {
    portal: "emploi",
    title: "Faire son actualisation du mois",
    kind: wide,
    leaves: { paper: "accuse-actualisation-1", seen: ".paper-page" },
  },
  {
    portal: "emploi",
    title: "Postuler à un premier emploi",
    kind: narrow,
    leaves: { paper: "accuse-candidature-1", seen: ".paper-page" },
  },
  { portal: "messagerie", title: "Répondre au professeur, pas à tous", kind: wide },
  { portal: "messagerie", title: "Trouver le faux message", kind: narrow },
  { portal: "forfait", title: "Garder le numéro de sa mère", kind: wide },
  {
    portal: "train",
    title: "Un aller-retour à prix réduit",
    kind: wide,
    leaves: { paper: "billet-1", seen: ".qr-code" },
  },
  {
    portal: "train",
    title: "Un abonnement au prix de ses revenus",
    kind: narrow,
    leaves: { paper: "abonnement-1", seen: ".qr-code" },
  },
]

test.each(rows)(
  "$portal: « $title » is played to its end with the keyboard alone, at $kind.width px",
  async ({ portal, title, kind, leaves, isKnown = false }) => {
    const { context, page, faults } = await visit(server, kind)
    const id = await begin(page, title, "helped", portal, keyboard)
    const look = isKnown ? async () => {} : inspect
    expect(await play(server, page, id, { hand: keyboard, look })).not.toBe("lost")
    if (leaves) {
      await page.goto(`/papiers/${leaves.paper}`)
      await inspect(page)
      expect(await page.locator(leaves.seen).first().isVisible()).toBe(true)
    }
    expect(faults).toEqual([])
    await context.close()
  },
  MINUTES,
)
