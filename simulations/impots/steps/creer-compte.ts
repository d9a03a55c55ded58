import type { Step } from "../../../server/engine/simulation.ts"
import { SENDER } from "../mails.ts"
import { isStrong } from "../password.ts"

export default {
  id: "creer-compte",
  title: "Choisir mon mot de passe",
  stage: "Création de l'espace",
  button: "Créer mon espace",
  skills: ["digcomp-2.6", "digcomp-4.2", "crcn-2.4", "crcn-4.1", "cn-securite", "cn-demarches"],
  askedWhen: ({ fact }) => fact("premiereFois") === "oui",
  intro: [
    "Le mot de passe comporte au moins 8 caractères, dont une majuscule, une minuscule et un chiffre.",
  ],
  fields: [
    {
      name: "nouveauMotDePasse",
      label: "Mot de passe",
      kind: "password",
      right: "motDePasse",
      accepts: isStrong,
      required: true,
      longest: 60,
      autocomplete: "new-password",
      refusals: [
        {
          id: "password-too-weak",
          refuses: typed => !isStrong(typed),
          message:
            "Mot de passe : au moins 8 caractères, dont une majuscule, une minuscule et un chiffre.",
        },
      ],
      misconceptions: [
        {
          id: "password-too-weak",
          matches: typed => typed !== "" && !isStrong(typed),
          example: { scenario: "lea-premiere-fois", typed: "lea" },
        },
      ],
    },
    {
      name: "confirmationMotDePasse",
      label: "Confirmation du mot de passe",
      kind: "password",
      right: ({ answers, fact }) => answers["nouveauMotDePasse"] || fact("motDePasse"),
      required: true,
      longest: 60,
      autocomplete: "new-password",
      where: "motDePasse",
      known: "Confirmation du mot de passe : les deux mots de passe sont différents.",
      misconceptions: [
        {
          id: "passwords-differ",
          matches: (typed, { answers }) => typed !== "" && typed !== answers["nouveauMotDePasse"],
          example: { scenario: "lea-premiere-fois", typed: "Autrechose1" },
        },
      ],
    },
    {
      name: "accesEmail",
      label: "Adresse électronique",
      kind: "email",
      right: "email",
      required: true,
      note: "nom@domaine",
      longest: 80,
      autocomplete: "email",
      refusals: [
        {
          id: "not-an-address",
          refuses: typed => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim()),
          message: "Adresse électronique : l'adresse saisie n'est pas une adresse électronique.",
        },
      ],
    },
    {
      name: "accesEmailBis",
      label: "Confirmation de l'adresse électronique",
      kind: "email",
      right: "email",
      required: true,
      longest: 80,
      autocomplete: "email",
      refusals: [
        {
          id: "addresses-differ",
          refuses: (typed, { answers }) =>
            typed.trim().toLowerCase() !== (answers["accesEmail"] ?? "").trim().toLowerCase(),
          message: "Confirmation de l'adresse électronique : les deux adresses sont différentes.",
        },
      ],
    },
    {
      name: "accesMobile",
      label: "Téléphone portable",
      kind: "phone",
      right: "mobile",
      required: true,
      note: "10 chiffres",
      longest: 30,
      autocomplete: "tel",
    },
  ],
  leaves: ({ fact }, random) => {
    const token = random.digits(12)
    return [
      { leaves: "code", purpose: "activation", value: token },
      {
        leaves: "mail",
        mail: {
          ...SENDER,
          subject: "Activez votre espace",
          body: [
            `Bonjour ${fact("prenom")},`,
            "Vous venez de créer votre espace. Il reste à l'activer.",
            "Le lien est valable 24 heures.",
            "Si vous n'avez rien demandé, ne cliquez pas.",
          ],
          link: {
            label: "Activer mon espace",
            shown: `https://www.impots.example/activation?jeton=${token}`,
            href: `/impots/activation?jeton=${token}`,
          },
        },
      },
    ]
  },
} satisfies Step
