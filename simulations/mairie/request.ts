import type { Random } from "../../server/engine/random.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { approved } from "../people/phone-confirmation.ts"
import { SENDER } from "./mails.ts"

/** Motives as the site prints them. */
export const MOTIVES: Record<string, string> = {
  premiere: "Première carte d'identité",
  renouvellement: "Renouvellement",
  adresse: "Changement d'adresse",
  "etat-civil": "Changement d'état civil",
  perte: "Perte",
  vol: "Vol",
}

/** Price of the stamp for a card that is lost or stolen, euros: code général des impôts, 1628 bis. */
export const STAMP_EUROS = 25

/** Reference of the request that pays the stamp. */
export const STAMP = "mairie-timbre"

const isPaid = ({ world }: Situation) => world.papers.some(({ paper }) => paper === "timbre")

/** The request of the bank, which says what is paid; none once it is paid. */
export function askStamp(situation: Situation): Leaving[] {
  if (isPaid(situation)) return []
  return [
    {
      leaves: "request",
      request: {
        reference: STAMP,
        title: "Achat par carte",
        payee: "MAIRIES DU PAYS D'ORLE",
        cents: STAMP_EUROS * 100,
        details: [{ name: "Carte", text: `•••• ${situation.fact("carteNumero").slice(-4)}` }],
      },
    },
  ]
}

/** What the confirmed payment leaves: the stamp, and a message. Nobody pays twice. */
export function leaveStamp(situation: Situation, random: Random): Leaving[] {
  if (isPaid(situation)) return []
  const number = `9999 ${random.digits(4)} ${random.digits(4)} ${random.digits(4)}`
  return [
    approved(STAMP),
    { leaves: "paper", paper: "timbre", data: { numero: number, jour: situation.today } },
    {
      leaves: "operation",
      operation: {
        reference: number,
        label: "Timbre fiscal, carte d'identité",
        cents: -STAMP_EUROS * 100,
        date: situation.today,
        kind: "card",
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: "Votre timbre fiscal",
        body: [
          `Bonjour ${situation.fact("prenom")},`,
          `Le paiement de ${STAMP_EUROS} € est accepté. Numéro du timbre : ${number}.`,
          "Il est joint à votre pré-demande. Gardez ce message jusqu'au rendez-vous.",
        ],
      },
    },
  ]
}

/** What sending leaves: the page with its QR code, and the message with the number. */
export function leaveRequest(situation: Situation): Leaving[] {
  const { fact, answers, today } = situation
  const number = fact("numeroPredemande")
  return [
    {
      leaves: "paper",
      paper: "pre-demande",
      data: {
        jour: today,
        motif: MOTIVES[answers["motif"] ?? ""] ?? "",
        nom: answers["nomNaissance"] ?? "",
        usage: answers["nomUsage"] ?? "",
        prenoms: answers["prenoms"] ?? "",
        adresse: `${answers["adresse"] ?? ""}, ${answers["codePostal"] ?? ""} ${answers["commune"] ?? ""}`,
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: "Votre pré-demande de carte d'identité",
        body: [
          `Bonjour ${fact("prenom")},`,
          "Votre pré-demande est enregistrée sous le numéro :",
          number,
          "Ce n'est pas encore une demande de carte. Prenez maintenant rendez-vous dans une mairie avec ce numéro.",
          "La page à imprimer, avec son code QR, est rangée dans vos papiers.",
          `Référence de ce message, à rappeler en cas de réclamation : ${fact("referenceMail")}.`,
        ],
      },
    },
  ]
}
