import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { GradeMatrix } from '../gradeMatrix'
import { gradeBy, gradeNames } from '../grades'
import { readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import { isUnmatched, readScoreRecords, type ScoreMissing, type ScoreRecord, withoutScores } from '../scoreRecords'
import type { DatasetFacts } from '../View'

export interface Graded {
  readonly scheme: string
  readonly grade: string
}

/** Why a department with a grade this year has none of last year to set it against. */
export type ApartReason = 'schemes' | 'merger' | 'noLastYear' | 'unmatched' | 'several'

export interface Apart {
  readonly code: string
  readonly name: string
  readonly reason: ApartReason
  readonly before: Graded | null
  readonly now: Graded
}

export interface Moved {
  readonly code: string
  readonly name: string
  readonly scheme: string
  readonly from: string
  readonly to: string
  /** Grades up (positive) or down; 0 for the same grade. */
  readonly steps: number
}

export interface TransitionModel {
  readonly year: number
  readonly due: number
  /** All grades by this scheme; null by each record's own. */
  readonly regradedBy: string | null
  readonly pairs: readonly Moved[]
  /** One for each scheme with pairs. */
  readonly matrices: readonly GradeMatrix[]
  readonly apart: readonly Apart[]
  readonly without: readonly ScoreMissing[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): TransitionModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const [records, before] = [answers[0] ?? [], answers[2] ?? []].map((rows) => readScoreRecords(rows, departments))
  const graded = (records ?? []).filter((one) => gradedOf(one, selection) !== null)
  if (graded.length === 0) return null
  const due = readDue(answers[1] ?? [], departments)
  const merged = new Set((facts.mergers ?? []).filter((one) => one.year === year).map((one) => one.code))
  const pairs: Moved[] = []
  const apart: Apart[] = []
  for (const one of graded) {
    const now = gradedOf(one, selection)
    if (now === null) continue
    const outcome = compared(one, now, { graded, before: before ?? [], merged, selection })
    if ('steps' in outcome) pairs.push(outcome)
    else apart.push(outcome)
  }
  return {
    year,
    due: due.length,
    regradedBy: selection.regradeBy,
    pairs: [...pairs].sort((a, b) => b.steps - a.steps || a.name.localeCompare(b.name, 'zh-CN')),
    matrices: matricesOf(pairs),
    apart,
    without: withoutScores(due, records ?? [], (one) => (gradedOf(one, selection) === null ? 'noScore' : null), selection),
  }
}

function gradedOf(record: ScoreRecord, { regradeBy }: Selection): Graded | null {
  const scheme = regradeBy ?? record.scheme
  const grade = gradeBy(scheme, record)
  return grade === null ? null : { scheme, grade }
}

interface Years {
  readonly graded: readonly ScoreRecord[]
  readonly before: readonly ScoreRecord[]
  /** Codes that took in others this year: their scores of last year are not combined (DOMAIN 7). */
  readonly merged: ReadonlySet<string>
  readonly selection: Selection
}

function compared(one: ScoreRecord, now: Graded, { graded, before, merged, selection }: Years): Moved | Apart {
  const { code, name, entity } = one
  const apart = (reason: ApartReason, last: Graded | null = null): Apart => ({ code, name, reason, before: last, now })
  if (isUnmatched(code)) return apart('unmatched')
  if (merged.has(code)) return apart('merger')
  const earlier = before.filter((other) => other.entity === entity)
  if (earlier.length > 1 || graded.filter((other) => other.entity === entity).length > 1) return apart('several')
  const last = earlier[0] === undefined ? null : gradedOf(earlier[0], selection)
  if (last === null) return apart('noLastYear')
  if (last.scheme !== now.scheme) return apart('schemes', last)
  const names = gradeNames(now.scheme)
  const steps = names.indexOf(last.grade) - names.indexOf(now.grade)
  return { code, name, scheme: now.scheme, from: last.grade, to: now.grade, steps }
}

function matricesOf(pairs: readonly Moved[]): readonly GradeMatrix[] {
  return [...new Set(pairs.map((one) => one.scheme))].sort().map((scheme) => {
    const own = pairs.filter((one) => one.scheme === scheme)
    const grades = gradeNames(scheme)
    const cells = grades.flatMap((row) =>
      grades.flatMap((column) => {
        const names = own.filter((one) => one.from === row && one.to === column).map((one) => one.name)
        return names.length === 0 ? [] : [{ row, column, names }]
      }),
    )
    return { scheme, rows: grades, columns: grades, cells }
  })
}
