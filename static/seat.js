import { follow } from "./live.js"

// What the trainer does reaches the learner's page at once; without this script, at the next page.
if (document.querySelector("[data-seat]")) {
  let shown
  follow("/place/direct", message => {
    const { waiting, practice, level, strip } = JSON.parse(message)
    const waits = document.querySelector(".wait[data-seat]") !== null
    if (waiting !== waits) return go("/pause")
    const drawn = document.getElementById("place")?.dataset
    // The trainer began the mission anew: what is typed was about other numbers.
    if (drawn?.practice && drawn.practice !== practice) return location.assign("/pause")
    // Drawn at another level than the trainer chose since.
    if (drawn?.level && drawn.level !== level) return go(location.pathname)
    const place = document.getElementById("bandeau-atelier")
    if (place && shown !== undefined && shown !== strip) place.outerHTML = strip
    shown = strip
  })
}

// What is typed in the page stays there: only the strip changes, once the server has heard.
document.addEventListener(
  "click",
  event => {
    const button = event.target.closest("#bandeau-atelier [name=atelier]")
    if (!button) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const body = new URLSearchParams({ atelier: button.value })
    void fetch("/place", { method: "POST", body, redirect: "manual" }).catch(() =>
      send("atelier", button.value),
    )
  },
  true,
)

/** To the page that says why, or to the same one drawn anew: what is typed goes along, and is kept. */
function go(address) {
  if (!send("vers", address)) location.assign(address)
}

/** Sends the form of the page with this button; false when there is none. */
function send(name, value) {
  const form = document.getElementById("formulaire")
  if (!form) return false
  const button = Object.assign(document.createElement("button"), {
    name,
    value,
    formNoValidate: true,
    hidden: true,
  })
  form.append(button)
  button.click()
  return true
}
