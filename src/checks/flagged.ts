import type { Finding } from './Check'

/** Checks of the amounts themselves: an open 错误 of these makes totals doubtful (DOMAIN 6.8). */
export const amountChecks: ReadonlySet<string> = new Set(['C004', 'C013', 'C014', 'C015', 'C016', 'C018', 'C020', 'C021'])

/** eval_id of every record with an 错误 on its amounts, once each: the rows of the table `flagged`. */
export function flaggedEvaluations(findings: readonly Finding[]): readonly string[] {
  const open = findings.filter((finding) => finding.severity === '错误' && amountChecks.has(finding.check))
  return [...new Set(open.map((finding) => finding.evalId))]
}
