import { describe, expect, test } from "vitest"
import { followedScam } from "../../server/engine/trail.ts"
import { codeOf, playNow } from "../robot.ts"
import { build, catalog, startMission, visitor } from "../helpers.ts"

const { app } = await build()
const agent = visitor(app)
await startMission(agent, "lea-renouvellement", "helped", "", "mairie")

const search = (mots: string) => agent.post("/recherche").type("form").send({ mots })

describe("the search page of the desk", () => {
  test("leads to the site of the mission, and never repeats in the address what was typed", async () => {
    const found = await search("ma carte didentité zorglub").expect(303)
    // Other portals may speak of cards as well: the one that fits best comes first.
    expect(found.headers["location"]).toMatch(/^\/recherche\?sites=mairie(?:,[a-z-]+)*$/)
    const page = await agent.get("/recherche?sites=mairie").expect(200)
    expect(page.text).toContain("www.mairies-orle.example")
    expect(page.text).toContain("Annonce")
    expect(page.text).not.toContain("zorglub")
    const opened = await agent.get("/recherche/mairie/site").expect(303)
    expect(opened.headers["location"]).toBe("/mairie")
  })

  test.each([
    ["annonce", "Ce site a payé pour passer devant les autres."],
    ["imitation", "Le bon nom est écrit devant, mais la fin est une autre."],
    ["jumeau", "Il manque une lettre dans le nom."],
  ])("the wrong choice %s is explained by its address", async (kind, said) => {
    const { text } = await agent.get(`/recherche/mairie/${kind}`).expect(200)
    expect(text).toContain(said)
    expect(text).toContain("<mark>mairies-orle.example</mark>")
    expect(text).toContain('href="/recherche?sites=mairie"')
  })

  test("the wrong choices reach the debrief, each once, by their addresses", async () => {
    const { app: fresh, given } = await build()
    const learner = visitor(fresh)
    await startMission(learner, "lea-renouvellement", "helped", "", "mairie")
    expect((await learner.get("/bilan").expect(200)).text).not.toContain("faux site")
    for (const kind of ["jumeau", "annonce", "jumeau"])
      await learner.get(`/recherche/mairie/${kind}`).expect(200)
    const { text } = await learner.get("/bilan").expect(200)
    expect(text).toContain("vous avez ouvert de faux sites")
    expect(text.match(/class="two-addresses"/g)).toHaveLength(2)
    expect(text).toContain("<mark>mairies-orle-facile.example</mark>")
    expect(text).not.toContain("Le faux message était")
    const { trail } = (await playNow(given, await codeOf(learner))).practice
    expect(trail.at(-1)).toMatchObject({ kind: "false-site", by: "search", id: "mairie/twin" })
    expect(followedScam(trail)).toBe(false)
  })

  test("the true site of another mission is told, not opened", async () => {
    const { text } = await agent.get("/recherche/impots/site").expect(200)
    expect(text).toContain("Vous avez trouvé le vrai site")
    expect(text).toContain("Votre mission se passe ailleurs")
  })

  test.each([
    ["", "/recherche"],
    ["girafe", "/recherche?rien"],
    ["www.impots.example", "/recherche?sites=impots&adresse"],
    ["06 12 34 56 78", "/recherche?prive"],
  ])("« %s » goes to %s", async (typed, to) => {
    const { headers } = await search(typed).expect(303)
    expect(headers["location"]).toBe(to)
    await agent.get(to).expect(200)
  })

  test("unknown sites and kinds are not found, names of nothing show the bare page", async () => {
    await agent.get("/recherche/girafe/site").expect(404)
    await agent.get("/recherche/mairie/constructor").expect(404)
    const { text } = await agent.get("/recherche?sites=girafe,%3Cb%3E").expect(200)
    expect(text).toContain("Que cherchez-vous ?")
    expect(text).not.toContain("girafe")
  })

  test.each(catalog.playables.map(({ simulation }) => [simulation.id]))(
    "every portal has its page of results: %s",
    async id => {
      const { text } = await agent.get(`/recherche?sites=${id}`).expect(200)
      expect(text).toContain(`href="/recherche/${id}/site"`)
    },
  )

  test("without a mission it says where to begin", async () => {
    await visitor(app).get("/recherche").expect(401)
  })
})
