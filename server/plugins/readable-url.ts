import type { IncomingMessage } from "node:http"

/** An address that no route has: what it asks for is answered by the kind page of unknown ones. */
const UNREADABLE = "/adresse-illisible"

/**
 * The address that was asked for, or one that leads nowhere when a « % » in it means nothing: the
 * framework would answer by itself, in English, and repeat it.
 */
export function readableUrl({ url = "/" }: Pick<IncomingMessage, "url">): string {
  const [path = ""] = url.split("?")
  if (!path.includes("%")) return url
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return UNREADABLE
  }
}
