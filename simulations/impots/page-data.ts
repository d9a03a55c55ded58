import { showDate, showValue } from "../../server/engine/format.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { campaign } from "./campaign.ts"
import { taxOf } from "./household.ts"
import { passwordLock } from "./password.ts"
import { isSomebodys, searchRubrics } from "./search.ts"
import { balanceSentence, declaredLines, euros, hourOf, receipts } from "./signed.ts"

const SITUATIONS: Record<string, string> = {
  C: "Célibataire",
  M: "Marié(e)",
  O: "Pacsé(e)",
  D: "Divorcé(e) ou séparé(e)",
  V: "Veuf ou veuve",
}

/** What the pages of the site show beside the fields, ready to be read. */
export function pageData(situation: Situation, query: Readonly<Record<string, string>>) {
  const { fact, facts, answers } = situation
  const show = (name: string) => {
    const found = facts.find(candidate => candidate.name === name)
    return found ? showValue(found.kind, found.value) : ""
  }
  const zone = Number(fact("zone") || 1) as 1 | 2 | 3
  const declared = answers["rubriqueSalaires"] !== undefined
  return {
    year: campaign.incomeYear,
    deadline: showDate(campaign.deadlines[zone]),
    zone,
    name: fact("nomComplet"),
    birth: show("naissance"),
    numeroFiscal: show("numeroFiscal"),
    maskedEmail: fact("email").replace(/^(.).*(@.*)$/, "$1•••••$2"),
    email: fact("email"),
    address: `${fact("adresse")}, ${fact("codePostal")} ${fact("commune")}`,
    newAddress:
      answers["changementAdresse"] === "oui"
        ? `${answers["nouvelleAdresse"]}, ${answers["nouveauCodePostal"]} ${answers["nouvelleCommune"]}`
        : "",
    declarant1: fact("declarant1") || fact("nomComplet"),
    declarant2: fact("declarant2"),
    spouseBirth: show("conjoint.naissance"),
    family: SITUATIONS[answers["situationFamille"] ?? ""] ?? "",
    search: searchShown(query["recherche"] ?? ""),
    lock: lockShown(situation),
    isRenewed: answers["motDePasseNeuf"] !== undefined,
    iban: answers["compteIban"] ?? "",
    receipt: receipts(situation).at(-1)?.data ?? null,
    receiptId: receipts(situation).at(-1)?.id ?? "",
    statementId:
      situation.world.papers.findLast(paper => paper.paper === "declaration-signee")?.id ?? "",
    signedBefore: receipts(situation).length,
    ...(declared ? { tax: taxLines(situation), lines: declaredLines(situation) } : {}),
  }
}

function searchShown(typed: string) {
  const asked = isSomebodys(typed) ? "" : typed.trim()
  return { asked, found: searchRubrics(asked) }
}

/** Tries left, and the hour at which a closed access opens again: « 10 h 14 », or "". */
function lockShown(situation: Situation) {
  const { left, until } = passwordLock(situation)
  return { left, until: until ? hourOf(until + MINUTE_MS - 1) : "" }
}

const MINUTE_MS = 60 * 1000

function taxLines(situation: Situation) {
  const tax = taxOf(situation)
  return {
    parts: String(tax.nombreParts).replace(".", ","),
    rfr: euros(tax.revenuFiscalReference),
    gross: euros(tax.impotBrut),
    flat: tax.impotForfaitaire128 > 0 ? euros(tax.impotForfaitaire128) : "",
    social: tax.prelevementsSociaux > 0 ? euros(tax.prelevementsSociaux) : "",
    decote: euros(tax.decote),
    reductions: euros(tax.reductions.total),
    credits: euros(tax.credits.total),
    net: euros(Math.abs(tax.impotNet)),
    isRefund: tax.impotNet < 0,
    withheld: euros(tax.retenueSourcePayee),
    balance: balanceSentence(tax.solde),
    rate: `${String(tax.tauxPrelevementSourceFoyer).replace(".", ",")} %`,
  }
}
