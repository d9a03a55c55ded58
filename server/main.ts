import { readFile, writeFile, mkdir } from "node:fs/promises"
import { randomBytes } from "node:crypto"
import path from "node:path"
import { buildApp } from "./app.ts"
import { loadCatalog } from "./catalog/load-catalog.ts"
import { realRandom } from "./real-random.ts"
import { readSettings, SettingError } from "./settings.ts"
import { eraseOldLearners, eraseOldWorkshops } from "./store/erase-old.ts"
import { openLowdbStore } from "./store/lowdb.ts"
import { lanAddress, sayAddresses } from "./say-addresses.ts"

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const root = path.resolve(import.meta.dirname, "..")

try {
  if (process.argv.includes("--prepare")) {
    // After an installation: the first start finds its code compiled, as all others do.
    await loadCatalog(root)
    process.exit(0)
  }
  const settings = readSettings(process.env)
  console.log("À blanc : lecture des simulations…")
  const { catalog, faults } = await loadCatalog(root)
  for (const fault of faults) console.error(`Faute : ${fault}`)
  const store = await openLowdbStore(settings.dataDir, message => console.error(message))
  const eraseOld = async () => {
    const before = Date.now() - settings.keepDays * DAY_MS
    const { learners, setAside, clockJumped } = await eraseOldLearners(settings.dataDir, before)
    if (clockJumped) console.error("Rien n'est effacé : l'horloge a sauté ? Voyez npm run erase.")
    if (learners + setAside > 0) console.log(`Effacés : ${learners + setAside} entraînements.`)
    const ended = await eraseOldWorkshops(store, settings.dataDir, Date.now())
    if (ended.workshops > 0)
      console.log(`Effacés : ${ended.workshops} ateliers, ${ended.learners} places.`)
  }
  await eraseOld()
  setInterval(() => void eraseOld().catch(console.error), HOUR_MS).unref()
  const app = await buildApp({
    catalog,
    store,
    clock: Date.now,
    random: realRandom,
    secret: await readSecret(settings.dataDir),
    access:
      settings.access === "code" ? { kind: "code", code: settings.accessCode } : { kind: "open" },
    https: settings.https,
    keepDays: settings.keepDays,
    contact: settings.contact,
    log: true,
    lanAddress,
  })
  const stop = async () => {
    await app.close()
    await store.close()
    process.exit(0)
  }
  process.once("SIGINT", () => void stop())
  process.once("SIGTERM", () => void stop())
  await app.listen({ port: settings.port, host: settings.host })
  await sayAddresses(app.addresses().filter(address => typeof address !== "string"))
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(
    error instanceof SettingError
      ? `Réglage à corriger : ${message}`
      : `Le serveur ne peut pas démarrer : ${message}`,
  )
  process.exit(1)
}

/** The key that signs cookies: made once, kept beside the learners. */
async function readSecret(folder: string): Promise<string> {
  const file = path.join(folder, "secret")
  const known = await readFile(file, "utf8").catch(() => "")
  if (known.length >= 32) return known
  const secret = randomBytes(32).toString("hex")
  await mkdir(folder, { recursive: true })
  await writeFile(file, secret, { mode: 0o600 })
  return secret
}
