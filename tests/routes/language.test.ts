import type { FastifyInstance } from "fastify"
import { beforeEach, describe, expect, test } from "vitest"
import type { Given } from "../../server/app.ts"
import type { Catalog } from "../../server/catalog/catalog.ts"
import { journey } from "../../server/engine/journey.ts"
import { languageOf } from "../../server/routes/language.ts"
import { type Agent, build, catalog, send, startMission, visitor } from "../helpers.ts"
import { withArabic } from "../left.ts"
import { codeOf, playNow, playThrough } from "../robot.ts"

let app: FastifyInstance
let given: Given
let agent: Agent

beforeEach(async () => {
  ;({ app, given } = await build())
  agent = visitor(app)
})

const MISSION = "/missions/impots/karim-salaire"

function startIn(somebody: Agent, langue: string, niveau = "helped") {
  return somebody.post(MISSION).type("form").send({ image: "hibou", niveau, langue }).expect(303)
}

async function read(somebody: Agent, address: string): Promise<string> {
  return (await somebody.get(address).expect(200)).text
}

/** The coach's column. */
async function coachOn(somebody: Agent, address: string): Promise<string> {
  return /<aside id="coach"[\s\S]*?<\/aside>/.exec(await read(somebody, address))?.[0] ?? ""
}

test("the town hall is helped in English too, the boxes that it shares with others as well", async () => {
  const address = "/missions/mairie/timeo-perte"
  const mission = { image: "hibou", niveau: "helped", langue: "en" }
  await agent.post(address).type("form").send(mission).expect(303)
  expect(await coachOn(agent, "/mairie/acces")).toContain("This site has no password.")
  const id = await codeOf(agent)
  expect(await playThrough(agent, given, id, "timbre")).toContain("timbre")
  const card = await coachOn(agent, "/mairie/timbre?aide=carteNumero&marche=2")
  expect(card).toContain("The number is in the middle, on the front.")
  const letter = await read(agent, "/mission")
  expect(letter).toContain("Since then, you have lost your identity card.")
})

describe("a learner who asked for help in English", () => {
  beforeEach(() => startIn(agent, "en"))

  test("is helped in English, on a portal in French", async () => {
    const page = await read(agent, "/impots/connexion")
    expect(page).toContain('<html lang="fr"')
    expect(page).toContain("<h1>Se connecter à mon espace</h1>")
    const coach = await coachOn(agent, "/impots/connexion")
    expect(coach).toMatch(/^<aside id="coach"[^>]* lang="en" dir="ltr" aria-label="A helping hand"/)
    expect(coach).toContain("This page is the door of your personal space.")
    expect(coach).toContain('Then press <span lang="fr" dir="ltr">«\u00a0Continuer\u00a0»</span>')
    expect(coach).not.toContain("Cette page est la porte")
  })

  test("the French name of a box is marked, and a quoted number isolated", async () => {
    const coach = await coachOn(agent, "/impots/connexion?aide=numeroFiscal&marche=3")
    expect(coach).toContain('<p class="coach-asked" lang="fr">Numéro fiscal</p>')
    expect(coach).toMatch(/The letter says: <bdi>[\d\u00a0]+<\/bdi>\./)
    expect(coach).toContain(">Close the help</a>")
    const where = await coachOn(agent, "/impots/connexion?aide=numeroFiscal&marche=2")
    expect(where).toContain('class="coach-paper" tabindex="0" role="region" lang="fr"')
  })

  test("mistakes are explained in English, under the field and on its button", async () => {
    const { text } = await send(agent, "connexion", { numeroFiscal: "" }).expect(422)
    expect(text).toMatch(/lang="en" dir="ltr">\s*<div id="champ-numeroFiscal-explication"/)
    expect(text).toMatch(/<button lang="en" name="aide"[^>]*>[\s\S]*? Help<span/)
  })

  test("an answer that the site takes is explained in the summary too", async () => {
    const id = await codeOf(agent)
    await playThrough(agent, given, id, "revenus")
    const { situation } = journey(await playNow(given, id))
    const { text } = await send(agent, "revenus", {
      case1AJ: situation.fact("netPayeAnnuel"),
    }).expect(422)
    expect(text).toContain('<span lang="en">You copied the pay received in the year')
  })

  test("an official term keeps its French name, and is explained in English", async () => {
    const page = await read(agent, "/impots/connexion")
    expect(page).toContain(
      '<dt lang="fr" dir="ltr">numéro fiscal</dt><dd lang="en">Your number at the tax office',
    )
    expect(page).toMatch(/<summary>The words of this page<\/summary>/)
  })

  test("the letter stands in both languages", async () => {
    const page = await read(agent, "/mission")
    expect(page).toContain("Vous êtes Karim.")
    expect(page).toMatch(/class="letter-translated" lang="en" dir="ltr">[\s\S]*You are Karim\./)
  })

  test("the debrief tells in English what the coach explained", async () => {
    await send(agent, "connexion", { numeroFiscal: "" }).expect(422)
    const page = await read(agent, "/bilan")
    expect(page).toMatch(/<div lang="en" dir="ltr"><p>The box is empty\.<\/p>/)
    expect(page).toMatch(/<h3 lang="en" dir="ltr">A box left out<\/h3>/)
    expect(page).toContain("En vrai, à quoi cela vous engageait-il ?")
  })

  test("another device finds the language again with the code", async () => {
    const code = await codeOf(agent)
    const other = visitor(app)
    await other.post("/reprendre").type("form").send({ code }).expect(303)
    expect(await coachOn(other, "/impots/connexion")).toContain('lang="en"')
  })

  test("may change it later, with the other settings", async () => {
    const settings = await read(agent, "/confort")
    expect(settings).toContain("La langue de l'aide")
    expect(settings).toContain('name="langue" value="en" checked')
    await agent.post("/confort").type("form").send({ langue: "fr", size: "large" }).expect(303)
    expect(await coachOn(agent, "/impots/connexion")).toContain('lang="fr"')
    await agent.post("/confort").type("form").send({ size: "large" }).expect(303)
    expect(await read(agent, "/confort")).toContain('name="langue" value="fr" checked')
  })

  test.each(["watch", "guided", "alone"])("every button speaks English: %s", async level => {
    await agent.post(MISSION).type("form").send({ niveau: level }).expect(303)
    const coach = await coachOn(agent, "/impots/connexion")
    expect(coach).toContain("A helping hand")
    expect(coach).not.toMatch(/coup de pouce|Geste suivant|Où le trouver|Arrêter|Les mots de/)
  })
})

describe("falling back on French", () => {
  test("a learner who chose nothing, or a language that nobody wrote", async () => {
    for (const langue of ["", "fr", "ar", "__proto__", "constructor"]) {
      const somebody = visitor(app)
      await startIn(somebody, langue)
      expect(await coachOn(somebody, "/impots/connexion"), langue).toMatch(
        /lang="fr" dir="ltr" aria-label="Le coup de pouce"/,
      )
    }
    await startMission(agent, "karim-salaire", "helped")
    await agent.post("/confort").type("form").send({ langue: "__proto__" }).expect(303)
    expect(await coachOn(agent, "/impots/connexion")).toContain('lang="fr"')
  })

  test("a simulation that lacks the language helps in French, and says so to readers of pages", async () => {
    await startIn(agent, "en")
    const code = await codeOf(agent)
    const { app: poorer } = await build({ catalog: frenchOnly(), store: given.store })
    const same = visitor(poorer)
    await same.post("/reprendre").type("form").send({ code }).expect(303)
    const coach = await coachOn(same, "/impots/connexion")
    expect(coach).toContain('lang="fr"')
    expect(coach).toContain("Cette page est la porte de votre espace.")
    expect(await read(same, "/confort")).not.toContain("La langue de l'aide")
  })
})

function frenchOnly(): Catalog {
  return {
    ...catalog,
    playables: catalog.playables.map(playable => ({
      ...playable,
      words: Object.fromEntries(
        Object.entries(playable.words).filter(([language]) => language === "fr"),
      ),
    })),
  }
}

describe("where the language is chosen", () => {
  test("each language has its own name, and says that nobody checked it yet", async () => {
    const page = await read(agent, MISSION)
    expect(page).toContain("Dans quelle langue voulez-vous de l'aide ?")
    expect(page).toMatch(/value="fr" checked> <span lang="fr">Français<\/span>/)
    expect(page).toMatch(/value="en"> <span lang="en">English<\/span>/)
    expect(page).toMatch(/<span lang="en">English<\/span> : traduction relue par personne encore\./)
    expect(page).toContain('<summary lang="en">The mission in English</summary>')
  })

  test("nobody is there to keep it before a mission", async () => {
    expect(await read(agent, "/confort")).not.toContain("La langue de l'aide")
  })
})

describe("a language that is written to the left", () => {
  test("the coach stands to the left, its French parts to the right", async () => {
    const { app: arabic } = await build({ catalog: withArabic() })
    const somebody = visitor(arabic)
    await startIn(somebody, "ar")
    const coach = await coachOn(somebody, "/impots/connexion?aide=numeroFiscal&marche=3")
    expect(coach).toContain('lang="ar" dir="rtl"')
    expect(coach).toMatch(/<bdi>[\d\u00a0]+<\/bdi>/)
  })

  test("a word that nobody wrote stops the page, and its file is named", () => {
    expect(() => languageOf(catalog, "en").say("nothing")).toThrow(
      'templates/words/coach.en.md: no "## nothing"',
    )
  })
})
