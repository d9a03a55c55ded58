import { showDay } from "../../server/engine/format.ts"
import type { PaperTitle, Situation } from "../../server/engine/simulation.ts"
import { practitioner, specialityName, townOf } from "./find.ts"
import { motives } from "./specialities.ts"

/** The papers of the desk: titles as a person would say them. */
export const papers = {
  "pense-bete": {
    title: "Votre pense-bête",
    from: "Écrit de votre main",
    atHand: "Les jours et les heures où vous êtes libre.",
    data: note,
  },
  carnet: {
    title: "Votre carnet",
    from: "Écrit de votre main",
    atHand: "Votre téléphone portable, votre mot de passe et votre boîte mail.",
  },
  "carte-sante": {
    title: "Votre carte de santé",
    from: "Caisse de santé du Val",
    atHand: "Votre carte de santé.",
  },
  "courrier-medecin": {
    title: "La lettre du médecin",
    from: "Votre médecin",
    atHand: "La lettre ou l'ordonnance du médecin.",
    data: letter,
  },
  "carton-rendez-vous": {
    title: "Le carton de rendez-vous",
    from: "Le cabinet",
    atHand: "La date du rendez-vous déjà pris.",
    data: cardOf,
  },
  "carnet-enfant": {
    title: "Le carnet de santé d'Inès",
    from: "Maison médicale des Acacias",
    atHand: "Le carnet de santé de l'enfant.",
  },
} satisfies Record<string, PaperTitle>

/** What the note says besides the facts: the reason of the visit, in everyday words. */
function note({ fact }: Situation) {
  return {
    motive: SAID[fact("motif")] ?? motives[fact("motif")]?.label ?? "",
    seen:
      fact("dejaVenu") === "oui" ? "oui, je le connais déjà" : "jamais vu, c'est la première fois",
    doctor: fact("medecinTraitant") === "oui" ? "oui, j'en ai un" : "pas encore",
    account:
      fact("compte") === "connecter" ? "oui, le mot de passe est dans le carnet" : "non, à créer",
    dentist: fact("dentisteDate") && showDay(fact("dentisteDate")),
    forWhom: fact("pourQui") === "proche" ? "pour Inès, pas pour moi" : "pour moi",
  }
}

const SAID: Record<string, string> = {
  premiere: "première visite, pour faire connaissance",
  seance: "séance de rééducation, comme d'habitude",
  vaccination: "le vaccin",
  "controle-peau": "faire contrôler la tache",
  bilan: "le bilan : prise de sang et examen",
}

function letter(situation: Situation) {
  const { fact, today } = situation
  const sender = practitioner(fact("ajeun") === "" ? "mirandel" : "vallemont")
  if (!sender) throw new Error("practitioners.ts: the doctor of the letter is missing")
  return {
    today: showDay(today),
    sender: sender.name,
    practice: sender.practice,
    street: sender.street,
    phone: sender.phone,
    town: townOf(sender),
  }
}

function cardOf({ fact }: Situation) {
  const booked = practitioner(fact("mission") === "deplacer" ? "breval" : "escarlin")
  if (!booked) throw new Error("practitioners.ts: the practitioner of the card is missing")
  return {
    name: booked.name,
    speciality: specialityName(booked),
    practice: booked.practice,
    street: booked.street,
    phone: booked.phone,
    town: townOf(booked),
    date: showDay(fact("rendezVousDate")),
    time: fact("mission") === "deplacer" ? "09:00" : "15:20",
  }
}
