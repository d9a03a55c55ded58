/** A string of a source file, the line where it starts, and `{}` in place of what is computed. */
export type Literal = { line: number; text: string }

/**
 * The strings of TypeScript, JavaScript, or of the code of a template. `firstLine` is the line
 * of the first character. Comments and regular expressions are left out.
 */
export function literalsOf(source: string, firstLine = 1): Literal[] {
  const found: Literal[] = []
  let at = 0
  let line = firstLine
  let before = ""
  while (at < source.length) {
    const token = TOKEN.exec(source.slice(at))?.[0] ?? source[at] ?? ""
    const isRegExp = token.length > 1 && token.startsWith("/") && !/^\/[/*]/.test(token)
    // A division, not a regular expression.
    const taken = isRegExp && /[\w)\]]/.test(before) ? "/" : token
    if (taken.startsWith("`")) {
      const { literals, end } = templateAt(source, at, line)
      found.push(...literals)
      line += newlines(source.slice(at, end))
      at = end
      before = "`"
      continue
    }
    if (/^["']/.test(taken) && taken.length > 1)
      found.push({ line, text: unescaped(taken.slice(1, -1)) })
    if (/\S/.test(taken) && !/^\/[/*]/.test(taken)) before = taken.at(-1) ?? ""
    line += newlines(taken)
    at += taken.length
  }
  return found
}

const TOKEN =
  /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/|\s+|[\w$]+|`)/

/** A template string: what is computed becomes `{}`, and the strings inside it are read too. */
function templateAt(source: string, start: number, firstLine: number) {
  const inside: Literal[] = []
  let text = ""
  let at = start + 1
  while (at < source.length && source[at] !== "`") {
    if (source[at] === "\\") {
      text += source.slice(at, at + 2)
      at += 2
    } else if (source.startsWith("${", at)) {
      const end = closingBrace(source, at + 2)
      inside.push(
        ...literalsOf(source.slice(at + 2, end), firstLine + newlines(source.slice(start, at))),
      )
      text += "{}"
      at = end + 1
    } else text += source[at++]
  }
  return { literals: [{ line: firstLine, text: unescaped(text) }, ...inside], end: at + 1 }
}

function closingBrace(source: string, start: number): number {
  let depth = 1
  let at = start
  while (at < source.length) {
    if (source[at] === "`") {
      at = templateAt(source, at, 0).end
      continue
    }
    if (source[at] === "{") depth++
    if (source[at] === "}" && --depth === 0) return at
    at++
  }
  return at
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\n/g, "\n")
    .replace(/\\(.)/g, "$1")
}

function newlines(text: string): number {
  return text.split("\n").length - 1
}

/** Whether a string is written for people: it starts like a sentence, or has a French letter. */
export function isProse(text: string): boolean {
  return /^[\p{Lu}«][^\n]*\p{Ll}/u.test(text)
    ? !/^[A-Z][\w-]*: /.test(text)
    : /[éèêàâçùûôîïœ«]/.test(text)
}
