/** What can be chosen for one's comfort. The first of each is what nobody had to choose. */
export const comfortChoices = {
  size: ["normal", "large", "larger"],
  spacing: ["normal", "wide"],
  look: ["device", "light", "dark", "contrast"],
  motion: ["device", "none"],
  ruler: ["no", "yes"],
  speed: ["normal", "slow", "fast"],
  sound: ["with", "without"],
} as const

type Choices = typeof comfortChoices

/** How somebody likes to read: kept with the practice, drawn on every page. */
export type Comfort = { [Name in keyof Choices]: Choices[Name][number] }

/** Reads a form, a cookie, or an old file: what is missing or unknown takes the default. */
export function readComfort(from: Record<string, unknown> = {}): Comfort {
  return {
    size: chosen(comfortChoices.size, from["size"]),
    spacing: chosen(comfortChoices.spacing, from["spacing"]),
    look: chosen(comfortChoices.look, from["look"]),
    motion: chosen(comfortChoices.motion, from["motion"]),
    ruler: chosen(comfortChoices.ruler, from["ruler"]),
    speed: chosen(comfortChoices.speed, from["speed"]),
    sound: chosen(comfortChoices.sound, from["sound"]),
  }
}

function chosen<T extends string>(known: readonly [T, ...T[]], value: unknown): T {
  return known.find(choice => choice === value) ?? known[0]
}
