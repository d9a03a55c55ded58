import { beforeEach, describe, expect, test } from "vitest"
import type { Appointment } from "../../server/engine/appointments.ts"
import { emptyWorld } from "../../server/engine/situate.ts"
import type { Learner } from "../../server/store/store.ts"
import { type Agent, build, NOW, startMission, visitor } from "../helpers.ts"
import { codeOf } from "../robot.ts"

const appointment: Appointment = {
  id: "autre-1",
  simulation: "autre",
  title: "Demander une carte",
  who: "Karim BELCAZE",
  host: "la mairie",
  place: "Place de l'Orle",
  date: "2026-05-05",
  time: "14:05",
  madeAt: NOW,
  state: "booked",
  data: {},
}

describe("the agenda", () => {
  let agent: Agent
  let change: (world: object) => Promise<void>

  beforeEach(async () => {
    const { app, given } = await build()
    agent = visitor(app)
    await startMission(agent, "karim-salaire", "helped")
    const id = await codeOf(agent)
    change = async world => {
      const learner = await given.store.read(id)
      if (!learner) throw new Error("no learner")
      const worlds = { karim: world } as Learner["worlds"]
      expect(await given.store.save({ ...learner, worlds })).toBe("saved")
    }
  })

  test("lists what any portal booked, with its day in letters", async () => {
    await change({ ...emptyWorld(), appointments: [appointment] })
    const { text } = await agent.get("/agenda").expect(200)
    expect(text).toContain("mardi 5 mai 2026 à 14\u00a0h\u00a005")
    expect(text).toContain("Demander une carte")
  })

  test("says what was moved, and what was cancelled", async () => {
    const before = { date: "2026-05-04", time: "09:00" }
    await change({
      ...emptyWorld(),
      appointments: [
        { ...appointment, state: "moved", before },
        { ...appointment, id: "autre-2", state: "cancelled" },
      ],
    })
    const { text } = await agent.get("/agenda").expect(200)
    expect(text).toContain("Il était le lundi 4 mai 2026.")
    expect(text).toContain("Annulé")
  })

  test("is empty for a learner stored before there was one, and the desk goes on", async () => {
    const { appointments: _none, ...old } = emptyWorld()
    await change(old)
    expect((await agent.get("/agenda").expect(200)).text).toContain("Aucun rendez-vous")
    await agent.get("/telephone").expect(200)
    await agent.get("/impots/connexion").expect(200)
  })
})
