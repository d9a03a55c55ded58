import * as fc from "fast-check"
import { expect, test } from "vitest"
import { escapeHtml } from "../../server/engine/escape-html.ts"
import { showDay, showTime } from "../../server/engine/format.ts"
import { journey } from "../../server/engine/journey.ts"
import { type Agent, build, catalog, send, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow, standing } from "../robot.ts"

type Built = Awaited<ReturnType<typeof build>>
type Somebody = { agent: Agent; id: string; missions: [string, string][]; lastSlot: boolean }

const LISTS = ["/mission", "/papiers", "/courrier", "/telephone", "/agenda", "/confort", "/bilan"]
const MOST_TURNS = 200
/** A slot as a form sends it. */
const SLOT = /value="(\d{4}-\d\d-\d\dT\d\d:\d\d)"/g

/** What chance or choice gave this person, and nobody else: codes, numbers, booked hours. */
async function own({ given }: Built, { id }: Somebody): Promise<string[]> {
  const { world, situation } = await situated(given, id)
  const booked = situation.appointments.filter(({ madeAt, before }) => madeAt >= 0 && !before)
  return [
    id.replace(/(.{3})(.{4})/, "$1 $2"),
    ...world.codes.map(({ value }) => value),
    ...world.papers.flatMap(({ data }) => Object.values(data)).filter(isNumber),
    ...booked.flatMap(({ data }) => Object.values(data)).filter(isNumber),
    ...booked.map(({ date, time }) => `${showDay(date)} à ${showTime(time)}`),
  ]
}

async function situated(given: Built["given"], id: string) {
  const play = await playNow(given, id)
  return { world: play.world, situation: journey(play).situation }
}

/** Ten signs, drawn at random: the number of a request. */
function isNumber(value: string): boolean {
  return /^(?=.*\d)[A-Z\d]{10}$/.test(value)
}

/** Every page that somebody can open now, as one text. */
async function allPages({ given }: Built, { agent, id }: Somebody): Promise<string> {
  const { simulation, step } = await standing(given, id)
  const texts: string[] = []
  const read = async (address: string) => {
    const { text } = await agent.get(address).redirects(1).expect(200)
    texts.push(text)
    return text
  }
  await read(`/${simulation}/${step.id}`)
  for (const list of LISTS) {
    const text = await read(list)
    const links = text.matchAll(/href="(\/(?:papiers|courrier)\/[\w-]+)"/g)
    if (list === "/papiers" || list === "/courrier")
      for (const [, href = ""] of links) await read(href)
  }
  return texts.join("\n")
}

/** One gesture: a page sent with its right answers, or the next mission; false once all is done. */
async function advance({ given }: Built, somebody: Somebody): Promise<boolean> {
  const { agent, id, missions, lastSlot } = somebody
  const { simulation, step, right } = await standing(given, id)
  if (step.ends) {
    const next = missions.shift()
    if (!next) return false
    await startMission(agent, next[1], "alone", "oui", next[0])
    return true
  }
  // The right slot is the same for both: one of them takes the last that fits in its place.
  const { text } = await agent.get(`/${simulation}/${step.id}`).expect(200)
  const last = [...text.matchAll(SLOT)].at(-1)?.[1]
  if (lastSlot && last && right["creneau"]) {
    const sent = await send(agent, step.id, { ...right, creneau: last }, simulation)
    if (sent.status === 303) return true
  }
  await send(agent, step.id, right, simulation).expect(303)
  return true
}

const scenariosOf = (id: string) =>
  fc.constantFrom(
    ...(catalog.playables
      .find(({ simulation }) => simulation.id === id)
      ?.simulation.scenarios.map(scenario => scenario.id) ?? []),
  )

test("two learners never see each other's codes, numbers, messages, bookings", async () => {
  const compared = { secrets: 0 }
  await fc.assert(
    fc.asyncProperty(
      scenariosOf("rendez-vous-medical"),
      scenariosOf("mairie"),
      fc.array(fc.boolean(), { minLength: 30, maxLength: 60 }),
      async (doctor, townHall, order) => {
        const built = await build()
        const begin = async (missions: [string, string][], lastSlot: boolean) => {
          const agent = visitor(built.app)
          const [first] = missions.splice(0, 1)
          await startMission(agent, first?.[1] ?? "", "alone", "oui", first?.[0])
          return { agent, id: await codeOf(agent), missions, lastSlot }
        }
        const atDoctor: [string, string] = ["rendez-vous-medical", doctor]
        const atTownHall: [string, string] = ["mairie", townHall]
        const one = await begin([atDoctor, atTownHall], false)
        const other = await begin([atTownHall, atDoctor], true)
        let more = true
        for (let turn = 0; more && turn < MOST_TURNS; turn++) {
          const isOne = order[turn % order.length] ?? true
          more =
            (await advance(built, isOne ? one : other)) ||
            (await advance(built, isOne ? other : one))
          if (more && turn % 8 !== 0) continue
          compared.secrets += await compare(built, one, other)
          compared.secrets += await compare(built, other, one)
        }
        expect(more).toBe(false)
        for (const somebody of [one, other]) {
          const [booking = "none"] = (await own(built, somebody)).filter(has => has.includes(" à "))
          expect(isIn(await allPages(built, somebody), booking), booking).toBe(true)
        }
        await built.app.close()
      },
    ),
    { numRuns: 4, seed: 11, endOnFailure: true },
  )
  expect(compared.secrets).toBeGreaterThan(100)
}, 60_000)

/** How many things of `theirs` were looked for among the pages of `mine`, and found nowhere. */
async function compare(built: Built, mine: Somebody, theirs: Somebody): Promise<number> {
  const { situation } = await situated(built.given, mine.id)
  // Both may play the same story: what it tells is no secret between them.
  const told = [...situation.facts].map(({ value }) => value)
  const known = [...(await own(built, mine)), ...told]
  const secrets = (await own(built, theirs)).filter(secret => !known.includes(secret))
  const pages = await allPages(built, mine)
  const seen = secrets.filter(secret => isIn(pages, escapeHtml(secret)))
  expect(seen, "what the other one has").toEqual([])
  return secrets.length
}

/** As a whole: four digits may stand by chance inside a longer number. */
function isIn(pages: string, secret: string): boolean {
  return new RegExp(`(?<![\\w.-])${secret}(?![\\w.-]*\\w)`).test(pages)
}
