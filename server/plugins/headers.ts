import type { IncomingMessage, ServerResponse } from "node:http"
import compress from "@fastify/compress"
import type { FastifyInstance } from "fastify"
import helmet from "helmet"
import type { Given } from "../app.ts"
import { STATIC } from "./static-files.ts"

/** A site of practice needs none of them: nobody can be asked for their camera here. */
const NOTHING_OF_THE_DEVICE = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map(feature => `${feature}=()`)
  .join(", ")

const NOBODY_INDEXES = { "x-robots-tag": "noindex, nofollow, noarchive" }

/** Headers that keep pages on this machine: no inline code, nothing from elsewhere. */
export async function headers(app: FastifyInstance, { https }: Given): Promise<void> {
  // Old laptops have slow networks. Bodies that come in are small forms, never compressed.
  await app.register(compress, {
    threshold: 1024,
    encodings: ["gzip", "identity"],
    globalDecompression: false,
  })
  // Pages are somebody's own: nothing keeps them.
  const safe = helmetHeaders(https)
  const forPages = {
    ...safe,
    ...NOBODY_INDEXES,
    "cache-control": "no-store",
    "permissions-policy": NOTHING_OF_THE_DEVICE,
  }
  // What only a page needs would weigh as much as a small drawing.
  const forFiles = {
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...(https ? { "strict-transport-security": safe["strict-transport-security"] } : {}),
    ...NOBODY_INDEXES,
  }
  // A callback, not a promise: it runs for each answer.
  app.addHook("onRequest", (request, reply, done) => {
    if (https && request.headers["x-forwarded-proto"] === "http") {
      void reply.redirect(`https://${request.host}${request.url}`, 308)
      return
    }
    reply.headers(request.url.startsWith(STATIC) ? forFiles : forPages)
    done()
  })
}

/** What helmet writes: it never changes from answer to answer, so it is worked out once. */
function helmetHeaders(https: boolean): Record<string, string> {
  const written: Record<string, string> = {}
  const collecting = {
    setHeader: (name: string, value: string) => {
      written[name.toLowerCase()] = value
    },
    removeHeader: () => {},
  }
  const write = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: "same-origin" },
    // On a laptop's plain HTTP, asking for HTTPS would take away the styles.
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    // For browsers that no longer exist, or said already by the policy above.
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
    xFrameOptions: false,
    xDnsPrefetchControl: false,
    crossOriginEmbedderPolicy: true,
  })
  write({} as IncomingMessage, collecting as unknown as ServerResponse, () => {})
  return written
}
