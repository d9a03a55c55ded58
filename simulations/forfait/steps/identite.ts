import { canonical } from "../../../server/engine/canonical.ts"
import { dateOf, digitsOf } from "../../../server/engine/read-answer.ts"
import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { wantsBox } from "../compare.ts"
import { isEsim } from "../order.ts"

const isDelivered = (situation: Situation) => !isEsim(situation)

export default {
  id: "identite",
  title: "Le titulaire et la livraison",
  stage: "2. Commander",
  button: "Continuer",
  skills: ["digcomp-2.3", "digcomp-4.2", "crcn-2.4", "cn-banque-achats", "cn-navigation"],
  intro: ["Le titulaire est la personne qui signe. Écrivez comme sur la pièce d'identité."],
  groups: [
    { before: "nomTitulaire", title: "Le titulaire" },
    { before: "livraison", title: "La livraison" },
  ],
  fields: [
    {
      name: "nomTitulaire",
      label: "Nom",
      kind: "name",
      right: "nom",
      required: true,
      longest: 60,
    },
    {
      name: "prenomTitulaire",
      label: "Prénom",
      kind: "name",
      right: "prenom",
      required: true,
      longest: 60,
    },
    {
      name: "naissanceTitulaire",
      label: "Date de naissance",
      kind: "date",
      right: "naissance",
      required: true,
      note: "jj/mm/aaaa",
      longest: 30,
      refusals: [
        {
          id: "not-a-day",
          refuses: typed => dateOf(typed) === "",
          message: "Date de naissance : la forme attendue est jj/mm/aaaa.",
        },
        {
          id: "not-born-yet",
          refuses: (typed, { today }) => dateOf(typed) > today,
          message: "Date de naissance : elle ne peut pas être dans le futur.",
        },
      ],
    },
    {
      name: "courriel",
      label: "Adresse électronique",
      kind: "email",
      right: "email",
      required: true,
      note: "Le contrat y est envoyé",
      longest: 80,
    },
    {
      name: "telephoneContact",
      label: "Téléphone pour le livreur",
      kind: "phone",
      right: "mobile",
      shownWhen: isDelivered,
      required: true,
      longest: 30,
      refusals: [
        {
          id: "contact-not-10-digits",
          refuses: typed => (canonical("phone", typed) ?? "").length !== 10,
          message: "Téléphone pour le livreur : 10 chiffres sont attendus.",
        },
      ],
    },
    {
      name: "livraison",
      label: "Où livrer ?",
      kind: "choice",
      right: () => "domicile",
      where: "adresse",
      shownWhen: isDelivered,
      required: true,
      accepts: (typed, situation) => typed === "relais" && !wantsBox(situation),
      options: situation => [
        { id: "domicile", label: "À mon domicile, gratuit" },
        ...(wantsBox(situation)
          ? [{ id: "boutique", label: "Je vais la chercher à 40 km, gratuit" }]
          : [
              { id: "relais", label: "En point relais, gratuit, avec une pièce d'identité" },
              { id: "express", label: "En une heure par coursier, 15 €" },
            ]),
      ],
      misconceptions: [
        {
          id: "courier-is-paid",
          matches: typed => typed === "express",
          example: { scenario: "karim-trop-cher", typed: "express" },
        },
        {
          id: "far-to-fetch",
          matches: typed => typed === "boutique",
          example: { scenario: "joel-box", typed: "boutique" },
        },
      ],
    },
    {
      name: "adresseLivraison",
      label: "Numéro et rue",
      kind: "text",
      right: "adresse",
      shownWhen: isDelivered,
      required: true,
      longest: 80,
    },
    {
      name: "codePostalLivraison",
      label: "Code postal",
      kind: "digits",
      right: "codePostal",
      shownWhen: isDelivered,
      required: true,
      note: "5 chiffres",
      longest: 20,
      refusals: [
        {
          id: "delivery-not-5-digits",
          refuses: typed => digitsOf(typed).length !== 5,
          message: "Code postal : 5 chiffres sont attendus.",
        },
      ],
      misconceptions: [
        {
          id: "town-for-code",
          matches: typed => /^[^\d]{3,}$/.test(typed.trim()),
          example: { scenario: "karim-trop-cher", typed: "{commune}" },
        },
      ],
    },
    {
      name: "communeLivraison",
      label: "Commune",
      kind: "text",
      right: "commune",
      shownWhen: isDelivered,
      required: true,
      longest: 60,
    },
  ],
} satisfies Step
