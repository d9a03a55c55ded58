import { NO_BREAK, showAmount, showDate, showValue } from "../../server/engine/format.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { accountOf } from "./account.ts"
import { codeLock, shuffledDigits } from "./keypad.ts"
import { outcomeOf } from "./payee.ts"
import { lineOf, pastLines, searchLines } from "./statement.ts"
import { CEILING_EUROS, isStanding, showCents, showWhen, transferOf } from "./transfer.ts"

/** What the pages of the site show beside the fields, ready to be read. */
export function pageData(situation: Situation) {
  const { fact, answers, world, today } = situation
  const account = accountOf(situation)
  const transfer = transferOf(situation)
  const past = pastLines(situation)
  const { left, until } = codeLock(situation)
  const paper = (name: string) => world.papers.findLast(({ paper: known }) => known === name)?.id
  return {
    name: fact("nomComplet"),
    today: showDate(today),
    digits: shuffledDigits(situation),
    lock: { left, isClosed: until > 0 },
    account: `•••• ${fact("numeroCompte").slice(-4)}`,
    balance: showCents(account.balance),
    overdraft: `${showAmount(fact("decouvert"))} €`,
    past: searchLines(past, answers["chercherOperation"] ?? ""),
    allPast: past.length,
    statementId: paper("releve-du-jour") ?? "",
    ceiling: `${showAmount(CEILING_EUROS)} €`,
    isStanding: isStanding(situation),
    coming: account.coming.map(lineOf),
    outcome: outcomeOf(situation),
    payee: answers["titulaire"] ?? "",
    registered: fact("titulaire"),
    iban: onLines(transfer.iban),
    amount: showCents(transfer.cents),
    when: showWhen(situation),
    label: transfer.label,
    card: `•••• ${fact("carteNumero").slice(-4)}`,
    ownIban: onLines(fact("iban")),
    savingsIban: onLines(fact("ibanLivret")),
    ribId: paper("rib") ?? "",
    noticeId: paper("avis-virement") ?? paper("opposition") ?? "",
  }
}

/** Groups of four that may stand on two lines: a phone is narrower than an IBAN. */
function onLines(iban: string): string {
  return showValue("iban", iban).replaceAll(NO_BREAK, " ")
}
