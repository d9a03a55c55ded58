import type { PaperTitle } from "../../server/engine/simulation.ts"

const BANK = "Banque du Confluent"

/** The person's bank card. Its back bears the cryptogram where a scenario draws it. */
export const bankCard = {
  title: "Votre carte bancaire",
  from: BANK,
  shared: true,
} satisfies PaperTitle

/** What the bank wrote when the telephone was registered: the personal code. */
export const phoneLetter = {
  title: "La lettre de la banque",
  from: BANK,
  atHand: "Le code personnel que votre banque vous a donné.",
  shared: true,
} satisfies PaperTitle
