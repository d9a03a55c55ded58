import { enableCompileCache } from "node:module"
import path from "node:path"

// To take the types off hundreds of files and to compile them is half of a start, and 15 MB that
// stay. What comes out is kept for the next one; where nothing can be written, it is done anew.
// Not in TypeScript: to read this very file would bring in what it spares.
enableCompileCache(path.resolve(import.meta.dirname, "../node_modules/.cache/code"))
