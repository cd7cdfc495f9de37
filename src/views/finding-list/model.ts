import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { findingYears } from '../findingScope'
import {
  type CheckedDepartments,
  countBySeverity,
  type FindingRow,
  readChecked,
  readFindings,
  type SeverityCounts,
} from '../findings'
import { departmentIndex } from '../scope'
import type { DatasetFacts } from '../View'

export interface FindingDepartment {
  readonly code: string
  readonly name: string
  readonly counts: SeverityCounts
  readonly findings: readonly FindingRow[]
}

export interface FindingListModel {
  readonly years: readonly number[]
  readonly checked: CheckedDepartments
  /** Severe ones first. */
  readonly findings: readonly FindingRow[]
  readonly counts: SeverityCounts
  /** With most 错误 first, then most of all. */
  readonly departments: readonly FindingDepartment[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): FindingListModel | null {
  const index = departmentIndex(facts)
  const [rows = [], due = []] = answers
  const checked = readChecked(due, index)
  if (checked.reported === 0) return null
  const findings = readFindings(rows, index)
  const byCode = new Map<string, FindingRow[]>()
  for (const one of findings) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one])
  const departments = [...byCode].map(([code, own]) => ({
    code,
    name: own[0]?.name ?? code,
    counts: countBySeverity(own),
    findings: own,
  }))
  return {
    years: findingYears(selection, facts),
    checked,
    findings,
    counts: countBySeverity(findings),
    departments: departments.sort(
      (a, b) => b.counts.错误 - a.counts.错误 || b.findings.length - a.findings.length || (a.code < b.code ? -1 : 1),
    ),
  }
}
