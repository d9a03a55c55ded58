import { type IncomeYear, type TaxParameters, taxParameters } from "./tax-parameters.ts"

/** What a household declares: the form's codes and their values. A code left out is empty. */
export type Household = Record<string, number>

/** The figures of a tax notice, in whole euros unless a line says otherwise. */
export type TaxResult = {
  revenuBrutGlobal: number
  revenuNetGlobal: number
  revenuImposable: number
  /** In parts; a multiple of 0.25. */
  nombreParts: number
  impotSansPlafonnementQF: number
  plafonnementQF: boolean
  impotBrut: number
  decote: number
  /** What the tax could bear of each reduction. */
  reductions: { dons75: number; scolarite: number; dons66: number; total: number }
  impotApresReductions: number
  impotForfaitaire128: number
  reprisePlafondNiches: number
  impotAvantCredits: number
  /** Each credit in full, as the State pays back what the tax cannot bear. */
  credits: {
    emploiDomicile: number
    gardeEnfants: number
    cotisationsSyndicales: number
    prelevementForfaitaire2CK: number
    total: number
  }
  /** Negative: a refund. */
  impotNet: number
  prelevementsSociaux: number
  retenueSourcePayee: number
  /** Still to pay; negative: to be paid back. */
  solde: number
  revenuFiscalReference: number
  /** In %. */
  tauxMarginal: number
  /** In %, to one decimal. */
  tauxPrelevementSourceFoyer: number
}

/** A declaration that cannot be computed. `code` is the form's code, `found` what it held. */
export class HouseholdError extends Error {
  readonly code: string
  readonly found: unknown

  constructor(code: string, found: unknown, due: string) {
    const shown = typeof found === "string" ? JSON.stringify(found) : String(found)
    super(`${code} ${due}; found ${shown}.`)
    this.name = "HouseholdError"
    this.code = code
    this.found = found
  }
}

/**
 * Computes the tax of a household on the income of `year` (declared the year after), as the
 * administration does for residents without business income, capital gains or deficits.
 *
 * Amounts given and returned are whole euros. The values that change with the year, and their
 * articles, are in `tax-parameters.ts`; each function below names the article that it applies.
 *
 * Throws a `HouseholdError` that names the code and what was found, for: a year or a code that
 * is not known, anything but a whole number of 0 or more, a box above 1, a birth year that
 * cannot be, two family situations or none, more birth years or disabled children than
 * children, income of a spouse or a dependant who is not declared, or rents above the ceiling.
 */
export function computeTax(household: Household, year: IncomeYear): TaxResult {
  checkHousehold(household, year)
  const parameters: TaxParameters = taxParameters[year]
  const foyer = readFoyer(household, year)
  const parts = countParts(household, foyer, parameters)
  const revenus = computeRevenus(household, parameters)

  const charges = computeCharges(household, revenus, parameters)
  const revenuNetGlobal = Math.max(0, revenus.brutGlobal - charges)
  const abattements = computeAbattements(household, foyer, revenuNetGlobal, parameters)
  const revenuImposable = Math.max(0, revenuNetGlobal - abattements)

  const bareme = applyBareme(revenuImposable, foyer, parts, parameters)
  const decote = computeDecote(bareme.impotBrut, foyer, parameters)
  const impotApresDecote = bareme.impotBrut - decote
  const reductions = computeReductions(household, impotApresDecote, revenuNetGlobal, parameters)
  const impotApresReductions = impotApresDecote - reductions.total

  const credits = computeCredits(household, foyer, revenus.personnes, parameters)
  const avantageNiches = credits.emploiDomicile + credits.gardeEnfants
  const reprisePlafondNiches = Math.max(0, avantageNiches - parameters.plafondNiches)
  const impotForfaitaire128 = arrondi(
    parameters.capitaux.tauxForfaitaire * revenus.interetsForfaitaires,
  )
  const impotAvantCredits = impotApresReductions + impotForfaitaire128 + reprisePlafondNiches
  const impotNet = computeImpotNet(impotAvantCredits, credits.total, parameters)
  const prelevementsSociaux = computePrelevementsSociaux(household, revenus, parameters)
  const retenueSourcePayee = montant(household, "8HV") + montant(household, "8IV")

  return {
    revenuBrutGlobal: revenus.brutGlobal,
    revenuNetGlobal,
    revenuImposable,
    nombreParts: parts.nombre,
    impotSansPlafonnementQF: bareme.impotSansPlafonnement,
    plafonnementQF: bareme.plafonnement,
    impotBrut: bareme.impotBrut,
    decote,
    reductions,
    impotApresReductions,
    impotForfaitaire128,
    reprisePlafondNiches,
    impotAvantCredits,
    credits,
    impotNet,
    prelevementsSociaux,
    retenueSourcePayee,
    solde: computeSolde(impotNet + prelevementsSociaux - retenueSourcePayee, parameters),
    revenuFiscalReference: revenuImposable + revenus.interetsForfaitaires,
    tauxMarginal: bareme.tauxMarginal,
    tauxPrelevementSourceFoyer: computeTauxFoyer(impotApresDecote, revenus, parameters),
  }
}

const SITUATIONS = ["0AM", "0AO", "0AC", "0AD", "0AV"] as const

// biome-ignore format: one line a section of the form
const BOXES = [
  ...SITUATIONS,
  "0BT", "0AL", "0AN", "0AG", "0AP", "0AF", "0AW", "0AS",
  "2OP", "7DQ", "7DG",
] as const

// biome-ignore format: one line a section of the form
const WHOLES = [
  "0CF", "0CG", "0CH", "0CI", "0CR", "0DJ", "0DN",
  "1AJ", "1AP", "1AK", "1AS", "1AZ", "1AO",
  "1BJ", "1BP", "1BK", "1BS", "1BZ", "1BO",
  "1CJ", "1CP", "1CK", "1CS", "1CZ", "1CO",
  "2TR", "2BH", "2CG", "2CK", "4BE",
  "6DE", "6EL", "6EM", "6GI", "6GJ", "6GP", "6GU",
  "7UD", "7UF", "7EA", "7EB", "7EC", "7ED", "7EF", "7EG",
  "7DB", "7DR", "7DL", "7GA", "7GB", "7GC", "7GE", "7GF", "7GG", "7AC", "7AE",
  "8HV", "8IV",
] as const

const DECLARANT_BIRTHS = ["0DA", "0DB"] as const

/** The birth years that go with each count: 0F0, 0F1… with 0CF. */
const BIRTHS_OF = { "0CF": "0F", "0CH": "0H", "0DJ": "0J", "0CG": "0G", "0CI": "0I" } as const

/** Most birth years that the form has room for, a kind of dependant. */
const BIRTHS_ROOM = 10

type Code = (typeof BOXES | typeof WHOLES | typeof DECLARANT_BIRTHS)[number]
type Kind = "box" | "birth" | "whole"

const KINDS = new Map<string, Kind>([
  ...BOXES.map((code): [string, Kind] => [code, "box"]),
  ...WHOLES.map((code): [string, Kind] => [code, "whole"]),
  ...DECLARANT_BIRTHS.map((code): [string, Kind] => [code, "birth"]),
  ...Object.values(BIRTHS_OF).flatMap(prefix =>
    Array.from({ length: BIRTHS_ROOM }, (_, rank): [string, Kind] => [`${prefix}${rank}`, "birth"]),
  ),
])

/** The codes of a second declarant; 0DB is not one of them, as a widow(er) may still give it. */
const SPOUSE_CODES = ["1BJ", "1BP", "1BK", "1BS", "1BZ", "1BO", "7AE", "0AF"] as const
const DEPENDANT_CODES = ["1CJ", "1CP", "1CK", "1CS", "1CZ", "1CO"] as const

const OLDEST_AGE = 129

function checkHousehold(household: Household, year: IncomeYear): void {
  if (!Object.hasOwn(taxParameters, year)) {
    const years = Object.keys(taxParameters).join(", ")
    throw new HouseholdError("year", year, `must be an income year among ${years}`)
  }
  for (const [code, value] of Object.entries(household)) checkCode(code, value, year)
  checkSituation(household)
  checkDependants(household)
  const { plafondRecettes } = taxParameters[year].microFoncier
  if (montant(household, "4BE") > plafondRecettes) {
    const due = `must be at most ${plafondRecettes} for the micro-foncier regime`
    throw new HouseholdError("4BE", household["4BE"], due)
  }
}

function checkCode(code: string, value: unknown, year: IncomeYear): void {
  const kind = KINDS.get(code)
  if (kind === undefined) throw new HouseholdError(code, value, "is not a known code of the form")
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    throw new HouseholdError(code, value, "must be a whole number, 0 or more")
  }
  if (kind === "box" && value > 1) throw new HouseholdError(code, value, "is a box: 0 or 1")
  const first = year - OLDEST_AGE
  if (kind === "birth" && value !== 0 && (value < first || value > year)) {
    throw new HouseholdError(code, value, `must be a birth year from ${first} to ${year}`)
  }
}

function checkSituation(household: Household): void {
  const ticked = SITUATIONS.filter(code => coche(household, code))
  if (ticked.length !== 1) {
    const found = ticked.join(" + ") || "none"
    throw new HouseholdError(SITUATIONS.join("/"), found, "must have exactly one box ticked")
  }
  if (isCouple(household)) return
  for (const code of SPOUSE_CODES) {
    if (montant(household, code) > 0) {
      throw new HouseholdError(code, household[code], "is for a spouse, who needs 0AM or 0AO")
    }
  }
}

function checkDependants(household: Household): void {
  const given = Object.keys(household).filter(code => (household[code] ?? 0) > 0)
  for (const [count, prefix] of Object.entries(BIRTHS_OF)) {
    const births = given.filter(code => code.startsWith(prefix)).length
    const counted = household[count] ?? 0
    if (births > counted) {
      const due = `must count every birth year given (${births} in ${prefix}0, ${prefix}1…)`
      throw new HouseholdError(count, counted, due)
    }
  }
  checkAtMost(household, "0CG", ["0CF", "0DJ", "0CR"])
  checkAtMost(household, "0CI", ["0CH"])
  if (nombreACharge(household) + montant(household, "0DN") > 0) return
  for (const code of DEPENDANT_CODES) {
    if (montant(household, code) > 0) {
      throw new HouseholdError(code, household[code], "is for a dependant, and none is declared")
    }
  }
}

function checkAtMost(household: Household, part: Code, wholes: Code[]): void {
  const most = wholes.reduce((sum, code) => sum + montant(household, code), 0)
  if (montant(household, part) > most) {
    const due = `must be at most ${wholes.join(" + ")}, which is ${most}`
    throw new HouseholdError(part, household[part], due)
  }
}

function montant(household: Household, code: Code): number {
  return household[code] ?? 0
}

function coche(household: Household, code: (typeof BOXES)[number]): boolean {
  return household[code] === 1
}

function isCouple(household: Household): boolean {
  return coche(household, "0AM") || coche(household, "0AO")
}

function nombreACharge(household: Household): number {
  return nombrePleineCharge(household) + montant(household, "0CH")
}

function nombrePleineCharge(household: Household): number {
  return montant(household, "0CF") + montant(household, "0DJ") + montant(household, "0CR")
}

type Declarant = { age: number; invalide: boolean }

type Foyer = {
  couple: boolean
  /** Dependants in full charge; those in shared custody are `alternes`. */
  pleineCharge: number
  alternes: number
  veufAvecCharge: boolean
  declarants: readonly Declarant[]
}

function readFoyer(household: Household, year: IncomeYear): Foyer {
  const couple = isCouple(household)
  const premier = { age: readAge(household, "0DA", year), invalide: coche(household, "0AP") }
  const second = { age: readAge(household, "0DB", year), invalide: coche(household, "0AF") }
  return {
    couple,
    pleineCharge: nombrePleineCharge(household),
    alternes: montant(household, "0CH"),
    veufAvecCharge: coche(household, "0AV") && nombreACharge(household) > 0,
    declarants: couple ? [premier, second] : [premier],
  }
}

/** Age on 31 December; 0 without a birth year, so that no right comes of an unknown age. */
function readAge(household: Household, code: "0DA" | "0DB", year: IncomeYear): number {
  const birthYear = montant(household, code)
  return birthYear === 0 ? 0 : year - birthYear
}

type Parts = {
  nombre: number
  /** The parts that the ceiling does not touch: 1, or 2 for a couple. */
  base: number
  /** Parts gained by shared custody, with its share of box T and of disability. */
  alternees: number
  /** Quarter-parts that box T adds when every child is in shared custody. */
  quartsIsole: number
  /** Box T with a child in full charge. */
  premierEnfantIsole: boolean
  caseL: boolean
  /** Half-parts, then quarter-parts, that open a reduction beyond the ceiling. */
  demiPartsInvalidite: number
  quartsInvalidite: number
}

/** CGI art. 194 (dependants, lone parents) and art. 195 (disability, veterans, box L). */
function countParts(household: Household, foyer: Foyer, parameters: TaxParameters): Parts {
  const { couple, pleineCharge, alternes, veufAvecCharge } = foyer
  const base = couple ? 2 : 1
  const enfants = 0.5 * Math.min(pleineCharge, 2) + Math.max(0, pleineCharge - 2)
  // Shared custody ranks after full charge; as for anyone, the first two ranks weigh half less.
  const alternesAuQuart = Math.min(alternes, Math.max(0, 2 - pleineCharge))

  const parentIsole =
    coche(household, "0BT") && (coche(household, "0AC") || coche(household, "0AD"))
  const premierEnfantIsole = parentIsole && pleineCharge > 0
  const quartsIsole = parentIsole && pleineCharge === 0 ? Math.min(alternes, 2) : 0

  const invalides = countInvalides(household)
  const quartsInvalidite = montant(household, "0CI")
  const combattant = hasDemiPartCombattant(household, foyer, parameters)
  const caseL = !combattant && hasDemiPartCaseL(household, foyer)

  const alternees =
    0.25 * (alternesAuQuart + quartsIsole + quartsInvalidite) + 0.5 * (alternes - alternesAuQuart)
  const demiParts = Number(premierEnfantIsole) + invalides + Number(combattant) + Number(caseL)
  return {
    nombre: base + Number(veufAvecCharge) + enfants + alternees + 0.5 * demiParts,
    base,
    alternees,
    quartsIsole,
    premierEnfantIsole,
    caseL,
    demiPartsInvalidite: invalides + Number(combattant),
    quartsInvalidite,
  }
}

function countInvalides(household: Household): number {
  const declarants = Number(coche(household, "0AP")) + Number(coche(household, "0AF"))
  return declarants + montant(household, "0CG") + montant(household, "0CR")
}

/** Boxes S (couples), W and G (alone): one half-part, and none on top of one of disability. */
function hasDemiPartCombattant(
  household: Household,
  foyer: Foyer,
  { ageAncienCombattant }: TaxParameters,
): boolean {
  if (foyer.declarants.some(declarant => declarant.invalide)) return false
  const age = Math.max(...foyer.declarants.map(declarant => declarant.age))
  if (foyer.couple) return coche(household, "0AS") && age >= ageAncienCombattant
  if (nombreACharge(household) > 0) return false
  return coche(household, "0AG") || (coche(household, "0AW") && age >= ageAncienCombattant)
}

/** Box L: alone, after bringing up a child alone for five years. Box N takes it away. */
function hasDemiPartCaseL(household: Household, foyer: Foyer): boolean {
  if (foyer.couple || nombreACharge(household) > 0 || coche(household, "0AP")) return false
  return coche(household, "0AL") && !coche(household, "0AN")
}

type Personne = {
  salaires: number
  salairesNets: number
  /** Real expenses are deducted, in place of 10 %. */
  fraisReels: boolean
  pensions: number
  retraites: number
  invalidite: number
  alimentaires: number
  /** The allowance is the minimum one, which the household's ceiling leaves whole. */
  abattementAuMinimum: boolean
  abattementPensions: number
  cotisationsSyndicales: number
}

type Revenus = {
  personnes: readonly Personne[]
  /** Wages and pensions after allowances. */
  activiteNets: number
  foncierNets: number
  /** Interest, by the way it is taxed: one of the two is 0. */
  interetsBareme: number
  interetsForfaitaires: number
  brutGlobal: number
}

const LETTRES = ["A", "B", "C"] as const

function computeRevenus(household: Household, parameters: TaxParameters): Revenus {
  const { pensions, microFoncier } = parameters
  const personnes = LETTRES.map(lettre => readPersonne(household, lettre, parameters))
  const abattementPensions = Math.min(
    somme(personnes.map(personne => personne.abattementPensions)),
    pensions.abattementMaxFoyer,
  )
  const activiteNets =
    somme(personnes.map(personne => personne.salairesNets + personne.pensions)) - abattementPensions
  const recettes = montant(household, "4BE")
  const foncierNets = recettes - arrondi(microFoncier.tauxAbattement * recettes)
  const interets = montant(household, "2TR")
  const interetsBareme = coche(household, "2OP") ? interets : 0
  return {
    personnes,
    activiteNets,
    foncierNets,
    interetsBareme,
    interetsForfaitaires: interets - interetsBareme,
    // Real expenses above the wages would be a deficit, which is carried to later years.
    brutGlobal: Math.max(0, activiteNets + foncierNets + interetsBareme),
  }
}

/** Wages: CGI art. 83, 3°. Pensions: art. 158, 5-a. */
function readPersonne(
  household: Household,
  lettre: (typeof LETTRES)[number],
  { salaires: regleSalaires, pensions: reglePensions }: TaxParameters,
): Personne {
  const salaires = montant(household, `1${lettre}J`) + montant(household, `1${lettre}P`)
  const dixPourCent = arrondi(regleSalaires.tauxAbattement * salaires)
  const forfait = Math.max(
    Math.min(salaires, regleSalaires.abattementMin),
    Math.min(dixPourCent, regleSalaires.abattementMax),
  )
  const frais = montant(household, `1${lettre}K`)

  const retraites = montant(household, `1${lettre}S`)
  const invalidite = montant(household, `1${lettre}Z`)
  const alimentaires = montant(household, `1${lettre}O`)
  const pensions = retraites + invalidite + alimentaires
  const minimum = Math.min(pensions, reglePensions.abattementMin)
  const abattement = arrondi(reglePensions.tauxAbattement * pensions)
  return {
    salaires,
    salairesNets: salaires - Math.max(forfait, frais),
    fraisReels: frais > forfait,
    pensions,
    retraites,
    invalidite,
    alimentaires,
    abattementAuMinimum: minimum >= abattement,
    abattementPensions: Math.max(minimum, abattement),
    cotisationsSyndicales: readCotisations(household, lettre),
  }
}

function readCotisations(household: Household, lettre: (typeof LETTRES)[number]): number {
  if (lettre === "A") return montant(household, "7AC")
  return lettre === "B" ? montant(household, "7AE") : 0
}

function somme(montants: readonly number[]): number {
  return montants.reduce((total, euros) => total + euros, 0)
}

/**
 * To the nearest euro, halves up. The margin is the administration's own: without it, a half
 * that binary fractions fall just short of would go down.
 */
function arrondi(euros: number): number {
  return Math.floor(euros + 0.5 + 1e-6)
}

/** CSG: CGI art. 154 quinquies. Maintenance paid: art. 156, II-2° and art. 196 B. */
function computeCharges(
  household: Household,
  revenus: Revenus,
  { capitaux, charges }: TaxParameters,
): number {
  const interetsCsg = Math.min(montant(household, "2BH"), revenus.interetsBareme)
  const csg = montant(household, "6DE") + arrondi(capitaux.tauxCsgDeductible * interetsCsg)

  const majore = (code: Code) =>
    arrondi(charges.majorationDecisionAvant2006 * montant(household, code))
  const enfantsMajeurs = [
    montant(household, "6EL"),
    montant(household, "6EM"),
    majore("6GI"),
    majore("6GJ"),
  ].map(versement => Math.min(versement, charges.plafondEnfantMajeur))
  return csg + somme(enfantsMajeurs) + majore("6GP") + montant(household, "6GU")
}

/** Age or disability, once a declarant: CGI art. 157 bis. Married children: art. 196 B. */
function computeAbattements(
  household: Household,
  foyer: Foyer,
  revenuNetGlobal: number,
  { abattements }: TaxParameters,
): number {
  const beneficiaires = foyer.declarants.filter(
    ({ age, invalide }) => invalide || age >= abattements.ageMinimal,
  ).length
  const { seuilEntier, montantEntier, seuilReduit, montantReduit, enfantMarie } = abattements
  const chacun =
    revenuNetGlobal <= seuilEntier
      ? montantEntier
      : revenuNetGlobal <= seuilReduit
        ? montantReduit
        : 0
  return beneficiaires * chacun + enfantMarie * montant(household, "0DN")
}

type Bareme = {
  impotSansPlafonnement: number
  plafonnement: boolean
  impotBrut: number
  tauxMarginal: number
}

/** Scale: CGI art. 197, I-1. Ceiling of what the parts save: art. 197, I-2. */
function applyBareme(
  revenuImposable: number,
  foyer: Foyer,
  parts: Parts,
  { tranches, quotientFamilial }: TaxParameters,
): Bareme {
  const impotSansPlafonnement = computeDroits(revenuImposable, parts.nombre, tranches)
  const impotBase = computeDroits(revenuImposable, parts.base, tranches)
  const impotPlafonne = impotBase - computePlafond(parts, quotientFamilial)
  const plafonnement = impotPlafonne > impotSansPlafonnement
  const reduction = computeReductionComplementaire(foyer, parts, quotientFamilial)
  const quotient = revenuImposable / (plafonnement ? parts.base : parts.nombre)
  const tranche = tranches.findLast(({ seuil }) => quotient > seuil)
  return {
    impotSansPlafonnement,
    plafonnement,
    impotBrut: Math.max(impotSansPlafonnement, impotPlafonne - reduction),
    tauxMarginal: Math.round(100 * (tranche?.taux ?? 0)),
  }
}

function computeDroits(
  revenuImposable: number,
  parts: number,
  tranches: TaxParameters["tranches"],
): number {
  const quotient = revenuImposable / parts
  let droitsParPart = 0
  let tauxPrecedent = 0
  for (const { seuil, taux } of tranches) {
    droitsParPart += Math.max(0, quotient - seuil) * (taux - tauxPrecedent)
    tauxPrecedent = taux
  }
  return arrondi(droitsParPart * parts)
}

type QuotientFamilial = TaxParameters["quotientFamilial"]

/** The most that the parts above the base may save. */
function computePlafond(
  parts: Parts,
  { plafondDemiPart, plafondPartParentIsole, plafondDemiPartCaseL }: QuotientFamilial,
): number {
  // Each quarter of box T goes with one child's own quarter, under the lone parent's ceiling.
  const quartsOrdinaires = 4 * parts.alternees - 2 * parts.quartsIsole
  const alternees = arrondi(
    (plafondDemiPart / 2) * quartsOrdinaires + (plafondPartParentIsole / 2) * parts.quartsIsole,
  )
  const autres = 2 * plafondDemiPart * (parts.nombre - parts.alternees - parts.base)
  const isole = parts.premierEnfantIsole ? plafondPartParentIsole - 2 * plafondDemiPart : 0
  const caseL = parts.caseL ? plafondDemiPartCaseL - plafondDemiPart : 0
  return alternees + autres + isole + caseL
}

/** What disability, veterans and widowhood take off beyond the ceiling. */
function computeReductionComplementaire(
  foyer: Foyer,
  parts: Parts,
  { reductionInvalidite, reductionVeuf }: QuotientFamilial,
): number {
  const demiParts = reductionInvalidite * parts.demiPartsInvalidite
  const quarts = arrondi((reductionInvalidite / 2) * parts.quartsInvalidite)
  return demiParts + quarts + (foyer.veufAvecCharge ? reductionVeuf : 0)
}

/** CGI art. 197, I-4 a. It comes before the reductions. */
function computeDecote(impotBrut: number, foyer: Foyer, { decote }: TaxParameters): number {
  const montantMaximal = foyer.couple ? decote.couple : decote.seul
  return Math.min(impotBrut, Math.max(0, arrondi(montantMaximal - decote.taux * impotBrut)))
}

/** Gifts: CGI art. 200. Schooling: art. 199 quater F. In the order in which they use the tax. */
function computeReductions(
  household: Household,
  impot: number,
  revenuNetGlobal: number,
  parameters: TaxParameters,
): TaxResult["reductions"] {
  const { taux75, plafond75, taux66, fractionRevenu } = parameters.dons
  const aide = montant(household, "7UD")
  const aideA75 = Math.min(aide, plafond75)
  const dons75 = Math.min(impot, arrondi(taux75 * aideA75))
  const scolarite = Math.min(impot - dons75, computeScolarite(household, parameters))
  const dons = montant(household, "7UF") + aide - aideA75
  const donsRetenus = arrondi(Math.min(dons, fractionRevenu * revenuNetGlobal))
  const dons66 = Math.min(impot - dons75 - scolarite, arrondi(taux66 * donsRetenus))
  return { dons75, scolarite, dons66, total: dons75 + scolarite + dons66 }
}

function computeScolarite(household: Household, { scolarite }: TaxParameters): number {
  const { college, lycee, superieur } = scolarite
  return arrondi(
    college * (montant(household, "7EA") + montant(household, "7EB") / 2) +
      lycee * (montant(household, "7EC") + montant(household, "7ED") / 2) +
      superieur * (montant(household, "7EF") + montant(household, "7EG") / 2),
  )
}

function computeCredits(
  household: Household,
  foyer: Foyer,
  personnes: readonly Personne[],
  parameters: TaxParameters,
): TaxResult["credits"] {
  const emploiDomicile = computeEmploiDomicile(household, foyer, parameters)
  const gardeEnfants = computeGardeEnfants(household, parameters)
  const cotisationsSyndicales = computeCotisationsSyndicales(personnes, parameters)
  const prelevementForfaitaire2CK = montant(household, "2CK")
  return {
    emploiDomicile,
    gardeEnfants,
    cotisationsSyndicales,
    prelevementForfaitaire2CK,
    total: emploiDomicile + gardeEnfants + cotisationsSyndicales + prelevementForfaitaire2CK,
  }
}

/** CGI art. 199 sexdecies. */
function computeEmploiDomicile(
  household: Household,
  foyer: Foyer,
  { emploiDomicile }: TaxParameters,
): number {
  const { ageMajoration } = emploiDomicile
  const personnesMajorees =
    foyer.declarants.filter(({ age }) => age >= ageMajoration).length +
    montant(household, "0CF") +
    montant(household, "0DJ") +
    montant(household, "0DN") +
    montant(household, "0CH") / 2 +
    montant(household, "7DL")
  const majoration = emploiDomicile.majorationParPersonne * personnesMajorees
  const premiereAnnee = coche(household, "7DQ")
  const plafond = Math.min(
    majoration + (premiereAnnee ? emploiDomicile.plafondPremiereAnnee : emploiDomicile.plafond),
    premiereAnnee ? emploiDomicile.plafondMaximalPremiereAnnee : emploiDomicile.plafondMaximal,
  )
  const depenses = Math.max(0, montant(household, "7DB") - montant(household, "7DR"))
  const retenues = Math.min(
    depenses,
    coche(household, "7DG") ? emploiDomicile.plafondInvalidite : plafond,
  )
  return arrondi(emploiDomicile.taux * retenues)
}

/** CGI art. 200 quater B. */
function computeGardeEnfants(household: Household, { gardeEnfants }: TaxParameters): number {
  const { taux, plafond, plafondAlternee } = gardeEnfants
  const retenues = [
    ...(["7GA", "7GB", "7GC"] as const).map(code => Math.min(montant(household, code), plafond)),
    ...(["7GE", "7GF", "7GG"] as const).map(code =>
      Math.min(montant(household, code), plafondAlternee),
    ),
  ]
  return arrondi(taux * somme(retenues))
}

/** CGI art. 199 quater C: the dues of those who deduct real expenses are among the expenses. */
function computeCotisationsSyndicales(
  personnes: readonly Personne[],
  { cotisationsSyndicales }: TaxParameters,
): number {
  const { taux, fractionRevenu } = cotisationsSyndicales
  const retenues = personnes.map(personne =>
    personne.fraisReels
      ? 0
      : Math.min(
          personne.cotisationsSyndicales,
          arrondi(fractionRevenu * (personne.salaires + personne.pensions)),
        ),
  )
  return arrondi(taux * somme(retenues))
}

/** CGI art. 1657, 1 bis: a tax under the threshold is not asked for, but eats up credits. */
function computeImpotNet(
  impotAvantCredits: number,
  credits: number,
  { recouvrement }: TaxParameters,
): number {
  const impotNet = impotAvantCredits - credits
  return impotNet < 0 || impotAvantCredits >= recouvrement.seuilAvantCredits ? impotNet : 0
}

/** CSS art. L136-6 and CGI art. 235 ter, on rents and on the interest not levied at source. */
function computePrelevementsSociaux(
  household: Household,
  revenus: Revenus,
  { prelevementsSociaux }: TaxParameters,
): number {
  const dejaPreleves = montant(household, "2BH") + montant(household, "2CG")
  const assiette = revenus.foncierNets + Math.max(0, montant(household, "2TR") - dejaPreleves)
  const preleve =
    arrondi(prelevementsSociaux.tauxCsgCrds * assiette) +
    arrondi(prelevementsSociaux.tauxSolidarite * assiette)
  return preleve < prelevementsSociaux.seuil ? 0 : preleve
}

/** CGI art. 1657, 2 and art. 1965 L: small amounts are neither asked for nor paid back. */
function computeSolde(montantDu: number, { recouvrement }: TaxParameters): number {
  const negligeable =
    montantDu < recouvrement.seuilSolde && montantDu > -recouvrement.seuilRestitution
  return negligeable ? 0 : montantDu
}

/** The household's rate of withholding at source, in %: CGI art. 204 H. */
function computeTauxFoyer(
  impotApresDecote: number,
  revenus: Revenus,
  parameters: TaxParameters,
): number {
  const { tauxMaximal, seuil } = parameters.prelevementSource
  const { personnes, activiteNets, foncierNets, interetsBareme } = revenus
  const assiette =
    somme(
      personnes.map(({ salaires, retraites, invalidite }) => salaires + retraites + invalidite),
    ) +
    computeAlimentairesNettes(personnes, parameters) +
    foncierNets
  if (impotApresDecote < seuil || assiette <= 0) return 0
  const netsPreleves = Math.max(0, activiteNets + foncierNets)
  const impotPreleve = arrondi((impotApresDecote * netsPreleves) / (netsPreleves + interetsBareme))
  return Math.min(tauxMaximal, arrondi((1000 * impotPreleve) / assiette) / 10)
}

/** Maintenance received, less its share of the allowance for pensions. */
function computeAlimentairesNettes(
  personnes: readonly Personne[],
  { pensions: { abattementMaxFoyer } }: TaxParameters,
): number {
  const total = (auMinimum: boolean) =>
    somme(
      personnes
        .filter(personne => personne.abattementAuMinimum === auMinimum)
        .map(personne => personne.abattementPensions),
    )
  const reste = abattementMaxFoyer - total(true)
  const proportion = Math.min(1, reste / total(false))
  return somme(
    personnes
      .filter(({ alimentaires }) => alimentaires > 0)
      .map(personne => {
        const { pensions, retraites, invalidite, alimentaires, abattementPensions } = personne
        const abattement = personne.abattementAuMinimum
          ? abattementPensions
          : arrondi(abattementPensions * proportion)
        // What the other pensions do not take, so that the shares add up to the whole.
        return (
          alimentaires -
          abattement +
          arrondi((abattement * retraites) / pensions) +
          arrondi((abattement * invalidite) / pensions)
        )
      }),
  )
}
