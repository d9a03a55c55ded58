import { describe, expect, test } from "vitest"
import { playThrough } from "../robot.ts"
import { build, send, startMission, visitor } from "../helpers.ts"
import { codeOf } from "../robot.ts"

// Without any script: buttons, links and forms do all.
const { app, given } = await build()

async function begin(mission: string, level = "helped") {
  const agent = visitor(app)
  await startMission(agent, mission, level, "", "premiers-pas")
  return { agent, id: await codeOf(agent) }
}

describe("without a script", () => {
  test.each([["souris"], ["doigt"], ["navigateur"], ["securite"]])(
    "%s: the buttons of each scene send the page",
    async mission => {
      const { agent, id } = await begin(mission)
      expect((await playThrough(agent, given, id)).at(-1)).toBe("fin")
    },
  )

  test("a scene shows its buttons, and no other main button", async () => {
    const { agent } = await begin("souris")
    const { text } = await agent.get("/premiers-pas/montrer").expect(200)
    expect(text).toContain('name="montrer" value="papillon"')
    expect(text).not.toContain(">Continuer</button>")
  })

  test("someone who only watches is shown the button, and moves on with another", async () => {
    const { agent } = await begin("souris", "watch")
    const { text } = await agent.get("/premiers-pas/montrer").expect(200)
    expect(text).toContain("scene-thing is-pointed")
    const { text: after } = await agent.get("/premiers-pas/montrer?geste=1").expect(200)
    expect(after).toContain(">Continuer</button>")
  })

  test("another button is explained, and the scene stays", async () => {
    const { agent } = await begin("securite")
    const { text } = await send(agent, "resultats", { resultats: "annonce" }, "premiers-pas")
    expect(text).toContain("Ce site a payé pour passer devant les autres.")
    expect(text).toContain('value="vrai"')
  })
})

describe("the map", () => {
  test("has each mission, those done before too", async () => {
    const { agent, id } = await begin("fichiers")
    await playThrough(agent, given, id)
    await startMission(agent, "souris", "helped", "", "premiers-pas")
    const { text } = await agent.get("/premiers-pas/carte").expect(200)
    const [, files = ""] = text.split('id="chemin-fichiers"')
    expect(files.split("</ol>")[0]?.match(/class="is-done"/g)).toHaveLength(2)
    expect(text.match(/class="is-here"/g)).toHaveLength(1)
    expect(text).toContain('href="/missions/premiers-pas/doigt"')
  })
})
