import type { Simulation } from "../../server/engine/simulation.ts"
import { causes } from "./causes.ts"
import { consequences, remarks, takeaways } from "./debrief.ts"
import { mapData, pageData } from "./page-data.ts"
import { papers } from "./papers.ts"
import { scenarios } from "./scenarios.ts"
import { keys } from "./steps/clavier.ts"
import { touch } from "./steps/doigt.ts"
import { files } from "./steps/fichiers.ts"
import fin from "./steps/fin.ts"
import { forms } from "./steps/formulaires.ts"
import { browser } from "./steps/navigateur.ts"
import { safety } from "./steps/securite.ts"
import { mouse } from "./steps/souris.ts"

export default {
  id: "premiers-pas",
  title: "Les premiers pas",
  comesFirst: true,
  site: {
    name: "Le sentier",
    address: "www.le-sentier.example",
    tagline: "Un geste après l'autre",
    also: "souris clavier apprendre debuter ordinateur",
    contact: "Prenez votre temps. Ici, rien ne casse.",
  },
  steps: [...mouse, ...touch, ...keys, ...forms, ...files, ...browser, ...safety, fin],
  pageData,
  asides: [{ id: "carte", title: "La carte du sentier", page: "carte", data: mapData }],
  script: "gestes.js",
  papers,
  scenarios,
  remarks,
  causes,
  takeaways,
  consequences,
} satisfies Simulation
