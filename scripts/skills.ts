import { writeFile } from "node:fs/promises"
import path from "node:path"
import { loadCatalog } from "../server/catalog/load-catalog.ts"
import { skillTable } from "../server/catalog/skill-table.ts"

// `npm run skills`: writes again the table of skills for trainers.
const root = path.resolve(import.meta.dirname, "..")
const { catalog } = await loadCatalog(root)
await writeFile(
  path.join(root, "docs/competences.md"),
  skillTable(catalog.playables.map(({ simulation }) => simulation)),
)
