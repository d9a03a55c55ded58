// « Écouter »: a part of the page, said by a voice that this device holds. No text leaves it.
import { piecesOf, placeOf, saidOf, sentencesOf } from "./speakable.js"

const RATES = { slow: 0.7, normal: 1, fast: 1.3 }
/** Voices come a moment after the page. Once that long has passed, there are none. */
const VOICES_MS = 2000
/** What is pressed, drawn, hidden, or a part with a button of its own, is not read. */
const SILENT = `button:not(.term), .button, input, svg, summary, details:not([open]), [hidden],
  [aria-hidden="true"], .visually-hidden, [popover], .coach-head, .explanation-title, .coach-paper, [data-listen-here]`
const speech = globalThis.speechSynthesis
const lights = globalThis.CSS?.highlights
/** Each button, and the part of the page that it reads. */
const parts = new Map()
let knowsVoices = false
let reading = null

/** Once a page, or its changed part, is there. */
function settle() {
  for (const [button] of parts) if (!button.isConnected) parts.delete(button)
  const known = new Set(parts.values())
  for (const part of document.querySelectorAll("[data-listen]"))
    if (!known.has(part)) addButton(part)
}

function addButton(part) {
  const button = document.createElement("button")
  button.type = "button"
  button.className = "listen"
  button.innerHTML = '<svg class="icon" aria-hidden="true" width="20" height="20"><use/></svg> '
  const name = document.createElement("span")
  name.className = "visually-hidden"
  name.textContent = ` : ${nameOf(part)}`
  button.append(document.createElement("span"), name)
  parts.set(button, part)
  draw(button)
  place(button, part)
}

function nameOf(part) {
  const title = part.querySelector("legend, label, h1, h2, h3")
  return (part.dataset.listen || title?.textContent || "").replace(/\s+/g, " ").trim()
}

/** Where the part says, else under its title, else at its end. */
function place(button, part) {
  const here = [...part.querySelectorAll("[data-listen-here]")].find(
    line => line.closest("[data-listen]") === part,
  )
  if (here) {
    here.hidden = false
    return here.append(button)
  }
  const line = document.createElement("p")
  line.dataset.listenHere = ""
  line.append(button)
  const title = part.querySelector(":scope > :is(legend, h1, h2, h3)")
  if (title) title.after(line)
  else part.append(line)
}

/** What a press does now, or why none does anything. */
function draw(button) {
  const part = parts.get(button)
  const lang = langOf(part)
  const isReading = reading?.button === button
  const hasVoice = voiceFor(lang) !== undefined
  button.disabled = knowsVoices && !hasVoice
  // Said once by the coach, not again under each field.
  button.hidden = button.disabled && part.matches(".site-field, .explanation")
  button
    .querySelector("use")
    .setAttribute("href", `/static/icons/icons.svg#${isReading ? "circle-stop" : "volume-2"}`)
  const [word] = button.querySelectorAll("span")
  if (isReading) word.textContent = "Arrêter"
  else if (!button.disabled) word.textContent = "Écouter"
  else word.textContent = lacking(lang, part.matches(".portal *, section, fieldset"))
}

/** In few words where there are many: the first of the page says it whole. */
function lacking(lang, isShort) {
  const voice = familyOf(lang) === "fr" ? "voix française" : "voix dans cette langue"
  return isShort ? `Pas de ${voice}` : `Votre appareil n'a pas de ${voice}`
}

function drawAll() {
  for (const [button] of parts) draw(button)
}

function langOf(element) {
  return element.closest("[lang]")?.lang || "fr"
}

function familyOf(lang) {
  return lang.toLowerCase().split(/[-_]/)[0]
}

/** A voice held by this device. Others would send the text to somebody else's machine. */
function voiceFor(lang) {
  const near = (speech?.getVoices() ?? []).filter(
    voice => voice.localService && familyOf(voice.lang) === familyOf(lang),
  )
  const ofFrance = voice => /^fr[-_]fr$/i.test(voice.lang)
  return near.find(voice => voice.default) ?? near.find(ofFrance) ?? near[0]
}

function learnVoices() {
  knowsVoices = true
  drawAll()
}

/** As chosen in the settings, and on their page as ticked there. */
function rate() {
  const ticked = document.querySelector(".comfort [name=speed]:checked")
  return RATES[ticked?.value ?? document.documentElement.dataset.speed] ?? RATES.normal
}

/** Says the sentences of a part one after the other: browsers cut long texts short. */
function read(button) {
  stop()
  const current = { button }
  const sentences = sentencesIn(parts.get(button))
  reading = current
  draw(button)
  const sayFrom = index => {
    if (reading !== current) return
    const sentence = sentences[index]
    if (!sentence) return stop()
    const voice = voiceFor(sentence.lang)
    if (voice) say(sentence, voice, () => sayFrom(index + 1))
    else sayFrom(index + 1)
  }
  sayFrom(0)
}

function say(sentence, voice, then) {
  const pieces = piecesOf(sentence.text)
  const utterance = new SpeechSynthesisUtterance(saidOf(pieces))
  Object.assign(utterance, { voice, lang: voice.lang, rate: rate() })
  // Held until its end: browsers forget to tell the end of one that nobody holds.
  reading.utterance = utterance
  const isOn = () => reading?.utterance === utterance
  // Some voices never tell their words: the sentence is lit all the same.
  utterance.addEventListener("start", () => {
    if (isOn()) light(sentence, null)
  })
  utterance.addEventListener("boundary", ({ name, charIndex }) => {
    if (isOn() && name === "word") light(sentence, placeOf(pieces, charIndex))
  })
  utterance.addEventListener("end", () => {
    if (isOn()) then()
  })
  utterance.addEventListener("error", () => {
    if (isOn()) stop()
  })
  speech.speak(utterance)
}

function stop() {
  if (!reading) return
  const { button } = reading
  reading = null
  speech.cancel()
  darken()
  if (button.isConnected) draw(button)
}

/** The sentences of a part: their text, and where it lies on the page. */
function sentencesIn(part) {
  return blocksIn(part).flatMap(block =>
    sentencesOf(block.text).map(({ from, to }) => ({
      ...block,
      from,
      text: block.text.slice(from, to),
      lang: langOf(block.element),
    })),
  )
}

/** Texts that stand together, each in its block; `spots` tell which node holds which place. */
function blocksIn(part) {
  const inner = "listenAll" in part.dataset ? "" : ", [data-listen]"
  const filter = node =>
    node instanceof Element && node.matches(SILENT + inner)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT
  const walker = document.createTreeWalker(
    part,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    filter,
  )
  const blocks = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.nodeName === "BR" && blocks.length > 0) blocks.at(-1).text += "\n"
    if (node.nodeType !== Node.TEXT_NODE) continue
    const element = blockOf(node)
    if (blocks.at(-1)?.element !== element) blocks.push({ element, text: "", spots: [] })
    const block = blocks.at(-1)
    block.spots.push({ at: block.text.length, node })
    block.text += node.data.replace(/\s/g, " ")
  }
  return blocks
}

function blockOf(node) {
  let element = node.parentElement
  while (getComputedStyle(element).display.startsWith("inline")) element = element.parentElement
  return element
}

/** Lights a sentence, and in it the word that is being said, where this is known. */
function light(sentence, word) {
  const { element, from, text } = sentence
  if (!lights) {
    if (!word) darken()
    return element.classList.add("is-said")
  }
  if (!word) follow(element)
  const whole = { from: 0, to: text.length }
  lights.set("said-sentence", new Highlight(rangeOf(sentence, from, whole)))
  if (word) lights.set("said-word", new Highlight(rangeOf(sentence, from, word)))
  else lights.delete("said-word")
}

function rangeOf({ spots }, start, { from, to }) {
  const range = document.createRange()
  const spotAt = at => spots.findLast(spot => spot.at <= at) ?? spots[0]
  const first = spotAt(start + from)
  const last = spotAt(start + to - 1)
  range.setStart(first.node, Math.min(start + from - first.at, first.node.length))
  range.setEnd(last.node, Math.min(start + to - last.at, last.node.length))
  return range
}

/** The page goes along with the voice, unless its reader has gone elsewhere. */
function follow(element) {
  const before = reading.element
  reading.element = element
  if (before?.isConnected && isInView(before) && !isInView(element))
    element.scrollIntoView({ block: "center" })
}

function isInView(element) {
  const { top, bottom } = element.getBoundingClientRect()
  return top < innerHeight && bottom > 0
}

function darken() {
  lights?.delete("said-sentence")
  lights?.delete("said-word")
  for (const element of document.querySelectorAll(".is-said")) element.classList.remove("is-said")
}

document.addEventListener("click", event => {
  const button = event.target.closest(".listen")
  if (!parts.has(button)) return
  if (reading?.button === button) stop()
  else if (voiceFor(langOf(parts.get(button)))) read(button)
  else learnVoices()
})

// One press does one thing: what else Escape closes waits for the next.
document.addEventListener(
  "keydown",
  event => {
    if (event.key !== "Escape" || !reading) return
    event.stopPropagation()
    stop()
  },
  true,
)

addEventListener("pagehide", stop)
document.addEventListener("htmx:before:swap", stop)
document.addEventListener("DOMContentLoaded", settle)
document.addEventListener("htmx:after:swap", settle)
speech?.addEventListener?.("voiceschanged", learnVoices)
if (speech?.getVoices().length > 0) learnVoices()
else setTimeout(learnVoices, speech ? VOICES_MS : 0)
