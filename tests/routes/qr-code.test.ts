import QRCode from "qrcode"
import { expect, test } from "vitest"
import { qrCode } from "../../server/routes/qr-code.ts"

test("a QR code draws every dark module, within its quiet zone, and nothing inline", () => {
  const { modules } = QRCode.create("N6R5P0F2X5", { errorCorrectionLevel: "M" })
  const svg = qrCode("N6R5P0F2X5", "Le numéro")
  const drawn = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)])
  expect(drawn).toHaveLength(modules.data.reduce((dark, module) => dark + module, 0))
  for (const [x = 0, y = 0] of drawn) expect(modules.get(y - 4, x - 4)).toBe(1)
  expect(svg).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`)
  expect(svg).not.toContain("style")
})
