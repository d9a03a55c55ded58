import { findRealData } from "../engine/real-data.ts"

/**
 * An address of this server to go to, or `otherwise`: « //elsewhere » is not one, nor an address
 * with somebody's own number in it, which no page or header repeats.
 */
export function localAddress(asked: string | undefined, otherwise: string): string {
  const isLocal = asked !== undefined && /^\/(?:[\w-][\w/?=&.%-]*)?$/.test(asked)
  return isLocal && findRealData(decoded(asked)) === null ? asked : otherwise
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
