import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { filesIn } from "../../server/engine/upload.ts"

type Answer = { from: (situation: Situation) => string; body: (situation: Situation) => string[] }

/** What the person who was written to answers the next day. */
const answers: Record<string, Answer> = {
  candidature: {
    from: () => "Ateliers Morvane",
    body: ({ answers: sent, fact }) => [
      `Bonjour M. ${fact("nom")},`,
      `Nous avons bien lu votre message sur l'offre ${fact("reference")}.`,
      joins(sent["pieceJointe"], fact("piece"))
        ? "Votre CV nous intéresse : nous vous appellerons cette semaine."
        : "Votre CV à jour n'était pas joint : pouvez-vous nous l'envoyer ?",
      "Cordialement, le service du personnel",
    ],
  },
  sortie: {
    from: ({ fact }) => fact("professeur"),
    body: ({ answers: sent, fact }) => [
      "Bonjour,",
      `C'est noté pour ${fact("enfant")}, et pour son repas.`,
      ...(sent["cc"] ? [] : ["Merci de me l'avoir écrit à moi seule."]),
      fact("professeur"),
    ],
  },
  facture: {
    from: () => "Agence du Vieux Pont",
    body: ({ fact }) => [
      `Bonjour M. ${fact("nom")},`,
      `La facture ${fact("numeroFacture")} est bien arrivée.`,
      "Nous vous remboursons avec le prochain loyer.",
    ],
  },
  copie: {
    from: () => "Mairie de Port-Fleuri",
    body: ({ answers: sent, fact }) => [
      `Bonjour Mme ${fact("nom")},`,
      ...(joins(sent["pieceJointe"], fact("piece"))
        ? ["La copie de votre acte part aujourd'hui, par courrier.", "Elle est gratuite."]
        : ["Il manque votre carte d'identité à jour : joignez-la, et nous l'envoyons."]),
    ],
  },
  invitation: {
    from: ({ fact }) => firstNeighbour(fact("voisins")),
    body: () => ["Bonjour,", "Merci pour l'invitation, je viendrai.", "J'apporte un gâteau."],
  },
}

function joins(sent = "", piece: string): boolean {
  return filesIn(sent).includes(piece)
}

function firstNeighbour(neighbours: string): string {
  return neighbours.split(", ")[0] ?? ""
}

/** A receipt at once, and an answer the next day by the clock of the story. */
export function answersOf(situation: Situation): Leaving[] {
  const { fact } = situation
  const answer = answers[fact("mission")]
  if (!answer) return []
  const subject = situation.answers["objet"] ?? ""
  const address =
    fact("mission") === "invitation" ? firstNeighbour(fact("voisins")) : fact("destinataire")
  const receipt: Leaving = {
    leaves: "mail",
    mail: {
      from: "Réponse automatique",
      address,
      subject: `Bien reçu : ${subject}`,
      body: [
        "Bonjour,",
        "Votre message est bien arrivé.",
        "Une personne vous répondra dans les jours qui viennent.",
        "Ceci est une réponse automatique.",
      ],
    },
  }
  return [
    ...(fact("mission") === "invitation" ? [] : [receipt]),
    {
      leaves: "mail",
      afterDays: 1,
      mail: {
        from: answer.from(situation),
        address,
        subject: `Re: ${subject}`,
        body: answer.body(situation),
      },
    },
  ]
}
