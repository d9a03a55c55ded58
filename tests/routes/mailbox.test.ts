import { beforeEach, describe, expect, test } from "vitest"
import type { Given } from "../../server/app.ts"
import { download, fileFor, ownPdf } from "../files.ts"
import { type Agent, build, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow } from "../robot.ts"

const ID = "rendez-vous-medical"
const SCENARIO = "anselme-dermatologue"
const CHOIR = "bureau@chorale-des-berges.example"

let agent: Agent
let given: Given
let id: string

beforeEach(async () => {
  const built = await build()
  given = built.given
  agent = visitor(built.app)
  await startMission(agent, SCENARIO, "helped", "", ID)
  id = await codeOf(agent)
})

const world = async () => (await playNow(given, id)).world
const letters = async () => (await world()).letters
const read = async (address: string) => (await agent.get(address).expect(200)).text

/** Opens a new letter: its address. */
async function write(body: Record<string, string> = { nouveau: "oui" }): Promise<string> {
  const answer = await agent.post("/courrier/ecrire").type("form").send(body).expect(303)
  return answer.headers["location"] ?? ""
}

type File = { bytes: Buffer; name: string }

/** Sends the form of a letter, as a browser does. */
function post(letter: string, texts: Record<string, string>, files: File[] = []) {
  const sent = agent.post(letter)
  for (const [name, text] of Object.entries(texts)) void sent.field(name, text)
  for (const { bytes, name } of files) void sent.attach("files", bytes, name)
  return sent
}

describe("writing", () => {
  test("from a blank page to the answer of the next day", async () => {
    const letter = await write()
    await post(letter, {
      to: CHOIR,
      subject: "Samedi",
      text: "Bonjour,\nJe viens.",
    })
      .expect(303)
      .expect("location", letter)
    expect(await read(letter)).toContain("Ce message est parti")
    expect(await read("/courrier/dossier/envoyes")).toContain("Samedi")
    expect(await read("/courrier/dossier/brouillons")).not.toContain("Samedi")
    const box = await read("/courrier")
    expect(box).toContain("Réponse automatique : Samedi")
    expect(box).not.toContain("Re : Samedi")
    await agent.post("/jour-suivant").type("form").send({ jour: 1 }).expect(303)
    expect(await read("/courrier")).toContain("Re : Samedi")
  })

  test("sent twice, leaves once", async () => {
    const letter = await write()
    const texts = { to: CHOIR, subject: "Samedi", text: "Bonjour" }
    await post(letter, texts).expect(303)
    await post(letter, texts).expect(303)
    expect((await world()).mails).toHaveLength(2)
  })

  test.each([
    ["", "cette information est obligatoire"],
    ["bureau.chorale", "Cette adresse ne peut pas marcher"],
    ["www.chorale-des-berges.example", "adresse d'un site"],
    ["bureau @chorale-des-berges.example", "un espace"],
    ["jean.dupuis@gmail.com", "nous l'avons cachée"],
  ])("to « %s » stays here, explained, and nothing is lost", async (to, said) => {
    const letter = await write()
    const { text } = await post(letter, { to, text: "Mon long texte" }).expect(422)
    expect(text).toContain(said)
    expect(text).toContain("Mon long texte")
    expect(text).not.toContain("dupuis")
    expect(await letters()).toMatchObject([{ state: "draft", text: "Mon long texte" }])
    expect((await world()).mails).toEqual([])
  })

  test("to an address that nobody holds, comes back", async () => {
    await post(await write(), {
      to: "personne@nulle-part.example",
      subject: "Samedi",
    }).expect(303)
    expect(await read("/courrier")).toContain("Message non distribué")
  })

  test("is kept by « Enregistrer », by leaving the page, and by itself", async () => {
    const letter = await write()
    await post(letter, { text: "un", action: "brouillon" }).expect(303)
    expect(await read(`${letter}?fait=brouillon`)).toContain("pas envoyé")
    await post(letter, { text: "deux", vers: "/papiers" })
      .expect(303)
      .expect("location", "/papiers")
    expect(await letters()).toMatchObject([{ text: "deux" }])
    const kept = { text: "trois", "tout-seul": "oui" }
    await agent.post(letter).type("form").send(kept).expect(204)
    expect(await read(letter)).toContain("trois")
  })

  test("shows HTML as text, and keeps 100 000 characters", async () => {
    const letter = await write()
    const html = "</textarea><script>alert(1)</script>"
    await post(letter, { subject: "<b>gras</b>", text: html, action: "brouillon" }).expect(303)
    const page = await read(letter)
    expect(page).not.toContain("<script>alert")
    expect(page).toContain("&lt;script&gt;alert(1)")
    const text = "mot ".repeat(25_000)
    await post(letter, { to: CHOIR, subject: "Samedi", text }).expect(303)
    expect((await letters())[0]?.text).toBe(text)
    expect(await read("/courrier")).not.toContain("<b>gras")
  })

  test("answers, and says who else gets it", async () => {
    expect(await read(await write({ mail: "chorale", comment: "repondre" }))).toContain(
      `value="${CHOIR}"`,
    )
    expect(await read(await write({ mail: "chorale", comment: "transferer" }))).toContain(
      'value="Tr: Répétition de la semaine"',
    )
  })

  test("is somebody's own: nobody else opens it, and no letter has no page", async () => {
    const letter = await write()
    await post(letter, { text: "secret", action: "brouillon" }).expect(303)
    const { app } = await build({ store: given.store })
    const other = visitor(app)
    await startMission(other, SCENARIO, "helped", "", ID)
    await other.get(letter).expect(404)
    await agent.get("/courrier/lettre/lettre-99").expect(404)
    await post("/courrier/lettre/lettre-99", { text: "x" }).expect(404)
  })
})

describe("before a letter leaves, the coach", () => {
  const fine = { to: CHOIR, subject: "Samedi", text: "Bonjour,\nJe viens.\nAnselme" }
  const send = (letter: string, texts: Record<string, string>) =>
    post(letter, { ...fine, ...texts })

  test.each([
    [{ subject: " " }, "objet est vide"],
    [{ subject: "Re: " }, "objet est vide"],
    [{ text: "Ma carte est ci-jointe." }, "Vous écrivez « ci-jointe »"],
    [{ text: "Vous trouverez ma pièce jointe." }, "« Vous trouverez ma pièce jointe »"],
    [{ text: "Mon mot de passe est Soleil12" }, "carte postale"],
    [{ text: "Appelez-moi : 06 12 34 56 78" }, "vos vraies informations"],
  ])("says once what it notices in %j, then lets it go", async (texts, said) => {
    const letter = await write()
    const { text } = await send(letter, texts).expect(422)
    expect(text).toContain(said)
    expect(text.match(/class="summary/g)).toHaveLength(1)
    expect(text).toContain('name="relu"')
    expect(await letters()).toMatchObject([{ state: "draft" }])
    await send(letter, { ...texts, relu: "oui" }).expect(303)
    expect(await letters()).toMatchObject([{ state: "sent" }])
  })

  test("says nothing of one that is fine, nor of the message that it answers", async () => {
    await send(await write(), {}).expect(303)
    await send(await write(), {
      text: "Oui.\n> Voir la pièce jointe, 4 5 6 7 8 9 1 2 3 4 5 6 7",
    }).expect(303)
  })

  test("is silent of a file that is joined", async () => {
    const letter = await write()
    await post(letter, { joindre: "oui" }, [await download(agent, "carte-sante")]).expect(303)
    await send(letter, { text: "Ma carte est ci-jointe." }).expect(303)
  })

  test("reads with those who are guided, and is silent where all is as in life", async () => {
    await startMission(agent, SCENARIO, "guided", "", ID)
    await send(await write(), { subject: "" }).expect(422)
    await startMission(agent, SCENARIO, "alone", "", ID)
    await send(await write(), { subject: "" }).expect(303)
  })
})

describe("joining files", () => {
  test("lists each with name and size, and takes one off", async () => {
    const letter = await write()
    const [card, doctor] = [
      await download(agent, "carte-sante"),
      await download(agent, "courrier-medecin"),
    ]
    await post(letter, { text: "Voici", joindre: "oui" }, [
      { ...card, name: "../../etc/a\u0301 <b>été</b>.pdf" },
      doctor,
    ]).expect(303)
    const page = await read(letter)
    expect(page).toContain("courrier-medecin-anselme.pdf")
    expect(page).toMatch(/\d+ Ko/)
    expect(page).not.toContain("etc/")
    await post(letter, { text: "Voici encore", enlever: "files:0" }).expect(303)
    expect(await letters()).toMatchObject([
      { text: "Voici encore", files: [{ word: "courrier-medecin" }] },
    ])
  })

  test.each([
    ["?empty-file", "est vide"],
    ["?too-large", "trop lourd"],
    ["?wrong-kind", "pas un document"],
    ["?picture", "une photo, ou une image"],
    ["?not-our-paper", "pas un papier d"],
  ])("%s is said, not joined, and the text is kept", async (word, said) => {
    const letter = await write()
    const file = await fileFor(agent, word)
    const { text } = await post(letter, { to: CHOIR, text: "Gardé" }, [file]).expect(422)
    expect(text).toContain(said)
    expect(await letters()).toMatchObject([{ state: "draft", text: "Gardé", files: [] }])
  })

  test("of 30 MB, and fifty at once, break nothing", async () => {
    const letter = await write()
    const film = { bytes: Buffer.alloc(30 * 1024 * 1024, 1), name: "film.pdf" }
    const { text } = await post(letter, { text: "Gardé" }, [film]).expect(422)
    expect(text).toContain("trop lourd")
    const card = await download(agent, "carte-sante")
    const lent = visitor((await build({ store: given.store })).app)
    await startMission(lent, "joel-bilan", "helped", "", ID)
    const strange = await download(lent, "courrier-medecin")
    const fifty = [card, ...Array.from({ length: 49 }, () => strange)]
    const many = await post(letter, { text: "Gardé aussi" }, fifty).expect(422)
    expect(many.text).toContain("10 fichiers au plus")
    expect((await letters())[0]).toMatchObject({ text: "Gardé aussi" })
  })

  test("of another person or another day are joined, named as such, and the coach says so", async () => {
    const other = visitor((await build({ store: given.store })).app)
    await startMission(other, "joel-bilan", "helped", "", ID)
    const letter = await write()
    await post(letter, { joindre: "oui" }, [await download(other, "courrier-medecin")]).expect(303)
    expect(await read(letter)).toMatch(/<strong>Le papier d.{1,5}une autre personne</)
    const texts = { to: CHOIR, subject: "Samedi", text: "Bonjour" }
    expect((await post(letter, texts).expect(422)).text).toContain("Regardez le nom à la fin")
  })

  test("that are none of ours leave nothing", async () => {
    const letter = await write()
    await post(letter, {}, [{ bytes: ownPdf, name: "mon-vrai-nom.pdf" }]).expect(422)
    expect(JSON.stringify(await given.store.read(id))).not.toMatch(/vrai-nom|not-our/)
  })
})

describe("the folders", () => {
  const move = (what: string, dossier: string) =>
    agent.post("/courrier/ranger").type("form").send({ id: what, dossier }).expect(303)

  test("throw away, give back, report, delete", async () => {
    await move("chorale", "corbeille")
    expect(await read("/courrier")).not.toContain("Répétition")
    expect(await read("/courrier/dossier/corbeille?fait=corbeille")).toContain("Répétition")
    await move("chorale", "reception")
    expect(await read("/courrier")).toContain("Répétition")
    await move("chorale", "indesirables")
    expect(await read("/courrier/dossier/indesirables")).toContain("Répétition")
    await move("chorale", "gone")
    await agent.get("/courrier/chorale").expect(404)
  })

  test("know only their own names", async () => {
    await agent.get("/courrier/dossier/__proto__").expect(404)
    await move("chorale", "ailleurs")
    await move("__proto__", "corbeille")
    expect((await world()).filed).toEqual({})
  })

  test("are searched, and the search is never in an address", async () => {
    const found = await agent.post("/courrier/chercher").type("form").send({ mots: "repetition" })
    expect(found.status).toBe(200)
    expect(found.text).toContain("Répétition de la semaine")
    const none = await agent.post("/courrier/chercher").type("form").send({ mots: "zèbre" })
    expect(none.text).toContain("Aucun message ne contient")
    expect(none.text).not.toContain("zèbre")
  })
})
