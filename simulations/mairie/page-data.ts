import { showDate, showDay, showTime, showValue, typedValue } from "../../server/engine/format.ts"
import { dateOf } from "../../server/engine/read-answer.ts"
import type { Situation } from "../../server/engine/simulation.ts"
import { booked, canCancel, canMove, earlier, standingBooked } from "./booking.ts"
import { later, personsBooked, placeOf } from "./places.ts"
import { MOTIVES, STAMP_EUROS } from "./request.ts"
import { isGone, papersToBring } from "./to-bring.ts"

/** What the pages of the site show beside the fields, ready to be read. */
export function pageData(situation: Situation) {
  const { fact, answers, world } = situation
  const stood = earlier(situation)
  return {
    maskedEmail: fact("email").replace(/^(.).*(@.*)$/, "$1•••••$2"),
    number: fact("numeroPredemande"),
    requestId: world.papers.findLast(({ paper }) => paper === "pre-demande")?.id ?? "",
    summonsId: world.papers.findLast(({ paper }) => paper === "convocation")?.id ?? "",
    stamp: STAMP_EUROS,
    isGone: isGone(situation),
    motive: MOTIVES[answers["motif"] ?? ""] ?? "",
    lines: summaryLines(situation),
    earlier: stood && {
      title: stood.title,
      when: `${showDay(stood.date)} à ${showTime(stood.time)}`,
      host: stood.host,
      number: stood.data["numero"] ?? "",
    },
    persons: personsBooked(situation),
    place: placeOf(answers["lieu"]) ?? null,
    slot: slotShown(situation),
    pieces: papersToBring(situation),
    booked: bookedShown(situation),
    canMove: canMove(situation),
    canCancel: canCancel(situation),
    wasCancelled: booked(situation).length > 0 && standingBooked(situation).length === 0,
  }
}

function summaryLines({ answers }: Situation) {
  const value = (name: string) => answers[name] ?? ""
  const date = (name: string) => showDate(dateOf(value(name)))
  return [
    ["Motif", MOTIVES[value("motif")] ?? ""],
    ["Nom de naissance", value("nomNaissance")],
    ["Nom d'usage", value("nomUsage")],
    ["Prénoms", value("prenoms")],
    ["Né(e) le", `${date("naissance")}, à ${value("communeNaissance")}`],
    ["Taille", `${value("taille").replace(/\s*cm\s*$/i, "")} cm`],
    ["Premier parent", `${value("pereNom")} ${value("perePrenoms")}, ${date("pereNaissance")}`],
    ["Second parent", `${value("mereNom")} ${value("merePrenoms")}, ${date("mereNaissance")}`],
    ["Domicile", `${value("adresse")}, ${value("codePostal")} ${value("commune")}`],
    ["Téléphone", typedValue("phone", showValue("phone", value("mobile")))],
  ].filter(([, text]) => text !== "")
}

function slotShown(situation: Situation) {
  const [date = "", time = ""] = (situation.answers["creneau"] ?? "").split("T")
  if (date === "") return null
  const times = personsBooked(situation) > 1 ? [time, later(time)] : [time]
  return { day: showDay(date), hours: times.map(showTime) }
}

/** The appointments that stand, or null: place, day, and each person's hour. */
function bookedShown(situation: Situation) {
  const stood = standingBooked(situation)
  const [first] = stood
  return first
    ? {
        day: showDay(first.date),
        host: first.host,
        place: first.place,
        phone: placeOf(first.data["lieu"])?.phone ?? "",
        persons: stood.map(({ who, time }) => ({ who, hour: showTime(time) })),
      }
    : null
}
