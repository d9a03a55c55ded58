import type { IncomingHttpHeaders } from "node:http"

/** What every page of ours must say and do; each fault of a page, in words. None is what is wanted. */
export function faultsOfPage(
  html: string,
  headers: IncomingHttpHeaders | Record<string, unknown>,
): string[] {
  const must: [string, boolean][] = [
    [
      "the title says it is training",
      /<title>[^<]+ - Entraînement : site fictif<\/title>/.test(html),
    ],
    ["the banner is text, the first thing of the page", BANNER.test(html)],
    ["robots are told not to index it", /<meta name="robots" content="noindex/.test(html)],
    ["the header says so too", String(headers["x-robots-tag"]).includes("noindex")],
    ["nothing keeps it", headers["cache-control"] === "no-store"],
    ["only our own code runs", String(headers["content-security-policy"]).startsWith(POLICY)],
    [
      "no code or style stands in it",
      !/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i.test(html),
    ],
    ["no link or form leads out", !/(?:href|src|action)="(?:https?:)?\/\//i.test(html)],
  ]
  return must.filter(([, holds]) => !holds).map(([what]) => what)
}

const POLICY = "default-src 'none';script-src 'self';style-src 'self'"
const BANNER =
  /<body>\s*(?:<a class="skip"[^>]*>[^<]*<\/a>\s*)?<div class="banner"[^>]*>\s*<p><strong>Entraînement : site fictif\.<\/strong><\/p>/
