import type { Level } from "../engine/simulation.ts"

/** How a level is named and described, with its icon. In `about`, one sentence a line. */
export const levelWords: Record<Level, { icon: string; name: string; about: string }> = {
  watch: {
    icon: "play",
    name: "Regarder faire",
    about: "Le site se remplit tout seul.\nOn vous explique chaque geste.",
  },
  guided: {
    icon: "list-checks",
    name: "Pas à pas",
    about: "Une case à la fois.\nOn vous dit quoi écrire et où le trouver.",
  },
  helped: {
    icon: "lightbulb",
    name: "Avec un coup de pouce",
    about: "Vous remplissez.\nSi vous vous trompez, on vous explique.",
  },
  alone: {
    icon: "monitor",
    name: "Comme en vrai",
    about: "Le site, sans aide.\nLes explications viennent à la fin.",
  },
}
