/**
 * Text as HTML shows it, in content and between double quotes: a template test holds that no value
 * stands between single ones. Characters beyond Latin-1 become references as well: one « € » would
 * make the whole page twice as large in memory, and slower to send.
 */
export function escapeHtml(text: string): string {
  return /[&<>"\u0100-\uffff]/.test(text)
    ? text.replace(/[&<>"\u{100}-\u{10ffff}]/gu, reference)
    : text
}

const NAMED: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

function reference(character: string): string {
  return NAMED[character] ?? `&#${character.codePointAt(0)};`
}
