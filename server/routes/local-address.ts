/** An address of this server to go to, or `otherwise`: « //elsewhere » is not one. */
export function localAddress(asked: string | undefined, otherwise: string): string {
  return asked !== undefined && /^\/(?:[\w-][\w/?=&.%-]*)?$/.test(asked) ? asked : otherwise
}
