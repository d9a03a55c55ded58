import { showAmount, showDate } from "../../server/engine/format.ts"
import type { PaperTitle, Situation } from "../../server/engine/simulation.ts"
import { campaign } from "./campaign.ts"
import { grossFor, payslip } from "./facts.ts"
import { computeTax, type Household } from "./tax.ts"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  "lettre-identifiants": {
    title: "La lettre des impôts",
    from: "Les Contributions",
    atHand: "Votre numéro fiscal.",
    data: letter,
  },
  "lettre-premiere-fois": {
    title: "La lettre des impôts",
    from: "Les Contributions",
    atHand: "La lettre des impôts, avec ses trois numéros.",
    data: letter,
  },
  carnet: {
    title: "Votre carnet",
    from: "Écrit de votre main",
    atHand: "Votre mot de passe et votre boîte mail.",
  },
  "avis-impot": {
    title: "L'avis d'impôt de l'année dernière",
    from: "Les Contributions",
    atHand: "L'avis d'impôt de l'année dernière.",
    data: notice,
  },
  rib: {
    title: "Le relevé d'identité bancaire",
    from: "Banque du Confluent",
    atHand: "Un relevé d'identité bancaire.",
    data: bankParts,
  },
  "releve-fiscal": {
    title: "Le relevé de la banque pour les impôts",
    from: "Banque du Confluent",
    atHand: "Le relevé de la banque pour les impôts.",
  },
  "fiche-de-paie": {
    title: "La fiche de paie",
    from: "Votre employeur",
    atHand: "La dernière fiche de paie de l'année.",
    data: monthOfPay,
  },
  "fiche-de-paie-2": {
    title: "La fiche de paie du second contrat",
    from: "Transports Quatre Saisons",
    atHand: "La fiche de paie de chaque employeur.",
    data: secondPay,
  },
  "attestation-retraite": {
    title: "Votre attestation de retraite",
    from: "Caisse des Retraites du Val",
    atHand: "Votre attestation de retraite pour les impôts.",
    data: situation => pension(situation, ""),
  },
  "attestation-retraite-conjoint": {
    title: "L'attestation de retraite de Joël",
    from: "Caisse des Retraites du Val",
    atHand: "L'attestation de retraite de l'autre personne.",
    data: situation => pension(situation, "conjoint."),
  },
  "attestation-chomage": {
    title: "L'attestation de chômage",
    from: "Agence Horizon Emploi",
    atHand: "L'attestation de chômage pour les impôts.",
    data: benefit,
  },
  "attestation-creche": {
    title: "L'attestation de la crèche",
    from: "Crèche Les Petits Cailloux",
    atHand: "L'attestation de la crèche.",
    data: childcare,
  },
  quittance: {
    title: "La quittance de loyer",
    from: "Agence du Beffroi",
    atHand: "Un papier avec votre nouvelle adresse.",
  },
  "releve-frais": {
    title: "Votre feuille de frais",
    from: "Écrite de votre main",
    atHand: "Le compte de vos frais de l'année.",
  },
  "recu-don": {
    title: "Le reçu du don",
    from: "Les Amis de l'Orle",
    atHand: "Le reçu du don.",
    data: gift,
  },
  "accuse-reception": { title: "L'accusé de réception", from: "Les Contributions" },
  "declaration-signee": { title: "L'avis de situation déclarative", from: "Les Contributions" },
} satisfies Record<string, PaperTitle>

/** 1878.4 → « 1 878,40 ». */
const money = (euros: number) => showAmount(euros.toFixed(2))

const sum = (amounts: number[]) => round(amounts.reduce((total, amount) => total + amount, 0))

function round(euros: number): number {
  return Math.round(euros * 100) / 100
}

function isWoman({ fact }: Situation): boolean {
  return fact("nir").startsWith("2")
}

function family(situation: Situation): string {
  const ending = isWoman(situation) ? "e" : ""
  const words: Record<string, string> = {
    C: "célibataire (case C)",
    M: "mariés (case M)",
    D: `divorcé${ending} (case D)`,
  }
  return words[situation.fact("situationFamille")] ?? ""
}

function letter(situation: Situation) {
  const zone = Number(situation.fact("zone") || 1) as 1 | 2 | 3
  return {
    civility: isWoman(situation) ? "Madame" : "Monsieur",
    born: isWoman(situation) ? "Née le" : "Né le",
    opens: showDate(campaign.opens),
    zone,
    deadline: showDate(campaign.deadlines[zone]),
    family: family(situation),
  }
}

function bankParts({ fact }: Situation) {
  const parts = (iban: string) => ({
    bank: iban.slice(4, 9),
    branch: iban.slice(9, 14),
    account: iban.slice(14, 25),
    key: iban.slice(25),
  })
  return { own: parts(fact("iban")), spouse: parts(fact("conjoint.iban")) }
}

/** The amounts of last year's notice, worked out backwards from its reference income. */
function notice(situation: Situation) {
  const { fact } = situation
  const household = incomeFor(situation, Number(fact("rfr")))
  const tax = computeTax(household, LAST_YEAR)
  const incomes = INCOME_BOXES.map(box => household[box] ?? 0)
  return {
    family: family(situation),
    born: isWoman(situation) ? "Née le" : "Né le",
    isCouple: fact("declarant2") !== "",
    incomeLabel: household["1AS"] ? "Pensions et retraites" : "Salaires",
    incomes: incomes.filter(Boolean).map(showAmount),
    total: showAmount(incomes.reduce((total, income) => total + income, 0)),
    deduction: showAmount(
      incomes.reduce((total, income) => total + income, 0) - tax.revenuBrutGlobal,
    ),
    gross: showAmount(tax.revenuBrutGlobal),
    allowance: showAmount(tax.revenuNetGlobal - tax.revenuImposable),
    taxable: showAmount(tax.revenuImposable),
    parts: String(tax.nombreParts).replace(".", ","),
    scale: showAmount(tax.impotBrut),
    rebate: showAmount(tax.impotBrut - tax.impotNet),
    net: showAmount(tax.impotNet),
    withheld: `${tax.impotNet ? "−" : ""}${showAmount(tax.impotNet)}`,
  }
}

const LAST_YEAR = (campaign.incomeYear - 1) as 2024
const INCOME_BOXES = ["1AJ", "1AS", "1BS"] as const

/** The household of last year whose reference income is `rfr`. Whole euros. */
function incomeFor({ fact }: Situation, rfr: number): Household {
  const year = (name: string) => Number(fact(name).slice(0, 4))
  const fixed: Household = { [`0A${fact("situationFamille") || "C"}`]: 1, "0DA": year("naissance") }
  if (fact("enfants"))
    Object.assign(fixed, {
      "0CF": 2,
      "0F0": year("naissanceEnfant1"),
      "0F1": year("naissanceEnfant2"),
      "0BT": 1,
    })
  const first = Number(fact("conjoint.pensionAnnuelle"))
  const second = Number(fact("pensionAnnuelle"))
  const withIncome = (income: number): Household => {
    if (!second) return { ...fixed, "1AJ": income }
    const share = Math.round((income * first) / (first + second))
    const births = { "0DA": year("conjoint.naissance"), "0DB": year("naissance") }
    return { ...fixed, ...births, "1AS": share, "1BS": income - share }
  }
  let income = rfr
  for (let turn = 0; turn < 50; turn++) {
    const missing = rfr - computeTax(withIncome(income), LAST_YEAR).revenuFiscalReference
    if (missing === 0) break
    income += missing
  }
  return withIncome(income)
}

type Row = { label: string; base: string; rate: string; employee: string; employer: string }

/** What a contribution costs, in % of the gross. `employee`: its place among payslip().lines. */
type Contribution = { label: string; employee?: number; employer?: number }

const CONTRIBUTIONS: { title: string; lines: Contribution[] }[] = [
  {
    title: "Santé",
    lines: [
      { label: "Sécurité sociale : maladie, maternité, invalidité, décès", employer: 7 },
      { label: "Complémentaire incapacité, invalidité, décès", employer: 0.61 },
    ],
  },
  {
    title: "Accidents du travail et maladies professionnelles",
    lines: [{ label: "Accidents du travail", employer: 1.84 }],
  },
  {
    title: "Retraite",
    lines: [
      { label: "Sécurité sociale plafonnée", employee: 0, employer: 8.55 },
      { label: "Sécurité sociale déplafonnée", employee: 1, employer: 2.02 },
      { label: "Complémentaire, tranche 1", employee: 2, employer: 4.72 },
      { label: "Contribution d'équilibre, tranche 1", employee: 3, employer: 1.29 },
    ],
  },
  { title: "Famille", lines: [{ label: "Allocations familiales", employer: 3.45 }] },
  {
    title: "Assurance chômage",
    lines: [
      { label: "Chômage", employer: 4 },
      { label: "Garantie des salaires", employer: 0.25 },
    ],
  },
  {
    title: "Autres contributions dues par l'employeur",
    lines: [
      { label: "Aide au logement", employer: 0.5 },
      { label: "Solidarité pour l'autonomie", employer: 0.3 },
      { label: "Formation professionnelle", employer: 1 },
      { label: "Taxe d'apprentissage", employer: 0.59 },
      { label: "Dialogue social", employer: 0.016 },
      { label: "Versement mobilité", employer: 1.5 },
    ],
  },
  {
    title: "CSG et CRDS",
    lines: [
      { label: "CSG déductible de l'impôt sur le revenu", employee: 4 },
      { label: "CSG et CRDS non déductibles de l'impôt sur le revenu", employee: 5 },
    ],
  },
]

/** Gross of a month at the minimum wage of 2025, full time. */
const MINIMUM_WAGE = 1801.8
const FULL_TIME = 151.67
/** Share of the gross that lower contributions have given to employees since 2018. */
const GAIN = 0.0145

function rateText(rate: number): string {
  return rate.toFixed(rate < 0.1 ? 3 : 2).replace(".", ",")
}

/** The contributions of a month, group by group, and what they add up to. */
function contributions(gross: number, taxRate: number) {
  const pay = payslip(gross, taxRate)
  const shares: number[] = []
  const groups = CONTRIBUTIONS.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ label, employee, employer }): Row => {
      const own = employee === undefined ? undefined : pay.lines[employee]
      const share = employer === undefined ? 0 : round((gross * employer) / 100)
      shares.push(share)
      return {
        label,
        base: money(own?.base ?? gross),
        rate: own ? rateText(own.rate) : "",
        employee: own ? money(own.amount) : "",
        employer: share ? money(share) : "",
      }
    }),
  }))
  const relief = reliefOn(gross)
  const employer = round(sum(shares) - relief)
  groups.push({
    title: "Conventions et allègements",
    lines: [
      {
        label: "Œuvres sociales",
        base: "",
        rate: "",
        employee: money(pay.staffWorks),
        employer: "",
      },
      ...(relief > 0
        ? [
            {
              label: "Allègement de cotisations employeur",
              base: "",
              rate: "",
              employee: "",
              employer: `−${money(relief)}`,
            },
          ]
        : []),
    ],
  })
  return {
    groups,
    employeeTotal: money(round(gross - pay.netSocial)),
    employerTotal: money(employer),
    health: money(pay.healthEmployee),
    healthEmployer: money(pay.healthEmployer),
    gain: money(round(gross * GAIN)),
    cost: money(round(gross + employer + pay.healthEmployer)),
  }
}

/** What the State takes off the employer's part on low wages. */
function reliefOn(gross: number): number {
  const rate = (0.3193 / 0.6) * ((1.6 * MINIMUM_WAGE) / gross - 1)
  return round(gross * Math.min(0.3193, Math.max(0, rate)))
}

function hourly(amount: number, hours: number): string {
  return (amount / hours).toFixed(4).replace(".", ",")
}

function monthOfPay({ fact }: Situation) {
  const gross = Number(fact("brutMensuel"))
  const work = WORK[fact("employeur")] ?? OTHER_WORK
  const base = round(gross / (1 + work.bonus / 100))
  const bonus = round(gross - base)
  const leave = round((base / FULL_TIME) * 7 * work.daysOff)
  const earned: Row[] = [
    line("Salaire de base", "151,67", hourly(base, FULL_TIME), money(base)),
    ...(bonus ? [line("Prime d'ancienneté", money(base), rateText(work.bonus), money(bonus))] : []),
    ...(work.daysOff
      ? [
          line(
            "Absence pour congés payés",
            hoursText(work.daysOff * 7),
            hourly(base, FULL_TIME),
            `−${money(leave)}`,
          ),
          line("Indemnité de congés payés", "", "", money(leave)),
        ]
      : []),
  ]
  return {
    ...work,
    initials: initials(fact("employeur")),
    earned,
    ...contributions(gross, Number(fact("tauxPrelevement"))),
    ceiling: showAmount(3925 * Number(fact("moisTravailles"))),
    hours: hoursText(FULL_TIME * Number(fact("moisTravailles"))),
    taxRate: rateText(Number(fact("tauxPrelevement"))),
  }
}

function line(label: string, base: string, rate: string, employee: string): Row {
  return { label, base, rate, employee, employer: "" }
}

function hoursText(hours: number): string {
  return money(round(hours))
}

/** « Entrepôts du Val d'Orle » → « EV ». */
function initials(name: string): string {
  return (name.match(/(?<![\p{L}'])\p{Lu}/gu) ?? []).slice(0, 2).join("")
}

const SECOND_MONTHS = 3

function secondPay({ fact }: Situation) {
  const gross = grossFor(Number(fact("netImposable2")), SECOND_MONTHS)
  const pay = payslip(gross, 0)
  const hours = gross < MINIMUM_WAGE ? Math.floor(gross / 12) : FULL_TIME
  const year = (monthly: number) => showAmount(Math.round(monthly * SECOND_MONTHS))
  return {
    hours: hoursText(hours),
    hourly: hourly(gross, hours),
    monthly: {
      gross: money(gross),
      netSocial: money(pay.netSocial),
      netBeforeTax: money(pay.netBeforeTax),
      taxable: money(pay.taxable),
      paid: money(pay.paid),
    },
    year: {
      hours: hoursText(hours * SECOND_MONTHS),
      gross: year(gross),
      netSocial: year(pay.netSocial),
      paid: year(pay.paid),
    },
    ...contributions(gross, 0),
  }
}

/** From the gross pension to the money received. Rates: the reduced CSG, 3.8 %, and the CRDS. */
function pension({ fact }: Situation, whose: "" | "conjoint.") {
  const taxable = Number(fact(`${whose}pensionAnnuelle`))
  const received = Number(fact(`${whose}pensionVersee`))
  const gross = Math.round(taxable / 0.962)
  const crds = Math.round(gross * 0.005)
  return {
    gross: showAmount(gross),
    csg: showAmount(gross - taxable),
    crds: showAmount(crds),
    health: showAmount(taxable - crds - received),
    grossMonthly: money(gross / 12),
    receivedMonthly: money(received / 12),
  }
}

const BENEFIT_MONTHS = [
  { month: "août", days: 31, paid: "2025-09-02" },
  { month: "septembre", days: 30, paid: "2025-10-02" },
  { month: "octobre", days: 31, paid: "2025-11-04" },
  { month: "novembre", days: 30, paid: "2025-12-02" },
  { month: "décembre", days: 31, paid: "2025-12-30" },
]

/** The months of an unemployment benefit, and from its gross amount to the money received. */
function benefit({ fact }: Situation) {
  const taxable = Number(fact("chomageAnnuel"))
  const received = Number(fact("chomageVerse"))
  const gross = Math.round(taxable / 0.97)
  const days = BENEFIT_MONTHS.reduce((total, month) => total + month.days, 0)
  let left = received
  const months = BENEFIT_MONTHS.map(({ month, days: inMonth, paid }, index) => {
    const isLast = index === BENEFIT_MONTHS.length - 1
    const amount = isLast ? left : round((received * inMonth) / days)
    left = round(left - amount)
    return {
      month,
      days: inMonth,
      paid: paid.replace(/^(\d+)-(\d+)-(\d+)$/, "$3/$2/$1"),
      amount: money(amount),
    }
  })
  return {
    months,
    days,
    daily: money(gross / days),
    gross: showAmount(gross),
    retirement: showAmount(gross - taxable),
    csg: showAmount(taxable - received),
  }
}

const MEAL = 3

function childcare({ fact }: Situation) {
  const meals = Number(fact("creche.avecRepas")) - Number(fact("creche.sansRepas"))
  return { meals: showAmount(meals), mealCount: meals / MEAL, mealPrice: money(MEAL) }
}

function gift(situation: Situation) {
  return {
    inWords: inWords(Number(situation.fact("don"))),
    civility: isWoman(situation) ? "Mme" : "M.",
  }
}

const UNITS =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(
    " ",
  )
const TENS = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"]

/** A whole number under 1000 as a receipt writes it: 121 → « cent vingt-et-un ». */
function inWords(number: number): string {
  if (number < 17) return UNITS[number] ?? ""
  if (number < 20) return `dix-${UNITS[number - 10]}`
  if (number >= 100) {
    const hundreds = Math.floor(number / 100)
    const rest = number % 100
    if (hundreds === 1) return rest ? `cent ${inWords(rest)}` : "cent"
    return rest ? `${UNITS[hundreds]} cent ${inWords(rest)}` : `${UNITS[hundreds]} cents`
  }
  if (number === 80) return "quatre-vingts"
  if (number > 80) return `quatre-vingt-${inWords(number - 80)}`
  const ten = Math.min(Math.floor(number / 10), 6)
  const rest = number - ten * 10
  if (rest === 0) return TENS[ten] ?? ""
  return `${TENS[ten]}-${rest % 10 === 1 ? "et-" : ""}${inWords(rest)}`
}

/** What a payslip says of a job beside the money. `bonus`: seniority, in % of the base. */
type Work = {
  address: string
  town: string
  siret: string
  agreement: string
  number: string
  period: string
  from: string
  to: string
  paidOn: string
  job: string
  entered: string
  seniority: string
  bonus: number
  daysOff: number
  leave: { earned: string; taken: string; left: string }
}

const DECEMBER = {
  period: "décembre 2025",
  from: "01/12/2025",
  to: "31/12/2025",
  paidOn: "30/12/2025",
}

const OTHER_WORK: Work = {
  ...DECEMBER,
  address: "1 rue des Ateliers",
  town: "99120 Beauvallon",
  siret: "999 999 113 00007",
  agreement: "Accord de branche",
  number: "00001",
  job: "Employé",
  entered: "01/01/2025",
  seniority: "1 an",
  bonus: 0,
  daysOff: 0,
  leave: { earned: "25,0", taken: "20,0", left: "5,0" },
}

const WORK: Record<string, Work> = {
  "Cabinet dentaire du Parc": {
    ...DECEMBER,
    address: "3 allée du Parc",
    town: "99460 Port-Fleuri",
    siret: "999 999 105 00007",
    agreement: "Cabinets dentaires",
    number: "00004",
    job: "Secrétaire d'accueil",
    entered: "02/05/2011",
    seniority: "14 ans 7 mois",
    bonus: 12,
    daysOff: 2,
    leave: { earned: "17,5", taken: "8,5", left: "9,0" },
  },
  "Entrepôts du Val d'Orle": {
    ...DECEMBER,
    address: "Zone de la Plaine, bâtiment C",
    town: "99120 Beauvallon",
    siret: "999 999 014 00007",
    agreement: "Entrepôts et logistique",
    number: "00318",
    job: "Préparateur de commandes",
    entered: "14/10/2019",
    seniority: "6 ans 2 mois",
    bonus: 6,
    daysOff: 3,
    leave: { earned: "17,5", taken: "9,5", left: "8,0" },
  },
  "Clinique des Trois Collines": {
    ...DECEMBER,
    address: "12 boulevard des Cèdres",
    town: "99210 Saint-Fictif-sur-Orle",
    siret: "999 999 022 00018",
    agreement: "Hospitalisation privée",
    number: "01142",
    job: "Infirmière diplômée",
    entered: "05/09/2016",
    seniority: "9 ans 3 mois",
    bonus: 8,
    daysOff: 2,
    leave: { earned: "17,5", taken: "6,5", left: "11,0" },
  },
  "Restaurant La Belle Étape": {
    address: "2 quai des Mariniers",
    town: "99460 Port-Fleuri",
    siret: "999 999 030 00003",
    agreement: "Hôtels, cafés, restaurants",
    number: "00007",
    period: "juin 2025",
    from: "01/06/2025",
    to: "30/06/2025",
    paidOn: "30/06/2025",
    job: "Cuisinier",
    entered: "04/03/2013",
    seniority: "12 ans 3 mois",
    bonus: 3,
    daysOff: 0,
    leave: { earned: "25,0", taken: "25,0", left: "0,0" },
  },
  "Librairie du Parvis": {
    ...DECEMBER,
    address: "1 place du Parvis",
    town: "99120 Beauvallon",
    siret: "999 999 048 00005",
    agreement: "Commerce de la librairie",
    number: "00004",
    job: "Libraire",
    entered: "01/09/2025",
    seniority: "4 mois",
    bonus: 0,
    daysOff: 0,
    leave: { earned: "10,0", taken: "0,0", left: "10,0" },
  },
  "Primeurs du Marché": {
    address: "Halle couverte, étal 14",
    town: "99210 Saint-Fictif-sur-Orle",
    siret: "999 999 055 00018",
    agreement: "Commerce de fruits et légumes",
    number: "00011",
    period: "mai 2025",
    from: "01/05/2025",
    to: "31/05/2025",
    paidOn: "31/05/2025",
    job: "Employé de vente",
    entered: "01/01/2025",
    seniority: "5 mois",
    bonus: 0,
    daysOff: 0,
    leave: { earned: "12,5", taken: "12,5", left: "0,0" },
  },
  "Résidence Les Glycines": {
    ...DECEMBER,
    address: "30 allée des Roses",
    town: "99120 Beauvallon",
    siret: "999 999 063 00004",
    agreement: "Maisons de retraite privées",
    number: "00056",
    job: "Aide-soignante",
    entered: "02/05/2018",
    seniority: "7 ans 7 mois",
    bonus: 7,
    daysOff: 2,
    leave: { earned: "17,5", taken: "11,5", left: "6,0" },
  },
}
