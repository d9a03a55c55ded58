import { frozenCopy } from "./frozen-copy.ts"
import { checkId, type Records, type Store } from "./store.ts"

/** Learners and workshops in memory only, for tests. */
export function openMemoryStore(): Store {
  return {
    ...records(checkId),
    workshops: records(() => {}),
    close: async () => {},
  }
}

function records<T extends { id: string; version: number }>(
  check: (id: string) => void,
): Records<T> {
  const known = new Map<string, T>()
  return {
    read: async id => known.get(id) ?? null,
    create: async record => {
      check(record.id)
      if (known.has(record.id)) return false
      known.set(record.id, frozenCopy(record))
      return true
    },
    save: async record => {
      if (known.get(record.id)?.version !== record.version) return "stale"
      known.set(record.id, frozenCopy({ ...record, version: record.version + 1 }))
      return "saved"
    },
    remove: async id => {
      known.delete(id)
    },
  }
}
