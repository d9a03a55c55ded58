/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

export type LayoutFaults = {
  /** Letters that a box hides, that stick out of their box, or of the screen. */
  cut: string[]
  /** Letters written over other letters. */
  overlaps: string[]
}

/**
 * What a person cannot read at this width, whatever the width of the page says. Runs inside a page,
 * so it holds all that it needs. Each fault tells the words and the box.
 */
export function findLayoutFaults(): LayoutFaults {
  /** Less than this, in pixels, is a rounding. */
  const SLACK = 1.5
  type Line = { text: string; owner: Element; box: DOMRect; isFloating: boolean }

  const styles = new Map<Element, CSSStyleDeclaration>()
  const styleOf = (element: Element): CSSStyleDeclaration => {
    const known = styles.get(element) ?? getComputedStyle(element)
    styles.set(element, known)
    return known
  }
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}${[...element.classList].map(one => `.${one}`).join("")}`
  const upFrom = (element: Element): Element[] => {
    const all: Element[] = []
    for (let at: Element | null = element; at; at = at.parentElement) all.push(at)
    return all
  }
  /** Words for screen readers alone, and drawings, which are read by nobody. */
  const isSeen = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest(
      ".visually-hidden, .skip:not(:focus), [aria-hidden=true], svg, script, style",
    ) &&
    !upFrom(element).some(one => {
      const { clipPath } = styleOf(one)
      return clipPath !== "none" && clipPath !== "auto"
    })
  const hasBox = (element: Element) => {
    const { display, borderLeftWidth, borderRightWidth, backgroundColor } = styleOf(element)
    if (display.startsWith("inline") && !display.includes("-")) return false
    const isBordered = parseFloat(borderLeftWidth) > 0 && parseFloat(borderRightWidth) > 0
    return isBordered || !/rgba\(.*, 0\)|transparent/.test(backgroundColor)
  }

  /** Above or below what a box that scrolls shows now. */
  const isScrolledAway = (owner: Element, box: DOMRect) =>
    upFrom(owner).some(up => {
      if (up === document.body || up === document.documentElement) return false
      if (!/auto|scroll/.test(styleOf(up).overflowY)) return false
      const edge = up.getBoundingClientRect()
      return box.top > edge.bottom - SLACK || box.bottom < edge.top + SLACK
    })

  const linesOf = (): Line[] => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const lines: Line[] = []
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement
      const text = node.textContent?.trim() ?? ""
      if (!owner || text === "" || !isSeen(owner)) continue
      const isFloating = upFrom(owner).some(one =>
        ["fixed", "sticky"].includes(styleOf(one).position),
      )
      range.selectNodeContents(node)
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1 && !isScrolledAway(owner, box))
          lines.push({ text, owner, box, isFloating })
    }
    return lines
  }

  /** Why this line is not read whole; "" when it is. */
  const whyCut = ({ owner, box }: Line): string => {
    let isLifted = false
    for (const up of upFrom(owner)) {
      const { overflowX, overflowY, position } = styleOf(up)
      const edge = up.getBoundingClientRect()
      const isOutSideways = box.left < edge.left - SLACK || box.right > edge.right + SLACK
      const isOutDown = box.bottom > edge.bottom + SLACK + box.height / 4
      const isOutUp = box.top < edge.top - SLACK - box.height / 4
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip"
      const scrolls = (overflow: string) => overflow === "auto" || overflow === "scroll"
      if (up !== document.documentElement && up !== document.body) {
        if (scrolls(overflowX) || scrolls(overflowY)) return ""
        if (hides(overflowX) && isOutSideways) return `is hidden by ${nameOf(up)}`
        if (hides(overflowY) && (isOutDown || isOutUp)) return `is hidden by ${nameOf(up)}`
        if (!isLifted && hasBox(up) && (isOutSideways || isOutDown || isOutUp))
          return `sticks out of ${nameOf(up)}`
      }
      if (position === "fixed") return ""
      if (position === "absolute") isLifted = true
    }
    const { clientWidth } = document.documentElement
    const isOffScreen = box.left + scrollX < -SLACK || box.right + scrollX > clientWidth + SLACK
    return isOffScreen ? "sticks out of the screen" : ""
  }

  /** What is compared sign by sign with a paper, in a field too short to show it. */
  const cutFields = (): string[] =>
    [...document.querySelectorAll<HTMLInputElement>(":is(.kind-iban, .kind-email) input")]
      .filter(input => isSeen(input) && input.scrollWidth > input.clientWidth + SLACK)
      .map(input => `the field ${input.name} is too short for what stands in it`)

  const overlapping = (lines: Line[]): string[] => {
    const sorted = lines
      .filter(({ isFloating, box }) => !isFloating && box.height < 200)
      .toSorted((one, other) => one.box.top - other.box.top)
    const found: string[] = []
    for (const [index, one] of sorted.entries()) {
      for (let next = index + 1; next < sorted.length; next++) {
        const other = sorted[next]!
        if (other.box.top > one.box.bottom) break
        if (other.owner === one.owner) continue
        const wide =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top
        if (wide > 3 && high > Math.min(one.box.height, other.box.height) * 0.5)
          found.push(`« ${one.text.slice(0, 40)} » and « ${other.text.slice(0, 40)} »`)
      }
    }
    return found
  }

  const lines = linesOf()
  const cut = lines.flatMap(line => {
    const why = whyCut(line)
    return why ? [`« ${line.text.slice(0, 60)} » ${why}`] : []
  })
  return {
    cut: [...new Set([...cut, ...cutFields()])],
    overlaps: [...new Set(overlapping(lines))],
  }
}
