/**
 * `work`, one run at a time. A call resolves when a run that began after it has ended: calls made
 * during a run share the next one.
 */
export function merged(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  let waiting: Promise<void> | null = null
  const start = (): Promise<void> => {
    const run = work().finally(() => {
      if (running === run) running = null
    })
    running = run
    return run
  }
  return () => {
    // Between the end of a run and the start of the one that waits, nobody may overtake it.
    if (waiting) return waiting
    if (!running) return start()
    waiting = running
      .catch(() => {})
      .then(() => {
        waiting = null
        return start()
      })
    return waiting
  }
}
