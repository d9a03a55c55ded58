import { checkId, type Learner, type Store } from "./store.ts"

/** Learners in memory only, for tests. */
export function openMemoryStore(): Store {
  const learners = new Map<string, Learner>()
  return {
    read: async id => structuredClone(learners.get(id) ?? null),
    create: async learner => {
      checkId(learner.id)
      if (learners.has(learner.id)) return false
      learners.set(learner.id, structuredClone(learner))
      return true
    },
    save: async learner => {
      if (learners.get(learner.id)?.version !== learner.version) return "stale"
      learners.set(learner.id, { ...structuredClone(learner), version: learner.version + 1 })
      return "saved"
    },
    close: async () => {},
  }
}
