import type { Random } from "../../server/engine/random.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { household, taxOf } from "./household.ts"
import { SENDER } from "./mails.ts"

/** The number of a receipt of this household: its papers carry the versions signed. */
export function receipts({ world }: Pick<Situation, "world">) {
  return world.papers.filter(paper => paper.paper === "accuse-reception")
}

/** What signing leaves: the receipt, the statement, and the message of confirmation. */
export function leaveSigned(situation: Situation, random: Random): Leaving[] {
  const tax = taxOf(situation)
  const version = String(receipts(situation).length + 1)
  const number = `${situation.today.slice(0, 4)}-${random.digits(4)}-${random.digits(4)}`
  const common = {
    numero: number,
    jour: situation.today,
    heure: hourOf(situation.now),
    nom: situation.fact("nomComplet"),
    numeroFiscal: situation.fact("numeroFiscal"),
    solde: balanceSentence(tax.solde),
    version,
  }
  return [
    { leaves: "paper", paper: "accuse-reception", data: common },
    {
      leaves: "paper",
      paper: "declaration-signee",
      data: {
        ...common,
        adresse: `${situation.fact("adresse")}, ${situation.fact("codePostal")} ${situation.fact("commune")}`,
        situation: situation.answers["situationFamille"] ?? "",
        parts: String(tax.nombreParts),
        lignes: JSON.stringify(declaredLines(situation)),
        rfr: String(tax.revenuFiscalReference),
        impot: String(tax.impotNet),
        prelevement: String(tax.retenueSourcePayee),
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject:
          version === "1"
            ? "Votre déclaration est enregistrée"
            : "Votre correction est enregistrée",
        body: [
          `Bonjour ${situation.fact("prenom")},`,
          `Votre déclaration est enregistrée. Numéro de l'accusé de réception : ${number}.`,
          "Gardez ce numéro. Il prouve que vous avez déclaré.",
          "Vous pouvez corriger votre déclaration en ligne. Il faudra alors la signer à nouveau.",
        ],
      },
    },
  ]
}

/** « Il reste 19 € à payer. » Amount in whole euros, negative for a refund. */
export function balanceSentence(solde: number): string {
  if (solde > 0) return `Il reste ${euros(solde)} à payer.`
  if (solde < 0) return `On vous remboursera ${euros(-solde)}.`
  return "Vous n'avez rien à payer, et rien ne vous est rendu."
}

/** 22541 → « 22 541 € », with no-break spaces. */
export function euros(amount: number): string {
  return `${amount.toLocaleString("fr-FR").replace(/\s/g, "\u00a0")}\u00a0€`
}

/** Short labels of the boxes that a summary or a search shows. */
export const BOX_LABELS: Record<string, string> = {
  "1AJ": "Salaires, déclarant 1",
  "1BJ": "Salaires, déclarant 2",
  "1AP": "Chômage, déclarant 1",
  "1BP": "Chômage, déclarant 2",
  "1AS": "Pensions, déclarant 1",
  "1BS": "Pensions, déclarant 2",
  "1AK": "Frais réels, déclarant 1",
  "2TR": "Intérêts",
  "2BH": "Intérêts déjà soumis aux prélèvements sociaux",
  "2CK": "Prélèvement forfaitaire déjà versé",
  "4BE": "Loyers encaissés",
  "6DE": "CSG déductible",
  "6EL": "Pension versée à un enfant majeur",
  "6GU": "Autres pensions versées",
  "7UD": "Dons (75 %)",
  "7UF": "Dons (66 %)",
  "7GA": "Frais de garde",
  "7DB": "Emploi à domicile",
  "8HV": "Retenue à la source, déclarant 1",
  "8IV": "Retenue à la source, déclarant 2",
}

/** The boxes of the declaration that hold an amount, with their label. Whole euros. */
export function declaredLines(situation: Pick<Situation, "answers" | "fact">) {
  const codes = household(situation)
  return Object.entries(BOX_LABELS).flatMap(([code, label]) => {
    const amount = codes[code]
    return amount ? [{ code, label, amount: euros(amount) }] : []
  })
}

/** « 14 h 05 », at the clock of Paris: the server may run elsewhere. */
export function hourOf(now: number): string {
  return new Date(now)
    .toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Paris" })
    .replace(":", " h ")
}
