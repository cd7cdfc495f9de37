import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type IndicatorCoverage, type IndicatorRow, mostIndicators, readCoverage, readIndicators } from '../indicatorRows'
import { count } from '../rows'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** The target beside last year's actual value: less ambitious, the same, more; `open` where more is neither better nor worse. */
export type Step = 'lower' | 'same' | 'higher' | 'open'

export interface Linked extends IndicatorRow {
  readonly lastYear: number
  readonly target: number
  readonly step: Step
  /** Target as a fraction of last year's actual, turned round where less is better; null where that says nothing (zero, negative). */
  readonly ratio: number | null
  /** This year's actual value in the same manner. */
  readonly actualRatio: number | null
}

export interface TargetModel {
  readonly year: number
  /** Lower first, the lowest ratio on top; then the same, higher, open. */
  readonly rows: readonly Linked[]
  readonly counts: Readonly<Record<Step, number>>
  /** Of those below last year's actual: how many reached last year's actual again. */
  readonly reachedAgain: number
  /** Indicators of the year that the filters show. */
  readonly all: number
  /** Left out: the name occurs twice in the department's year. */
  readonly ambiguous: number
  readonly isCut: boolean
  readonly coverage: IndicatorCoverage
  readonly levelFilter: readonly string[]
}

const order: readonly Step[] = ['lower', 'same', 'higher', 'open']

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): TargetModel | null {
  const year = viewYear(selection, facts)
  const all = count(answers[1]?.[0], 'indicator_n')
  if (year === null || all === 0) return null
  const index = departmentIndex(facts)
  const known = readIndicators(answers[0] ?? [], index)
  const occurrences = new Map<string, number>()
  for (const row of known) occurrences.set(nameKey(row), (occurrences.get(nameKey(row)) ?? 0) + 1)
  const inside = known.filter((row) => isOfLevels(row, selection.indicatorLevels))
  const once = inside.filter((row) => occurrences.get(nameKey(row)) === 1)
  const rows = once.flatMap(linked).sort(byStep)
  const of = (step: Step) => rows.filter((row) => row.step === step)
  return {
    year,
    rows,
    counts: { lower: of('lower').length, same: of('same').length, higher: of('higher').length, open: of('open').length },
    reachedAgain: of('lower').filter((row) => row.actual !== null && !isLess(row, row.actual, row.lastYear)).length,
    all,
    ambiguous: inside.length - once.length,
    isCut: known.length >= mostIndicators,
    coverage: readCoverage(answers[2] ?? [], answers[3] ?? [], index, selection),
    levelFilter: selection.indicatorLevels,
  }
}

/** Only one unit is ever compared: it is part of what makes an indicator the same (DOMAIN 7). */
const nameKey = (row: IndicatorRow) => JSON.stringify([row.entity, row.name, row.unit])

function isOfLevels(row: IndicatorRow, levels: readonly string[]): boolean {
  if (levels.length === 0) return true
  return levels.includes(row.level1 ?? '') || levels.includes(`${row.level1}.${row.level2}`)
}

function linked(row: IndicatorRow): readonly Linked[] {
  const { target, lastYear } = row
  if (target === null || lastYear === null || row.direction === 'QUALITATIVE' || row.operator === 'TEXT') return []
  const step = stepOf(row, target, lastYear)
  return [
    {
      ...row,
      target,
      lastYear,
      step,
      ratio: step === 'open' ? null : ratioOf(row, target, lastYear),
      actualRatio: step === 'open' || row.actual === null ? null : ratioOf(row, row.actual, lastYear),
    },
  ]
}

const sameWithin = 1e-9

/** A value that is less ambitious than another: smaller, of costs and errors larger. */
function isLess(row: Pick<IndicatorRow, 'direction'>, value: number, than: number): boolean {
  if (Math.abs(value - than) <= sameWithin) return false
  return row.direction === 'REVERSE' ? value > than : value < than
}

/** Of targets that are to be met exactly or lie in a range, neither side is the easier one. */
export function stepOf(row: Pick<IndicatorRow, 'direction' | 'operator'>, target: number, lastYear: number): Step {
  if (row.direction !== 'POSITIVE' && row.direction !== 'REVERSE') return 'open'
  if (Math.abs(target - lastYear) <= sameWithin) return 'same'
  return isLess(row, target, lastYear) ? 'lower' : 'higher'
}

export function ratioOf(row: Pick<IndicatorRow, 'direction'>, value: number, lastYear: number): number | null {
  const [over, under] = row.direction === 'REVERSE' ? [lastYear, value] : [value, lastYear]
  return over >= 0 && under > 0 ? over / under : null
}

function byStep(a: Linked, b: Linked): number {
  return (
    order.indexOf(a.step) - order.indexOf(b.step) ||
    (a.ratio ?? Number.MAX_VALUE) - (b.ratio ?? Number.MAX_VALUE) ||
    a.code.localeCompare(b.code) ||
    a.name.localeCompare(b.name)
  )
}
