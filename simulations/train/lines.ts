/** Where a train stops, minutes after it leaves its first station. */
export type Stop = { station: string; minutes: number }

/**
 * One way of a line. `workdays` and `daysOff` are the times at which a train leaves the first
 * stop; week-ends and public holidays have fewer of them.
 */
export type Line = {
  id: string
  name: string
  stops: readonly Stop[]
  workdays: readonly string[]
  daysOff: readonly string[]
}

type Times = { workdays: readonly string[]; daysOff: readonly string[] }

const orle: Stop[] = [
  { station: "saint-fictif-orle", minutes: 0 },
  { station: "beauvallon", minutes: 18 },
  { station: "montreuil", minutes: 34 },
  { station: "rocheval-ville", minutes: 58 },
]
const coast: Stop[] = [
  { station: "rocheval-ville", minutes: 0 },
  { station: "port-liselle", minutes: 41 },
  { station: "port-fleuri-centre", minutes: 66 },
  { station: "port-fleuri-quais", minutes: 74 },
]
const express: Stop[] = [
  { station: "saint-fictif-orle", minutes: 0 },
  { station: "rocheval-plateau", minutes: 36 },
  { station: "port-fleuri-quais", minutes: 82 },
]
const baths: Stop[] = [
  { station: "rocheval-ville", minutes: 0 },
  { station: "saint-fictif-bains", minutes: 39 },
]

/** All the lines, both ways. Times are our own. */
export const lines: readonly Line[] = [
  line("orle-aller", "Omnibus de l'Orle", orle, {
    workdays: ["05:42", "06:42", "07:42", "09:42", "12:12", "14:42", "16:42", "18:42", "21:12"],
    daysOff: ["07:42", "09:42", "12:12", "16:42", "18:42"],
  }),
  line("orle-retour", "Omnibus de l'Orle", back(orle), {
    workdays: ["06:20", "08:20", "10:20", "12:50", "15:20", "17:20", "18:20", "20:20", "22:10"],
    daysOff: ["08:20", "10:20", "15:20", "18:20", "20:20"],
  }),
  line("cote-aller", "Train de la côte", coast, {
    workdays: ["07:10", "07:46", "08:46", "11:05", "13:16", "16:00", "17:46", "20:05", "22:25"],
    daysOff: ["08:55", "11:05", "13:25", "17:46", "20:05"],
  }),
  line("cote-retour", "Train de la côte", back(coast), {
    workdays: ["05:00", "07:00", "09:00", "11:30", "14:00", "16:00", "17:00", "19:00", "20:50"],
    daysOff: ["07:00", "09:00", "14:00", "17:00", "19:00"],
  }),
  line("rapide-aller", "Rapide", express, {
    workdays: ["06:55", "09:05", "13:05", "17:35"],
    daysOff: ["09:05", "13:05", "17:35"],
  }),
  line("rapide-retour", "Rapide", back(express), {
    workdays: ["07:15", "11:15", "15:45", "19:15", "22:10"],
    daysOff: ["11:15", "15:45", "19:15"],
  }),
  line("bains-aller", "Train des Bains", baths, {
    workdays: ["07:05", "09:05", "11:05", "13:35", "16:05", "18:05", "20:05"],
    daysOff: ["09:05", "13:35", "18:05"],
  }),
  line("bains-retour", "Train des Bains", back(baths), {
    workdays: ["06:05", "08:05", "10:05", "12:35", "15:05", "17:05", "19:35"],
    daysOff: ["08:05", "12:35", "17:05"],
  }),
]

function line(id: string, name: string, stops: readonly Stop[], times: Times): Line {
  return { id, name, stops, ...times }
}

/** The same stops, the other way. */
function back(stops: readonly Stop[]): Stop[] {
  const whole = stops.at(-1)?.minutes ?? 0
  return stops.toReversed().map(({ station, minutes }) => ({ station, minutes: whole - minutes }))
}
