/**
 * The campaign that the portal plays. Next year's is a change of this file and one more object in
 * `tax-parameters.ts`. Dates: campaign of spring 2026, online deadlines by zone.
 */
export const campaign = {
  /** Year of the income that is declared. */
  incomeYear: 2025,
  /** Date on which the stories happen, YYYY-MM-DD. */
  today: "2026-04-20",
  yesterday: "2026-04-19",
  opens: "2026-04-09",
  /** Last day online, 23 h 59, by zone of the address on 1 January. */
  deadlines: { 1: "2026-05-21", 2: "2026-05-28", 3: "2026-06-04" },
  /** The correction service of the summer. */
  correctionOpens: "2026-08-05",
  correctionCloses: "2026-12-15",
  /** A signed declaration can be contested until 31 December of the second year after the notice. */
  claimUntil: "2028-12-31",
  noticeFrom: "2026-07-24",
} as const

/** Life of a code sent by mail, in milliseconds: fifteen minutes. */
export const CODE_LIFE_MS = 15 * 60 * 1000
