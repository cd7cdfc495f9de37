// The scores of single records: as reported, recomputed, reviewed; and who has none, with the reason.
import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import type { QuerySpec } from '../metrics/Metric'
import { asideReason, type Due, type MissingReason } from './reported'
import { num, text } from './rows'
import { type DepartmentIndex, nameOf } from './scope'

export interface ScoreRecord {
  readonly code: string
  readonly name: string
  readonly entity: string
  readonly type: string | null
  readonly year: number
  /** Scheme that grades it: set by hand, its own, the year's or the general one (DOMAIN 5). */
  readonly scheme: string
  readonly fullScore: number | null
  /** In points of `fullScore`. */
  readonly reported: number | null
  readonly recomputed: number | null
  readonly review: number | null
}

export function scoreRecordSpec(years: readonly number[], ignore: readonly FilterKey[] = []): QuerySpec {
  return {
    metrics: ['total_score_reported', 'score_total_recomputed', 'review_score'],
    by: ['record', 'department', 'entity', 'departmentType', 'scheme', 'fullScore', 'year'],
    years,
    ignore,
  }
}

export function readScoreRecords(rows: readonly Row[], departments: DepartmentIndex): readonly ScoreRecord[] {
  return rows.flatMap((row) => {
    const [code, year] = [text(row, 'department'), num(row, 'year')]
    if (code === null || year === null) return []
    return [
      {
        code,
        name: nameOf(departments, code),
        entity: text(row, 'entity') ?? code,
        type: text(row, 'departmentType'),
        year,
        scheme: text(row, 'scheme') ?? '',
        fullScore: num(row, 'fullScore'),
        reported: num(row, 'total_score_reported'),
        recomputed: num(row, 'score_total_recomputed'),
        review: num(row, 'review_score'),
      },
    ]
  })
}

/** A score on the scale to 100, not rounded; null without a full score above 0. */
export function outOf100(score: number | null, fullScore: number | null): number | null {
  return score === null || fullScore === null || fullScore <= 0 ? null : (100 * score) / fullScore
}

/** Codes not yet matched with a department: in no comparison with last year or peers. */
export const isUnmatched = (code: string) => code.startsWith('U:')

export type ScoreReason = MissingReason | 'noScore' | 'noRecomputed' | 'noReview'

export interface ScoreMissing {
  readonly code: string
  readonly name: string
  readonly reason: ScoreReason
}

/** Departments due of which no record has what is asked for: `lacking` says what a record lacks, null where it has all. */
export function withoutScores(
  due: readonly Due[],
  records: readonly ScoreRecord[],
  lacking: (record: ScoreRecord) => ScoreReason | null,
  selection: Selection,
): readonly ScoreMissing[] {
  const own = new Map<string, ScoreReason | null>()
  for (const record of records) if (own.get(record.code) !== null) own.set(record.code, lacking(record))
  return due.flatMap((one) => {
    const lack = own.get(one.code)
    const reason = lack === undefined ? asideReason(one, selection) : lack
    return reason === null ? [] : [{ code: one.code, name: one.name, reason }]
  })
}
