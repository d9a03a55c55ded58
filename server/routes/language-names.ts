/** The languages of help that we know how to name and to lay out, whether we have words or not. */
const KNOWN: Record<string, { name: string; direction: "ltr" | "rtl" }> = {
  fr: { name: "Français", direction: "ltr" },
  en: { name: "English", direction: "ltr" },
  ar: { name: "العربية", direction: "rtl" },
  fa: { name: "دری / فارسی", direction: "rtl" },
  ps: { name: "پښتو", direction: "rtl" },
  ti: { name: "ትግርኛ", direction: "ltr" },
  uk: { name: "Українська", direction: "ltr" },
  ru: { name: "Русский", direction: "ltr" },
}

/** As its speakers write it; its code when we do not know it. */
export function languageName(id: string): string {
  return KNOWN[id]?.name ?? id
}

/** The side from which the language is written. */
export function languageDirection(id: string): "ltr" | "rtl" {
  return KNOWN[id]?.direction ?? "ltr"
}
