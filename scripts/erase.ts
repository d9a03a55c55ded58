import { readSettings } from "../server/settings.ts"
import { eraseOldLearners } from "../server/store/erase-old.ts"

const DAY_MS = 24 * 60 * 60 * 1000

// `npm run erase`: what the server does each hour, now. It may be running meanwhile.
const { dataDir, keepDays } = readSettings(process.env)
const erased = await eraseOldLearners(dataDir, Date.now() - keepDays * DAY_MS, true)
console.log(`Dossier : ${dataDir}. Gardé ${keepDays} jours après le dernier geste.`)
console.log(`Entraînements effacés : ${erased.learners}.`)
console.log(`Fichiers illisibles effacés : ${erased.setAside}.`)
console.log(`Fichiers qui restent : ${erased.left}.`)
