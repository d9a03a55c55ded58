import type { Price } from "../savings.ts"

/** What carries it: a SIM card, a fibre, a copper line, the mobile network at home. */
export type Carrier = "mobile" | "fibre" | "adsl" | "box4g"

/** A plan as its operator prints it. Prices in cents a month, `data` in Go (0 for a box). */
export type Plan = Price & {
  id: string
  operator: string
  name: string
  carrier: Carrier
  /** Months. */
  commitment: 0 | 12 | 24
  data: number
  calls: "illimités" | "2 heures"
  /** Where one may call from France without paying more. */
  toAbroad: "non" | "europe" | "monde"
  /** Go that may be used in Europe. */
  roaming: number
  /** A cheap phone is sold with it. */
  phone?: true
  television?: true
  /** For those who receive a minimum income, on proof. */
  social?: true
}

/** A mobile plan without surprise: one price, no commitment, no fee. */
export const simple = {
  carrier: "mobile",
  promo: 0,
  promoMonths: 0,
  sim: 0,
  fees: 0,
  commitment: 0,
  calls: "illimités",
  toAbroad: "non",
} as const

/** A box without surprise. */
export const box = { ...simple, carrier: "fibre", data: 0, roaming: 0 } as const
