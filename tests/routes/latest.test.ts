import { expect, test } from "vitest"
import { build, send, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow, playThrough, standing } from "../robot.ts"

test("the last messages come beside a form with the code, and leave the mail unread", async () => {
  const { app, given } = await build()
  const agent = visitor(app)
  await startMission(agent, "lea-renouvellement", "helped", "", "mairie")
  const id = await codeOf(agent)
  await playThrough(agent, given, id, "acces")
  expect((await agent.get("/mairie/acces")).text).not.toContain("Derniers messages")
  await playThrough(agent, given, id, "code")
  const { right } = await standing(given, id)
  const { text } = await agent.get("/mairie/code").expect(200)
  expect(text).toContain(`<p class="latest-code">${right["codeAcces"]}</p>`)
  expect((await playNow(given, id)).world.read).toEqual([])
  expect((await agent.get("/courrier")).text).not.toContain("latest-code")
})

test("two texts at most, the newest first", async () => {
  const { app, given, clock } = await build()
  const agent = visitor(app)
  await startMission(agent, "joel-bilan", "helped", "", "rendez-vous-medical")
  const id = await codeOf(agent)
  await playThrough(agent, given, id, "code-sms")
  for (const later of [1, 2]) {
    clock.now += later * 1000
    await send(agent, "code-sms", { action: "renvoyer" }, "rendez-vous-medical").expect(303)
  }
  const { right } = await standing(given, id)
  const { text } = await agent.get("/rendez-vous-medical/code-sms").expect(200)
  const [, panel = ""] = /<aside class="latest[^>]*>([\s\S]*?)<\/aside>/.exec(text) ?? []
  expect((await playNow(given, id)).world.texts).toHaveLength(3)
  expect(panel.match(/<li>/g)).toHaveLength(2)
  expect(panel.indexOf(right["codeSms"] ?? "none")).toBeLessThan(panel.lastIndexOf("<li>"))
  expect(panel).toContain(right["codeSms"])
})
