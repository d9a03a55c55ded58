/** Without it, spreadsheets read accents as Windows wrote them long ago. */
const BYTE_ORDER_MARK = "\ufeff"

/** What spreadsheets take for the beginning of a formula, wide forms and spaces before it included. */
const FORMULA = /^\s*[=+\-@＝＋－＠|%]/u

/**
 * A table as French spreadsheets open it: semicolons, CRLF, each text between quotes. A text that
 * would be run as a formula begins with an apostrophe: then it is shown, and nothing runs.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map(row => `${row.map(cell).join(";")}\r\n`).join("")}`
}

function cell(value: string | number): string {
  if (typeof value === "number") return String(value)
  const line = value.replace(/\p{Cc}+/gu, " ")
  const safe = FORMULA.test(line) ? `'${line}` : line
  return `"${safe.replaceAll('"', '""')}"`
}
