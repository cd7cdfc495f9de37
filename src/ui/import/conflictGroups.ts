import type { Conflict } from '../../intake/Reading'

/** Conflicts between the same two files: one choice holds for all of them. `first` is what was in before, or is read first. */
export interface ConflictGroup {
  readonly first: string
  readonly later: string
  /** The file that keeps the choice: the one that is read later. */
  readonly keeper: string
  /** Whether the file read later was in before: the choice is then turned. */
  readonly isTurned: boolean
  readonly conflicts: readonly Conflict[]
}

/** `arriving`: names of this import's files. Files are read in the order of their names, so what was in may be read later. */
export function conflictGroups(conflicts: readonly Conflict[], arriving: ReadonlySet<string>): readonly ConflictGroup[] {
  const groups = new Map<string, ConflictGroup>()
  for (const conflict of conflicts) {
    const isTurned = arriving.has(conflict.first.source) && !arriving.has(conflict.later.source)
    const shown = isTurned ? turned(conflict) : conflict
    const key = JSON.stringify([shown.first.source, shown.later.source])
    const known = groups.get(key)
    groups.set(key, {
      first: shown.first.source,
      later: shown.later.source,
      keeper: conflict.later.source,
      isTurned,
      conflicts: [...(known?.conflicts ?? []), shown],
    })
  }
  return [...groups.values()]
}

function turned(conflict: Conflict): Conflict {
  return {
    ...conflict,
    first: conflict.later,
    later: conflict.first,
    differences: conflict.differences.map(({ column, first, later }) => ({ column, first: later, later: first })),
  }
}

export type Choice = 'first' | 'last' | 'keep'

/** The choice as the reading knows it: `first` and `last` by the order of reading. */
export function asRead({ isTurned }: ConflictGroup, choice: Choice): Choice {
  if (!isTurned || choice === 'keep') return choice
  return choice === 'first' ? 'last' : 'first'
}
