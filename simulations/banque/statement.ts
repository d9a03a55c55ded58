import { plainName } from "../../server/engine/nearest.ts"
import { NO_BREAK, showDate } from "../../server/engine/format.ts"
import type { Operation } from "../../server/engine/operations.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { accountOf } from "./account.ts"
import { showCents } from "./transfer.ts"

/** A line of the account as a page prints it. */
export type Line = { label: string; amount: string; date: string; isIncome: boolean }

export function lineOf({ label, cents, date }: Operation): Line {
  return {
    label,
    amount: `${cents > 0 ? "+" : ""}${showCents(cents)}`,
    date: showDate(date),
    isIncome: cents > 0,
  }
}

/** What counts by now, the latest first. */
export function pastLines(situation: Situation): Line[] {
  return accountOf(situation)
    .operations.filter(({ date }) => date <= situation.today)
    .toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
    .map(lineOf)
}

/** Those in which a word or a sum is found: « pain », « 12,40 ». Nothing typed: all. */
export function searchLines(lines: readonly Line[], typed: string): Line[] {
  const [word, sum] = [plainName(typed), typed.replace(/[\s€]/g, "")]
  if (sum === "") return [...lines]
  return lines.filter(
    ({ label, amount }) =>
      (word !== "" && plainName(label).includes(word)) ||
      (/\d/.test(sum) && amount.replaceAll(NO_BREAK, "").replace(/\s/g, "").includes(sum)),
  )
}

/** The statement of the day, with all that other portals paid. The same one is left once. */
export function leaveStatement(situation: Situation): Leaving[] {
  const { world, today } = situation
  const data = {
    jour: today,
    solde: showCents(accountOf(situation).balance),
    lignes: JSON.stringify(pastLines(situation)),
  }
  const last = world.papers.findLast(({ paper }) => paper === "releve-du-jour")?.data
  const isSame = last?.["jour"] === data.jour && last["lignes"] === data.lignes
  return isSame ? [] : [{ leaves: "paper", paper: "releve-du-jour", data }]
}
