// Gestures of the first steps. Without this file every button sends as buttons do, and each page
// says the way without the gesture.
const REST_MS = 700
const SECOND_CLICK_MS = 400
const LONG_PRESS_MS = 800

let resting
let firstClick

/** Sends the page with this button; `value` when the gesture was another one. */
function send(button, value = button.value) {
  const { form, name } = button
  if (!form) return
  const sent = Object.assign(document.createElement("button"), { name, value, hidden: true })
  form.append(sent)
  form.requestSubmit(sent)
  sent.remove()
}

const gestureAt = (event, gesture) => event.target.closest?.(`[data-geste="${gesture}"]`)

// The arrow rests on a drawing: no click is needed.
document.addEventListener("pointerover", event => {
  const thing = gestureAt(event, "survol")
  clearTimeout(resting)
  for (const other of document.querySelectorAll(".is-felt")) other.classList.remove("is-felt")
  if (!thing || event.pointerType !== "mouse") return
  thing.classList.add("is-felt")
  resting = setTimeout(() => {
    if (thing.isConnected) send(thing)
  }, REST_MS)
})

// One click, or two: the page waits a little to know. A key of the keyboard is one.
document.addEventListener(
  "click",
  event => {
    const thing = gestureAt(event, "clic")
    if (!thing || event.detail === 0) return
    event.preventDefault()
    thing.classList.add("is-felt")
    if (firstClick) {
      clearTimeout(firstClick)
      firstClick = undefined
      return send(thing, "deux")
    }
    firstClick = setTimeout(() => {
      firstClick = undefined
      if (thing.isConnected) send(thing)
    }, SECOND_CLICK_MS)
  },
  true,
)

// A finger that stays: devices take it for something else.
let staying
let isLong = false
document.addEventListener("pointerdown", event => {
  isLong = false
  clearTimeout(staying)
  if (!gestureAt(event, "toucher") || event.pointerType !== "touch") return
  staying = setTimeout(() => {
    isLong = true
  }, LONG_PRESS_MS)
})
document.addEventListener("contextmenu", event => {
  if (gestureAt(event, "toucher")) event.preventDefault()
})
document.addEventListener("pointerup", event => {
  clearTimeout(staying)
  const thing = gestureAt(event, "toucher")
  if (thing && isLong) send(thing, "long")
})

// An object follows the pointer, and stays on the place where it is let go.
let held
document.addEventListener("pointerdown", event => {
  const thing = event.target.closest?.("[data-glisser]")
  if (!thing || event.button !== 0) return
  event.preventDefault()
  thing.setPointerCapture(event.pointerId)
  thing.classList.add("is-held")
  held = { thing, x: event.clientX, y: event.clientY }
})
document.addEventListener("pointermove", event => {
  if (!held) return
  held.thing.style.transform = `translate(${event.clientX - held.x}px, ${event.clientY - held.y}px)`
  const below = placeAt(event)
  for (const place of document.querySelectorAll("[data-depot]"))
    place.classList.toggle("is-felt", place === below)
})
document.addEventListener("pointerup", event => {
  if (!held) return
  const place = placeAt(event)
  letGo()
  if (place) send(place)
})
document.addEventListener("pointercancel", letGo)

function letGo() {
  if (!held) return
  held.thing.classList.remove("is-held")
  held.thing.style.transform = ""
  held = undefined
}

/** The place under the pointer, the held object looked through. */
function placeAt(event) {
  return document
    .elementsFromPoint(event.clientX, event.clientY)
    .find(element => element.closest("[data-depot]"))
    ?.closest("[data-depot]")
}
