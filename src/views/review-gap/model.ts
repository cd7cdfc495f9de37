import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { roundHalfUp } from '../../metrics/rounding'
import type { CompareMode } from '../comparing'
import { type Basis, type Beside, basisOf, besideEach, historyOf, readMeasured } from '../measured'
import { readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import { readScoreRecords, type ScoreMissing, type ScoreRecord, withoutScores } from '../scoreRecords'
import { type Spread, spreadOf } from '../spread'
import type { DatasetFacts } from '../View'
import { reviewGap } from './query'

export interface Reviewed {
  readonly code: string
  readonly name: string
  /** In points of the record's full score. */
  readonly reported: number
  readonly review: number
  readonly gap: number
  readonly beside: Beside
  readonly faded: boolean
}

export interface ReviewModel {
  readonly year: number
  readonly due: number
  /** Largest positive gap first. */
  readonly rows: readonly Reviewed[]
  readonly departments: number
  readonly middle: Spread
  readonly basis: Basis
  readonly without: readonly ScoreMissing[]
  readonly compareWith: CompareMode
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ReviewModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const records = readScoreRecords(answers[0] ?? [], departments)
  const due = readDue(answers[1] ?? [], departments)
  const now = readMeasured(answers[2] ?? [], reviewGap, departments)
  const everybody = readMeasured(answers[3] ?? [], reviewGap, departments)
  const history = historyOf(reviewGap, everybody, facts)
  const ofYear = everybody.filter((one) => one.year === year)
  const beside = besideEach(reviewGap, now, ofYear, history, selection)
  const rows = records
    .flatMap(({ code, name, reported, review }): Reviewed[] => {
      if (reported === null || review === null) return []
      const faded = selection.departments.length > 0 && !selection.departments.includes(code)
      return [{ code, name, reported, review, gap: reported - review, beside: beside(code), faded }]
    })
    .sort((a, b) => roundHalfUp(b.gap - a.gap, 6) || a.name.localeCompare(b.name, 'zh-CN'))
  if (rows.length === 0) return null
  return {
    year,
    due: due.length,
    rows,
    departments: new Set(rows.map((one) => one.code)).size,
    middle: spreadOf(now.flatMap((one) => one.value ?? [])),
    basis: basisOf(reviewGap, now, history),
    without: withoutScores(due, records, lacking, selection),
    compareWith: selection.compareWith,
  }
}

function lacking({ reported, review }: ScoreRecord) {
  if (review === null) return 'noReview' as const
  return reported === null ? ('noScore' as const) : null
}
