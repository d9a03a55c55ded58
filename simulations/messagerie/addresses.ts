/** « Nom <a@b.example>; c@d.example » → the addresses alone, in small letters. */
export function addressesIn(typed: string): string[] {
  return typed
    .split(/[,;\n]+/)
    .flatMap(part => /<([^<>]*)>/.exec(part)?.[1] ?? part.trim().split(/\s+/))
    .map(part => part.trim().toLowerCase())
    .filter(Boolean)
}

/** A mailbox, one sign @, a domain with a point, and nothing that addresses never hold. */
export function isAddress(text: string): boolean {
  return /^[a-z0-9._%+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text) && !text.startsWith("www.")
}

/** The same people, in any order. */
export function sameAddresses(typed: string, wanted: string): boolean {
  const [mine, theirs] = [addressesIn(typed), addressesIn(wanted)].map(list =>
    [...new Set(list)].toSorted().join(" "),
  )
  return mine === theirs
}
