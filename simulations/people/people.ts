import type { Person } from "../../server/engine/simulation.ts"

/**
 * The fictional people. Their check digits are right, and every number lies in a block that
 * nobody holds, so that a portal can check them as a real one does.
 */
export const people = [
  {
    id: "martine",
    firstName: "Martine",
    lastName: "VERNAY",
    civility: "Mme",
    birth: "1958-03-17",
    nir: "258039999900161",
    numeroFiscal: "3999999001355",
    numeroAcces: "9900011",
    iban: "FR7699999000991000123456703",
    mobile: "0639980111",
    email: "martine.vernay@courriel.example",
    about: "Martine a 68 ans.\nElle était couturière.\nElle vit avec Joël, son mari.",
  },
  {
    id: "joel",
    firstName: "Joël",
    lastName: "VERNAY",
    civility: "M.",
    birth: "1955-11-02",
    nir: "155119999900294",
    numeroFiscal: "3999999002356",
    numeroAcces: "9900022",
    iban: "FR7699999000991000246913453",
    mobile: "0639980222",
    email: "joel.vernay@courriel.example",
    about: "Joël a 70 ans.\nIl était électricien.\nIl vit avec Martine, sa femme.",
  },
  {
    id: "karim",
    firstName: "Karim",
    lastName: "BELCAZE",
    civility: "M.",
    birth: "1984-11-23",
    nir: "184119999900330",
    numeroFiscal: "3999999003357",
    numeroAcces: "9900033",
    iban: "FR7699999000991000370370106",
    mobile: "0639980333",
    email: "karim.belcaze@courriel.example",
    about: "Karim a 41 ans.\nIl prépare des commandes dans un entrepôt.\nIl vit seul.",
  },
  {
    id: "nadege",
    firstName: "Nadège",
    lastName: "TROUVEL",
    civility: "Mme",
    birth: "1990-07-08",
    nir: "290079999900409",
    numeroFiscal: "3999999004358",
    numeroAcces: "9900044",
    iban: "FR7699999000991000493826856",
    mobile: "0639980444",
    email: "nadege.trouvel@courriel.example",
    about: "Nadège a 35 ans.\nElle est infirmière.\nElle élève seule ses deux enfants.",
  },
  {
    id: "lea",
    firstName: "Léa",
    lastName: "SORBIÈRES",
    civility: "Mme",
    birth: "2003-06-30",
    nir: "203069999900584",
    numeroFiscal: "3999999005359",
    numeroAcces: "9900055",
    iban: "FR7699999000991000617283509",
    mobile: "0639980555",
    email: "lea.sorbieres@courriel.example",
    about: "Léa a 22 ans.\nElle a fini ses études en juin.\nElle a son premier emploi.",
  },
  {
    id: "anselme",
    firstName: "Anselme",
    lastName: "OUDRAMI",
    civility: "M.",
    birth: "1972-09-12",
    nir: "172099999900601",
    numeroFiscal: "3999999006360",
    numeroAcces: "9900066",
    iban: "FR7699999000991000740740259",
    mobile: "0639980666",
    email: "anselme.oudrami@courriel.example",
    about: "Anselme a 53 ans.\nIl était cuisinier.\nIl cherche du travail depuis l'été.",
  },
  {
    id: "ghislaine",
    firstName: "Ghislaine",
    lastName: "PORTEVENT",
    civility: "Mme",
    birth: "1979-12-05",
    nir: "279129999900743",
    numeroFiscal: "3999999007361",
    numeroAcces: "9900077",
    iban: "FR7699999000991000864196912",
    mobile: "0639980777",
    email: "ghislaine.portevent@courriel.example",
    about: "Ghislaine a 46 ans.\nElle est aide-soignante, loin de chez elle.\nElle vit seule.",
  },
  {
    id: "timeo",
    firstName: "Timéo",
    lastName: "CLAVERIE",
    civility: "M.",
    birth: "2001-02-14",
    nir: "101029999900868",
    numeroFiscal: "3999999008362",
    numeroAcces: "9900088",
    iban: "FR7699999000991000987653662",
    mobile: "0639980888",
    email: "timeo.claverie@courriel.example",
    about: "Timéo a 25 ans.\nIl enchaîne les petits contrats.\nIl vient de déménager.",
  },
] satisfies Person[]

/** Somebody of `people`, by id. An unknown id is a fault of the simulation that names it. */
export function person(id: string): Person {
  const found = people.find(somebody => somebody.id === id)
  if (!found) {
    const known = people.map(somebody => somebody.id).join(", ")
    throw new Error(`simulations/people/people.ts: nobody is called "${id}". Known: ${known}`)
  }
  return found
}
