import { describe, expect, test } from "vitest"
import { levels } from "../../server/engine/simulation.ts"
import { catalog, NOW } from "../helpers.ts"
import { playNow, playThrough, standing } from "../robot.ts"
import { onPortal } from "../on-portal.ts"

const here = onPortal("impots")
const { begin, send } = here

const impots = catalog.playables.find(({ simulation }) => simulation.id === "impots")?.simulation
const scenarios = impots?.scenarios.map(({ id }) => id) ?? []

describe("the robot, through plain forms", () => {
  const runs = scenarios.flatMap(scenario => levels.map(level => ({ scenario, level })))

  test.each(runs)("finishes $scenario at level $level", async ({ scenario, level }) => {
    const id = await begin(scenario, level)
    const seen = await playThrough(here.agent, here.given, id)
    expect(seen.at(-1)).toBe("fin")
    const { world, practice } = await playNow(here.given, id)
    expect(world.papers.map(paper => paper.paper)).toEqual([
      "accuse-reception",
      "declaration-signee",
    ])
    expect(world.mails.at(-1)?.subject).toBe("Votre déclaration est enregistrée")
    expect(
      practice.trail.filter(event => event.kind === "try" && event.verdict !== "right"),
    ).toEqual([])
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(debrief.text).toContain("Le bilan de votre entraînement")
  })

  test("reads every paper and every mail of every scenario", async () => {
    for (const scenario of scenarios) {
      const id = await begin(scenario, "helped")
      await playThrough(here.agent, here.given, id)
      const papers = await here.agent.get("/papiers").expect(200)
      for (const [, href] of papers.text.matchAll(/href="(\/papiers\/[^"]+)"/g)) {
        const paper = await here.agent.get(href ?? "").expect(200)
        expect(paper.text).toContain("SPECIMEN")
      }
      const mails = await here.agent.get("/courrier").expect(200)
      for (const [, href] of mails.text.matchAll(/href="(\/courrier\/[^"]+)"/g))
        await here.agent.get(href ?? "").expect(200)
    }
  })
})

describe("the house", () => {
  test.each(scenarios)(
    "shows the home page and the mission %s, before and after joining",
    async scenario => {
      const pages = [
        "/",
        `/missions/impots/${scenario}`,
        `/missions/impots/${scenario}?nouveau=oui&niveau=alone`,
        "/vie-privee",
        "/reprendre",
        "/laisser-la-place",
      ]
      for (const page of pages) await here.agent.get(page).expect(200)
      await begin(scenario, "helped")
      for (const page of [...pages, "/mission", "/telephone", "/impots/ou-trouver"]) {
        await here.agent.get(page).expect(200)
      }
    },
  )
})

describe("the search of the rubrics", () => {
  test("says which one to tick, and never shows somebody's own number again", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "rubriques")
    const found = await here.agent.get("/impots/rubriques?recherche=dons").expect(200)
    expect(found.text).toContain('href="#champ-rubriqueReductions"')
    expect(found.text).toContain('value="dons"')
    const none = await here.agent.get("/impots/rubriques?recherche=girafe").expect(200)
    expect(none.text).toContain("Aucune rubrique ne correspond")
    const own = await here.agent.get("/impots/rubriques?recherche=0612345678").expect(200)
    expect(own.text).not.toContain("0612345678")
  })

  test("keeps what was ticked, when the page sends it along", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "rubriques")
    const vers = "/impots/rubriques?recherche=cr%C3%A8che"
    const page = await send("rubriques", { rubriquePensions: "oui", vers }).redirects(1)
    expect(page.text).toMatch(/name="rubriquePensions" value="oui" checked/)
    expect(page.text).toContain('href="#champ-rubriqueReductions"')
  })
})

describe("what is said at the end", () => {
  test("of a declaration left halfway: saved is not sent", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "revenus")
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(debrief.text).toContain("garder, ce n'est pas envoyer")
  })

  test("of the text message of a false adviser", async () => {
    const id = await begin("ghislaine-frais", "helped")
    await playThrough(here.agent, here.given, id)
    expect((await here.agent.get("/telephone").expect(200)).text).toContain("ici votre conseiller")
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(debrief.text).toContain("un faux conseiller demandait votre code")
  })
})

describe("a wrong answer at level helped", () => {
  test("gets the same page, what was typed, and an explanation of this mistake", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "revenus")
    const page = await send("revenus", { case1AJ: "20 925" }).expect(422)
    expect(page.text).toContain('value="20 925"')
    expect(page.text).toContain("net imposable")
    expect(page.text).toMatch(/<title>Erreur : /)
    const { trail } = (await playNow(here.given, id)).practice
    expect(trail.at(-1)).toMatchObject({
      kind: "try",
      field: "case1AJ",
      verdict: "mistaken",
      diagnosis: "net-paid",
    })
    expect(JSON.stringify(trail)).not.toContain("20925")
  })

  test("keeps what was typed when the page is opened again", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "revenus")
    await send("revenus", { case1AJ: "1878" }).expect(422)
    const page = await here.agent.get("/impots/revenus").expect(200)
    expect(page.text).toContain('value="1878"')
  })

  test("opens help by itself after the second miss on a field", async () => {
    await begin("karim-salaire", "helped")
    const first = await send("connexion", { numeroFiscal: "123" }).expect(422)
    expect(first.text).not.toContain("coach is-up")
    const second = await send("connexion", { numeroFiscal: "1234" }).expect(422)
    expect(second.text).toContain("coach is-up")
  })

  test("the second rung shows the paper with its line lit, and keeps what was typed", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "revenus")
    const page = await send("revenus", { case1AJ: "777", aide: "case1AJ:2" })
      .redirects(1)
      .expect(200)
    expect(page.text).toContain('data-fact="netImposableAnnuel" id="ligne"')
    expect(page.text).toContain('value="777"')
  })

  test("the third rung writes the answer in the field", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "revenus")
    const page = await send("revenus", { case1AJ: "", aide: "case1AJ:3" }).redirects(1).expect(200)
    expect(page.text).toContain('value="22541"')
  })
})

describe("leaving a page before it is sent", () => {
  test("keeps what was typed, for when one comes back from the papers", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "revenus")
    await send("revenus", { case1AJ: "22 5", vers: "/papiers" })
      .expect(303)
      .expect("location", "/papiers")
    const page = await here.agent.get("/impots/revenus").expect(200)
    expect(page.text).toContain('value="22 5"')
    expect(page.text).not.toContain('class="summary"')
  })

  test("a tick taken off stays off", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "rubriques")
    await send("rubriques", { rubriquePensions: "oui", vers: "/papiers" }).expect(303)
    const page = await here.agent.get("/impots/rubriques").expect(200)
    expect(page.text).toMatch(/name="rubriquePensions" value="oui" checked/)
    expect(page.text).not.toMatch(/name="rubriqueSalaires" value="oui" checked/)
  })

  test.each(["//ailleurs.example", "https://ailleurs.example", "javascript:alert(1)", ""])(
    "never leads to %j",
    async vers => {
      await begin("karim-salaire", "helped")
      await send("connexion", { vers }).expect(303).expect("location", "/impots")
    },
  )
})

describe("level alone", () => {
  test("lets a mistake pass, as the real site does, and tells it in the debrief with its cost", async () => {
    const id = await begin("karim-salaire", "alone")
    await playThrough(here.agent, here.given, id, "revenus")
    await send("revenus", { case1AJ: "20925" }).expect(303)
    await playThrough(here.agent, here.given, id)
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(debrief.text.replace(/\s/g, " ")).toContain("259 &#8364; au lieu de 492 &#8364;")
  })

  test("refuses only what the real site refuses, in its words", async () => {
    await begin("karim-salaire", "alone")
    const page = await send("connexion", { numeroFiscal: "12" }).expect(422)
    expect(page.text).toContain("le numéro comporte 13 chiffres")
    expect(page.text).not.toContain("explanation")
  })

  test("leaving before the signature is told at the end", async () => {
    const id = await begin("karim-salaire", "alone")
    await playThrough(here.agent, here.given, id, "signature")
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(debrief.text).toContain("Rien n'est parti")
  })
})

describe("level guided", () => {
  test("lights one field, and stops a mistake at once", async () => {
    await begin("karim-salaire", "guided")
    const page = await here.agent.get("/impots/connexion").expect(200)
    expect(page.text.match(/is-lit/g)?.length).toBe(1)
    await send("connexion", { numeroFiscal: "9900033" }).expect(422)
  })
})

describe("level watch", () => {
  test("shows each gesture with a filled page, without script", async () => {
    await begin("karim-salaire", "watch")
    const first = await here.agent.get("/impots/connexion").expect(200)
    expect(first.text).toContain('value="3999999003357"')
    expect(first.text).toContain("?geste=1")
    const last = await here.agent.get("/impots/connexion?geste=1").expect(200)
    expect(last.text).toContain("is-pointed")
  })
})

describe("the code by mail", () => {
  test("the code of yesterday is refused and explained", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "code")
    const yesterday =
      (await here.agent.get("/courrier/code-hier").expect(200)).text.match(
        /mail-code">(\d{6})/,
      )?.[1] ?? ""
    await send("code", { codeRecu: yesterday }).expect(422)
    expect(
      (await playNow(here.given, id)).practice.trail.findLast(event => event.kind === "try"),
    ).toMatchObject({ diagnosis: "code-of-yesterday" })
  })

  test("is too old after fifteen minutes, and can be sent again", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "code")
    const { right } = await standing(here.given, id)
    here.clock.now = NOW + 16 * 60 * 1000
    const late = await send("code", right).expect(422)
    expect(late.text).toContain("ce code a expiré")
    const again = await send("code", { action: "renvoyer" }).redirects(1).expect(200)
    expect(again.text).toContain("Un nouveau code vient de partir")
    await send("code", right).expect(422)
    await send("code", (await standing(here.given, id)).right).expect(303)
  })
})

describe("a first account", () => {
  test("waits for the link of the mail", async () => {
    const id = await begin("lea-premiere-fois", "helped")
    await playThrough(here.agent, here.given, id, "activation")
    const waiting = await here.agent.get("/impots/activation").expect(200)
    expect(waiting.text).not.toContain('site-button" data-once')
    await send("activation", {}).expect(422)
    const mail = await here.agent.get("/courrier/impots-1").expect(200)
    const link = /href="(\/impots\/activation\?jeton=\d+)"/.exec(mail.text)?.[1] ?? ""
    const open = await here.agent.get(link).expect(200)
    expect(open.text).toContain('name="jeton"')
  })
})

describe("correcting", () => {
  test("asks for another signature, and the first version stays valid until then", async () => {
    const id = await begin("karim-salaire", "alone")
    await playThrough(here.agent, here.given, id)
    const page = await send("fin", { action: "corriger" }).redirects(1).expect(200)
    expect(page.text).toContain("Correction non signée")
    await playThrough(here.agent, here.given, id)
    const { world } = await playNow(here.given, id)
    expect(
      world.papers
        .filter(paper => paper.paper === "accuse-reception")
        .map(paper => paper.data["version"]),
    ).toEqual(["1", "2"])
  })

  test("once signed, what comes before is closed", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id)
    await here.agent.get("/impots/revenus").expect(303).expect("location", "/impots/fin")
    await send("revenus", { case1AJ: "1" }).expect(303).expect("location", "/impots/fin")
    await send("signature", { exactitude: "oui" }).expect(303)
    expect((await playNow(here.given, id)).world.papers.length).toBe(2)
  })
})

describe("the accidents of beginners", () => {
  test("a step not reached yet sends to the current one", async () => {
    await begin("karim-salaire", "helped")
    await here.agent.get("/impots/signature").expect(303).expect("location", "/impots/connexion")
    await send("signature", { exactitude: "oui" })
      .expect(303)
      .expect("location", "/impots/connexion")
  })

  test("a double click counts once", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "signature")
    await Promise.all([
      send("signature", { exactitude: "oui" }),
      send("signature", { exactitude: "oui" }),
      send("signature", { exactitude: "oui" }),
    ])
    const { world, practice } = await playNow(here.given, id)
    expect(world.papers.length).toBe(2)
    expect(
      practice.trail.filter(event => event.kind === "done" && event.step === "signature").length,
    ).toBe(1)
  })

  test("two tabs on the same step: the second finds the answer there", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "accueil")
    await send("accueil", {}).expect(303)
    await send("accueil", {}).expect(303).expect("location", "/impots/bienvenue")
    expect(
      (await playNow(here.given, id)).practice.trail.filter(
        event => event.kind === "done" && event.step === "accueil",
      ).length,
    ).toBe(1)
  })

  test("going back and sending again keeps what follows", async () => {
    const id = await begin("karim-salaire", "helped")
    await playThrough(here.agent, here.given, id, "revenus")
    await here.agent.get("/impots/etat-civil").expect(200)
    const { right } = await standing(here.given, id)
    await send("etat-civil", {
      contactEmail: "karim.belcaze@courriel.example",
      contactMobile: "0639980333",
      changementAdresse: "non",
    })
      .expect(303)
      .expect("location", "/impots/situation")
    await send("revenus", right).expect(303)
  })
})

describe("the false message", () => {
  test("clicking it is told kindly, and again in the debrief", async () => {
    await begin("anselme-chomage", "helped")
    const page = await here.agent.get("/courrier/faux-remboursement/lien").expect(200)
    expect(page.text).toContain("Ce message était faux")
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(debrief.text).toContain("Le faux message était")
  })

  test("leaving it alone is told as well", async () => {
    await begin("anselme-chomage", "helped")
    const debrief = await here.agent.post("/bilan").redirects(1).expect(200)
    expect(debrief.text).toContain("Le faux message était")
  })
})
