// Reported beside recomputed scores of a year: what the scatter and the ranking of gaps both show.
import type { Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import { metricById } from '../metrics/catalog'
import type { QuerySpec } from '../metrics/Metric'
import { type Ranked, rankBy } from '../metrics/rank'
import { roundHalfUp } from '../metrics/rounding'
import type { CompareMode } from './comparing'
import { notedGap } from './headline/model'
import { type Basis, type Beside, basisOf, besideEach, historyOf, measuredSpec, narrowing, readMeasured } from './measured'
import { dueSpec, readDue } from './reported'
import { departmentIndex, viewYear } from './scope'
import {
  isUnmatched,
  outOf100,
  readScoreRecords,
  type ScoreMissing,
  type ScoreRecord,
  scoreRecordSpec,
  withoutScores,
} from './scoreRecords'
import { type Spread, spreadOf } from './spread'
import type { DatasetFacts } from './View'

export { notedGap } from './headline/model'

export const scoreGap = metricById('self_score_gap')

export interface GapRow {
  readonly code: string
  readonly name: string
  readonly type: string | null
  /** As reported, in points of the record's full score. */
  readonly reported: number
  readonly recomputed: number
  readonly gap: number
  /** The same on the scale to 100. */
  readonly scaled: { readonly reported: number; readonly recomputed: number; readonly gap: number }
  readonly beside: Beside
  /** By distance from 0, among those shown. */
  readonly rank: Ranked['rank']
  /** Outside the departments chosen: dimmed. */
  readonly faded: boolean
}

export interface GapModel {
  readonly year: number
  readonly due: number
  /** Largest positive gap first. */
  readonly rows: readonly GapRow[]
  readonly departments: number
  readonly ranked: number
  readonly middle: Spread
  readonly basis: Basis
  /** Some full score is not 100. */
  readonly isScaled: boolean
  readonly without: readonly ScoreMissing[]
  readonly compareWith: CompareMode
}

/** A chart ignores its own filter (DOMAIN 6.9). */
const own = ['departments'] as const

export function gapSpecs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  return [
    scoreRecordSpec([year], own),
    dueSpec([year], own),
    measuredSpec([scoreGap], [year], own),
    // Peers and last year come from everybody: a department may have been of another band or office then.
    measuredSpec([scoreGap], [year - 1, year], narrowing),
  ]
}

export function gapModel(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): GapModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const records = readScoreRecords(answers[0] ?? [], departments)
  const due = readDue(answers[1] ?? [], departments)
  const now = readMeasured(answers[2] ?? [], scoreGap, departments)
  const everybody = readMeasured(answers[3] ?? [], scoreGap, departments)
  const history = historyOf(scoreGap, everybody, facts)
  const ofYear = everybody.filter((one) => one.year === year)
  const beside = besideEach(scoreGap, now, ofYear, history, selection)
  const ranking = rankBy(
    now.filter((one) => !isUnmatched(one.code)),
    scoreGap.polarity,
  )
  const rows = records
    .flatMap((record): GapRow[] => {
      const scores = bothOf(record)
      if (scores === null) return []
      return [
        {
          code: record.code,
          name: record.name,
          type: record.type,
          ...scores,
          beside: beside(record.code),
          rank: ranking.of.get(record.code)?.rank ?? null,
          faded: selection.departments.length > 0 && !selection.departments.includes(record.code),
        },
      ]
    })
    .sort((a, b) => roundHalfUp(b.gap - a.gap, 6) || a.name.localeCompare(b.name, 'zh-CN'))
  if (rows.length === 0) return null
  return {
    year,
    due: due.length,
    rows,
    departments: new Set(rows.map((one) => one.code)).size,
    ranked: ranking.n,
    middle: spreadOf(now.flatMap((one) => one.value ?? [])),
    basis: basisOf(scoreGap, now, history),
    isScaled: records.some((one) => bothOf(one) !== null && one.fullScore !== 100),
    without: withoutScores(due, records, lacking, selection),
    compareWith: selection.compareWith,
  }
}

function bothOf({
  reported,
  recomputed,
  fullScore,
}: ScoreRecord): Pick<GapRow, 'reported' | 'recomputed' | 'gap' | 'scaled'> | null {
  const [high, low] = [outOf100(reported, fullScore), outOf100(recomputed, fullScore)]
  if (reported === null || recomputed === null || high === null || low === null) return null
  return { reported, recomputed, gap: reported - recomputed, scaled: { reported: high, recomputed: low, gap: high - low } }
}

function lacking(record: ScoreRecord) {
  if (record.reported === null) return 'noScore' as const
  return bothOf(record) === null ? ('noRecomputed' as const) : null
}

/** Scores have two decimals: 3 − 1e-9 is 3. */
export const isNoted = (gap: number): boolean => Math.abs(gap) >= notedGap - 1e-9

/** How many lie beyond the band on either side. */
export function notedOf(gaps: readonly number[]): { readonly high: number; readonly low: number } {
  return { high: gaps.filter((gap) => isNoted(gap) && gap > 0).length, low: gaps.filter((gap) => isNoted(gap) && gap < 0).length }
}
