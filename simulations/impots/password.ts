import { usableCode } from "../../server/engine/leave.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Action, Leaving, Situation, TrailEvent } from "../../server/engine/simulation.ts"
import { lockState } from "../../server/engine/trail.ts"
import { SENDER } from "./mails.ts"

/** The door closes for five minutes after three wrong passwords; a new password opens it. */
export const LOCK = {
  field: "motDePasse",
  most: 3,
  forMs: 5 * 60 * 1000,
  freedBy: "nouveau-mot-de-passe",
}

/** Life of the link that lets choose a new password, in milliseconds: half an hour. */
export const LINK_LIFE_MS = 30 * 60 * 1000

/** Tries left on the password, and until when the access is closed. */
export function passwordLock({ trail, now }: Situation) {
  return lockState(trail, LOCK, now)
}

export function isLocked(situation: Situation): boolean {
  return passwordLock(situation).until > 0
}

/** The password that opens the space: that of the notebook, or the one chosen since. */
export function currentPassword({ answers, fact }: Situation): string {
  return answers["motDePasseNeuf"] || fact("motDePasse")
}

/** A password for whoever has no idea of a new one. */
export function suggestedPassword({ fact }: Situation): string {
  return `Nouveau-${fact("motDePasse").slice(-3)}`
}

/** What the site asks of a password. */
export function isStrong(typed: string): boolean {
  return typed.length >= 8 && /[A-ZÀ-Þ]/.test(typed) && /[a-zß-ÿ]/.test(typed) && /\d/.test(typed)
}

/** « Mot de passe oublié ? » was pressed, and not given up since. */
export function isForgotten({ trail }: Situation): boolean {
  return toldBy(trail).isForgotten
}

/** A new password was chosen already: it stays, even if another demand is given up. */
export function wasRenewed({ trail }: Situation): boolean {
  return toldBy(trail).wasRenewed
}

/** A trail never changes, and several steps ask the same of it: read once. */
const told = new WeakMap<readonly TrailEvent[], { isForgotten: boolean; wasRenewed: boolean }>()

function toldBy(trail: readonly TrailEvent[]) {
  const known = told.get(trail)
  if (known) return known
  const found = { isForgotten: false, wasRenewed: false }
  for (const event of trail) {
    if (event.kind === "done" && event.step === LOCK.freedBy) found.wasRenewed = true
    if (event.kind !== "action") continue
    if (event.action === "oublie") found.isForgotten = true
    if (event.action === "abandonner") found.isForgotten = false
  }
  told.set(trail, found)
  return found
}

/** Back to the login without changing anything. */
export const giveUp: Action = {
  id: "abandonner",
  label: "Revenir au mot de passe",
  to: "mot-de-passe",
}

/** The secret of the link that lets choose a new password; "" when it is used or too old. */
export function passwordToken({ world, now }: Situation): string {
  return usableCode(world, "nouveau-mot-de-passe", now, LINK_LIFE_MS)
}

/** The link that was opened is the last one sent, and still good. */
export function isLinkGood(situation: Situation): boolean {
  const opened = situation.answers["jetonMotDePasse"] ?? ""
  return opened !== "" && opened === passwordToken(situation)
}

/** The link, and the message that carries it. */
export function sendPasswordLink({ fact }: Situation, random: Random): Leaving[] {
  const token = random.digits(12)
  return [
    { leaves: "code", purpose: "nouveau-mot-de-passe", value: token },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: "Choisissez un nouveau mot de passe",
        body: [
          `Bonjour ${fact("prenom")},`,
          "Vous avez demandé un nouveau mot de passe. Ce lien vous permet de le choisir.",
          "Le lien est valable 30 minutes et sert une seule fois.",
          "Si vous n'avez rien demandé, ne cliquez pas : votre mot de passe ne change pas.",
        ],
        link: {
          label: "Choisir un nouveau mot de passe",
          shown: `https://www.impots.example/lien-mot-de-passe?jetonMotDePasse=${token}`,
          href: `/impots/lien-mot-de-passe?jetonMotDePasse=${token}`,
        },
      },
    },
  ]
}
