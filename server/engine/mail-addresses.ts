import { diagnose } from "./diagnose.ts"

/** « Nom <a@b.example>, c@d.example » → the addresses alone, in small letters. */
export function addressesIn(typed: string): string[] {
  return typed
    .split(/[,;\n]+/)
    .map(part => (/<([^<>]*)>/.exec(part)?.[1] ?? part).trim().toLowerCase())
    .flatMap(apart)
    .filter(Boolean)
}

/** Addresses with only a space between them; a space inside of one is left there, to be explained. */
function apart(part: string): string[] {
  const pieces = part.split(/\s+/)
  return pieces.every(isAddress) ? pieces : [part]
}

/** The same people, in any order. */
export function sameAddresses(typed: string, wanted: string): boolean {
  const [mine, theirs] = [typed, wanted].map(text =>
    [...new Set(addressesIn(text))].toSorted().join(" "),
  )
  return mine === theirs
}

/** A mailbox, one sign @, a domain with a point, and nothing that addresses never hold. */
export function isAddress(text: string): boolean {
  return /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text) && !text.startsWith("www.")
}

export type AddressFault =
  | "web-address"
  | "missing-at"
  | "missing-domain"
  | "space-inside"
  | "accent-inside"
  | "other-shape"
  | "masked"

/**
 * What is wrong with the shape of an address; null when nothing is. What the person knows helps to
 * tell a sign that lacks from a line cut short.
 */
export function addressFault(address: string, known: readonly string[]): AddressFault | null {
  if (isAddress(address)) return null
  if (address.includes("•")) return "masked"
  const found = known
    .map(expected => diagnose({ kind: "email", expected, today: "", facts: [] }, address).kind)
    .find(kind => (SHAPES as readonly string[]).includes(kind))
  if (found) return found as AddressFault
  if (/^(?:www\.|https?:)/.test(address)) return "web-address"
  if (/\s/.test(address)) return "space-inside"
  if (/[^\x20-\x7e]/.test(address)) return "accent-inside"
  if (!address.includes("@")) return address.includes(".") ? "missing-at" : "missing-domain"
  return /@[^.]*$/.test(address) ? "missing-domain" : "other-shape"
}

const SHAPES = ["web-address", "missing-at", "missing-domain", "space-inside", "accent-inside"]

/** The known address that differs by a slip only: the one that was probably meant. */
export function nearestAddress(address: string, known: readonly string[]): string | null {
  const near = (expected: string) =>
    NEAR.has(diagnose({ kind: "email", expected, today: "", facts: [] }, address).kind)
  return known.find(near) ?? null
}

const NEAR = new Set([
  "swapped-characters",
  "one-wrong-character",
  "missing-character",
  "extra-character",
  "other-domain",
])
