import { seeded } from "../server/engine/random.ts"
import { runCrash } from "../tests/crash.ts"

// `npm run crash`: a server killed 300 times at any moment; with `-- 50`, fifty times.
const kills = Number(process.argv[2] ?? 300)
const random = seeded(Date.now() % 1_000_000)
const run = await runCrash(
  Array.from({ length: kills }, () => ({
    acknowledged: random.int(1, 60),
    thenMs: random.int(0, 30),
  })),
)
console.log(`Arrêts brutaux : ${run.kills}. Réponses confirmées : ${run.acknowledged}.`)
const starts = run.startsMs.toSorted((one, other) => one - other).map(Math.round)
console.log(`Retour en service : ${starts[starts.length >> 1]} ms, au pire ${starts.at(-1)} ms.`)
console.log(`Perdues, doublées ou illisibles : ${run.faults.length}.`)
for (const fault of run.faults) console.log(`- ${fault}`)
process.exit(run.faults.length === 0 ? 0 : 1)
