/** The ways to spell a digit that `written` uses, made one; all that is no letter or digit left out. */
export function folded(text: string): string {
  return decoded(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/[oо]/g, "0")
    .replace(/[il|]/g, "1")
    .replace(/т/g, "t")
    .replace(/[^\p{L}\p{N}]+/gu, "")
}

/** Addresses write a character as « %C3%A9 ». */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, bytes =>
    Buffer.from(bytes.replaceAll("%", ""), "hex").toString(),
  )
}

/** Whether `inside`, folded, holds the identifier that was typed with words around it. */
export function leaks(inside: string, typed: string): boolean {
  return inside.includes(folded(bare(typed)))
}

/** Without the words of `inSentence`. */
function bare(typed: string): string {
  return typed
    .replace(/^(?:\s*c'est |\s*mon numéro : |\(|Voici |\s+)/, "")
    .replace(/(?:, merci|\)|\. Il est à moi|\s+)$/, "")
}
