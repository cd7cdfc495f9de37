// What a person has decided of a finding, and whether that still holds (DOMAIN 10).
import type { Cell } from './row'
import type { Text } from './text'

export const findingStates = ['OPEN', 'RETURNED', 'EXPLAINED', 'CORRECTED', 'NOT_APPLICABLE'] as const
export type FindingState = (typeof findingStates)[number]

export const findingStateLabels: Readonly<Record<FindingState, Text>> = {
  OPEN: { 'zh-CN': '待核实', en: 'To be verified' },
  RETURNED: { 'zh-CN': '已退回', en: 'Sent back' },
  EXPLAINED: { 'zh-CN': '已说明', en: 'Explained' },
  CORRECTED: { 'zh-CN': '已更正', en: 'Corrected' },
  NOT_APPLICABLE: { 'zh-CN': '不适用', en: 'Not applicable' },
}

/** What tells a finding from all others, and the values it stands on. */
export interface MarkedFinding {
  readonly check: string
  readonly evalId: string
  readonly rowKey: string
  readonly evidence: Readonly<Record<string, Cell>>
}

/** A state that a person set, with what the evidence was then. Plain JSON. */
export interface FindingMark extends MarkedFinding {
  readonly state: FindingState
  /** Why; never empty where the state is 已说明. */
  readonly note: string
  readonly who: string
  /** ISO date. */
  readonly when: string
}

export interface Standing {
  readonly state: FindingState
  readonly note: string
  /** The mark that holds; null where nobody has set one, or it no longer holds. */
  readonly mark: FindingMark | null
  /** The mark that no longer holds, since a value has changed: the finding is open again. */
  readonly reopened: FindingMark | null
}

/** What tells a finding from all others of one state of the data: the rule, the evaluation and the row. Of each there is one mark. */
export function findingKey({ check, evalId, rowKey }: Pick<MarkedFinding, 'check' | 'evalId' | 'rowKey'>): string {
  return JSON.stringify([check, evalId, rowKey])
}

/** The state of a finding under the mark of its key: kept as long as every value of the evidence is what it was. */
export function standingOf(finding: MarkedFinding, mark: FindingMark | undefined): Standing {
  if (mark === undefined) return { state: 'OPEN', note: '', mark: null, reopened: null }
  if (hasSameEvidence(finding, mark)) return { state: mark.state, note: mark.note, mark, reopened: null }
  return { state: 'OPEN', note: '', mark: null, reopened: mark.state === 'OPEN' ? null : mark }
}

export function hasSameEvidence(one: Pick<MarkedFinding, 'evidence'>, other: Pick<MarkedFinding, 'evidence'>): boolean {
  return changedEvidence(one, other).length === 0
}

/** Columns of the evidence that differ, those that only one of the two has with them. */
export function changedEvidence(one: Pick<MarkedFinding, 'evidence'>, other: Pick<MarkedFinding, 'evidence'>): readonly string[] {
  const columns = new Set([...Object.keys(one.evidence), ...Object.keys(other.evidence)])
  return [...columns].filter((column) => !isSame(one.evidence[column], other.evidence[column]))
}

/** The same addends in another order of files give a sum that differs in its last bits. */
function isSame(a: Cell | undefined, b: Cell | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
  return a === b
}

/** Waits for somebody to do something about it: what the rail counts. */
export const isUnprocessed = (state: FindingState): boolean => state === 'OPEN'

/**
 * Whether an 错误 on amounts in this state keeps its record doubtful (DOMAIN 6.8). An explanation settles it; that it was sent
 * back, or is said to be corrected while the files still contradict, does not.
 */
export const keepsDoubtful = (state: FindingState): boolean => state !== 'EXPLAINED' && state !== 'NOT_APPLICABLE'

/** 已说明 goes with its explanation. */
export const needsNote = (state: FindingState): boolean => state === 'EXPLAINED'

const isCell = (value: unknown): value is Cell => value === null || ['string', 'number', 'boolean'].includes(typeof value)

/** Whether `found`, out of storage or a file, can be used as it is. */
export function isFindingMark(found: unknown): found is FindingMark {
  if (typeof found !== 'object' || found === null) return false
  const { check, evalId, rowKey, evidence, state, note, who, when } = found as Partial<Record<keyof FindingMark, unknown>>
  return (
    [check, evalId, rowKey, note, who, when].every((text) => typeof text === 'string') &&
    findingStates.includes(state as FindingState) &&
    !(needsNote(state as FindingState) && String(note).trim() === '') &&
    typeof evidence === 'object' &&
    evidence !== null &&
    !Array.isArray(evidence) &&
    Object.values(evidence).every(isCell)
  )
}
