import { frozenCopy } from "./frozen-copy.ts"
import { checkId, type Learner, type Store } from "./store.ts"

/** Learners in memory only, for tests. */
export function openMemoryStore(): Store {
  const learners = new Map<string, Learner>()
  return {
    read: async id => learners.get(id) ?? null,
    create: async learner => {
      checkId(learner.id)
      if (learners.has(learner.id)) return false
      learners.set(learner.id, frozenCopy(learner))
      return true
    },
    save: async learner => {
      if (learners.get(learner.id)?.version !== learner.version) return "stale"
      learners.set(learner.id, frozenCopy({ ...learner, version: learner.version + 1 }))
      return "saved"
    },
    close: async () => {},
  }
}
