/**
 * What the law changes from one income year to the next. Amounts in whole euros, rates as
 * fractions (0.1 is 10 %). To add an income year, add its object to `taxParameters`.
 */
export type TaxParameters = {
  /** Brackets of the scale, for one part: `taux` holds above `seuil`. */
  tranches: readonly { seuil: number; taux: number }[]
  decote: { seul: number; couple: number; taux: number }
  quotientFamilial: {
    /** Most that one half-part may save; a quarter-part saves half of it. */
    plafondDemiPart: number
    /** The same for the whole part of a lone parent's first child. */
    plafondPartParentIsole: number
    /** The same for the half-part of box L. */
    plafondDemiPartCaseL: number
    /** What is taken off beyond the ceiling, for each half-part of disability or veteran. */
    reductionInvalidite: number
    /** The same for a widow(er) with a dependant. */
    reductionVeuf: number
  }
  salaires: { tauxAbattement: number; abattementMin: number; abattementMax: number }
  pensions: { tauxAbattement: number; abattementMin: number; abattementMaxFoyer: number }
  microFoncier: { tauxAbattement: number; plafondRecettes: number }
  capitaux: { tauxForfaitaire: number; tauxCsgDeductible: number }
  charges: { plafondEnfantMajeur: number; majorationDecisionAvant2006: number }
  abattements: {
    ageMinimal: number
    seuilEntier: number
    montantEntier: number
    seuilReduit: number
    montantReduit: number
    enfantMarie: number
  }
  ageAncienCombattant: number
  dons: { taux75: number; plafond75: number; taux66: number; fractionRevenu: number }
  scolarite: { college: number; lycee: number; superieur: number }
  emploiDomicile: {
    taux: number
    plafond: number
    plafondMaximal: number
    plafondPremiereAnnee: number
    plafondMaximalPremiereAnnee: number
    plafondInvalidite: number
    majorationParPersonne: number
    ageMajoration: number
  }
  gardeEnfants: { taux: number; plafond: number; plafondAlternee: number }
  cotisationsSyndicales: { taux: number; fractionRevenu: number }
  plafondNiches: number
  /** CSG and CRDS are one rate, as they are rounded together. */
  prelevementsSociaux: { tauxCsgCrds: number; tauxSolidarite: number; seuil: number }
  recouvrement: { seuilAvantCredits: number; seuilSolde: number; seuilRestitution: number }
  prelevementSource: { tauxMaximal: number; seuil: number }
}

export const taxParameters = {
  // Loi 2025-127 du 14 février 2025 de finances pour 2025.
  2024: {
    // CGI art. 197, I-1
    tranches: [
      { seuil: 0, taux: 0 },
      { seuil: 11_497, taux: 0.11 },
      { seuil: 29_315, taux: 0.3 },
      { seuil: 83_823, taux: 0.41 },
      { seuil: 180_294, taux: 0.45 },
    ],
    decote: {
      seul: 889, // CGI art. 197, I-4 a
      couple: 1_470, // CGI art. 197, I-4 a
      taux: 0.4525, // CGI art. 197, I-4 a
    },
    quotientFamilial: {
      plafondDemiPart: 1_791, // CGI art. 197, I-2, 1er alinéa
      plafondPartParentIsole: 4_224, // CGI art. 197, I-2, 2e alinéa
      plafondDemiPartCaseL: 1_069, // CGI art. 197, I-2, 3e alinéa
      reductionInvalidite: 1_785, // CGI art. 197, I-2, 4e alinéa
      reductionVeuf: 1_993, // CGI art. 197, I-2, 5e alinéa
    },
    salaires: {
      tauxAbattement: 0.1, // CGI art. 83, 3°
      abattementMin: 504, // CGI art. 83, 3°
      abattementMax: 14_426, // CGI art. 83, 3°
    },
    pensions: {
      tauxAbattement: 0.1, // CGI art. 158, 5-a
      abattementMin: 450, // CGI art. 158, 5-a
      abattementMaxFoyer: 4_399, // CGI art. 158, 5-a
    },
    microFoncier: {
      tauxAbattement: 0.3, // CGI art. 32
      plafondRecettes: 15_000, // CGI art. 32
    },
    capitaux: {
      tauxForfaitaire: 0.128, // CGI art. 200 A
      tauxCsgDeductible: 0.068, // CGI art. 154 quinquies
    },
    charges: {
      plafondEnfantMajeur: 6_794, // CGI art. 156, II-2° et art. 196 B
      majorationDecisionAvant2006: 1.25, // CGI art. 158, 7 et art. 156, II-2°
    },
    abattements: {
      ageMinimal: 65, // CGI art. 157 bis
      seuilEntier: 17_510, // CGI art. 157 bis
      // Twice 1 398: page officielle prints 2 795, the administration computes with 2 796.
      montantEntier: 2_796, // CGI art. 157 bis
      seuilReduit: 28_170, // CGI art. 157 bis
      montantReduit: 1_398, // CGI art. 157 bis
      enfantMarie: 6_794, // CGI art. 196 B
    },
    ageAncienCombattant: 74, // CGI art. 195, 1-f et 6
    dons: {
      taux75: 0.75, // CGI art. 200, 1 ter
      plafond75: 1_000, // CGI art. 200, 1 ter
      taux66: 0.66, // CGI art. 200, 1
      fractionRevenu: 0.2, // CGI art. 200, 1
    },
    scolarite: {
      college: 61, // CGI art. 199 quater F
      lycee: 153, // CGI art. 199 quater F
      superieur: 183, // CGI art. 199 quater F
    },
    emploiDomicile: {
      taux: 0.5, // CGI art. 199 sexdecies, 4
      plafond: 12_000, // CGI art. 199 sexdecies, 3
      plafondMaximal: 15_000, // CGI art. 199 sexdecies, 3
      plafondPremiereAnnee: 15_000, // CGI art. 199 sexdecies, 3
      plafondMaximalPremiereAnnee: 18_000, // CGI art. 199 sexdecies, 3
      plafondInvalidite: 20_000, // CGI art. 199 sexdecies, 3
      majorationParPersonne: 1_500, // CGI art. 199 sexdecies, 3
      ageMajoration: 65, // CGI art. 199 sexdecies, 3
    },
    gardeEnfants: {
      taux: 0.5, // CGI art. 200 quater B
      plafond: 3_500, // CGI art. 200 quater B
      plafondAlternee: 1_750, // CGI art. 200 quater B
    },
    cotisationsSyndicales: {
      taux: 0.66, // CGI art. 199 quater C
      fractionRevenu: 0.01, // CGI art. 199 quater C
    },
    plafondNiches: 10_000, // CGI art. 200-0 A
    prelevementsSociaux: {
      tauxCsgCrds: 0.097, // CSS art. L136-8 (CSG) et ordonnance 96-50, art. 19 (CRDS)
      tauxSolidarite: 0.075, // CGI art. 235 ter
      seuil: 61, // CSS art. L136-6, III
    },
    recouvrement: {
      seuilAvantCredits: 61, // CGI art. 1657, 1 bis
      seuilSolde: 12, // CGI art. 1657, 2
      seuilRestitution: 8, // CGI art. 1965 L
    },
    prelevementSource: {
      tauxMaximal: 80, // CGI art. 204 H
      seuil: 61, // CGI art. 204 H et art. 1657, 1 bis
    },
  },

  // Loi 2026-103 du 19 février 2026 de finances pour 2026.
  2025: {
    // CGI art. 197, I-1
    tranches: [
      { seuil: 0, taux: 0 },
      { seuil: 11_600, taux: 0.11 },
      { seuil: 29_579, taux: 0.3 },
      { seuil: 84_577, taux: 0.41 },
      { seuil: 181_917, taux: 0.45 },
    ],
    decote: {
      seul: 897, // CGI art. 197, I-4 a
      couple: 1_483, // CGI art. 197, I-4 a
      taux: 0.4525, // CGI art. 197, I-4 a
    },
    quotientFamilial: {
      plafondDemiPart: 1_807, // CGI art. 197, I-2, 1er alinéa
      plafondPartParentIsole: 4_262, // CGI art. 197, I-2, 2e alinéa
      plafondDemiPartCaseL: 1_079, // CGI art. 197, I-2, 3e alinéa
      reductionInvalidite: 1_801, // CGI art. 197, I-2, 4e alinéa
      reductionVeuf: 2_011, // CGI art. 197, I-2, 5e alinéa
    },
    salaires: {
      tauxAbattement: 0.1, // CGI art. 83, 3°
      abattementMin: 509, // CGI art. 83, 3°
      abattementMax: 14_555, // CGI art. 83, 3°
    },
    pensions: {
      tauxAbattement: 0.1, // CGI art. 158, 5-a
      abattementMin: 454, // CGI art. 158, 5-a
      abattementMaxFoyer: 4_439, // CGI art. 158, 5-a
    },
    microFoncier: {
      tauxAbattement: 0.3, // CGI art. 32
      plafondRecettes: 15_000, // CGI art. 32
    },
    capitaux: {
      tauxForfaitaire: 0.128, // CGI art. 200 A
      tauxCsgDeductible: 0.068, // CGI art. 154 quinquies
    },
    charges: {
      plafondEnfantMajeur: 6_855, // CGI art. 156, II-2° et art. 196 B
      majorationDecisionAvant2006: 1.25, // CGI art. 158, 7 et art. 156, II-2°
    },
    abattements: {
      ageMinimal: 65, // CGI art. 157 bis
      seuilEntier: 17_670, // CGI art. 157 bis
      montantEntier: 2_822, // CGI art. 157 bis
      seuilReduit: 28_430, // CGI art. 157 bis
      montantReduit: 1_411, // CGI art. 157 bis
      enfantMarie: 6_855, // CGI art. 196 B
    },
    ageAncienCombattant: 74, // CGI art. 195, 1-f et 6
    dons: {
      taux75: 0.75, // CGI art. 200, 1 ter
      // For gifts made from 14 October 2025; 1 000 before, but 7UD does not tell the date.
      plafond75: 2_000, // CGI art. 200, 1 ter
      taux66: 0.66, // CGI art. 200, 1
      fractionRevenu: 0.2, // CGI art. 200, 1
    },
    scolarite: {
      college: 61, // CGI art. 199 quater F
      lycee: 153, // CGI art. 199 quater F
      superieur: 183, // CGI art. 199 quater F
    },
    emploiDomicile: {
      taux: 0.5, // CGI art. 199 sexdecies, 4
      plafond: 12_000, // CGI art. 199 sexdecies, 3
      plafondMaximal: 15_000, // CGI art. 199 sexdecies, 3
      plafondPremiereAnnee: 15_000, // CGI art. 199 sexdecies, 3
      plafondMaximalPremiereAnnee: 18_000, // CGI art. 199 sexdecies, 3
      plafondInvalidite: 20_000, // CGI art. 199 sexdecies, 3
      majorationParPersonne: 1_500, // CGI art. 199 sexdecies, 3
      ageMajoration: 65, // CGI art. 199 sexdecies, 3
    },
    gardeEnfants: {
      taux: 0.5, // CGI art. 200 quater B
      plafond: 3_500, // CGI art. 200 quater B
      plafondAlternee: 1_750, // CGI art. 200 quater B
    },
    cotisationsSyndicales: {
      taux: 0.66, // CGI art. 199 quater C
      fractionRevenu: 0.01, // CGI art. 199 quater C
    },
    plafondNiches: 10_000, // CGI art. 200-0 A
    prelevementsSociaux: {
      tauxCsgCrds: 0.097, // CSS art. L136-8 (CSG) et ordonnance 96-50, art. 19 (CRDS)
      tauxSolidarite: 0.075, // CGI art. 235 ter
      seuil: 61, // CSS art. L136-6, III
    },
    recouvrement: {
      seuilAvantCredits: 61, // CGI art. 1657, 1 bis
      seuilSolde: 12, // CGI art. 1657, 2
      seuilRestitution: 8, // CGI art. 1965 L
    },
    prelevementSource: {
      tauxMaximal: 80, // CGI art. 204 H
      seuil: 61, // CGI art. 204 H et art. 1657, 1 bis
    },
  },
} as const satisfies Record<number, TaxParameters>

/** The years whose income can be taxed here; income of year N is declared in N + 1. */
export type IncomeYear = keyof typeof taxParameters
