import type { Cell } from '../domain/row'
import type { MappedColumn } from './mapping'
import type { Draft } from './Reading'
import type { Units } from './units'
import type { Warnings } from './warnings'

/** What is loaded as it stands, but should be looked at: schema.json#unit_detection (sanity) and the basis of 执行率. */

/** 100,000 万元 is a billion 元: more than the budget of a department of a district. */
const suspiciousMedian = 100_000
const fewestRows = 3
/** 0.1 percentage points (DOMAIN 10). */
const rateTolerance = 0.001

export function warnOfImplausible(
  drafts: readonly Draft[],
  columns: readonly MappedColumn[],
  units: Units,
  warnings: Warnings,
): void {
  for (const { index, header, known, targets } of columns) {
    const [target] = targets
    if (target === undefined) continue
    const values = () => drafts.map(({ values }) => values[target.table]?.[target.column] ?? null)
    if (units.byColumn.get(index) === '万元') warnOfScale(values(), header, drafts, warnings)
    if (target.table === 'evaluations' && known.text.bare === '执行率') warnOfBasis(drafts, header, warnings)
  }
}

function warnOfScale(values: readonly Cell[], header: string, drafts: readonly Draft[], warnings: Warnings): void {
  const amounts = values.filter((value) => typeof value === 'number' && value !== 0)
  if (amounts.length < fewestRows) return
  const sorted = amounts.map(Number).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const withCents = sorted.filter((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6 && value % 1 !== 0)
  if (median >= suspiciousMedian && withCents.length * 2 > sorted.length) {
    warnings.add('unit.maybeYuan', drafts[0]?.line ?? 1, header, '', { median })
  }
}

/** 执行率 does not say of which budget; both are compared, and the numbers of rows that agree are told. */
function warnOfBasis(drafts: readonly Draft[], header: string, warnings: Warnings): void {
  let adjusted = 0
  let initial = 0
  let rows = 0
  for (const { values } of drafts) {
    const { exec_rate_reported: rate, expenditure_actual: actual, ...budgets } = values.evaluations ?? {}
    if (typeof rate !== 'number' || typeof actual !== 'number') continue
    const agrees = (budget: Cell | undefined) =>
      typeof budget === 'number' && budget > 0 && Math.abs(actual / budget - rate) <= rateTolerance
    rows += 1
    if (agrees(budgets.budget_adjusted)) adjusted += 1
    if (agrees(budgets.budget_initial)) initial += 1
  }
  if (rows > 0) warnings.add('rate.basis', drafts[0]?.line ?? 1, header, '', { adjusted, initial, rows })
}
