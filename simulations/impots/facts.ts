import type { Fact } from "../../server/engine/diagnose.ts"
import type { Random } from "../../server/engine/random.ts"
import type { Person } from "../../server/engine/simulation.ts"
import { nameFacts, own } from "../people/facts.ts"
import { campaign } from "./campaign.ts"
import { computeTax } from "./tax.ts"

/** What learners find on the table: how to get in, and where the money goes. */
export const access = ["lettre-identifiants", "carnet", "avis-impot", "rib"]

/** Euros and cents, as papers print them: 1878.4 → "1878.40". */
export function cents(euros: number): string {
  return (Math.round(euros * 100) / 100).toFixed(2)
}

/** Who the person is, and the numbers that give access to the site. */
export function identityFacts(person: Person, random: Random, home: Home, rfr: number): Fact[] {
  return [
    ...nameFacts(person),
    own("naissance", "date", person.birth),
    own("nir", "digits", person.nir),
    own("numeroFiscal", "digits", person.numeroFiscal),
    own("numeroAcces", "digits", person.numeroAcces),
    own("iban", "iban", person.iban),
    own("mobile", "phone", person.mobile),
    own("email", "email", person.email),
    own(
      "motDePasse",
      "text",
      `${random.pick(["Tournesol", "Cerisier", "Hirondelle", "Marmotte", "Noisette"])}-${random.digits(3)}`,
    ),
    own("codeHier", "digits", `4${random.digits(5)}`),
    own("adresse", "text", home.street),
    own("codePostal", "digits", home.postalCode),
    own("commune", "text", home.town),
    own("zone", "choice", String(home.zone)),
    own("rfr", "money", rfr),
    own("referenceAvis", "code", `26${random.int(10, 99)}A${random.digits(8)}`),
  ]
}

export type Home = { street: string; postalCode: string; town: string; zone: 1 | 2 | 3 }

/**
 * A year with one employer. Rates: 2026 orders of magnitude of a payslip in the private sector;
 * they only have to add up. The tax base is the net before tax, plus the share of CSG and CRDS
 * that is not deductible, plus what the employer pays for the health insurance.
 */
export function salaryFacts(
  employer: string,
  grossMonthly: number,
  taxRate: number,
  months = 12,
): Fact[] {
  const pay = payslip(grossMonthly, taxRate)
  const year = (monthly: number) => Math.round(monthly * months)
  return [
    own("employeur", "text", employer),
    own("moisTravailles", "count", months),
    own("brutMensuel", "money", cents(grossMonthly)),
    own("montantNetSocialMensuel", "money", cents(pay.netSocial)),
    own("netAvantImpotMensuel", "money", cents(pay.netBeforeTax)),
    own("netImposableMensuel", "money", cents(pay.taxable)),
    own("netPayeMensuel", "money", cents(pay.paid)),
    own("prelevementMensuel", "money", cents(pay.withheld)),
    own("tauxPrelevement", "choice", taxRate.toFixed(1)),
    own("brutAnnuel", "money", year(grossMonthly)),
    own("montantNetSocialAnnuel", "money", year(pay.netSocial)),
    own("netPayeAnnuel", "money", year(pay.paid)),
    own("netImposableAnnuel", "money", year(pay.taxable)),
    own("prelevementAnnuel", "money", year(pay.withheld)),
  ]
}

/** One line of deduction: what it is called, its base and its rate in %. Amounts in euros. */
export type PayslipLine = { label: string; base: number; rate: number; amount: number }

const HEALTH_EMPLOYEE = 29.2
const HEALTH_EMPLOYER = 30
const STAFF_WORKS = 0.35

/** The lines of one month's payslip, and what they add up to. Euros, rounded to the cent. */
export function payslip(gross: number, taxRate: number) {
  const csgBase = round(gross * 0.9825)
  const lines: PayslipLine[] = [
    { label: "Assurance vieillesse plafonnée", base: gross, rate: 6.9 },
    { label: "Assurance vieillesse déplafonnée", base: gross, rate: 0.4 },
    { label: "Retraite complémentaire, tranche 1", base: gross, rate: 3.15 },
    { label: "Contribution d'équilibre, tranche 1", base: gross, rate: 0.86 },
    { label: "CSG déductible de l'impôt", base: csgBase, rate: 6.8 },
    { label: "CSG et CRDS non déductibles", base: csgBase, rate: 2.9 },
  ].map(line => ({ ...line, amount: round((line.base * line.rate) / 100) }))
  const deducted = lines.reduce((sum, line) => sum + line.amount, STAFF_WORKS)
  const netSocial = round(gross - deducted)
  const netBeforeTax = round(netSocial - HEALTH_EMPLOYEE)
  const notDeductible = lines.at(-1)?.amount ?? 0
  const taxable = round(netBeforeTax + notDeductible + HEALTH_EMPLOYER)
  const withheld = round((taxable * taxRate) / 100)
  return {
    lines,
    staffWorks: STAFF_WORKS,
    healthEmployee: HEALTH_EMPLOYEE,
    healthEmployer: HEALTH_EMPLOYER,
    netSocial,
    netBeforeTax,
    taxable,
    withheld,
    paid: round(netBeforeTax - withheld),
  }
}

/** The monthly gross, to the cent, whose payslips add up to this taxable amount over `months`. */
export function grossFor(taxable: number, months: number): number {
  let gross = round(taxable / months / 0.83)
  while (Math.round(payslip(gross, 0).taxable * months) < taxable) gross = round(gross + 0.05)
  return gross
}

/** Household rate of withholding, in %, that last year's income would have given. */
export function withholdingRate(household: Record<string, number>): number {
  return computeTax(household, (campaign.incomeYear - 1) as 2024).tauxPrelevementSourceFoyer
}

/** Facts of somebody else on the papers: their names carry whose they are. */
export function factsOf(person: Person, prefix: string, owner: string): Fact[] {
  const theirs = (name: string, kind: Fact["kind"], value: string): Fact => ({
    name: `${prefix}.${name}`,
    kind,
    value,
    owner,
  })
  return [
    theirs("prenom", "name", person.firstName),
    theirs("nomComplet", "name", `${person.firstName} ${person.lastName}`),
    theirs("naissance", "date", person.birth),
    theirs("numeroFiscal", "digits", person.numeroFiscal),
    theirs("numeroAcces", "digits", person.numeroAcces),
    theirs("iban", "iban", person.iban),
    theirs("mobile", "phone", person.mobile),
    theirs("email", "email", person.email),
  ]
}

function round(euros: number): number {
  return Math.round(euros * 100) / 100
}
