/** A place of the fiction. `east` and `north`: kilometres from Port-Fleuri. */
export type Town = { id: string; names: string[]; postalCode: string; east: number; north: number }

export const towns: Town[] = [
  { id: "port-fleuri", names: ["Port-Fleuri", "99460"], postalCode: "99460", east: 0, north: 0 },
  {
    id: "saint-fictif",
    names: ["Saint-Fictif-sur-Orle", "Saint-Fictif", "99210"],
    postalCode: "99210",
    east: 12,
    north: 4,
  },
  { id: "beauvallon", names: ["Beauvallon", "99120"], postalCode: "99120", east: 17, north: 8 },
  {
    id: "montreuil",
    names: ["Montreuil-les-Essais", "Montreuil", "99340"],
    postalCode: "99340",
    east: 38,
    north: -6,
  },
  {
    id: "port-liselle",
    names: ["Port-Liselle", "99830"],
    postalCode: "99830",
    east: 210,
    north: 80,
  },
]

/** Kilometres between two places, as the crow flies, rounded. */
export function kmBetween(one: Town, other: Town): number {
  return Math.round(Math.hypot(one.east - other.east, one.north - other.north))
}
