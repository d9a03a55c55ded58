/** ISO 13616: a French IBAN has 27 characters, and its number modulo 97 is 1. Compact form. */
export function isIban(text: string): boolean {
  return /^FR\d{2}[0-9A-Z]{23}$/.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1
}

/** 13 digits, the first from 0 to 3; the last three are the first ten modulo 511. */
export function isNumeroFiscal(text: string): boolean {
  return /^[0-3]\d{12}$/.test(text) && Number(text.slice(0, 10)) % 511 === Number(text.slice(10))
}

/** 15 characters with the key: 97 less the first thirteen modulo 97; Corsica is 2A or 2B. */
export function isNir(text: string): boolean {
  if (!/^[1-478]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d{2}|2[AB])\d{6}\d{2}$/.test(text)) return false
  const number = text.slice(0, 13).replace("2A", "19").replace("2B", "18")
  return 97 - Number(BigInt(number) % 97n) === Number(text.slice(13))
}

/** Luhn's check of cards (13 to 19 digits) and SIRET (14). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, position) => {
    const doubled = position % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return digits !== "" && sum % 10 === 0
}

function mod97(text: string): number {
  const digits = [...text].map(character => Number.parseInt(character, 36)).join("")
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}
