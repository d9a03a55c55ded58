import { runFuzz } from "../tests/fuzz.ts"

// `npm run fuzz`: hostile texts everywhere. A number after it is another seed.
const seed = Number(process.argv[2] ?? 1)
const run = await runFuzz(seed, 40, Number.POSITIVE_INFINITY)
console.log(`Graine ${seed}. Adresses : ${run.routes}. Champs : ${run.fields}.`)
console.log(`Pages qui montrent ce qui fut tapé, en texte : ${run.shown}.`)
console.log(`Demandes : ${run.requests}. Fautes : ${run.found.length}.`)
for (const fault of run.found) console.log(`- ${fault}`)
process.exit(run.found.length === 0 ? 0 : 1)
