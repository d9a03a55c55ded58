import { describe, expect, test } from "vitest"
import { startMission } from "../helpers.ts"
import { playThrough } from "../robot.ts"
import { onPortal } from "../on-portal.ts"

const here = onPortal("impots")
const { begin, send } = here

const textOf = async (page: string) =>
  (await here.agent.get(page).expect(200)).text.replace(/\s+/g, " ")

describe("the debrief", () => {
  test("names the causes, and tells what was put right from what stayed", async () => {
    const id = await begin("karim-salaire", "alone")
    await send("connexion", { numeroFiscal: "3999999030357" }).expect(422)
    await playThrough(here.agent, here.given, id, "revenus")
    await send("revenus", { case1AJ: "20925", case1AP: "" }).expect(303)
    await playThrough(here.agent, here.given, id)
    await here.agent.post("/bilan").expect(303)
    const page = await textOf("/bilan")
    expect(page).toMatch(
      /<h3[^>]*>Un mot qui veut dire autre chose<\/h3>.*<h3[^>]*>Un signe mal recopié<\/h3>/,
    )
    expect(page).toContain("Resté ainsi, un essai")
    expect(page).toContain("Corrigé ensuite, un essai")
    expect(page).toContain("<strong>11</strong> pages sur <strong>13</strong> du premier coup")
  })

  test("at level watch, nothing can be missed, and doing it comes next", async () => {
    const id = await begin("anselme-chomage", "watch")
    await playThrough(here.agent, here.given, id)
    await here.agent.post("/bilan").expect(303)
    const page = await textOf("/bilan")
    expect(page).toContain("Ici, rien n'était à rater")
    expect(page).not.toContain("Vous avez signé sans ouvrir")
    expect(page).toContain(
      'button-main" href="/missions/impots/anselme-chomage?nouveau=oui&amp;niveau=guided"',
    )
  })

  test("a practice left at once is told without a count", async () => {
    await begin("karim-salaire", "helped")
    await here.agent.post("/bilan").expect(303)
    expect(await textOf("/bilan")).toContain("Vous avez ouvert le site et vu sa première page.")
  })
})

describe("mastery", () => {
  test("comes with a second run on other papers, and shows at home and among the missions", async () => {
    const id = await begin("karim-salaire", "alone")
    expect(await textOf("/")).not.toContain("mission-mastery")
    await playThrough(here.agent, here.given, id)
    expect(await textOf("/bilan")).toContain("Une fois sur deux.")
    expect(await textOf("/missions/impots")).toContain("Une fois sur deux")
    await startMission(here.agent, "karim-salaire", "alone", "oui")
    await playThrough(here.agent, here.given, id)
    const page = await textOf("/bilan")
    expect(page).toContain("Mission maîtrisée.")
    expect(page).toContain('button-main" href="/"')
    await begin("martine-retraites", "helped")
    expect(await textOf("/missions/impots")).toContain("Maîtrisée")
    expect(await textOf("/")).toContain("1 maîtrisée")
  })

  test("what is kept of a past practice is small, and holds no answer", async () => {
    const id = await begin("karim-salaire", "alone")
    await playThrough(here.agent, here.given, id)
    await begin("karim-salaire", "helped")
    const past = (await here.given.store.read(id))?.past
    expect(past).toEqual([
      {
        simulation: "impots",
        scenario: "karim-salaire",
        seed: 0,
        level: "alone",
        at: here.given.clock(),
        finished: true,
        done: 13,
        right: 13,
      },
    ])
  })
})

describe("the memo", () => {
  test("has three points, what to have at hand, and the words that say it is fiction", async () => {
    await begin("karim-salaire", "helped")
    await here.agent.post("/bilan").expect(303)
    const page = await textOf("/rappel")
    expect(page.match(/<li> ?(<h3>|<p class="memo-first">)/g)?.length).toBe(3)
    expect(page).toContain("La dernière fiche de paie de l'année.")
    expect(page).toContain("Entraînement : site fictif.")
    expect(page).toContain("Karim et ses papiers sont inventés.")
    expect(await textOf("/bilan")).toContain('href="/rappel"')
  })

  test("says where the thing was, and repeats nothing that was typed", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "revenus")
    await send("revenus", { case1AJ: "20925" }).expect(422)
    const page = await textOf("/rappel")
    expect(page).toContain("Sur le papier, pour « Salaires, déclarant 1 » :")
    expect(page).toContain("Prenez la fiche de paie.")
    expect(page).not.toMatch(/20 ?925|22 ?541/)
  })

  test("needs a mission", async () => {
    await here.agent.get("/rappel").expect(401)
  })
})
