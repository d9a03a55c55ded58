/** What a plan costs; every amount in cents. Without a promotion, `promoMonths` is 0. */
export interface Price {
  promo: number
  promoMonths: number
  after: number
  sim: number
  fees: number
}

/** What a plan costs over its first `months`, in cents, with its SIM and its fees paid once. */
export const costOf = (price: Price, months: number): number => {
  const reduced = Math.min(months, price.promoMonths)
  return reduced * price.promo + (months - reduced) * price.after + price.sim + price.fees
}

/** A contract that is left: whole months, `price` a month in cents; `phone`: bought with it. */
export interface Leaving {
  price: number
  commitment: 0 | 12 | 24
  elapsed: number
  phone: boolean
}

/**
 * The most that an operator may ask for leaving before the end, in cents.
 * From the end of the 12th month nothing is due, or at most 20 % of what remains when a phone was
 * sold cheaper with the plan (Code de la consommation, article L224-28 II, for contracts made
 * since 1 January 2023). The months up to the 12th are counted whole, as contracts usually say:
 * the article leaves them to the contract.
 */
export const feeOfLeaving = ({ price, commitment, elapsed, phone }: Leaving): number => {
  const whole = Math.max(0, Math.min(12, commitment) - elapsed)
  const rest = Math.max(0, commitment - Math.max(12, elapsed))
  return whole * price + (phone ? Math.floor((rest * price) / 5) : 0)
}

/** What changing saves over the next `months`, in cents: below zero when changing costs more. */
export const savedBy = (old: Leaving, chosen: Price, months = 12): number =>
  months * old.price - costOf(chosen, months) - feeOfLeaving(old)
