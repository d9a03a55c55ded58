import { beforeEach, describe, expect, test } from "vitest"
import type { Given } from "../../server/app.ts"
import { leave } from "../../server/engine/leave.ts"
import { type Agent, build, send, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow } from "../robot.ts"

describe("the next day", () => {
  let agent: Agent
  let given: Given
  let id: string

  beforeEach(async () => {
    const built = await build()
    given = built.given
    agent = visitor(built.app)
    await startMission(agent, "karim-salaire", "helped")
    id = await codeOf(agent)
  })

  async function expectMail(afterDays: number) {
    const play = await playNow(given, id)
    const mail = { from: "Nora", address: "nora@courriel.example", subject: "Réponse", body: [] }
    const world = leave(play, [{ leaves: "mail", mail, afterDays }])
    const worlds = { [play.person.id]: world }
    expect(await given.store.save({ ...play.learner, worlds })).toBe("saved")
  }

  const pass = (jour: number) => agent.post("/jour-suivant").type("form").send({ jour })

  test("is offered only while a message is to come, and brings it", async () => {
    expect((await agent.get("/courrier").expect(200)).text).not.toContain("jour suivant")
    expect((await agent.get("/jour-suivant").expect(200)).text).toContain("Aucun message")
    await expectMail(1)
    const before = await agent.get("/courrier").expect(200)
    expect(before.text).toContain("Passer au jour suivant")
    expect(before.text).not.toContain("Réponse")
    await pass(1).expect(303).expect("location", "/courrier")
    const after = await agent.get("/courrier").expect(200)
    expect(after.text).toContain("Réponse")
    expect(after.text).not.toContain("jour suivant")
  })

  test("sent twice, passes once; sent by hand, passes nothing", async () => {
    await expectMail(1)
    await expectMail(3)
    await pass(1).expect(303)
    await pass(1).expect(303)
    expect((await playNow(given, id)).practice.days).toBe(1)
    await pass(999).expect(303)
    await agent.post("/jour-suivant").expect(303)
    expect((await playNow(given, id)).practice.days).toBe(1)
    expect((await agent.get("/courrier").expect(200)).text).toContain("Passer 2 jours")
  })

  test("beside a form, keeps what is typed there", async () => {
    await expectMail(1)
    const page = await agent.get("/impots/connexion").expect(200)
    expect(page.text).toContain('name="vers" value="/jour-suivant"')
    await send(agent, "connexion", { numeroFiscal: "39 99", vers: "/jour-suivant" })
      .expect(303)
      .expect("location", "/jour-suivant")
    expect((await agent.get("/impots/connexion").expect(200)).text).toContain("39 99")
  })
})
