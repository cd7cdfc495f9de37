import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type Subject, subjectOf } from '../department'
import { checkGroups, countBySeverity, type FindingRow, readFindings, type SeverityCounts } from '../findings'
import { readDue } from '../reported'
import { departmentIndex } from '../scope'
import type { DatasetFacts } from '../View'

export interface OwnFindings {
  readonly subject: Subject
  /** Severe ones first. */
  readonly findings: readonly FindingRow[]
  readonly counts: SeverityCounts
  /** Groups of rules that found something. */
  readonly groups: readonly { readonly group: string; readonly findings: readonly FindingRow[] }[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): OwnFindings | null {
  const subject = subjectOf(selection, facts)
  if (subject === null) return null
  const index = departmentIndex(facts)
  const [rows = [], due = []] = answers
  const hasReport = readDue(due, index).some((one) => subject.codes.includes(one.code) && one.submitted)
  const findings = readFindings(rows, index).filter((one) => subject.codes.includes(one.code))
  if (!hasReport && findings.length === 0) return null
  return {
    subject,
    findings,
    counts: countBySeverity(findings),
    groups: checkGroups
      .map((group) => ({ group, findings: findings.filter((one) => one.group === group) }))
      .filter((one) => one.findings.length > 0),
  }
}
