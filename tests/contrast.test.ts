import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { root } from "./helpers.ts"

type Colours = Record<string, string>

const TEXT = 7
const CONTROL = 3

/** What is written on what, in the house: words, then lines that one must see. */
const HOUSE_TEXT = [
  ["--ink", "--paper", "--linen", "--sheet", "--shade", "--coach-tint"],
  ["--soft-ink", "--paper", "--linen", "--sheet", "--coach-tint"],
  ["--coach", "--paper", "--linen", "--sheet", "--coach-tint"],
  ["--on-coach", "--coach", "--coach-strong"],
  ["--miss", "--miss-tint", "--sheet"],
  ["--right", "--right-tint"],
  ["--on-banner", "--banner"],
  ["--on-marker", "--marker"],
]
const HOUSE_CONTROLS = [
  ["--line", "--paper", "--linen", "--sheet"],
  ["--coach", "--paper", "--linen", "--sheet"],
  ["--ink", "--paper", "--linen", "--sheet", "--shade"],
]

const PORTAL_TEXT = [
  ["--p-ink", "--p-paper", "--p-tint", "--p-warn-tint", "--right-tint"],
  ["--p-soft", "--p-paper", "--p-tint"],
  ["--p-color", "--p-paper", "--p-tint"],
  ["--p-on", "--p-color"],
  ["--p-warn", "--p-warn-tint"],
  ["--right", "--right-tint"],
  ["--miss", "--p-paper", "--miss-tint"],
  ["--coach", "--p-paper", "--coach-tint"],
]
const PORTAL_CONTROLS = [
  ["--p-line", "--p-paper", "--p-tint"],
  ["--p-color", "--p-paper"],
  ["--p-warn-line", "--p-paper"],
  ["--miss", "--p-paper"],
  ["--ink", "--p-paper"],
]

const LOOKS = ["light", "dark", "contrast"] as const
const themes = readdirSync(path.join(root, "static/themes"))
  .filter(file => file.endsWith(".css"))
  .map(file => file.replace(".css", ""))

/** The custom properties that the first rule of this selector sets in a stylesheet. */
function properties(file: string, selector: string): Colours {
  const css = readFileSync(path.join(root, "static", file), "utf8")
  const rule = css.split(new RegExp(`^ *${selector.replace(".", "\\.")} \\{$`, "m"))[1] ?? ""
  const found = rule.slice(0, rule.indexOf("}")).matchAll(/(--[\w-]+): ([^;]+);/g)
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]))
}

function houseOf(look: (typeof LOOKS)[number]): Colours {
  const more = look === "light" ? {} : properties(`looks/${look}.css`, ":root")
  return { ...properties("house.css", ":root"), ...more }
}

function portalOf(theme: string, look: (typeof LOOKS)[number]): Colours {
  const more = look === "light" ? {} : properties(`looks/${look}.css`, ".portal")
  const own = properties(`themes/${theme}.css`, `.portal-${theme}`)
  return { ...houseOf(look), ...properties("portal.css", ".portal"), ...own, ...more }
}

/** Relative luminance, from 0 to 1, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/\w/g, "$&$&") : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const share = parseInt(full.slice(start, start + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function colour(colours: Colours, name: string): string {
  const value = colours[name] ?? ""
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
  if (other) return colour(colours, other)
  if (!/^#(?:\w{3}|\w{6})$/.test(value)) throw new Error(`contrast: ${name} is "${value}"`)
  return value
}

/** The pairs that lack contrast, each with its ratio. */
function lacking(colours: Colours, pairs: string[][], least: number): string[] {
  return pairs.flatMap(([ink = "", ...grounds]) =>
    grounds.flatMap(ground => {
      const found = ratio(colour(colours, ink), colour(colours, ground))
      return found < least ? [`${ink} on ${ground}: ${found.toFixed(2)}`] : []
    }),
  )
}

test("black on white is 21, and a colour on itself 1", () => {
  expect(ratio("#000", "#ffffff")).toBeCloseTo(21)
  expect(ratio("#7a1f1f", "#7a1f1f")).toBe(1)
})

describe.each(LOOKS)("%s", look => {
  test("words of the house can be read, its controls seen", () => {
    const house = houseOf(look)
    expect(lacking(house, HOUSE_TEXT, TEXT)).toEqual([])
    expect(lacking(house, HOUSE_CONTROLS, CONTROL)).toEqual([])
  })

  test.each(themes)("words of %s can be read, its controls seen", theme => {
    const portal = portalOf(theme, look)
    expect(lacking(portal, PORTAL_TEXT, TEXT)).toEqual([])
    expect(lacking(portal, PORTAL_CONTROLS, CONTROL)).toEqual([])
  })
})

test("every look changes what the light one sets, and invents no name", () => {
  const known = new Set([
    ...Object.keys(houseOf("light")),
    ...Object.keys(properties("portal.css", ".portal")),
  ])
  const named = LOOKS.slice(1).flatMap(look => [
    ...Object.keys(properties(`looks/${look}.css`, ":root")),
    ...Object.keys(properties(`looks/${look}.css`, ".portal")),
  ])
  expect(named.length).toBeGreaterThan(40)
  expect(named.filter(name => !known.has(name))).toEqual([])
})
