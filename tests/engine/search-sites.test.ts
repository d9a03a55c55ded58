import { describe, expect, test } from "vitest"
import { ownerOf, resultOf, resultsOf, searchSites } from "../../server/engine/search-sites.ts"
import { catalog } from "../helpers.ts"

const simulations = catalog.playables.map(({ simulation }) => simulation)
const first = (typed: string) => searchSites(simulations, typed).simulations[0]

describe("what somebody types finds the portal", () => {
  test.each([
    ["carte d'identité", "mairie"],
    ["cart didentitté", "mairie"],
    ["je veux renouveler ma carte", "mairie"],
    ["impots", "impots"],
    ["IMPÔT", "impots"],
    ["inpots", "impots"],
    ["declarer mes revenu", "impots"],
    ["www.mairies-orle.example", "mairie"],
    ["https://www.impots.example/", "impots"],
    ["docteur", "rendez-vous-medical"],
    ["rendez vous médecin", "rendez-vous-medical"],
    ["souris", "premiers-pas"],
  ])("%s", (typed, expected) => {
    expect(first(typed)).toBe(expected)
  })

  test.each([[""], ["   "], ["de la"], ["girafe"], ["???"], ["x".repeat(200)]])(
    "nothing for « %s »",
    typed => {
      expect(searchSites(simulations, typed)).toEqual({
        simulations: [],
        isPrivate: false,
        isAddress: false,
      })
    },
  )

  test.each([
    ["www.impots.example", true],
    ["impots.example", true],
    ["https://www.impots.example/", true],
    ["mes impots", false],
    ["impots.", false],
  ])("« %s » is an address: %s", (typed, expected) => {
    expect(searchSites(simulations, typed).isAddress).toBe(expected)
  })

  test("somebody's own number is not looked for", () => {
    expect(searchSites(simulations, "impots 06 12 34 56 78")).toEqual({
      simulations: [],
      isPrivate: true,
      isAddress: false,
    })
  })
})

describe.each(simulations)("the results about $id", simulation => {
  const results = resultsOf([simulation])

  test("an advertisement comes first, and the true site once", () => {
    expect(results.map(({ kind }) => kind)).toEqual(["advert", "lookalike", "site", "twin"])
    expect(results.filter(({ address }) => address === simulation.site.address)).toHaveLength(1)
  })

  test("the owner at the end of the address tells each false site from the true one", () => {
    const owners = results.map(({ address }) => ownerOf(address))
    expect(new Set(owners).size).toBe(results.length)
    expect(ownerOf(resultOf(simulation, "site").address)).toBe(ownerOf(simulation.site.address))
    for (const { address } of results) expect(address).toMatch(/^[a-z.-]+\.example$/)
  })

  test("is found by its own title and its own address", () => {
    expect(searchSites(simulations, simulation.title).simulations).toContain(simulation.id)
    expect(first(simulation.site.address)).toBe(simulation.id)
  })
})

test("no false address is the true one of another portal", () => {
  const kinds = ["advert", "lookalike", "twin"] as const
  const real = simulations.map(({ site }) => ownerOf(site.address))
  const made = simulations.flatMap(simulation =>
    kinds.map(kind => ownerOf(resultOf(simulation, kind).address)),
  )
  expect(made.filter(owner => real.includes(owner))).toEqual([])
})
