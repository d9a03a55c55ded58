/** Widths of Helvetica-Bold, thousandths of its size, from the space to the tilde: Adobe's metrics. */
const WIDTHS = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
  611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
  278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
]
const OTHERS = 611

/** How wide a line is in Helvetica-Bold, points. A letter is as wide with its accent as without. */
export function boldWidth(text: string, size: number): number {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "")
  const thousandths = [...bare].map(each => WIDTHS[(each.codePointAt(0) ?? 0) - 32] ?? OTHERS)
  return (thousandths.reduce((sum, width) => sum + width, 0) * size) / 1000
}
