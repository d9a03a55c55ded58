import path from "node:path"
import { checkWords } from "./check-words.ts"
import { showFault, showLix } from "./find-word-faults.ts"
import { MOST_LIX } from "./lix.ts"
import { languageOf } from "./markdown-lines.ts"

// `npm run check:words`: says every sentence that breaks a rule of plain language.
const { read, lix, faults } = await checkWords(path.resolve(import.meta.dirname, "../.."))
for (const fault of faults) console.error(showFault(fault))
for (const [file, value] of Object.entries(lix)) {
  const most = languageOf(file) === "fr" ? `, ${MOST_LIX} au plus` : ""
  console.log(`LIX de ${file} : ${showLix(value)}${most}.`)
}
console.log(`Lignes lues : ${read}. Fautes : ${faults.length}.`)
process.exitCode = faults.length === 0 ? 0 : 1
