import { runCanary } from "../tests/canary.ts"

// `npm run canary`: real identifiers typed everywhere, then looked for everywhere.
const run = await runCanary(500, Number.POSITIVE_INFINITY)
console.log(`Identifiants tapés : ${run.identifiers}, dans ${run.requests} requêtes.`)
console.log(
  `Pages relues : ${run.pages}. Fichiers relus : ${run.files}. Journal : ${run.logLines} lignes.`,
)
console.log(`Retrouvés : ${run.found.length}.`)
for (const place of run.found) console.log(`- ${place}`)
process.exit(run.found.length === 0 ? 0 : 1)
