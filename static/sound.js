// Two soft notes when a page arrives with more unread messages than the page before. The tabs show
// the same with a number: what is heard can be seen.
const NOTES_HZ = [587.33, 783.99]
const NOTE_S = 0.16
const FADE_S = 0.5
const LOUDEST = 0.06
let unread = unreadNow()
let context

function unreadNow() {
  return Number(document.querySelector("[data-unread]")?.dataset.unread ?? 0)
}

/** A page that comes alone, before anybody touched it, stays silent. */
function hear() {
  const before = unread
  unread = unreadNow()
  if (unread > before && navigator.userActivation?.hasBeenActive) ring()
}

function ring() {
  context ??= new AudioContext()
  for (const [index, frequency] of NOTES_HZ.entries()) {
    const at = context.currentTime + index * NOTE_S
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, at)
    volume.gain.linearRampToValueAtTime(LOUDEST, at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + FADE_S)
    const note = new OscillatorNode(context, { frequency })
    note.connect(volume).connect(context.destination)
    note.start(at)
    note.stop(at + FADE_S)
  }
}

document.addEventListener("htmx:after:swap", hear)
