import type { Catalog } from "../server/catalog/catalog.ts"
import { catalog } from "./helpers.ts"

/** English words under the name of Arabic: only the direction is looked at. */
export function withArabic(): Catalog {
  const asArabic = <T>(words: Record<string, T>): Record<string, T> =>
    words["en"] ? { ...words, ar: { ...words["en"], language: "ar" } } : words
  return {
    ...catalog,
    coach: asArabic(catalog.coach),
    shared: asArabic(catalog.shared),
    playables: catalog.playables.map(playable => ({
      ...playable,
      words: asArabic(playable.words),
    })),
  }
}
