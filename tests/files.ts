import { LARGEST_FILE_MB } from "../server/engine/upload.ts"
import type { Step } from "../server/engine/simulation.ts"
import { writePdf } from "../server/papers/write-pdf.ts"
import type { Agent } from "./helpers.ts"

/** A file as a form sends it. */
export type Sent = { bytes: Buffer; name: string }

/** A true PDF that is none of ours: somebody's own. */
export const OWN_TEXT = "Ma vraie ordonnance"
export const ownPdf = writePdf({
  title: OWN_TEXT,
  keywords: "",
  lines: [{ text: OWN_TEXT, isTitle: false }],
})

/** Starts like the programs of an old system, whatever its name says. */
export const program = Buffer.concat([Buffer.from("MZ\u0090\0\u0003"), Buffer.alloc(200)])

/** The first bytes by which each kind of picture is known. */
const PICTURES = {
  jpg: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from("JFIF\0")]),
  png: Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"),
  webp: Buffer.from("RIFF\x24\0\0\0WEBPVP8 ", "latin1"),
  heic: Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1"),
}

/** Photos and a picture of a screen, under the names that devices give them. */
export const pictures: Sent[] = Object.entries(PICTURES).map(([type, start]) => ({
  bytes: Buffer.concat([start, Buffer.alloc(200)]),
  name: `IMG_2041.${type}`,
}))

const MADE: Record<string, Sent> = {
  "?empty-file": { bytes: Buffer.alloc(0), name: "vide.pdf" },
  "?too-large": {
    bytes: Buffer.concat([ownPdf, Buffer.alloc(LARGEST_FILE_MB * 1024 * 1024)]),
    name: "lourd.pdf",
  },
  "?wrong-kind": { bytes: program, name: "ordonnance.pdf" },
  "?picture": pictures[0]!,
  "?not-our-paper": { bytes: ownPdf, name: "ordonnance-martine.pdf" },
}

/** The file that a word of the answers stands for: a paper is downloaded from the desk first. */
export async function fileFor(agent: Agent, word: string): Promise<Sent> {
  return MADE[word] ?? download(agent, word)
}

/** A paper of the desk as a file, with the name under which a browser saves it. */
export async function download(agent: Agent, paper: string): Promise<Sent> {
  const answer = await agent.get(`/papiers/${paper}/fichier`).buffer(true).parse(binary).expect(200)
  const name = /filename="([^"]+)"/.exec(answer.headers["content-disposition"] ?? "")?.[1] ?? ""
  return { bytes: answer.body as Buffer, name }
}

/** The files of a step, by field; none where the answer is empty. */
export async function filesFor(
  agent: Agent,
  step: Step,
  answers: Record<string, string>,
): Promise<Record<string, Sent>> {
  const files: Record<string, Sent> = {}
  for (const { name, kind } of step.fields) {
    if (kind === "file" && answers[name]) files[name] = await fileFor(agent, answers[name])
  }
  return files
}

type Stream = NodeJS.ReadableStream
function binary(stream: unknown, done: (error: Error | null, body: Buffer) => void) {
  const chunks: Buffer[] = []
  ;(stream as Stream).on("data", (chunk: Buffer) => chunks.push(chunk))
  ;(stream as Stream).on("end", () => done(null, Buffer.concat(chunks)))
}
