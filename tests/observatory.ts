/**
 * The score of the Mozilla HTTP Observatory, by its published rules (mdn-http-observatory,
 * src/grader/charts.js, 2025): 100 points, less what lacks; what is better counts from 90 on.
 */
export function observatoryScore(
  headers: Record<string, string | string[] | undefined>,
  html: string,
): number {
  const one = (name: string) => String(headers[name] ?? "")
  const csp = directives(one("content-security-policy"))
  const modifiers = [
    scoreOfCsp(csp),
    scoreOfCookies([headers["set-cookie"] ?? []].flat()),
    headers["access-control-allow-origin"] === undefined ? 0 : -50,
    /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(
      one("referrer-policy"),
    )
      ? 5
      : 0,
    scoreOfHsts(one("strict-transport-security")),
    one("x-content-type-options") === "nosniff" ? 0 : -5,
    csp.get("frame-ancestors") === "'none'" || csp.get("frame-ancestors") === "'self'" ? 5 : -20,
    /^same-(?:origin|site)$/.test(one("cross-origin-resource-policy")) ? 10 : 0,
    scoreOfScripts(html),
  ]
  const sum = (list: number[]) => list.reduce((total, modifier) => total + modifier, 0)
  const base = 100 + sum(modifiers.filter(modifier => modifier < 0))
  return base < 90 ? base : base + sum(modifiers.filter(modifier => modifier > 0))
}

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split(";").map(part => {
      const [name = "", ...sources] = part.trim().split(/\s+/)
      return [name.toLowerCase(), sources.join(" ")]
    }),
  )
}

function scoreOfCsp(csp: Map<string, string>): number {
  const fallback = csp.get("default-src")
  const scripts = csp.get("script-src") ?? fallback
  const objects = csp.get("object-src") ?? fallback
  const styles = csp.get("style-src") ?? fallback
  if (scripts === undefined || objects === undefined) return csp.size > 1 ? -20 : -25
  const isBroad = /unsafe-inline|data:|(?:^| )https?:(?: |$)|\*/
  if (isBroad.test(scripts) || isBroad.test(objects)) return -20
  if (/unsafe-eval/.test(scripts)) return -10
  if (isBroad.test(styles ?? "*")) return 0
  const isClosed = /^'(?:none|self)'$/.test(csp.get("form-action") ?? "")
  return fallback === "'none'" && isClosed ? 10 : 5
}

function scoreOfCookies(cookies: string[]): number {
  if (cookies.length === 0) return 0
  if (!cookies.every(cookie => /; Secure/i.test(cookie))) return -40
  if (!cookies.every(cookie => /; HttpOnly/i.test(cookie))) return -30
  return cookies.every(cookie => /; SameSite=(?:Lax|Strict)/i.test(cookie)) ? 5 : 0
}

function scoreOfHsts(header: string): number {
  const seconds = Number(/max-age=(\d+)/.exec(header)?.[1] ?? -1)
  return seconds < 0 ? -20 : seconds < 15_768_000 ? -10 : 0
}

/** From elsewhere: minus; from here: nothing to win without a digest. */
function scoreOfScripts(html: string): number {
  const sources = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"/g)].map(
    ([, source = ""]) => source,
  )
  return sources.every(source => source.startsWith("/") && !source.startsWith("//")) ? 0 : -50
}
