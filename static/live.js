/** Longer than the server ever keeps silent: a line that is dead without saying so is opened again. */
const SILENT_MS = 45_000
/** After a line that the browser itself gave up. */
const AGAIN_MS = 5_000

/** Calls back with each message of an event stream, and comes back whenever the line breaks. */
export function follow(address, onMessage) {
  let stream
  let watch
  const openIn = ms => {
    clearTimeout(watch)
    watch = setTimeout(open, ms)
  }
  function open() {
    stream?.close()
    const line = new EventSource(address)
    stream = line
    line.addEventListener("message", event => {
      openIn(SILENT_MS)
      onMessage(event.data)
    })
    line.addEventListener("error", () => {
      if (line.readyState === EventSource.CLOSED) openIn(AGAIN_MS)
    })
    openIn(SILENT_MS)
  }
  open()
}
