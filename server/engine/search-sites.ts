import { words } from "./canonical.ts"
import { nearest } from "./nearest.ts"
import { findRealData } from "./real-data.ts"
import type { Simulation, TrailEvent } from "./simulation.ts"

/** A line of a page of results. `advert` and `lookalike` lead to a page that explains itself. */
const resultKinds = ["site", "advert", "lookalike", "twin"] as const
export type ResultKind = (typeof resultKinds)[number]
export type SearchResult = {
  kind: ResultKind
  simulation: string
  title: string
  address: string
  lines: string[]
}

/**
 * Ids of the simulations that answer to a search, the likeliest first. `isAddress`: an address was
 * typed, which the bar at the top would have taken straight to its site.
 */
export type Found = { simulations: string[]; isPrivate: boolean; isAddress: boolean }

/** Sites shown for one search: a long list frightens. */
const MOST_SITES = 3
/** Words that say nothing of the site that is sought. */
const EMPTY_WORDS = new Set(
  "a au aux avec comment dans de des du en est et faire je l la le les ma mes mon ou par pour sa se ses site son sur un une www example internet http https".split(
    " ",
  ),
)

/**
 * The portals that somebody probably looks for: by what they do, their name, their address, with a
 * slip or two of the hand. What looks like somebody's own number is not looked for.
 */
export function searchSites(simulations: readonly Simulation[], typed: string): Found {
  if (findRealData(typed)) return { simulations: [], isPrivate: true, isAddress: false }
  const asked = searched(typed)
  const scored = simulations
    .map(simulation => ({ id: simulation.id, score: scoreOf(vocabulary(simulation), asked) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
  const best = scored[0]?.score ?? 0
  return {
    simulations: scored
      .filter(({ score }) => score * 2 > best)
      .slice(0, MOST_SITES)
      .map(({ id }) => id),
    isPrivate: false,
    isAddress: /^\s*(?:https?:\/\/|www\.)?[\w-]+(?:\.[\w-]+)+\/?\s*$/i.test(typed),
  }
}

/** The words that count, an address taken to pieces. */
function searched(typed: string): string[] {
  return words(typed.replace(/[./:?!,@_]+/g, " ")).filter(
    word => word.length > 1 && !EMPTY_WORDS.has(word),
  )
}

/** Everyday words of a site weigh as much as its own. */
function vocabulary({ title, site, scenarios }: Simulation): Set<string> {
  const said = [title, site.name, site.tagline, site.address, site.also ?? ""]
  return new Set(searched([...said, ...scenarios.map(scenario => scenario.title)].join(" ")))
}

function scoreOf(known: ReadonlySet<string>, asked: readonly string[]): number {
  const names = [...known].map(word => ({ names: [word] }))
  return asked
    .map(word => {
      if (known.has(word)) return 3
      const begins = [...known].some(
        own => word.length > 3 && own.length > 3 && (own.startsWith(word) || word.startsWith(own)),
      )
      if (begins) return 2
      return nearest(word, names) ? 2 : 0
    })
    .reduce<number>((sum, score) => sum + score, 0)
}

/**
 * A page of results, as in life: an advertisement first, then a site that imitates, the true one,
 * and one whose name lacks a letter. Further sites bring themselves only.
 */
export function resultsOf(found: readonly Simulation[]): SearchResult[] {
  return found.flatMap((simulation, index) => {
    const site = resultOf(simulation, "site")
    return index === 0
      ? [
          resultOf(simulation, "advert"),
          resultOf(simulation, "lookalike"),
          site,
          resultOf(simulation, "twin"),
        ]
      : [site]
  })
}

/** One line about a portal: the true site, or one that lives off its name. */
export function resultOf({ id, title, site }: Simulation, kind: ResultKind): SearchResult {
  const stem = stemOf(site.address)
  const made: Record<ResultKind, Omit<SearchResult, "kind" | "simulation">> = {
    site: { title: site.name, address: site.address, lines: [`${title}.`, `${site.tagline}.`] },
    advert: {
      title: `${title} en 5 minutes`,
      address: `www.${stem}-facile.example`,
      lines: ["Nous remplissons tout pour vous.", "Dossier complet : 39 €."],
    },
    lookalike: {
      title: `${site.name}, espace personnel`,
      address: `${stem}.espace-client.example`,
      lines: ["Confirmez votre compte avec le numéro de votre carte bancaire."],
    },
    twin: {
      title: site.name,
      address: `www.${twinOf(stem)}.example`,
      lines: [`${site.tagline}.`, "Offre réservée aux 100 premiers."],
    },
  }
  return { kind, simulation: id, ...made[kind] }
}

/** A false site beside the true one, each address with its end, which says whose site it is. */
export type TwoAddresses = { opened: Address; site: Address }
type Address = { before: string; owner: string }

/** The false sites that were opened from the search page, each once, in order. */
export function falseSites(
  trail: readonly TrailEvent[],
  simulations: readonly Simulation[],
): TwoAddresses[] {
  const ids = trail.flatMap(event =>
    event.kind === "false-site" && event.by === "search" ? event.id : [],
  )
  return [...new Set(ids)].flatMap(id => {
    const [name, kind] = id.split("/")
    const simulation = simulations.find(known => known.id === name)
    const found = resultKinds.find(known => known === kind)
    return simulation && found ? [twoAddresses(simulation, found)] : []
  })
}

/** The address of a false site beside the true one's. */
export function twoAddresses(simulation: Simulation, kind: ResultKind): TwoAddresses {
  const { address } = resultOf(simulation, kind)
  return { opened: parted(address), site: parted(simulation.site.address) }
}

function parted(address: string): Address {
  const owner = ownerOf(address)
  return { before: address.slice(0, address.length - owner.length), owner }
}

/** « mairies-orle » of « www.mairies-orle.example ». */
function stemOf(address: string): string {
  return address.replace(/^www\./, "").replace(/\.example$/, "")
}

/** The same name, one letter of its longest word left out: the eye does not see it. */
function twinOf(stem: string): string {
  const longest = stem.split("-").toSorted((one, other) => other.length - one.length)[0] ?? stem
  const middle = Math.ceil(longest.length / 2)
  return stem.replace(longest, longest.slice(0, middle) + longest.slice(middle + 1))
}

/** The end of an address, which says whose site it is: « espace-client.example ». */
export function ownerOf(address: string): string {
  return address.split(".").slice(-2).join(".")
}
