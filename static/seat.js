// What the trainer does reaches the learner's page at once; without this script, at the next page.
if (document.querySelector("[data-seat]")) {
  const stream = new EventSource("/place/direct")
  let shown
  stream.addEventListener("message", event => {
    const { waiting, strip } = JSON.parse(event.data)
    const waits = document.querySelector(".wait[data-seat]") !== null
    if (waiting !== waits) return go()
    const place = document.getElementById("bandeau-atelier")
    if (place && shown !== undefined && shown !== strip) place.outerHTML = strip
    shown = strip
  })
}

// What is typed in the page stays there: only the strip changes, once the server has heard.
document.addEventListener("submit", event => {
  const form = event.target
  if (!form.closest("#bandeau-atelier")) return
  event.preventDefault()
  void fetch(form.action, {
    method: "POST",
    body: new URLSearchParams(),
    redirect: "manual",
  }).catch(() => form.submit())
})

/** To the page that says why, or back to work: what is typed goes along, and is kept. */
function go() {
  const form = document.getElementById("formulaire")
  if (!form) return location.assign("/pause")
  const away = document.createElement("button")
  away.name = "vers"
  away.value = "/pause"
  away.formNoValidate = true
  away.hidden = true
  form.append(away)
  away.click()
}
