import type { OutgoingHttpHeaders } from "node:http"
import type { FastifyReply, FastifyRequest } from "fastify"

/** At most one message in this time: a whole room that answers together is told once. */
const LEAST_BETWEEN_MS = 150
/** A browser whose line broke comes back so soon. */
const RETRY_MS = 1_000
/** States depend on time as well; and a proxy cuts a line that says nothing. */
const AGAIN_MS = 20_000

type Stream = {
  /** Works out the text to send; null ends the stream. */
  draw: () => Promise<string | null>
  /** Calls back at each news; gives what stops it. */
  listen: (onNews: () => void) => () => void
}

/** Sends what `draw` gives as server-sent events: now, at each news, and from time to time. */
export async function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  { draw, listen }: Stream,
): Promise<void> {
  const { raw } = reply
  const headers = reply.getHeaders() as OutgoingHttpHeaders
  reply.hijack()
  raw.writeHead(200, {
    ...headers,
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  })
  raw.write(`retry: ${RETRY_MS}\n\n`)
  let [waiting, again] = [false, false]
  const send = async () => {
    if (waiting) {
      again = true
      return
    }
    waiting = true
    try {
      const text = await draw()
      if (text === null) return void raw.end()
      // A screen that was put to sleep must not fill the memory.
      if (!raw.writableNeedDrain) raw.write(`data: ${text.replaceAll("\n", "\ndata: ")}\n\n`)
    } catch (error) {
      request.log.error({ where: (error as Error).stack?.split("\n").slice(0, 4) }, "event stream")
    }
    setTimeout(() => {
      waiting = false
      if (again) {
        again = false
        void send()
      }
    }, LEAST_BETWEEN_MS).unref()
  }
  const stop = listen(() => void send())
  const timer = setInterval(() => void send(), AGAIN_MS).unref()
  raw.on("close", () => {
    clearInterval(timer)
    stop()
  })
  await send()
}
