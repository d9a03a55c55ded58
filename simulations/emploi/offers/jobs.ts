/** A trade: every way of naming it in a search, and those nearby. */
export type Job = { id: string; names: string[]; near: string[] }

export const jobs: Job[] = [
  {
    id: "entretien",
    names: [
      "agent d'entretien",
      "agente d'entretien",
      "entretien",
      "nettoyage",
      "ménage",
      "femme de ménage",
      "agent de nettoyage",
      "agent de propreté",
      "femme de chambre",
    ],
    near: ["domicile"],
  },
  {
    id: "domicile",
    names: ["aide à domicile", "aide ménagère", "auxiliaire de vie", "aide ménager"],
    near: ["entretien", "soin"],
  },
  {
    id: "entrepot",
    names: [
      "préparateur de commandes",
      "préparatrice de commandes",
      "magasinier",
      "manutentionnaire",
      "cariste",
      "entrepôt",
      "logistique",
    ],
    near: ["chauffeur"],
  },
  {
    id: "chauffeur",
    names: ["chauffeur", "livreur", "chauffeur livreur", "conducteur", "coursier", "déménageur"],
    near: ["entrepot"],
  },
  {
    id: "cuisine",
    names: [
      "cuisinier",
      "cuisinière",
      "cuisine",
      "commis de cuisine",
      "plongeur",
      "restauration",
      "agent de restauration",
    ],
    near: ["service"],
  },
  {
    id: "service",
    names: ["serveur", "serveuse", "barman", "réceptionniste", "hôtellerie", "employé d'étage"],
    near: ["cuisine"],
  },
  {
    id: "vente",
    names: ["vendeur", "vendeuse", "vente", "caissier", "caissière", "employé de rayon", "boucher"],
    near: ["service"],
  },
  {
    id: "bureau",
    names: [
      "assistant administratif",
      "assistante administrative",
      "secrétaire",
      "secrétariat",
      "agent d'accueil",
      "comptable",
      "bureau",
      "assistant de communication",
      "assistante de communication",
    ],
    near: ["vente"],
  },
  {
    id: "soin",
    names: ["aide soignant", "aide soignante", "infirmier", "infirmière", "animateur", "crèche"],
    near: ["domicile"],
  },
  {
    id: "batiment",
    names: [
      "maçon",
      "peintre",
      "électricien",
      "jardinier",
      "ouvrier agricole",
      "manœuvre",
      "bâtiment",
      "espaces verts",
    ],
    near: ["entrepot"],
  },
]
