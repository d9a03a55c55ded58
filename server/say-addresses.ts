import type { AddressInfo } from "node:net"
import { networkInterfaces } from "node:os"
import qrcode from "qrcode"

/** Prints where the server can be reached, with a QR code for the phones of the room. */
export async function sayAddresses(listening: readonly AddressInfo[]): Promise<void> {
  const port = listening[0]?.port ?? 0
  const local = `http://localhost:${port}`
  console.log(`\nÀ blanc est prêt.\n  Sur cet ordinateur : ${local}`)
  const lan = lanAddress()
  const isOpen = listening.some(({ address }) => address !== "127.0.0.1" && address !== "::1")
  if (!lan || !isOpen) return
  const network = `http://${lan}:${port}`
  console.log(`  Sur le réseau      : ${network}\n`)
  console.log(await qrcode.toString(network, { type: "terminal", small: true }))
  console.log("Pour arrêter : Ctrl + C\n")
}

/** The first address of this machine that others can reach. */
export function lanAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal)?.address
}
