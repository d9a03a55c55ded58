import { expect, test } from "vitest"
import { journey } from "../../server/engine/journey.ts"
import { playNow, playThrough } from "../robot.ts"
import { onPortal } from "../on-portal.ts"

const here = onPortal("emploi")
const { begin } = here

/** Lets the days pass until the next message comes. */
async function nextDay() {
  const page = await here.agent.get("/jour-suivant").expect(200)
  const jour = /name="jour" value="(\d+)"/.exec(page.text)?.[1]
  await here.agent.post("/jour-suivant").type("form").send({ jour }).expect(303)
}

test("an application is read the next day, then answered; the interview accepted is in the agenda", async () => {
  const id = await begin("anselme-postuler")
  await playThrough(here.agent, here.given, id)
  expect((await here.agent.get("/emploi/fin")).text).toContain("Pas encore lue")
  await nextDay()
  expect((await here.agent.get("/emploi/fin")).text).toContain("Lue par l'employeur")
  await nextDay()
  const page = await here.agent.get("/emploi/fin").expect(200)
  expect(page.text).toContain("Accepter l'entretien proposé")
  await here.agent.post("/emploi/fin").type("form").send({ action: "accepter" }).expect(303)
  const { situation } = journey(await playNow(here.given, id))
  expect(situation.appointments.map(({ host }) => host)).toEqual(["Ateliers Morvane"])
  expect((await here.agent.get("/emploi/fin")).text).not.toContain("Accepter l'entretien proposé")
})

test("a reminder is received at once by a robot, and answered the next day by somebody", async () => {
  const id = await begin("karim-relancer")
  await playThrough(here.agent, here.given, id)
  expect((await here.agent.get("/courrier")).text).not.toContain("Votre candidature, offre 301TRSA")
  await nextDay()
  expect((await here.agent.get("/courrier")).text).toContain("Votre candidature, offre 301TRSA")
})
