// Small comforts. Every page works without them.
const SLOWLY_MS = 90
const A_MINUTE_MS = 60_000
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)")
const isStill = () =>
  reducedMotion.matches || document.documentElement.classList.contains("motion-none")
const BETWEEN_LOOKS_MS = 3000
let hesitation
let looking

/** Once a page, or its changed part, is there. */
function settle() {
  for (const hidden of document.querySelectorAll("[data-needs-script]")) hidden.hidden = false
  for (const note of document.querySelectorAll("[data-without-script]")) note.hidden = true
  focusWhatMatters()
  typeSlowly()
  waitToOffer()
  waitForAnswer()
  document.querySelector(".fact.is-lit")?.scrollIntoView({ block: "center", inline: "nearest" })
  // On a phone the coach's sheet covers the lower half: the field goes to the top, as a tall one does.
  const field = document.querySelector(".site-field.is-lit")
  // What is in view already stays, with what is said above it.
  const { top = 0, bottom = 0 } = field?.getBoundingClientRect() ?? {}
  if (innerWidth >= 1100 && top >= 0 && bottom <= innerHeight) return
  const isTall = innerWidth < 1100 || field?.offsetHeight > innerHeight / 2
  field?.scrollIntoView({ block: isTall ? "start" : "center" })
}

function focusWhatMatters() {
  const target = document.querySelector(".summary") ?? document.querySelector("[data-next]")
  target?.focus({ preventScroll: target.matches("[data-next]") })
}

/** The coach's gesture: the answer appears character by character. */
function typeSlowly() {
  const field = document.querySelector("[data-typed]")
  if (!field || isStill()) return
  const text = field.value
  field.value = ""
  let length = 0
  const timer = setInterval(() => {
    length += 1
    field.value = text.slice(0, length)
    if (length >= text.length) clearInterval(timer)
  }, SLOWLY_MS)
  // Whatever is sent meanwhile must be the whole answer.
  field.form?.addEventListener("submit", () => {
    clearInterval(timer)
    field.value = text
  })
}

/** The server says in how long help is offered, softly. Each gesture here starts the wait again. */
function waitToOffer(event) {
  clearTimeout(hesitation)
  const offer = document.querySelector("[data-offers-in]")
  if (!offer?.hidden) return
  const wait = event ? A_MINUTE_MS : Number(offer.dataset.offersIn)
  hesitation = setTimeout(() => {
    offer.hidden = false
  }, wait)
}

document.addEventListener("input", waitToOffer)

/** The telephone may lie in another window, or be another device: once it answered, the site goes on. */
function waitForAnswer() {
  clearTimeout(looking)
  const address = document.querySelector("[data-awaits]")?.dataset.awaits
  if (!address) return
  looking = setTimeout(async () => {
    if (!document.hidden) {
      const answer = await fetch(address, { method: "HEAD", redirect: "manual" }).catch(() => null)
      if (answer?.type === "opaqueredirect" && document.querySelector("[data-awaits]"))
        return location.replace(address)
    }
    waitForAnswer()
  }, BETWEEN_LOOKS_MS)
}

document.addEventListener("click", event => {
  const button = event.target.closest("button")
  if (button?.matches("[data-print]")) print()
  if (button?.matches("[data-zoom]"))
    document.querySelector(".paper-sheet")?.classList.toggle("is-zoomed")
})

// A link beside a form that was begun takes what is typed along: the server keeps it.
document.addEventListener("input", event => {
  if (event.target.form?.id === "formulaire") event.target.form.dataset.begun = ""
})
document.addEventListener(
  "click",
  event => {
    const link = event.target.closest("#place a[href^='/']")
    if (!link || event.ctrlKey || event.metaKey || link.getAttribute("hx-boost")) return
    takeAlong(event, link.getAttribute("href"))
  },
  true,
)
// So does a search beside it.
document.addEventListener(
  "submit",
  event => {
    if (!event.target.matches("[role=search]")) return
    const query = new URLSearchParams(new FormData(event.target))
    takeAlong(event, `${event.target.getAttribute("action")}?${query}`)
  },
  true,
)

function takeAlong(event, address) {
  const form = document.querySelector("#formulaire[data-begun]")
  if (!form) return
  event.preventDefault()
  event.stopImmediatePropagation()
  const leave = Object.assign(document.createElement("button"), {
    name: "vers",
    value: address.replaceAll("+", "%20"),
    hidden: true,
  })
  form.append(leave)
  form.requestSubmit(leave)
}

// A double click sends once. The server counts once too.
let sentAt = new WeakMap()
document.addEventListener(
  "submit",
  event => {
    if (Date.now() - (sentAt.get(event.target) ?? 0) > 2000) sentAt.set(event.target, Date.now())
    else {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
  },
  true,
)

// What is typed waits in the page until the network is back.
document.addEventListener("htmx:error", () => {
  sentAt = new WeakMap()
  const desk = document.getElementById("place")
  if (!desk || desk.querySelector("[data-cut]")) return
  const note = Object.assign(document.createElement("p"), { className: "line-cut", role: "alert" })
  note.dataset.cut = ""
  for (const line of [
    "La connexion est coupée.",
    "Votre page est gardée.",
    "Réessayez dans un moment.",
  ])
    note.append(line, document.createElement("br"))
  desk.prepend(note)
  scrollTo({ top: 0 })
})

document.addEventListener("DOMContentLoaded", settle)
document.addEventListener("htmx:after:swap", settle)

// A letter is kept while it is typed, and a file is joined as soon as it is chosen or dropped.
const KEEP_AFTER_MS = 1500
let keeping
document.addEventListener("input", event => {
  const form = event.target.form
  if (!form?.matches("[data-keeps]") || event.target.type === "file") return
  clearTimeout(keeping)
  keeping = setTimeout(() => void keep(form), KEEP_AFTER_MS)
})
document.addEventListener("submit", () => clearTimeout(keeping), true)

async function keep(form) {
  const typed = [...new FormData(form)].filter(([, value]) => typeof value === "string")
  const body = new URLSearchParams([...typed, ["tout-seul", "oui"]])
  // A button of the form is named « action »: the property would be that button.
  const address = form.getAttribute("action")
  const answer = await fetch(address, { method: "POST", body }).catch(() => null)
  const note = form.querySelector("[data-kept]")
  if (note)
    note.textContent = answer?.ok ? "Brouillon gardé." : "Le brouillon n'est pas encore gardé."
}

document.addEventListener("change", event => {
  if (!event.target.matches("[data-joins]") || event.target.files.length === 0) return
  event.target.form.requestSubmit(event.target.form.querySelector("[name=joindre]"))
})
for (const type of ["dragover", "dragleave", "drop"])
  document.addEventListener(type, event => {
    const zone = event.target.closest?.(".site-drop")
    if (!zone) return
    zone.classList.toggle("is-over", type === "dragover")
    // A browser would open the file in place of the page.
    event.preventDefault()
    const input = zone.querySelector("[data-joins]")
    if (type !== "drop" || event.dataTransfer.files.length === 0) return
    input.files = event.dataTransfer.files
    input.dispatchEvent(new Event("change", { bubbles: true }))
  })
