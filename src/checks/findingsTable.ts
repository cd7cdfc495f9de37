import type { Cell } from '../domain/row'
import type { Finding } from './Check'

/** Header and rows of findings.csv (BATCH.md); `evidence` is a JSON object of raw values. `wordings`: what to ask for, by rule. */
export function findingsTable(
  findings: readonly Finding[],
  wordings: ReadonlyMap<string, string>,
): {
  readonly header: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
} {
  return {
    header: Object.keys(columns),
    rows: findings.map((finding) => Object.values(columns).map((column) => column(finding, wordings))),
  }
}

const columns: Readonly<Record<string, (finding: Finding, wordings: ReadonlyMap<string, string>) => Cell>> = {
  check_id: (finding) => finding.check,
  group: (finding) => finding.group,
  severity: (finding) => finding.severity,
  eval_id: (finding) => finding.evalId,
  dept_code: (finding) => finding.deptCode,
  fiscal_year: (finding) => finding.fiscalYear,
  row_key: (finding) => finding.rowKey,
  message: (finding) => finding.message,
  return_wording: (finding, wordings) => wordings.get(finding.check) ?? '',
  evidence: (finding) => JSON.stringify(finding.evidence),
}
