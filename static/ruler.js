// The reading ruler: a band on the line that the pointer, the keyboard or the caret is at.
const band = document.createElement("div")
band.className = "reading-ruler"
band.setAttribute("aria-hidden", "true")
band.hidden = true
/** More than a few lines is no line: the band stays where it was. */
const TALLEST_PX = 200
const AROUND_PX = 4
let isOff = false
let focused = null

/** Lays the band over a line of the window. */
function lay({ top, height }) {
  if (height === 0 || height > TALLEST_PX) return
  if (!band.isConnected) document.body.append(band)
  band.style.top = `${top - AROUND_PX}px`
  band.style.height = `${height + 2 * AROUND_PX}px`
  band.hidden = isOff
}

/** The line of text at a point of the window; without text there, as high as a line would be. */
function lineAt(x, y) {
  const found = document.caretPositionFromPoint?.(x, y)
  const range = found ? null : document.caretRangeFromPoint?.(x, y)
  const node = found?.offsetNode ?? range?.startContainer
  const offset = found?.offset ?? range?.startOffset ?? 0
  const box = node?.nodeType === Node.TEXT_NODE ? boxOf(node, offset) : null
  if (box && y >= box.top - AROUND_PX && y <= box.bottom + AROUND_PX) return box
  const height = 1.55 * parseFloat(getComputedStyle(document.body).fontSize)
  return { top: y - height / 2, height }
}

/** The box of the character at a place of a text. */
function boxOf(text, offset) {
  const range = document.createRange()
  const start = Math.max(0, Math.min(offset, text.length - 1))
  range.setStart(text, start)
  range.setEnd(text, Math.min(start + 1, text.length))
  return range.getBoundingClientRect()
}

function layOnFocused() {
  if (focused?.isConnected) lay(focused.getBoundingClientRect())
}

addEventListener("pointermove", event => {
  focused = null
  lay(lineAt(event.clientX, event.clientY))
})

addEventListener("focusin", event => {
  if (!event.target.matches(":focus-visible")) return
  focused = event.target
  layOnFocused()
})

// Caret browsing, or a text that is being selected.
document.addEventListener("selectionchange", () => {
  const { focusNode, focusOffset } = getSelection() ?? {}
  if (focusNode?.nodeType !== Node.TEXT_NODE || focused) return
  lay(boxOf(focusNode, focusOffset))
})

addEventListener("scroll", layOnFocused, { capture: true, passive: true })

addEventListener("keydown", event => {
  if (event.key !== "Escape") return
  isOff = !isOff
  band.hidden = isOff
})
