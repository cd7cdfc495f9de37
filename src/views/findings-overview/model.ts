import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Severity } from '../../reference/checks'
import { findingYears } from '../findingScope'
import { type CheckedDepartments, checkGroups, readChecked, type SeverityCounts } from '../findings'
import { count, text } from '../rows'
import { departmentIndex } from '../scope'
import type { DatasetFacts } from '../View'

export interface FindingGroup {
  readonly group: string
  readonly counts: SeverityCounts
  readonly total: number
  readonly open: number
  readonly departments: number
}

export interface FindingsModel {
  readonly years: readonly number[]
  readonly checked: CheckedDepartments
  /** All groups of rules, in the order in which an office checks; `total` may be 0. */
  readonly groups: readonly FindingGroup[]
  readonly whole: Omit<FindingGroup, 'group'>
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): FindingsModel | null {
  const [rows = [], due = []] = answers
  const checked = readChecked(due, departmentIndex(facts))
  if (checked.reported === 0) return null
  return {
    years: findingYears(selection, facts),
    checked,
    groups: checkGroups.map((group) => ({ group, ...counted(rows.filter((row) => row.checkGroup === group)) })),
    whole: counted(rows),
  }
}

function counted(rows: readonly Row[]): Omit<FindingGroup, 'group'> {
  const of = (severity: Severity) =>
    sum(
      rows.filter((row) => row.severity === severity),
      'finding_n',
    )
  return {
    counts: { 错误: of('错误'), 警告: of('警告'), 提示: of('提示') },
    total: sum(rows, 'finding_n'),
    open: sum(rows, 'finding_open_n'),
    departments: new Set(rows.map((row) => text(row, 'department'))).size,
  }
}

const sum = (rows: readonly Row[], id: string) => rows.reduce((total, row) => total + count(row, id), 0)
