import { nearest, plainName } from "../../server/engine/nearest.ts"

/** A station. `town` is what people say; two stations may share a town. */
export type Station = { id: string; name: string; town: string; names: string[] }

export const stations: readonly Station[] = [
  station("saint-fictif-orle", "Saint-Fictif-sur-Orle", "Saint-Fictif-sur-Orle"),
  station("saint-fictif-bains", "Saint-Fictif-les-Bains", "Saint-Fictif-les-Bains"),
  station("beauvallon", "Beauvallon", "Beauvallon"),
  station("montreuil", "Montreuil-les-Essais", "Montreuil-les-Essais"),
  station("rocheval-ville", "Rocheval Ville", "Rocheval"),
  station("rocheval-plateau", "Rocheval Plateau", "Rocheval"),
  station("port-liselle", "Port-Liselle", "Port-Liselle"),
  station("port-fleuri-centre", "Port-Fleuri Centre", "Port-Fleuri"),
  station("port-fleuri-quais", "Port-Fleuri Quais", "Port-Fleuri"),
]

function station(id: string, name: string, town: string): Station {
  const short = id === "montreuil" ? ["Montreuil"] : []
  return { id, name, town, names: [name, `${name} gare`, `Gare de ${name}`, ...short] }
}

/** A station by its id; unknown ids are a fault of the simulation. */
export function stationOf(id: string): Station {
  const found = stations.find(candidate => candidate.id === id)
  if (!found) throw new Error(`train/stations.ts: no station "${id}"`)
  return found
}

/** What a traveller may write, compared without accents, case nor hyphens: worked out once. */
const written = stations.map(found => ({
  found,
  begins: plainName(found.name),
  names: found.names.map(plainName),
}))

/** Towns of several stations: the site searches all of them when it is told so. */
const towns = [...new Set(stations.map(({ town }) => town))].flatMap(town => {
  const own = stations.filter(one => one.town === town)
  return own.length > 1 ? [{ name: `${town}, toutes gares`, own }] : []
})

/** « Port-Fleuri, toutes gares »: names that stand for all the stations of a town. */
export const wholeTowns = towns.map(({ name }) => name)

/** The stations that what was typed may mean: several for « Port-Fleuri » and « Saint-Fictif ». */
export function stationsMeant(typed: string): readonly Station[] {
  const sought = plainName(typed)
  if (sought === "") return []
  const exact = written.filter(({ names }) => names.includes(sought))
  if (exact.length > 0) return exact.map(({ found }) => found)
  const begun = written.filter(({ begins }) => begins.startsWith(`${sought} `))
  if (begun.length > 0) return begun.map(({ found }) => found)
  const near = nearest(typed, stations)
  return near ? [near] : []
}

/** Places as the site prints them: nearly all that is typed, and found without a search. */
const printed = new Map<string, readonly Station[]>([
  ...stations.map(found => [found.name, [found]] as const),
  ...towns.map(({ name, own }) => [name, own] as const),
])

/** Where one goes from or to: a station, or all those of a town. Empty: no such place, or several. */
export function placeMeant(typed: string | undefined): readonly Station[] {
  const known = printed.get(typed ?? "")
  if (known) return known
  const town = towns.find(({ name }) => plainName(name) === plainName(typed ?? ""))
  if (town) return town.own
  const meant = stationsMeant(typed ?? "")
  return meant.length === 1 ? meant : []
}

/** « Port-Liselle », « Port-Fleuri, toutes gares ». */
export function placeName([first, ...more]: readonly Station[]): string {
  if (!first) return ""
  return more.length === 0 ? first.name : `${first.town}, toutes gares`
}

/** The one station meant, a slip or two forgiven; null when there is none, or a choice to make. */
export function findStation(typed: string | undefined): Station | null {
  const meant = stationsMeant(typed ?? "")
  return meant.length === 1 ? (meant[0] ?? null) : null
}

/** Whether two stations are easily taken for each other: one town, or towns of one name. */
export function areTwins(one: Station, other: Station): boolean {
  const root = ({ town }: Station) => plainName(town).split(" ").slice(0, 2).join(" ")
  return one.id !== other.id && root(one) === root(other)
}
