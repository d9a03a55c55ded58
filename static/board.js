import { follow } from "./live.js"

// The board, live. Without this script the page comes again by itself.
const live = document.querySelector("[data-live]")
const code = document.querySelector("[data-code]")?.dataset.code
const keyOf = number => `atelier-${code}-${number}`

/** Names that the trainer gave: on this device only, never sent. */
function showNames() {
  if (!code) return
  for (const place of document.querySelectorAll("[data-name]")) {
    const name = localStorage.getItem(keyOf(place.dataset.name))
    if (name) place.textContent = `${place.dataset.name}. ${name}`
  }
}

const siteOf = place => place.querySelector("[data-site]")?.dataset.site

/** On the wall, the gesture that is shown stays in view: the button, the choice, or the field. */
function showGesture() {
  const places = [".site-button.is-pointed", ".is-lit :checked", ".is-lit"]
  const gesture = places.map(place => document.querySelector(`.wall-show ${place}`)).find(Boolean)
  gesture?.scrollIntoView({ block: "center" })
}

function redraw(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html")
  // Another site has another look: the page comes again, whole.
  if (siteOf(fresh) !== siteOf(live)) return location.reload()
  const focused = document.activeElement?.id
  live.innerHTML = html
  showNames()
  showGesture()
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
}

if (live) follow(live.dataset.live, redraw)

const rename = document.querySelector("[data-rename]")
if (rename && code) {
  rename.value = localStorage.getItem(keyOf(rename.dataset.rename)) ?? ""
  rename.addEventListener("input", () => {
    if (rename.value.trim()) localStorage.setItem(keyOf(rename.dataset.rename), rename.value.trim())
    else localStorage.removeItem(keyOf(rename.dataset.rename))
    showNames()
  })
}
showNames()
addEventListener("load", showGesture)
