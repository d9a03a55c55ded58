import type { Situation, Step } from "../../../server/engine/simulation.ts"
import { books } from "../booking.ts"
import { findByName, findSpeciality, findTown, isSymptom, practitioner } from "../find.ts"

/** The speciality of the story, or the practitioner that the papers name. */
function isSought(typed: string, { fact }: Situation): boolean {
  const named = findByName(typed)
  if (named) return named.id === practitioner(fact("praticien"))?.id
  const sought = findSpeciality(fact("specialite"))
  return sought !== null && findSpeciality(typed) === sought
}

export default {
  id: "recherche",
  title: "Trouver un praticien",
  stage: "Recherche",
  button: "Rechercher",
  skills: ["digcomp-1.1", "crcn-1.1", "cn-navigation", "cn-sante"],
  page: "recherche",
  askedWhen: books,
  fields: [
    {
      name: "recherche",
      label: "Spécialité ou nom du praticien",
      kind: "text",
      right: "specialite",
      accepts: isSought,
      required: true,
      longest: 60,
      note: "Exemples : médecin généraliste, dentiste, Dr Clairvoy",
      refusals: [
        {
          id: "nobody-found",
          refuses: typed => findSpeciality(typed) === null && findByName(typed) === null,
          message:
            "Spécialité ou nom du praticien : aucun résultat. Essayez une spécialité : médecin généraliste, dentiste, dermatologue, pédiatre, kinésithérapeute…",
        },
      ],
      misconceptions: [
        {
          id: "symptom-for-speciality",
          code: "M1",
          matches: isSymptom,
          example: { scenario: "martine-generaliste", typed: "mal au dos" },
        },
        {
          id: "place-for-speciality",
          code: "M1",
          matches: typed => findTown(typed) !== null,
          example: { scenario: "martine-generaliste", typed: "{commune}" },
        },
      ],
    },
    {
      name: "lieu",
      label: "Ville ou code postal",
      kind: "text",
      right: "commune",
      accepts: (typed, { fact }) =>
        findTown(typed) !== null && findTown(typed) === findTown(fact("commune")),
      required: true,
      longest: 60,
      refusals: [
        {
          id: "no-such-place",
          refuses: typed => findTown(typed) === null,
          message: "Ville ou code postal : ce lieu n'est pas reconnu.",
        },
      ],
      misconceptions: [
        {
          id: "doctor-for-place",
          code: "M1",
          matches: typed =>
            findTown(typed) === null &&
            (findByName(typed) !== null || findSpeciality(typed) !== null),
          example: { scenario: "martine-generaliste", typed: "Dr Vallemont" },
        },
      ],
    },
  ],
} satisfies Step
