import type { Row } from '../../domain/row'
import { num, text } from '../rows'

/** The fund lines of one kind of one department in a year, added up. */
export interface FundLine {
  readonly axis: string
  readonly source: string
  readonly code: string
  readonly entity: string
  readonly type: string | null
  readonly year: number
  /** Adjusted budget, 万元. */
  readonly amount: number
}

export function readLines(rows: readonly Row[]): readonly FundLine[] {
  return rows.flatMap((row) => {
    const [axis, source, code] = [text(row, 'fundAxis'), text(row, 'fundSource'), text(row, 'department')]
    const [year, amount] = [num(row, 'year'), num(row, 'fund_budget')]
    if (axis === null || source === null || code === null || year === null || amount === null) return []
    return [{ axis, source, code, entity: text(row, 'entity') ?? code, type: text(row, 'departmentType'), year, amount }]
  })
}

/** Total lines are no composition. */
const axisOrder = ['BY_SOURCE', 'BY_BUDGET_BOOK', 'BY_EXPENDITURE'] as const

/** Axes with the number of departments that filled them in, the most first. */
export function axesOf(lines: readonly FundLine[]): readonly { readonly axis: string; readonly n: number }[] {
  return axisOrder
    .map((axis) => ({ axis, n: new Set(lines.filter((line) => line.axis === axis).map((line) => line.code)).size }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
}

export const sumOf = (lines: readonly FundLine[]) => lines.reduce((sum, line) => sum + line.amount, 0)
