import { findRealData } from "../engine/real-data.ts"

/**
 * An address of this server to go to, or `otherwise`: « //elsewhere » is not one, nor an address
 * with somebody's own number in it, which no page or header repeats.
 */
export function localAddress(asked: string | undefined, otherwise: string): string {
  const isLocal = asked !== undefined && /^\/(?:[\w-][\w/?=&.%-]*)?$/.test(asked)
  if (!isLocal) return otherwise
  // Every page asks this of its own address: letters alone are nobody's number.
  const isPlain = /^[a-z/?=&-]*$/.test(asked)
  return isPlain || findRealData(decoded(asked)) === null ? asked : otherwise
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
