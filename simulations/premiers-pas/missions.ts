import type { PastPractice, Situation } from "../../server/engine/simulation.ts"

/** One gesture: a page where it is done, and a second one where it comes back in disguise. */
export type Exercise = { step: string; title: string }
export type Mission = { id: string; title: string; exercises: Exercise[] }

/** The whole path, in the order in which somebody learns. Ids are those of the scenarios. */
export const missions: Mission[] = [
  {
    id: "souris",
    title: "La souris",
    exercises: [
      { step: "montrer", title: "Montrer" },
      { step: "cliquer", title: "Cliquer" },
      { step: "une-fois", title: "Une fois suffit" },
      { step: "defiler", title: "Descendre" },
      { step: "deplacer", title: "Déplacer" },
    ],
  },
  {
    id: "doigt",
    title: "Le doigt sur l'écran",
    exercises: [
      { step: "balayer", title: "Balayer" },
      { step: "toucher", title: "Toucher" },
      { step: "agrandir", title: "Voir plus grand" },
      { step: "taper", title: "Taper" },
    ],
  },
  {
    id: "clavier",
    title: "Le clavier",
    exercises: [
      { step: "lettres", title: "Les lettres" },
      { step: "majuscule", title: "La majuscule" },
      { step: "accents", title: "Les accents" },
      { step: "arobase", title: "Le signe @" },
      { step: "nombres", title: "Les nombres" },
      { step: "effacer", title: "Effacer" },
      { step: "curseur", title: "Le curseur" },
    ],
  },
  {
    id: "formulaires",
    title: "Les formulaires",
    exercises: [
      { step: "cases", title: "Les cases vides" },
      { step: "liste", title: "La liste" },
      { step: "ronds", title: "Les ronds" },
      { step: "coches", title: "Les carrés" },
    ],
  },
  {
    id: "fichiers",
    title: "Les fichiers",
    exercises: [
      { step: "retrouver", title: "Retrouver un fichier" },
      { step: "envoyer", title: "Envoyer un fichier" },
    ],
  },
  {
    id: "navigateur",
    title: "Le navigateur",
    exercises: [
      { step: "onglets", title: "Les onglets" },
      { step: "fenetre", title: "Les fenêtres" },
      { step: "retour", title: "Revenir en arrière" },
      { step: "barre", title: "Les trois cases" },
      { step: "adresse", title: "Lire une adresse" },
    ],
  },
  {
    id: "securite",
    title: "Sur internet en sécurité",
    exercises: [
      { step: "resultats", title: "Choisir un résultat" },
      { step: "surgit", title: "Ce qui surgit" },
      { step: "cookies", title: "Les cookies" },
      { step: "secret", title: "Le mot de passe" },
    ],
  },
]

/** Whether a step belongs to the mission that is played. */
export const isOf = (mission: string) => (situation: Situation) =>
  situation.fact("mission") === mission

/** « une-fois-encore » is answered by the field `uneFoisEncore`. */
export function fieldOf(step: string): string {
  return step.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
}

/** The exercise to which a step belongs, and whether it comes back in disguise there. */
export function exerciseOf(step: string): { exercise: Exercise; again: boolean } | null {
  const first = step.replace(/-encore$/, "")
  const exercise = missions.flatMap(({ exercises }) => exercises).find(one => one.step === first)
  return exercise ? { exercise, again: first !== step } : null
}

export type Stone = Exercise & { state: "done" | "here" | "todo" }

/** The stones of a mission's path, and how far one went: now, or the furthest before. */
export function path(
  mission: Mission,
  situation: Situation,
  past: readonly PastPractice[] = [],
): Stone[] {
  const isNow = situation.fact("mission") === mission.id
  const isDoneNow = (step: string) => isNow && situation.answers[fieldOf(step)] !== undefined
  // An earlier practice says how many pages were done; they come in the order of the path.
  const pages = past
    .filter(({ simulation, scenario }) => simulation === "premiers-pas" && scenario === mission.id)
    .map(({ done }) => done)
  const before = Math.floor(Math.max(0, ...pages) / 2)
  const here = isNow ? mission.exercises.findIndex(({ step }) => !isDoneNow(`${step}-encore`)) : -1
  return mission.exercises.map((exercise, index) => {
    const isDone = isDoneNow(`${exercise.step}-encore`) || index < before
    return { ...exercise, state: index === here ? "here" : isDone ? "done" : "todo" }
  })
}
