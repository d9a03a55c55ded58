/** What people look for: `names` are all the ways of saying it, the first one is the site's. */
export type Speciality = { id: string; names: string[]; motives: string[] }

/** Reasons of a visit, by id. `followUp`: for those who came before only. */
export const motives: Record<string, { label: string; followUp?: boolean }> = {
  premiere: { label: "Première consultation" },
  suivi: { label: "Consultation de suivi", followUp: true },
  renouvellement: { label: "Renouvellement d'ordonnance", followUp: true },
  certificat: { label: "Certificat médical" },
  vaccination: { label: "Vaccination" },
  bilan: { label: "Bilan avec prise de sang et examen" },
  "controle-peau": { label: "Contrôle d'un grain de beauté ou d'une tache" },
  detartrage: { label: "Contrôle et détartrage" },
  urgence: { label: "Douleur, urgence" },
  seance: { label: "Séance de rééducation" },
  vue: { label: "Contrôle de la vue" },
}

export const specialities: Speciality[] = [
  {
    id: "generaliste",
    names: [
      "Médecin généraliste",
      "généraliste",
      "médecin",
      "docteur",
      "médecin de famille",
      "médecin traitant",
      "médecine générale",
    ],
    motives: ["premiere", "suivi", "renouvellement", "certificat", "vaccination", "bilan"],
  },
  {
    id: "dermatologue",
    names: ["Dermatologue", "dermato", "dermatologie", "médecin de la peau"],
    motives: ["premiere", "controle-peau", "suivi"],
  },
  {
    id: "pediatre",
    names: ["Pédiatre", "pédiatrie", "médecin pour enfants"],
    motives: ["premiere", "suivi", "vaccination", "certificat"],
  },
  {
    id: "dentiste",
    names: ["Chirurgien-dentiste", "dentiste", "soins dentaires"],
    motives: ["premiere", "detartrage", "urgence"],
  },
  {
    id: "kine",
    names: ["Kinésithérapeute", "kiné", "masseur-kinésithérapeute", "rééducation"],
    motives: ["premiere", "seance"],
  },
  {
    id: "ophtalmologue",
    names: ["Ophtalmologue", "ophtalmo", "ophtalmologiste", "médecin des yeux"],
    motives: ["premiere", "vue", "suivi"],
  },
  {
    id: "sage-femme",
    names: ["Sage-femme", "sage femme"],
    motives: ["premiere", "suivi"],
  },
]

/** Towns along the river. `km`: kilometres from its mouth; Port-Liselle lies far upstream. */
export type Town = { id: string; name: string; postalCode: string; km: number }

export const towns: Town[] = [
  { id: "port-fleuri", name: "Port-Fleuri", postalCode: "99460", km: 4 },
  { id: "saint-fictif", name: "Saint-Fictif-sur-Orle", postalCode: "99210", km: 12 },
  { id: "beauvallon", name: "Beauvallon", postalCode: "99120", km: 18 },
  { id: "montreuil", name: "Montreuil-les-Essais", postalCode: "99340", km: 27 },
  { id: "port-liselle", name: "Port-Liselle", postalCode: "99830", km: 224 },
]

/** Words of pain and illness: no name of a speciality. */
export const SYMPTOMS =
  /\b(mal|douleurs?|fievre|toux|tousse|boutons?|rhume|grippe|fatigue|dos|ventre|tete|genou|gorge|grain|beaute|tache|vaccin|malade)\b/
