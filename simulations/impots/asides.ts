import type { Aside } from "../../server/engine/simulation.ts"

export const asides = [
  { id: "ou-trouver", title: "Où trouver mes identifiants ?", page: "ou-trouver" },
  { id: "mot-de-passe-oublie", title: "Mot de passe oublié", page: "mot-de-passe-oublie" },
] satisfies Aside[]
