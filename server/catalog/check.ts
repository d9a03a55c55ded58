import path from "node:path"
import { loadCatalog } from "./load-catalog.ts"

// `npm run check`: says every fault of every simulation.
const { catalog, faults } = await loadCatalog(path.resolve(import.meta.dirname, "../.."))
for (const fault of faults) console.error(fault)
const names = catalog.playables.map(
  ({ simulation }) => `${simulation.id} (${simulation.scenarios.length} scenarios)`,
)
console.log(`Simulations without fault: ${names.join(", ") || "none"}. Faults: ${faults.length}.`)
process.exitCode = faults.length === 0 ? 0 : 1
