/**
 * The skills that steps train, in the three lists that French trainers work with: the European
 * framework DigComp 2.2, the French CRCN (decree 2019-919), and the themes under which digital
 * advisers report their work. Titles are ours, and in French.
 */
export const frameworks = {
  digcomp: {
    name: "DigComp 2.2",
    skills: {
      "digcomp-1.1": "Chercher et trier des informations",
      "digcomp-1.2": "Juger si une information est juste",
      "digcomp-1.3": "Ranger, retrouver et traiter des informations",
      "digcomp-2.1": "Échanger avec des outils numériques",
      "digcomp-2.2": "Partager des contenus",
      "digcomp-2.3": "Faire ses démarches de citoyen en ligne",
      "digcomp-2.4": "Travailler à plusieurs en ligne",
      "digcomp-2.5": "Se conduire bien en ligne",
      "digcomp-2.6": "Gérer ses comptes et son identité",
      "digcomp-3.1": "Créer des contenus",
      "digcomp-3.2": "Reprendre et assembler des contenus",
      "digcomp-3.3": "Respecter les droits des auteurs",
      "digcomp-3.4": "Programmer",
      "digcomp-4.1": "Protéger ses appareils",
      "digcomp-4.2": "Protéger ses données personnelles",
      "digcomp-4.3": "Protéger sa santé",
      "digcomp-4.4": "Protéger l'environnement",
      "digcomp-5.1": "Sortir d'un blocage",
      "digcomp-5.2": "Choisir l'outil qui convient",
      "digcomp-5.3": "Inventer avec le numérique",
      "digcomp-5.4": "Savoir ce qu'il reste à apprendre",
    },
  },
  crcn: {
    name: "CRCN",
    skills: {
      "crcn-1.1": "Chercher des informations et les suivre",
      "crcn-1.2": "Garder et classer des données",
      "crcn-1.3": "Lire, comparer et calculer des données",
      "crcn-2.1": "Échanger avec une personne ou un service",
      "crcn-2.2": "Partager et publier",
      "crcn-2.3": "Travailler à plusieurs",
      "crcn-2.4": "Tenir sa place en ligne : comptes, droits, démarches",
      "crcn-3.1": "Écrire des textes",
      "crcn-3.2": "Faire des images, des sons, des vidéos",
      "crcn-3.3": "Adapter un document à son usage",
      "crcn-3.4": "Programmer",
      "crcn-4.1": "Sécuriser ses accès et ses appareils",
      "crcn-4.2": "Protéger ses données et sa vie privée",
      "crcn-4.3": "Protéger sa santé et l'environnement",
      "crcn-5.1": "Résoudre un problème technique",
      "crcn-5.2": "Se repérer dans un site ou un logiciel nouveau",
    },
  },
  cn: {
    name: "Thèmes des conseillers numériques",
    skills: {
      "cn-diagnostic": "Faire le point sur ce que l'on sait",
      "cn-materiel": "Prendre en main un appareil",
      "cn-maintenance": "Entretenir un appareil",
      "cn-contenus": "Ranger et retrouver ses documents",
      "cn-navigation": "Naviguer sur internet, remplir un formulaire",
      "cn-mail": "Utiliser sa boîte mail",
      "cn-bureautique": "Bureautique",
      "cn-reseaux-sociaux": "Réseaux sociaux et messageries",
      "cn-sante": "Santé en ligne",
      "cn-banque-achats": "Banque et achats en ligne",
      "cn-professionnels": "Aider un professionnel",
      "cn-insertion": "Trouver du travail, se former",
      "cn-securite": "Se protéger en ligne",
      "cn-parentalite": "Être parent avec le numérique",
      "cn-scolarite": "École et numérique",
      "cn-creation": "Créer avec le numérique",
      "cn-culture": "Culture numérique",
      "cn-ia": "Intelligence artificielle",
      "cn-demarches": "Démarches administratives : le service et son compte",
      "cn-demarches-papiers": "Démarches : papiers, élections, citoyenneté",
      "cn-demarches-famille": "Démarches : famille, école",
      "cn-demarches-social": "Démarches : aides sociales, santé",
      "cn-demarches-travail": "Démarches : travail, formation",
      "cn-demarches-logement": "Démarches : logement",
      "cn-demarches-transports": "Démarches : transports",
      "cn-demarches-argent": "Démarches : argent, impôts",
      "cn-demarches-justice": "Démarches : justice",
      "cn-demarches-etrangers": "Démarches : étrangers, Europe",
      "cn-demarches-loisirs": "Démarches : loisirs, sport, culture",
      "cn-demarches-associations": "Démarches : associations",
    },
  },
} as const

export type Framework = keyof typeof frameworks
/** « digcomp-1.1 », « crcn-2.4 », « cn-mail »: the framework stands before the first dash. */
export type SkillId = { [F in Framework]: keyof (typeof frameworks)[F]["skills"] }[Framework]

export const frameworkIds = Object.keys(frameworks) as Framework[]

/** The skills of a framework, in its order. */
export function skillsOf(framework: Framework): { id: SkillId; title: string }[] {
  return Object.entries(frameworks[framework].skills).map(([id, title]) => ({
    id: id as SkillId,
    title,
  }))
}
