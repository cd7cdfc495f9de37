import type { TableId } from '../domain/schema'
import { type Assignment, claim } from './assignColumns'
import type { Candidate } from './headerIndex'
import { type ColumnTarget, idOf, type Working } from './openHeaders'
import { isKey } from './tableColumns'

/** Keys go to the evaluation that a row is about, to the department where a table of departments is fed, numbers to the list. */
export function assignKeys(working: readonly Working[], fed: readonly TableId[], assignment: Assignment): void {
  const lists: readonly TableId[] = fed.filter((table) => table !== 'departments' && table !== 'evaluations')
  const isOnlyLineage = fed.every((table) => table === 'lineage')
  const keysOf = (one: Working) => {
    const chosen = assignment.keys.get(one.index)
    return chosen === undefined ? one.candidates.filter(isKey) : [chosen]
  }
  const ranked = working
    .filter((one) => !assignment.byHeader.has(one.index) && !assignment.second.some(([index]) => index === one.index))
    .flatMap((one) => keysOf(one).map((candidate) => ({ one, candidate })))
    .sort((a, b) => a.candidate.rank - b.candidate.rank)
  for (const { one, candidate } of ranked) {
    if (assignment.byHeader.has(one.index)) continue
    const target = keyTarget(candidate, fed, lists, isOnlyLineage)
    if (target !== null) claim(one, target, assignment)
  }
  for (const [index, candidate] of assignment.byHeader) assignment.byColumn.set(idOf(candidate), index)
}

function keyTarget(
  candidate: Candidate,
  fed: readonly TableId[],
  lists: readonly TableId[],
  isOnlyLineage: boolean,
): Candidate | null {
  const { table, column } = candidate
  const isDepartmentKey = column === 'dept_code' || column === 'dept_name' || column === 'dept_name_reported'
  if (isOnlyLineage) return table === 'lineage' ? candidate : null
  if (isDepartmentKey) {
    const asEvaluation = fed.some((one) => one !== 'departments' && one !== 'lineage')
    if (asEvaluation) return { ...candidate, table: 'evaluations', column: column === 'dept_code' ? column : 'dept_name_reported' }
    return { ...candidate, table: 'departments', column: column === 'dept_code' ? column : 'dept_name' }
  }
  if (column === 'eval_id') return { ...candidate, table: 'evaluations' }
  if (table === 'evaluations') return candidate
  // A running number of a list of departments or evaluations is nobody's number.
  return lists[0] === table && !fed.includes('evaluations') ? candidate : null
}

export function targetsOf(one: Working, fed: readonly TableId[], { byHeader }: Assignment): readonly ColumnTarget[] {
  const candidate = byHeader.get(one.index)
  if (candidate === undefined) return []
  const { table, column } = candidate
  const targets: ColumnTarget[] = [{ table, column }]
  if (table === 'evaluations' && fed.includes('departments')) {
    if (column === 'dept_code') targets.push({ table: 'departments', column })
    if (column === 'dept_name_reported') targets.push({ table: 'departments', column: 'dept_name' })
  }
  return targets
}
