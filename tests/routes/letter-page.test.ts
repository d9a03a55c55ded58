import { beforeEach, describe, expect, test } from "vitest"
import type { Given } from "../../server/app.ts"
import { download, fileFor, type Sent } from "../files.ts"
import { type Agent, build, send, startMission, visitor } from "../helpers.ts"
import { codeOf, playNow } from "../robot.ts"

const ID = "messagerie"
const PAGE = `/${ID}/ecrire`

let agent: Agent
let given: Given
let id: string

/** Stands where a mail is written. */
async function write(scenario = "anselme-cv", level = "helped", ...before: [string, string][]) {
  await startMission(agent, scenario, level, "", ID)
  id = await codeOf(agent)
  const steps: [string, string][] = before.length > 0 ? before : [["message", "nouveau"]]
  for (const [name, answer] of steps)
    await send(agent, name === "message" ? "reception" : "lecture", { [name]: answer }, ID).expect(
      303,
    )
}

beforeEach(async () => {
  const built = await build()
  given = built.given
  agent = visitor(built.app)
})

const practice = async () => (await playNow(given, id)).practice
const draft = async () => (await practice()).drafts["ecrire"]?.typed ?? {}
const page = async () => (await agent.get(PAGE).expect(200)).text

/** Sends the page with files, as a browser does. */
function post(texts: Record<string, string>, files: Sent[] = []) {
  const sent = agent.post(PAGE)
  for (const [name, text] of Object.entries(texts)) void sent.field(name, text)
  for (const { bytes, name } of files) void sent.attach("pieceJointe", bytes, name)
  return sent
}

describe("a mail is written on the same page", () => {
  /** What a hand meets there: names, notes and buttons, in their order. */
  const met = (html: string) => {
    const form = /<form id="formulaire"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ""
    return [...form.matchAll(/<(label|p|button)\b[^>]*>([\s\S]*?)<\/\1>/g)]
      .map(([, , inside = ""]) => inside.replace(/<[^>]*>/g, "").trim())
      .filter(text => text && !/^(?:Aide|Précédent)/.test(text))
  }

  test("on the portal and on the desk, with the same words", async () => {
    await write()
    const portal = met(await page())
    const { headers } = await agent.post("/courrier/ecrire").type("form").send({}).expect(303)
    const desk = met((await agent.get(headers["location"] ?? "").expect(200)).text)
    expect(portal).toEqual(desk)
    expect(desk).toEqual(expect.arrayContaining(["À", "Cci", "Objet", "Joindre le fichier"]))
  })

  test.each(["recrutement.ateliers-morvane.example", "www.morvane.example", "a b@c.example"])(
    "which says the same of « %s »",
    async address => {
      await write()
      const portal = await post({ a: address, objet: "Bonjour", texte: "Bonjour" }).expect(422)
      const { headers } = await agent.post("/courrier/ecrire").type("form").send({}).expect(303)
      const desk = await agent
        .post(headers["location"] ?? "")
        .type("form")
        .send({ to: address })
        .expect(422)
      const parts = (name: string) =>
        new RegExp(`id="champ-${name}-(?:message|explication)">([\\s\\S]*?)</(?:p|div)>`, "g")
      const said = (html: string, name: string) =>
        [...html.matchAll(parts(name))].map(([, part = ""]) => part.replace(/<[^>]*>/g, "").trim())
      expect(said(portal.text, "a")).toEqual(said(desk.text, "to"))
      expect(said(desk.text, "to")[0]).toContain("ne peut pas marcher")
    },
  )
})

describe("on the portal too, files", () => {
  test("are joined one after the other, and taken off, and nothing typed is lost", async () => {
    await write()
    await post({ texte: "Bonjour", joindre: "pieceJointe" }, [await download(agent, "cv")])
      .expect(303)
      .expect("location", `${PAGE}#champ-pieceJointe`)
    await post({ texte: "Bonjour,", joindre: "pieceJointe" }, [await download(agent, "carnet")])
    expect(await draft()).toMatchObject({ texte: "Bonjour,", pieceJointe: "cv carnet" })
    expect(await page()).toContain("carnet-anselme.pdf")
    await post({ texte: "Bonjour,", enlever: "pieceJointe:1" }).expect(303)
    expect(await draft()).toMatchObject({ texte: "Bonjour,", pieceJointe: "cv" })
    expect(
      (await practice()).trail.filter(event => event.kind === "try" && event.step === "ecrire"),
    ).toEqual([])
  })

  test.each([
    ["?too-large", "trop lourd"],
    ["?not-our-paper", "pas un papier d"],
    ["?empty-file", "est vide"],
  ])("%s is said at once, the rest of the page is not judged", async (word, said) => {
    await write()
    const files = [await download(agent, "cv"), await fileFor(agent, word)]
    const { text } = await post({ joindre: "pieceJointe" }, files).expect(422)
    expect(text).toContain(said)
    expect(text).toContain("Un fichier n")
    expect(text).not.toContain("obligatoire")
    expect(await draft()).toMatchObject({ pieceJointe: "cv" })
    expect((await practice()).trail.at(-1)).toMatchObject({ kind: "try", field: "pieceJointe" })
    const away = await post({ vers: "/papiers" }, [await fileFor(agent, word)]).expect(422)
    expect(away.text).toContain(said)
  })

  test("ten at the most, whatever is chosen at once", async () => {
    await write()
    const lent = visitor((await build({ store: given.store })).app)
    await startMission(lent, "martine-copie", "helped", "", ID)
    const strange = await download(lent, "carte-identite")
    const many = [await download(agent, "cv"), ...Array.from({ length: 29 }, () => strange)]
    const { text } = await post({ texte: "Gardé", joindre: "pieceJointe" }, many).expect(422)
    expect(text).toContain("10 fichiers au plus")
    expect(text).toContain("Ce message ne prend pas plus de fichiers.")
    const kept = await draft()
    expect(kept).toMatchObject({ texte: "Gardé" })
    expect(kept["pieceJointe"]?.split(" ")).toHaveLength(10)
  })

  test("come with a message that is passed on, with its words", async () => {
    await write("karim-facture", "helped", ["message", "plombier-facture"], ["geste", "transferer"])
    const html = await page()
    expect(html).toContain("facture-plomberie-karim.pdf")
    expect(html).toContain("&gt; Vous la trouverez en pièce jointe.")
    const { text } = await post({ a: "x", texte: "> Bonjour" }).expect(422)
    expect(text).toContain("Il manque encore quelque chose")
  })

  test("a letter is kept by itself while it is typed", async () => {
    await write()
    const typed = { texte: "Bonjour,", "tout-seul": "oui" }
    await agent.post(PAGE).type("form").send(typed).expect(204)
    expect(await draft()).toMatchObject({ texte: "Bonjour," })
  })
})
