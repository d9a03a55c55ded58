/** A job to be had. `hourly` in euros before deductions, `hours` a week, `experience` in years. */
export type Offer = {
  /** Seven signs, as printed on an advertisement. */
  id: string
  title: string
  /** Id of `jobs.ts`. */
  job: string
  employer: string
  /** Id of `towns.ts`. */
  town: string
  contract: Contract
  /** Length of the contract; none when it has no end. */
  months?: number
  hours: number
  hourly: number
  /** Years asked at least; 0 when beginners are welcome. */
  experience: 0 | 1 | 3
  licence?: { kind: Licence; needed: boolean }
  /** Published so many days before the story's date. */
  daysAgo: number
  asks: string[]
  /** A false offer: it asks for bank details before anything else. */
  scam?: true
}

export type Contract = "cdi" | "cdd" | "interim" | "saisonnier"
export type Licence = "B" | "C" | "D"

/** As sites write them. */
export const CONTRACTS: Record<Contract, string> = {
  cdi: "CDI, contrat à durée indéterminée",
  cdd: "CDD, contrat à durée déterminée",
  interim: "Mission d'intérim",
  saisonnier: "Contrat saisonnier",
}
