import { showAmount, showDate } from "../../server/engine/format.ts"
import type { PaperTitle, Situation } from "../../server/engine/simulation.ts"
import { campaign } from "./campaign.ts"
import { payslip } from "./facts.ts"

const FAMILY: Record<string, string> = {
  C: "célibataire (C)",
  M: "mariés (M)",
  D: "divorcé ou divorcée (D)",
}

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  "lettre-identifiants": { title: "La lettre des impôts", from: "Les Contributions", data: letter },
  "lettre-premiere-fois": {
    title: "La lettre des impôts",
    from: "Les Contributions",
    data: letter,
  },
  carnet: { title: "Votre carnet", from: "Écrit de votre main" },
  "avis-impot": {
    title: "L'avis d'impôt de l'année dernière",
    from: "Les Contributions",
    data: notice,
  },
  rib: { title: "Le relevé d'identité bancaire", from: "Banque du Confluent" },
  "fiche-de-paie": { title: "La fiche de paie", from: "Votre employeur", data: payslipLines },
  "fiche-de-paie-2": {
    title: "La fiche de paie du second contrat",
    from: "Transports Quatre Saisons",
    data: second,
  },
  "attestation-retraite": {
    title: "Votre attestation de retraite",
    from: "Caisse des Retraites du Val",
  },
  "attestation-retraite-conjoint": {
    title: "L'attestation de retraite de Joël",
    from: "Caisse des Retraites du Val",
  },
  "attestation-chomage": { title: "L'attestation de chômage", from: "Agence Horizon Emploi" },
  "attestation-creche": { title: "L'attestation de la crèche", from: "Crèche Les Petits Cailloux" },
  quittance: { title: "La quittance de loyer", from: "Agence du Beffroi" },
  "releve-frais": { title: "Votre feuille de frais", from: "Écrite de votre main" },
  "recu-don": { title: "Le reçu du don", from: "Les Amis de l'Orle" },
  "accuse-reception": { title: "L'accusé de réception", from: "Les Contributions" },
  "declaration-signee": { title: "La déclaration signée", from: "Les Contributions" },
} satisfies Record<string, PaperTitle>

function letter({ fact }: Situation) {
  const zone = Number(fact("zone") || 1) as 1 | 2 | 3
  return {
    deadline: showDate(campaign.deadlines[zone]),
    family: FAMILY[fact("situationFamille")] ?? "",
  }
}

function notice({ fact }: Situation) {
  return {
    family: FAMILY[fact("situationFamille")] ?? "",
    lastTax: showAmount(Math.round(Number(fact("rfr")) * 0.02)),
  }
}

function second({ fact }: Situation) {
  const taxable = Number(fact("netImposable2"))
  return {
    gross: showAmount(Math.round(taxable * 1.219)),
    paid: showAmount(Math.round(taxable * 0.949)),
  }
}

/** Shares of the employer, in % of the gross: they are on the payslip and matter to nobody here. */
const EMPLOYER: [string, string, number][] = [
  ["Santé", "Maladie, maternité, invalidité", 13],
  ["Santé", "Accidents du travail", 1.2],
  ["Retraite", "Vieillesse plafonnée, employeur", 8.55],
  ["Retraite", "Vieillesse déplafonnée, employeur", 2.02],
  ["Retraite", "Retraite complémentaire, employeur", 4.72],
  ["Famille et chômage", "Allocations familiales", 5.25],
  ["Famille et chômage", "Assurance chômage", 4.05],
  ["Famille et chômage", "Garantie des salaires", 0.25],
  ["Autres contributions", "Aide au logement", 0.5],
  ["Autres contributions", "Formation professionnelle", 1],
  ["Autres contributions", "Taxe d'apprentissage", 0.59],
  ["Autres contributions", "Solidarité autonomie", 0.3],
  ["Autres contributions", "Dialogue social", 0.02],
  ["Autres contributions", "Transports", 1.5],
]

function payslipLines({ fact }: Situation) {
  const gross = Number(fact("brutMensuel"))
  const pay = payslip(gross, Number(fact("tauxPrelevement")))
  const money = (euros: number) => showAmount(euros.toFixed(2))
  const employee = pay.lines.map(({ label, base, rate, amount }) => ({
    label,
    base: money(base),
    rate: `${String(rate).replace(".", ",")} %`,
    employee: money(amount),
    employer: "",
  }))
  const employer = (group: string) =>
    EMPLOYER.filter(([title]) => title === group).map(([, label, rate]) => ({
      label,
      base: money(gross),
      rate: `${String(rate).replace(".", ",")} %`,
      employee: "",
      employer: money((gross * rate) / 100),
    }))
  const small = {
    label: "Œuvres sociales",
    base: "",
    rate: "",
    employee: money(pay.staffWorks),
    employer: "",
  }
  const health = {
    label: "Complémentaire santé, part de l'employeur",
    base: "",
    rate: "",
    employee: "",
    employer: money(pay.healthEmployer),
  }
  return {
    ...WORK[fact("employeur")],
    health: money(pay.healthEmployee),
    groups: [
      { title: "Santé", lines: [...employer("Santé"), health] },
      { title: "Retraite", lines: [...employee.slice(0, 4), ...employer("Retraite")] },
      { title: "Famille et chômage", lines: employer("Famille et chômage") },
      { title: "CSG et CRDS", lines: employee.slice(4) },
      { title: "Autres contributions", lines: [...employer("Autres contributions"), small] },
    ],
  }
}

const WORK: Record<string, { period: string; job: string; seniority: string; leave: string }> = {
  "Entrepôts du Val d'Orle": {
    period: "décembre 2025",
    job: "préparateur de commandes",
    seniority: "6 ans",
    leave: "8",
  },
  "Clinique des Trois Collines": {
    period: "décembre 2025",
    job: "infirmière",
    seniority: "9 ans",
    leave: "11",
  },
  "Restaurant La Belle Étape": {
    period: "juin 2025, dernier mois",
    job: "cuisinier",
    seniority: "12 ans",
    leave: "0",
  },
  "Librairie du Parvis": {
    period: "décembre 2025",
    job: "libraire",
    seniority: "4 mois",
    leave: "10",
  },
  "Primeurs du Marché": {
    period: "mai 2025, dernier mois",
    job: "employé de vente",
    seniority: "5 mois",
    leave: "0",
  },
  "Résidence Les Glycines": {
    period: "décembre 2025",
    job: "aide-soignante",
    seniority: "7 ans",
    leave: "6",
  },
}
