/** What an operation is, as a statement names it. */
export const operationKinds = ["card", "transfer", "direct-debit", "income", "refund"] as const
export type OperationKind = (typeof operationKinds)[number]

/** A movement on the account of the person: one person, one bank. All portals share it. */
export type Operation = {
  id: string
  /** Simulation that left it. */
  simulation: string
  /** What it pays, in the words of whoever asks for it. The same one never counts twice. */
  reference: string
  /** As the statement prints it. */
  label: string
  /** Whole cents; below zero: money that leaves the account. */
  cents: number
  /** Date of the story on which it counts, YYYY-MM-DD. A later one is still to come. */
  date: string
  kind: OperationKind
}

/** What a step says of an operation that it makes. */
export type NewOperation = Omit<Operation, "id" | "simulation">

/** The balance on a day, cents: what was there first, and all that counts by then. */
export function balanceOf(
  operations: readonly Operation[],
  { opening, today }: { opening: number; today: string },
): number {
  return operations
    .filter(({ date }) => date <= today)
    .reduce((cents, operation) => cents + operation.cents, opening)
}

/** Those that do not count yet, the next one first. */
export function operationsToCome(operations: readonly Operation[], today: string): Operation[] {
  return operations
    .filter(({ date }) => date > today)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
}

/**
 * What pays an amount in cents. The authorised overdraft is not money of the person: it is told
 * apart, so that a portal can say so before it lets it be used.
 */
export function coverOf(
  amount: number,
  { balance, overdraft }: { balance: number; overdraft: number },
): "balance" | "overdraft" | "nothing" {
  if (amount <= balance) return "balance"
  return amount <= balance + overdraft ? "overdraft" : "nothing"
}
