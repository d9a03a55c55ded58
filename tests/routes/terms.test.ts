import { expect, test } from "vitest"
import { build, send, startMission, visitor } from "../helpers.ts"

const dotted = (id: string, text: string) =>
  `<button type="button" class="term" popovertarget="mot-${id}">${text}</button>`

/** Every button has the one card that it opens. */
function expectCards(html: string): void {
  const opened = new Set(
    [...html.matchAll(/class="term" popovertarget="([\w-]+)"/g)].map(m => m[1]),
  )
  for (const id of opened) expect(html.split(` id="${id}" popover`)).toHaveLength(2)
  expect(opened.size).toBeGreaterThan(0)
}

test("the coach's words open their meaning, and a list holds those of the portal too", async () => {
  const { app } = await build()
  const agent = visitor(app)
  await startMission(agent, "karim-salaire", "helped")
  const { text } = await agent.get("/impots/connexion").expect(200)
  expect(text).toContain(`Écrivez votre ${dotted("numero-fiscal", "numéro fiscal")} dans la`)
  expect(text).toContain("<summary>Les mots de cette page</summary>")
  expect(text).toContain(`<dt lang="fr" dir="ltr">identifiants</dt>`)
  expectCards(text)
})

test("an explanation, the letter and the debrief open theirs", async () => {
  const { app } = await build()
  const agent = visitor(app)
  const letter = await agent.get("/missions/impots/martine-retraites").expect(200)
  expect(letter.text).toContain(dotted("attestation", "attestations"))
  expectCards(letter.text)
  await startMission(agent, "martine-retraites", "helped")
  expectCards((await agent.get("/mission").expect(200)).text)
  const missed = await send(agent, "connexion", { numeroFiscal: "9900011" }).expect(422)
  expect(missed.text).toContain(dotted("numero-d-acces", "numéro d'accès"))
  expectCards(missed.text)
  await agent.post("/bilan").expect(303)
  const debrief = await agent.get("/bilan").expect(200)
  expect(debrief.text).toContain(dotted("numero-d-acces", "numéro d'accès"))
  expectCards(debrief.text)
})
