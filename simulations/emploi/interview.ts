import { addDays, isDayOff } from "../../server/engine/calendar.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import type { Leaving, Situation } from "../../server/engine/simulation.ts"
import type { Slot } from "../../server/engine/slots.ts"
import { firstDay, isBooked, MEETING_AFTER_DAYS, sentReceipts } from "./history.ts"
import { SENDER } from "./sender.ts"
import { placeOf } from "./offer-lines.ts"
import type { Offer } from "./offers/offer.ts"
import { offerOf } from "./search.ts"

const TIMES = ["09:00", "10:30", "15:00"]

/** The three moments that the employer proposes: three working days, in a row. */
export function interviewSlots(situation: Pick<Situation, "today" | "days">): Slot[] {
  const start = firstDay(situation)
  const days = [3, 4, 5, 6, 7, 8, 9, 10].map(more => addDays(start, more))
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
  const { answers } = situation
  const offer = offerOf(answers["candidatureChoisie"])
  const slot = interviewSlots(situation).find(({ id }) => id === answers["dateEntretien"])
  return offer && slot ? meeting(offer, slot, situation) : []
}

/** When an employer proposes to meet whoever applied on a day: some working days later. */
export function meetingSlot(appliedOn: string): Slot {
  const days = [6, 7, 8, 9, 10].map(more => addDays(appliedOn, more))
  const date = days.find(day => !isDayOff(day)) ?? appliedOn
  return { id: `${date}T14:30`, date, time: "14:30" }
}

/** The meeting that an answer of this practice proposes and that is still to accept, or null. */
export function proposed(situation: Situation): { offer: Offer; slot: Slot } | null {
  const receipt = sentReceipts(situation).at(-1)
  const offer = offerOf(receipt?.data["numero"])
  if (!receipt || !offer || offer.scam || isBooked(situation)) return null
  const days = situation.days - Number(receipt.data["jourPratique"])
  return days < MEETING_AFTER_DAYS ? null : { offer, slot: meetingSlot(receipt.date) }
}

/** What accepting that meeting leaves. */
export function acceptProposed(situation: Situation): Leaving[] {
  const found = proposed(situation)
  return found ? meeting(found.offer, found.slot, situation) : []
}

function meeting(offer: Offer, slot: Slot, { fact }: Situation): Leaving[] {
  const when = `${showDay(slot.date)} à ${showTime(slot.time)}`
  return [
    {
      leaves: "appointment",
      appointment: {
        title: `Entretien d'embauche : ${offer.title}`,
        who: fact("nomComplet"),
        host: offer.employer,
        place: placeOf(offer),
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
          `${offer.employer} vous attend ${when}.`,
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
