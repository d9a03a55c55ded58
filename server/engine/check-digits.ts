/** ISO 13616: the length is that of the country, the number modulo 97 is 1. Compact form. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]+$/.test(text)) return false
  return text.length === ibanLength(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1
}

/** How long an IBAN is that begins like `text`; null when no country does. */
export function ibanLength(text: string): number | null {
  return IBAN_LENGTHS.get(text.slice(0, 2)) ?? null
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

/**
 * 14 digits that pass Luhn's check. Places of the post office (SIREN 356 000 000) were too many for
 * it: the sum of their digits is a multiple of five.
 */
export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false
  return passesLuhn(text) || (text.startsWith("356000000") && sumOf(text) % 5 === 0)
}

function sumOf(digits: string): number {
  return [...digits].reduce((total, digit) => total + Number(digit), 0)
}

/** The digits of a payment card: an issuer's first digits, its lengths, and Luhn's check. */
export function isCardNumber(text: string): boolean {
  return ISSUERS.some(issuer => issuer.test(text)) && passesLuhn(text)
}

/** Luhn's check of cards (13 to 19 digits) and SIRET (14). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, position) => {
    const doubled = position % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return digits !== "" && sum % 10 === 0
}

const ISSUERS = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^5[1-5]\d{14}$/,
  /^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/,
  /^3(?:0[0-5]|[689]\d)\d{11,16}$/,
  /^(?:50|5[6-9]|6\d)\d{11,17}$/,
]

// The registry of IBAN by length, and countries whose banks print one without being in it.
const IBAN_LENGTHS = new Map(
  Object.entries({
    15: "NO",
    16: "BE",
    18: "DK FI FK FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "AO CV LY MZ PT ST",
    26: "DZ IR IS TR",
    27: "BI CF CG CM DJ FR GA GR IT KM MC MG MR SM TD",
    28: "AL AZ BF BJ BY CI CY DO GT HN HU LB MA ML NE NI PL SN SV TG",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
  }).flatMap(([length, countries]) =>
    countries.split(" ").map(country => [country, Number(length)] as const),
  ),
)

function mod97(text: string): number {
  let rest = 0
  for (const character of text) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}
