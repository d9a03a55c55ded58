import type { Field } from "../../server/engine/simulation.ts"

/** What opens an account that exists: the two pages that ask for it give the fields their names. */
export const email = {
  label: "Adresse e-mail",
  kind: "email",
  right: "email",
  required: true,
  longest: 80,
  autocomplete: "username",
  known: "Adresse e-mail : aucun compte ne correspond à cette adresse.",
} satisfies Omit<Field, "name">

export const password = {
  label: "Mot de passe",
  kind: "password",
  right: "motDePasse",
  required: true,
  longest: 60,
  autocomplete: "current-password",
  known: "Mot de passe : le mot de passe est incorrect.",
} satisfies Omit<Field, "name">

/** What the site asks of a new password. */
export function isStrong(typed: string): boolean {
  return typed.length >= 8 && /\p{Lu}/u.test(typed) && /\p{Ll}/u.test(typed) && /\d/.test(typed)
}
