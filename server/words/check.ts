import path from "node:path"
import { checkWords } from "./check-words.ts"
import { showFault, showLix } from "./find-word-faults.ts"
import { MOST_LIX } from "./lix.ts"

// `npm run check:words`: says every sentence that breaks a rule of plain French.
const { read, lix, faults } = await checkWords(path.resolve(import.meta.dirname, "../.."))
for (const fault of faults) console.error(showFault(fault))
for (const [simulation, value] of Object.entries(lix))
  console.log(`LIX des aides de ${simulation} : ${showLix(value)}, ${MOST_LIX} au plus.`)
console.log(`Lignes lues : ${read}. Fautes : ${faults.length}.`)
process.exitCode = faults.length === 0 ? 0 : 1
