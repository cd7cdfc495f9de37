import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type Interval, wilsonInterval } from '../../metrics/interval'
import { type IndicatorCoverage, type IndicatorRow, readCoverage, readIndicators } from '../indicatorRows'
import { count, text } from '../rows'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export interface TypeShare {
  /** Code of dept_type; null where it is not known. */
  readonly type: string | null
  readonly over: number
  /** Indicators that are the better the higher, with an attainment. */
  readonly n: number
  /** Fraction. */
  readonly share: number
  readonly interval: Interval | null
  readonly chosen: boolean
}

export interface OverModel {
  readonly year: number
  /** Highest attainment first. */
  readonly rows: readonly IndicatorRow[]
  /** Largest share first. */
  readonly types: readonly TypeShare[]
  readonly total: { readonly over: number; readonly n: number; readonly all: number }
  /** Departments with such an indicator. */
  readonly departments: number
  /** Of the rows: the target lies below last year's actual value. */
  readonly belowLastYear: number
  readonly coverage: IndicatorCoverage
  readonly levelFilter: readonly string[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): OverModel | null {
  const year = viewYear(selection, facts)
  const [list = [], byType = [], [total] = []] = answers
  const n = count(total, 'over_attained_rate.n')
  if (year === null || n === 0) return null
  const index = departmentIndex(facts)
  const rows = [...readIndicators(list, index)].sort(
    (a, b) => (b.attainment ?? 0) - (a.attainment ?? 0) || a.code.localeCompare(b.code) || a.name.localeCompare(b.name),
  )
  const types = byType
    .map((row): TypeShare => {
      const type = text(row, 'departmentType')
      const [over, of] = [count(row, 'over_attained_rate.num'), count(row, 'over_attained_rate.n')]
      return {
        type,
        over,
        n: of,
        share: of === 0 ? 0 : over / of,
        interval: wilsonInterval(over, of),
        chosen: selection.departmentTypes.length === 0 || (type !== null && selection.departmentTypes.includes(type)),
      }
    })
    .filter((one) => one.n > 0)
    .sort((a, b) => b.share - a.share || b.n - a.n || String(a.type).localeCompare(String(b.type)))
  return {
    year,
    rows,
    types,
    total: { over: count(total, 'over_attained_rate.num'), n, all: count(total, 'over_attained_rate.expected') },
    departments: new Set(rows.map((row) => row.code)).size,
    belowLastYear: rows.filter((row) => row.target !== null && row.lastYear !== null && row.target < row.lastYear).length,
    coverage: readCoverage(answers[3] ?? [], answers[4] ?? [], index, selection),
    levelFilter: selection.indicatorLevels,
  }
}
