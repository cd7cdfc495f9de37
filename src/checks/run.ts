// 勾稽检查: every rule over the derived tables, consequences of a root cause left out.
import type { Row, ViewTableId } from '../domain/row'
import type { Engine } from '../engine/Engine'
import type { Check, CheckSettings, Finding, Severity } from './Check'
import { compileChecks, hitColumn, rowKeyColumn, withSettings } from './compile'
import { sentenceOf } from './message'
import { withoutConsequences } from './suppress'

export { findingsTable } from './findingsTable'
export { flaggedEvaluations } from './flagged'

/** Findings in the order of checks.json#sort, then year, evaluation and row. One statement a view. */
export async function runChecks(
  engine: Engine,
  checks: readonly Check[],
  settings: CheckSettings,
  signal?: AbortSignal,
): Promise<readonly Finding[]> {
  const active = withSettings(checks, settings)
  const findings: Finding[] = []
  for (const [relation, ofView] of byRelation(active)) {
    const rows = await engine.rows(compileChecks(relation, ofView), signal)
    for (const check of ofView) {
      const hit = hitColumn(check)
      const finding = findingOf(check, rowKeyColumn[relation])
      for (const row of rows) if (row[hit] === true) findings.push(finding(row))
    }
  }
  return withoutConsequences(findings, active).sort(inOrder)
}

function byRelation(checks: readonly Check[]): ReadonlyMap<ViewTableId, readonly Check[]> {
  const groups = new Map<ViewTableId, Check[]>()
  for (const check of checks) groups.set(check.relation, [...(groups.get(check.relation) ?? []), check])
  return groups
}

function findingOf(check: Check, rowKey: string): (row: Row) => Finding {
  const sentence = sentenceOf(check)
  return (row) => ({
    check: check.id,
    group: check.group,
    severity: check.severity,
    relation: check.relation,
    evalId: String(row.eval_id),
    deptCode: String(row.dept_code ?? ''),
    fiscalYear: Number(row.fiscal_year),
    rowKey: String(row[rowKey]),
    message: sentence(row),
    evidence: Object.fromEntries(check.evidence.map((column) => [column, row[column] ?? null])),
  })
}

const severityOrder: Readonly<Record<Severity, number>> = { 错误: 0, 警告: 1, 提示: 2 }

function inOrder(a: Finding, b: Finding): number {
  return (
    severityOrder[a.severity] - severityOrder[b.severity] ||
    compare(a.deptCode, b.deptCode) ||
    compare(a.check, b.check) ||
    a.fiscalYear - b.fiscalYear ||
    compare(a.evalId, b.evalId) ||
    Number(a.rowKey) - Number(b.rowKey) ||
    compare(a.rowKey, b.rowKey)
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
