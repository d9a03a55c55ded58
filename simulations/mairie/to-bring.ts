import type { Situation } from "../../server/engine/simulation.ts"

/** Motives for which a stamp is due, and a declaration is brought along. */
const GONE = ["perte", "vol"]

/** The card is gone: lost or stolen, as the learner has said. */
export function isGone({ answers }: Pick<Situation, "answers">): boolean {
  return GONE.includes(answers["motif"] ?? "")
}

/** The papers that the counter asks for, for the motive that was chosen. Portal's own words. */
export function papersToBring(situation: Situation): string[] {
  const { answers } = situation
  return [
    "Le numéro de pré-demande, ou sa page imprimée avec le code QR",
    "Une photo d'identité de moins de 6 mois",
    "Un justificatif de domicile de moins d'un an, à votre nom",
    ...(answers["motif"] === "premiere" ? [] : isGone(situation) ? [] : ["L'ancienne carte"]),
    ...(answers["motif"] === "perte"
      ? ["La déclaration de perte", "Le timbre fiscal de 25 €"]
      : []),
    ...(answers["motif"] === "vol" ? ["La déclaration de vol", "Le timbre fiscal de 25 €"] : []),
    ...(answers["motif"] === "renouvellement" ? [] : ["Un acte de naissance de moins de 3 mois"]),
  ]
}
