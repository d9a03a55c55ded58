import { digitsOf } from "../../../server/engine/read-answer.ts"
import type { Step } from "../../../server/engine/simulation.ts"
import { isStrong } from "../account-fields.ts"
import { birthRefusals, inTheFuture } from "../birth.ts"
import { sendCode } from "../codes.ts"

export default {
  id: "inscription",
  title: "Créer mon compte",
  stage: "Identification",
  button: "Créer mon compte",
  skills: ["digcomp-2.6", "digcomp-4.2", "crcn-2.4", "crcn-4.1", "cn-securite", "cn-demarches"],
  page: "choix",
  askedWhen: ({ answers }) => answers["compte"] === "creer",
  groups: [
    { before: "sexe", title: "Votre identité" },
    { before: "nouvelEmail", title: "Vos coordonnées" },
    { before: "nouveauMotDePasse", title: "Votre mot de passe" },
  ],
  fields: [
    {
      name: "sexe",
      label: "Sexe à l'état civil",
      kind: "choice",
      right: "sexe",
      where: "prenom",
      required: true,
      options: [
        { id: "F", label: "Féminin" },
        { id: "M", label: "Masculin" },
      ],
    },
    { name: "nouveauPrenom", label: "Prénom", kind: "name", right: "prenom", required: true },
    { name: "nouveauNom", label: "Nom", kind: "name", right: "nom", required: true },
    {
      name: "nouvelleNaissance",
      label: "Date de naissance",
      kind: "date",
      right: "naissance",
      required: true,
      note: "JJ/MM/AAAA",
      longest: 20,
      refusals: birthRefusals("Date de naissance"),
      misconceptions: [inTheFuture("martine-generaliste")],
    },
    {
      name: "nouvelEmail",
      label: "Adresse e-mail",
      kind: "email",
      right: "email",
      required: true,
      longest: 80,
    },
    {
      name: "nouveauMobile",
      label: "Téléphone mobile",
      kind: "phone",
      right: "mobile",
      required: true,
      note: "Un code par SMS vous sera envoyé",
      longest: 20,
      refusals: [
        {
          id: "no-telephone",
          refuses: typed => !/^(?:0|33|0033)[1-9]\d{8}$/.test(digitsOf(typed.replace("+", ""))),
          message: "Téléphone mobile : le numéro comporte 10 chiffres.",
        },
      ],
      misconceptions: [
        {
          id: "landline-for-mobile",
          code: "M8",
          matches: (typed, { fact }) =>
            digitsOf(typed) !== "" && digitsOf(typed) === fact("telephoneFixe"),
          example: { scenario: "martine-generaliste", typed: "{telephoneFixe}" },
        },
      ],
    },
    {
      name: "nouveauMotDePasse",
      label: "Mot de passe",
      kind: "password",
      right: "motDePasse",
      accepts: isStrong,
      required: true,
      note: "8 caractères au moins, avec une majuscule, une minuscule et un chiffre",
      longest: 60,
      refusals: [
        {
          id: "password-too-weak",
          refuses: typed => !isStrong(typed),
          message: "Mot de passe : il ne respecte pas les règles indiquées.",
        },
      ],
      misconceptions: [
        {
          id: "password-too-weak",
          matches: typed => typed !== "" && !isStrong(typed),
          example: { scenario: "martine-generaliste", typed: "martine" },
        },
      ],
    },
    {
      name: "conditions",
      label: "J'accepte les conditions d'utilisation",
      kind: "tick",
      right: () => "oui",
      required: true,
    },
  ],
  leaves: sendCode,
} satisfies Step
