import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { type Interval, wilsonInterval } from '../../metrics/interval'
import { overAttainment } from '../../reference/overAttainment'
import { type Subject, subjectOf } from '../department'
import { type IndicatorRow, readIndicators } from '../indicatorRows'
import { num, text } from '../rows'
import { departmentIndex } from '../scope'
import type { DatasetFacts } from '../View'

/** `OPEN`: neither a number nor a claim says. */
export type State = 'MET' | 'UNMET' | 'CLAIMED' | 'OPEN'

export interface OwnIndicator extends IndicatorRow {
  readonly state: State
  readonly recomputed: number | null
  /** So far above its target that the target may have been low. */
  readonly isFar: boolean
}

export interface IndicatorsModel {
  readonly subject: Subject
  /** In the order of the form. */
  readonly rows: readonly OwnIndicator[]
  readonly met: number
  /** Met or unmet. */
  readonly judged: number
  readonly claimed: number
  readonly interval: Interval | null
  /** Points, over rows with both. */
  readonly score: { readonly reported: number; readonly weight: number } | null
  readonly levelFilter: readonly string[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): IndicatorsModel | null {
  const subject = subjectOf(selection, facts)
  const list = (answers[0] ?? []).filter((row) => subject !== null && text(row, 'entity') === subject.entity)
  if (subject === null || list.length === 0) return null
  const known = new Map(list.map((row) => [placeOf(row), row]))
  const rows = readIndicators(list, departmentIndex(facts)).map((row): OwnIndicator => {
    const source = known.get(placeOf(row.key)) ?? {}
    return {
      ...row,
      state: stateOf(text(source, 'indicatorState')),
      recomputed: num(source, 'scoreRecomputed'),
      isFar: row.direction === 'POSITIVE' && row.attainment !== null && row.attainment >= overAttainment,
    }
  })
  if (rows.length === 0) return null
  const count = (state: State) => rows.filter((row) => row.state === state).length
  const [met, judged] = [count('MET'), count('MET') + count('UNMET')]
  const scored = rows.filter((row) => row.score !== null && row.weight !== null)
  return {
    subject,
    rows,
    met,
    judged,
    claimed: count('CLAIMED'),
    interval: wilsonInterval(met, judged),
    score:
      scored.length === 0
        ? null
        : {
            reported: scored.reduce((sum, row) => sum + (row.score ?? 0), 0),
            weight: scored.reduce((sum, row) => sum + (row.weight ?? 0), 0),
          },
    levelFilter: selection.indicatorLevels,
  }
}

const placeOf = (row: Row) => `${row.evaluation} ${row.indicatorNo}`

const stateOf = (state: string | null): State => (state === 'MET' || state === 'UNMET' || state === 'CLAIMED' ? state : 'OPEN')
