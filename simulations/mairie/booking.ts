import { type Appointment, standing } from "../../server/engine/appointments.ts"
import { instantOf } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import { SENDER } from "./mails.ts"
import { later, type Place, placeOf } from "./places.ts"
import { papersToBring } from "./to-bring.ts"

const HOUR_MS = 60 * 60 * 1000
/** Until when the site changes an appointment by itself; later, one telephones. */
const CANCEL_BEFORE_MS = 4 * HOUR_MS
const MOVE_BEFORE_MS = 48 * HOUR_MS

/** The appointments that this portal has booked in this practice, cancelled ones included. */
export function booked({ appointments }: Pick<Situation, "appointments">): Appointment[] {
  return appointments.filter(({ simulation, data }) => simulation === "mairie" && data["lieu"])
}

/** Those that still stand, in the order of the calendar: one for each person. */
export function standingBooked(situation: Pick<Situation, "appointments">): Appointment[] {
  return standing(booked(situation))
}

/** The appointment that stood before the story, at another town hall. */
export function earlier({ appointments }: Pick<Situation, "appointments">) {
  return appointments.find(({ simulation, data }) => simulation === "mairie" && !data["lieu"])
}

/** Whether the site still lets one move the appointment: two days before at the latest. */
export function canMove(situation: Situation): boolean {
  return isFurther(situation, MOVE_BEFORE_MS)
}

/** Whether the site still lets one cancel it: four hours before at the latest. */
export function canCancel(situation: Situation): boolean {
  return isFurther(situation, CANCEL_BEFORE_MS)
}

function isFurther(situation: Situation, leastMs: number): boolean {
  const [first] = standingBooked(situation)
  return first !== undefined && instantOf(first.date, first.time) - situation.now >= leastMs
}

type File = { who: string; number: string; date: string; time: string }

/** One file a person, each in its own slot, one after the other. */
function files({ answers, fact }: Situation): File[] {
  const [date = "", time = ""] = (answers["creneau"] ?? "").split("T")
  const own = { who: fact("nomComplet"), number: answers["numeroDossier"] ?? "" }
  const spouse = {
    who: fact("conjoint.nomComplet"),
    number: answers["numeroDossierConjoint"] ?? "",
  }
  const persons = [
    ...(answers["pourMoi"] === "oui" ? [own] : []),
    ...(answers["pourConjoint"] === "oui" ? [spouse] : []),
  ]
  return persons.map((person, index) => ({
    ...person,
    date,
    time: index === 0 ? time : later(time),
  }))
}

/**
 * What confirming leaves. The same file at the same place moves; what stood for another place or
 * for nobody any more is cancelled.
 */
export function leaveBooked(situation: Situation): Leaving[] {
  const place = placeOf(situation.answers["lieu"])
  if (!place) return []
  const before = standingBooked(situation)
  const wanted = files(situation)
  const moves = wanted.map(file => ({ file, from: sameFile(before, file, place) }))
  const kept = moves.map(({ from }) => from?.id)
  const isMove = moves.some(({ from }) => from)
  return [
    ...before
      .filter(({ id }) => !kept.includes(id))
      .map(({ id }) => ({ leaves: "cancelled-appointment" as const, appointment: id })),
    ...moves.map(({ file, from }) => (from ? moved(from, file) : made(file, place))),
    ...told(situation, wanted, place, isMove),
  ]
}

function sameFile(before: readonly Appointment[], file: File, place: Place) {
  return before.find(({ data, who }) => data["lieu"] === place.id && who === file.who)
}

function moved({ id }: Appointment, { date, time }: File): Leaving {
  return { leaves: "moved-appointment", appointment: id, date, time }
}

function made({ who, number, date, time }: File, place: Place): Leaving {
  return {
    leaves: "appointment",
    appointment: {
      title: "Dépôt d'une demande de carte d'identité",
      who,
      host: place.name,
      place: place.address,
      date,
      time,
      data: { lieu: place.id, numero: number },
    },
  }
}

function told(situation: Situation, wanted: File[], place: Place, isMove: boolean): Leaving[] {
  const [first] = wanted
  if (!first) return []
  const when = `${showDay(first.date)} à ${showTime(first.time)}`
  const persons = wanted.map(({ who, time }) => `${who} à ${showTime(time)}`).join(", puis ")
  return [
    {
      leaves: "paper",
      paper: "convocation",
      data: {
        jour: showDay(first.date),
        heure: showTime(first.time),
        personnes: JSON.stringify(
          wanted.map(({ who, number, time }) => ({ who, number, hour: showTime(time) })),
        ),
        lieu: place.name,
        adresse: place.address,
        telephone: place.phone,
        pieces: JSON.stringify(papersToBring(situation)),
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: isMove
          ? "Votre rendez-vous en mairie est déplacé"
          : "Votre rendez-vous en mairie est confirmé",
        body: [
          `Bonjour ${situation.fact("prenom")},`,
          `${place.name}, ${place.address}.`,
          `${when}. Guichet : ${persons}.`,
          "Apportez les originaux des pièces de la liste jointe à votre convocation.",
          "Déplacement en ligne jusqu'à 2 jours avant, annulation jusqu'à 4 heures avant. Passé ce délai, téléphonez.",
        ],
      },
    },
    {
      leaves: "text",
      text: {
        from: "Mairies de l'Orle",
        body: `Rendez-vous ${isMove ? "déplacé" : "confirmé"} : ${when}, ${place.name}.`,
      },
    },
  ]
}

/** What cancelling leaves: the slots are given back, and a message says so. */
export function leaveCancelled(situation: Situation): Leaving[] {
  const stood = standingBooked(situation)
  const [first] = stood
  if (!first) return []
  return [
    ...stood.map(({ id }) => ({ leaves: "cancelled-appointment" as const, appointment: id })),
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: "Votre rendez-vous en mairie est annulé",
        body: [
          `Bonjour ${situation.fact("prenom")},`,
          `Le rendez-vous du ${showDay(first.date)} à ${showTime(first.time)} est annulé. Le créneau est rendu à d'autres usagers.`,
          "Votre pré-demande reste valable. Vous pouvez reprendre un rendez-vous avec le même numéro.",
        ],
      },
    },
  ]
}
