import type { Check, Finding } from './Check'

/**
 * Leaves out what follows from a root cause (DOMAIN 10): findings of the checks it suppresses, of the same evaluation, and where
 * both look at the same view, of the same row. What is left out still hides its own consequences.
 */
export function withoutConsequences(findings: readonly Finding[], checks: readonly Check[]): Finding[] {
  const causes = new Map<string, Check[]>()
  for (const check of checks) {
    for (const id of check.suppresses) causes.set(id, [...(causes.get(id) ?? []), check])
  }
  const causing = new Set(checks.filter((check) => check.suppresses.length > 0).map((check) => check.id))
  const found = new Set<string>()
  for (const finding of findings) {
    if (causing.has(finding.check)) found.add(inEvaluation(finding.check, finding)).add(inRow(finding.check, finding))
  }
  const stands = (cause: Check, finding: Finding) =>
    found.has(cause.relation === finding.relation ? inRow(cause.id, finding) : inEvaluation(cause.id, finding))
  return findings.filter((finding) => !(causes.get(finding.check) ?? []).some((cause) => stands(cause, finding)))
}

const inEvaluation = (check: string, { evalId }: Finding) => JSON.stringify([check, evalId])
const inRow = (check: string, { evalId, rowKey }: Finding) => JSON.stringify([check, evalId, rowKey])
