import { showDay, showTime, showValue } from "../../server/engine/format.ts"
import { digitsOf } from "../../server/engine/read-answer.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import {
  bookedHere,
  bookedPractitioner,
  books,
  chosenAppointment,
  isForChild,
  slotOf,
  subject,
} from "./booking.ts"
import { codeNumber, goesToMobile } from "./codes.ts"
import { results, searchedTown, specialityName } from "./find.ts"
import { patientName, placeOf } from "./leaves.ts"
import { when } from "./messages.ts"
import type { Practitioner } from "./practitioners.ts"
import { euros, paidBack, priceOf } from "./prices.ts"
import { motives } from "./specialities.ts"

/** What the pages of the site show beside the fields, ready to be read. */
export function pageData(situation: Situation) {
  const booked = bookedPractitioner(situation)
  const slot = slotOf(situation.answers["creneau"])
  const told = subject(situation)
  return {
    results: results(situation).length,
    sought: situation.answers["recherche"] ?? "",
    place: searchedTown(situation),
    booked: booked && practitionerCard(booked, situation),
    isNew: books(situation),
    slot: slot && { day: showDay(slot.date), time: showTime(slot.time), clock: slot.time },
    motive: motives[situation.answers["motif"] ?? ""]?.label ?? "",
    mode: situation.answers["mode"] === "video" ? "En vidéo, à distance" : "Au cabinet",
    isVideo: situation.answers["mode"] === "video",
    advice: adviceFor(situation),
    patient: patientName(situation),
    money: booked && moneyOf(booked, situation),
    old: chosenAppointment(situation) && when(chosenAppointment(situation) ?? NOWHEN),
    codeNumber: maskedNumber(codeNumber(situation)),
    goesToMobile: goesToMobile(situation),
    told: told && { ...told, when: when(told), isCancelled: told.state === "cancelled" },
    mine: bookedHere(situation).map(appointment => ({ ...appointment, when: when(appointment) })),
    answered: situation.answers["doublon"] === "conserver",
  }
}

const NOWHEN = { date: "", time: "" }

function practitionerCard(booked: Practitioner, situation: Situation) {
  return {
    ...booked,
    speciality: specialityName(booked),
    place: placeOf(booked),
    price: euros(priceOf(booked, situation)),
    sectorSaid:
      booked.sector === 1
        ? "Secteur 1 : tarif fixé par la caisse de santé"
        : "Secteur 2 : tarif libre, remboursé en partie seulement",
    hours: booked.opens.map(({ weekdays, from, to }) => ({
      days: weekdays.map(day => DAYS[day - 1]).join(", "),
      hours: `${from} - ${to}`,
    })),
  }
}

const DAYS = ["lun.", "mar.", "mer.", "jeu.", "ven."]

function moneyOf(booked: Practitioner, situation: Situation) {
  const price = priceOf(booked, situation)
  const back = paidBack(booked, {
    isChild: isForChild(situation),
    hasDoctor: situation.answers["medecinTraitant"] === "oui",
  })
  return { price: euros(price), back: euros(back), rest: euros(price - back) }
}

/** What the practice asks before the visit. */
function adviceFor({ answers }: Situation): string[] {
  const common = [
    "Apportez votre carte de santé et vos dernières ordonnances.",
    "Arrivez 5 minutes avant l'heure.",
    "En cas d'empêchement, annulez en ligne : une autre personne prendra le créneau.",
  ]
  const own = ADVICE[answers["motif"] ?? ""]
  return own ? [own, ...common] : common
}

const ADVICE: Record<string, string> = {
  bilan:
    "Venez à jeun : ni repas ni boisson sucrée depuis 12 heures. La prise de sang a lieu avant 10 h 00.",
  vaccination: "Apportez le carnet de santé et le vaccin, si le pharmacien vous l'a remis.",
  "controle-peau": "Venez sans crème ni maquillage.",
  premiere: "Apportez la liste de vos médicaments et vos derniers résultats.",
}

/** « 06 39 •• •• 11 » */
function maskedNumber(number: string): string {
  const digits = digitsOf(number)
  return showValue("phone", `${digits.slice(0, 4)}••••${digits.slice(8)}`)
}
