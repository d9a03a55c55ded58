import * as nodeModule from "node:module"
import path from "node:path"

// Read before all else, and by any Node: an older one cannot read TypeScript, and says so badly.
const OLDEST = 24
if (Number.parseInt(process.versions.node, 10) < OLDEST) {
  console.error(
    `À blanc demande Node ${OLDEST} ou plus récent ; celui-ci est Node ${process.versions.node}. Installez-le depuis nodejs.org, puis recommencez.`,
  )
  process.exit(1)
}

// To take the types off hundreds of files and to compile them is half of a start, and 15 MB that
// stay. What comes out is kept for the next one; where nothing can be written, it is done anew.
// Not in TypeScript: to read this very file would bring in what it spares.
nodeModule.enableCompileCache(path.join(import.meta.dirname, "../node_modules/.cache/code"))
