import { normaliseName } from './assemble/names'
import type { BlockReading, KnownAmounts } from './Reading'

const amounts = ['budget_adjusted', 'budget_initial', 'expenditure_actual'] as const

/** The largest total that any block gives a department, the scale that an amount of the same department is likely to have. */
export function knownAmountsOf(readings: readonly BlockReading[]): KnownAmounts {
  const known = new Map<string, number>()
  for (const { drafts } of readings) {
    for (const { values } of drafts) {
      const evaluation = values.evaluations
      if (evaluation === undefined || evaluation.eval_scope === 'PROJECT' || (evaluation.project_name ?? null) !== null) continue
      const value = amounts.map((column) => evaluation[column]).find((cell) => typeof cell === 'number' && cell > 0)
      if (typeof value !== 'number') continue
      const names = [
        evaluation.dept_code,
        evaluation.dept_name_reported,
        values.departments?.dept_code,
        values.departments?.dept_name,
      ]
      for (const name of names) {
        if (typeof name !== 'string') continue
        const key = normaliseName(name)
        known.set(key, Math.max(known.get(key) ?? 0, value))
      }
    }
  }
  return known
}
