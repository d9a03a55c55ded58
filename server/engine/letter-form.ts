import { type AddressFault, addressesIn, addressFault, isAddress } from "./mail-addresses.ts"
import type { Action, Field, Refusal, Situation } from "./simulation.ts"
import { MOST_FILES } from "./upload.ts"

// The page on which a mail is written: one for the desk's mailbox and for portals.

/** Characters kept of a line: a list of addresses is long. */
const LONGEST_LINE = 2_000
/** Characters shown of an address that cannot work. */
const LONGEST_SHOWN = 80

const faults: readonly AddressFault[] = [
  "web-address",
  "missing-at",
  "missing-domain",
  "space-inside",
  "accent-inside",
  "other-shape",
  "masked",
]

/** What is wrong with the first address of a line that cannot work. */
const addressRefusals: Refusal[] = faults.map(id => ({
  id,
  kind: id,
  refuses: (typed, situation) => badAddress(typed, situation)?.fault === id,
  message: (typed, situation) =>
    `Cette adresse ne peut pas marcher : ${badAddress(typed, situation)?.address.slice(0, LONGEST_SHOWN)}`,
}))

function badAddress(typed: string, { facts }: Situation) {
  const known = facts.flatMap(({ value }) => addressesIn(value).filter(isAddress))
  for (const address of addressesIn(typed)) {
    const fault = addressFault(address, known)
    if (fault) return { address, fault }
  }
  return null
}

type LetterLine = Omit<Field, "name" | "right">

/** The lines of a letter, in their order. A portal adds its own names, answers and mistakes. */
export const letterForm = {
  to: {
    label: "À",
    kind: "email",
    longest: LONGEST_LINE,
    note: "L'adresse de la personne à qui vous écrivez",
    refusals: addressRefusals,
  },
  cc: {
    label: "Cc",
    kind: "email",
    longest: LONGEST_LINE,
    note: "Qui est tenu au courant : tout le monde voit leur adresse",
    refusals: addressRefusals,
  },
  bcc: {
    label: "Cci",
    kind: "email",
    longest: LONGEST_LINE,
    note: "Qui reçoit aussi : personne ne voit leur adresse",
    refusals: addressRefusals,
  },
  subject: {
    label: "Objet",
    kind: "text",
    longest: LONGEST_LINE,
    note: "Le sujet du message, en quelques mots",
  },
  files: {
    label: "Pièces jointes",
    kind: "file",
    most: MOST_FILES,
    note: `${MOST_FILES} fichiers au plus, de 5 Mo chacun`,
  },
  text: { label: "Message", kind: "letter" },
} satisfies Record<string, LetterLine>

/** The button that keeps a letter without sending it. */
export const keepsDraft = {
  id: "brouillon",
  label: "Enregistrer le brouillon",
  keeps: true,
  notice: "Brouillon enregistré : votre message n'est pas envoyé.",
} satisfies Action

/** The button that sends it. */
export const SEND = "Envoyer"
