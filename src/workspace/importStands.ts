import type { ImportChanges, Stand } from './importChanges'
import type { RecordChanges } from './recordChanges'

/** How the data stood before the last import, kept until somebody asks what it changed. `standNow`: how they stand in a year. */
export function importStands(standNow: (year: number) => Promise<Stand | null>) {
  let stands: { readonly before: Stand; readonly after: Stand | null } | null = null
  return {
    /** An import has come in over `before`; null where nothing of the user's own was in. */
    imported(before: Stand | null): void {
      stands = before === null ? null : { before, after: null }
    },
    async changes(recordChanges: () => Promise<RecordChanges | null>): Promise<ImportChanges | null> {
      if (stands === null) return null
      const { before } = stands
      const after = stands.after ?? (await standNow(before.year))
      const records = await recordChanges()
      if (after === null || records === null) return null
      stands = { before, after }
      const { standChanges } = await import('./importChanges')
      return { ...records, ...standChanges(before, after) }
    },
  }
}
