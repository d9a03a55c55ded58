import QRCode from "qrcode"

/** Blank modules around a code: its norm asks for four, or readers miss it. */
const QUIET_ZONE = 4

/** A QR code as SVG, black on white, `label` read aloud. `text` is what a reader finds in it. */
export function qrCode(text: string, label: string): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" })
  const { size } = modules
  const side = size + 2 * QUIET_ZONE
  const dark = Array.from({ length: size * size }, (_module, at) => at)
    .filter(at => modules.data[at])
    .map(at => `M${(at % size) + QUIET_ZONE} ${Math.trunc(at / size) + QUIET_ZONE}h1v1h-1z`)
  return `<svg class="qr-code" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${dark.join("")}"/></svg>`
}
