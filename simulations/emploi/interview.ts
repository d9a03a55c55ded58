import { addDays, isDayOff } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import type { Slot } from "../../server/engine/slots.ts"
import { SENDER } from "./sender.ts"
import { placeOf } from "./offer-lines.ts"
import { offerOf } from "./search.ts"

const TIMES = ["09:00", "10:30", "15:00"]

/** The three moments that the employer proposes: three working days, in a row. */
export function interviewSlots({ today }: Pick<Situation, "today">): Slot[] {
  const days = [3, 4, 5, 6, 7, 8, 9, 10].map(more => addDays(today, more))
  return days
    .filter(day => !isDayOff(day))
    .slice(0, TIMES.length)
    .map((date, index) => {
      const time = TIMES[index] ?? ""
      return { id: `${date}T${time}`, date, time }
    })
}

/** Whoever works in the morning can only come in the afternoon. */
export function isFree({ time }: Slot): boolean {
  return time >= "13:00"
}

/** What accepting leaves: the appointment, and the messages that confirm it. */
export function leaveInterview(situation: Situation): Leaving[] {
  const { answers, fact } = situation
  const offer = offerOf(answers["candidatureChoisie"])
  const slot = interviewSlots(situation).find(({ id }) => id === answers["dateEntretien"])
  if (!offer || !slot) return []
  const when = `${showDay(slot.date)} à ${showTime(slot.time)}`
  return [
    {
      leaves: "appointment",
      appointment: {
        title: `Entretien d'embauche : ${offer.title}`,
        who: fact("nomComplet"),
        host: offer.employer,
        place: `Hôtel de ville, ${placeOf(offer)}`,
        date: slot.date,
        time: slot.time,
        data: { numero: offer.id },
      },
    },
    {
      leaves: "mail",
      mail: {
        ...SENDER,
        subject: "Votre entretien est confirmé",
        body: [
          `Bonjour ${fact("prenom")},`,
          `${offer.employer} vous attend ${when}, à l'hôtel de ville.`,
          "Apportez votre CV et une pièce d'identité. Prévenez l'employeur si vous ne pouvez plus venir.",
        ],
      },
    },
    {
      leaves: "text",
      text: { from: "Tremplin Boulot", body: `Entretien confirmé : ${when}, ${offer.employer}.` },
    },
  ]
}
