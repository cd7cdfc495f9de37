import { gradeOf } from '../../domain/grade'
import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { ifEnough } from '../../metrics/minimum'
import { schemes as allSchemes } from '../../reference/schemes'
import type { CompareMode } from '../comparing'
import { readDue } from '../reported'
import { num, text } from '../rows'
import { type DepartmentIndex, departmentIndex, nameOf, viewYear } from '../scope'
import { type Spread, spreadOf } from '../spread'
import type { DatasetFacts } from '../View'

/** Bounds of the bins on the scale to 100: the upper end, where nearly all scores lie, is cut finer. */
export const binBounds = [0, 60, 80, 85, 90, 92, 94, 96, 98, 100] as const

export interface ScoreBin {
  readonly from: number
  readonly to: number
  readonly names: readonly string[]
  /** Its share of the scores. */
  readonly compared: Compared
}

/** A figure of the scores shown, and the same of those compared with; null where there are none. */
export interface Compared {
  readonly value: number | null
  /** Of the departments with a score in both years. */
  readonly same: number | null
  readonly before: number | null
  /** Of the departments not shown, or of the chosen peers. */
  readonly others: number | null
}

export interface SchemeGrades {
  readonly scheme: string
  readonly grades: readonly { readonly grade: string; readonly n: number; readonly compared?: Compared }[]
}

export interface ScoreModel {
  readonly year: number
  readonly due: number
  readonly bins: readonly ScoreBin[]
  /** Of the scores as reported. */
  readonly spread: Spread
  readonly mean: number | null
  /** The department and its score where it is alone. */
  readonly only: { readonly name: string; readonly score: number } | null
  readonly median: Compared
  readonly average: Compared
  /** Departments with a score in both years. */
  readonly basis: number
  readonly compareWith: CompareMode
  /** Beside whom 同类 puts the departments shown. */
  readonly others: { readonly are: 'everybody' | 'peers'; readonly n: number } | null
  /** All grades by this scheme; null by each record's own. How many grades are then called differently. */
  readonly regraded: { readonly scheme: string; readonly differ: number } | null
  /** 90 points of 100 and more. */
  readonly high: number
  /** One per scheme: grades of different schemes are never pooled (DOMAIN 5). */
  readonly schemes: readonly SchemeGrades[]
  /** Some full score is not 100: bins are on the scale to 100, median and mean on the scores as reported. */
  readonly scaled: boolean
}

interface Score {
  readonly code: string
  readonly entity: string
  readonly name: string
  readonly score: number
  /** Floor on the scale to 100. */
  readonly bin: number
  readonly scheme: string
  readonly grade: string | null
  /** By the record's own scheme. */
  readonly ownGrade: string | null
  readonly year: number
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ScoreModel | null {
  const year = viewYear(selection, facts)
  const departments = departmentIndex(facts)
  const [rows = [], dueRows = [], everybodyRows = []] = answers
  const scores = readScores(rows, departments, selection)
  if (year === null || scores.length === 0) return null
  const everybody = readScores(everybodyRows, departments, selection)
  const shown = new Set(scores.map((one) => one.entity))
  const ofYear = everybody.filter((one) => one.year === year && !shown.has(one.entity))
  const others = selection.peers.length === 0 ? ofYear : ofYear.filter((one) => selection.peers.includes(one.code))
  const { same, before } = bothYears(
    scores,
    everybody.filter((one) => one.year === year - 1),
  )
  const compared: Comparer = (of) => ({ value: of(scores), same: of(same), before: of(before), others: of(others) })
  const values = scores.map((one) => one.score)
  return {
    year,
    due: readDue(dueRows, departments).length,
    bins: binBounds.slice(0, -1).map((from, index) => binOf(from, binBounds[index + 1] ?? 100, scores, compared)),
    spread: spreadOf(values),
    mean: meanOf(scores),
    only: scores.length === 1 ? (scores[0] ?? null) : null,
    median: compared((some) => spreadOf(some.map((one) => one.score)).median),
    average: compared(meanOf),
    basis: same.length,
    compareWith: selection.compareWith,
    others: others.length === 0 ? null : { are: selection.peers.length > 0 ? 'peers' : 'everybody', n: others.length },
    regraded:
      selection.regradeBy === null
        ? null
        : { scheme: selection.regradeBy, differ: scores.filter((one) => one.grade !== one.ownGrade).length },
    high: scores.filter((one) => one.bin >= 90).length,
    schemes: gradesByScheme(scores, before, compared),
    scaled: scores.some((one) => Math.abs(one.score - one.bin) >= 1 + 1e-9),
  }
}

type Comparer = (of: (scores: readonly Score[]) => number | null) => Compared

function readScores(rows: readonly Row[], departments: DepartmentIndex, { regradeBy }: Selection): readonly Score[] {
  const scheme = allSchemes.find((one) => one.id === regradeBy)
  return rows.flatMap((row): Score[] => {
    const [score, bin, year] = [num(row, 'total_score_reported'), num(row, 'scoreBin'), num(row, 'year')]
    if (score === null || bin === null || year === null) return []
    const code = text(row, 'department') ?? ''
    const ownGrade = text(row, 'grade')
    return [
      {
        code,
        entity: text(row, 'entity') ?? code,
        name: nameOf(departments, code),
        score,
        bin,
        scheme: scheme?.id ?? text(row, 'scheme') ?? '',
        // Bounds of grades are whole points of 100, so that the bin's floor is of the score's grade.
        grade: scheme === undefined ? ownGrade : gradeOf(bin, 100, scheme),
        ownGrade,
        year,
      },
    ]
  })
}

/** 同口径: the scores of entities that have one in both years, and their scores of the year before. */
function bothYears(scores: readonly Score[], lastYear: readonly Score[]) {
  const before = new Map(lastYear.map((one) => [one.entity, one]))
  const same = scores.filter((one) => !one.code.startsWith('U:') && before.has(one.entity))
  return { same, before: same.flatMap((one) => before.get(one.entity) ?? []) }
}

const meanOf = (scores: readonly Score[]): number | null =>
  ifEnough(scores.reduce((sum, one) => sum + one.score, 0) / scores.length, scores.length, 'mean')

const shareOf = (scores: readonly Score[], is: (one: Score) => boolean): number | null =>
  scores.length === 0 ? null : scores.filter(is).length / scores.length

/** Lower bound included; 100 and what lies above it stand in the last bin. */
function binOf(from: number, to: number, scores: readonly Score[], compared: Comparer): ScoreBin {
  const isInside = (one: Score) => (from === 0 || one.bin >= from) && (to === 100 || one.bin < to)
  const names = scores.filter(isInside).map((one) => one.name)
  return { from, to, names, compared: compared((some) => shareOf(some, isInside)) }
}

/** Shares are of the graded scores of the same scheme; a grade that only last year had stays with none. */
function gradesByScheme(scores: readonly Score[], before: readonly Score[], compared: Comparer): readonly SchemeGrades[] {
  const ids = [...new Set(scores.map((one) => one.scheme))].sort()
  return ids.map((scheme) => {
    const graded = (some: readonly Score[]) => some.filter((one) => one.scheme === scheme && one.grade !== null)
    const found = [...new Set([...graded(scores), ...graded(before)].flatMap((one) => one.grade ?? []))]
    return {
      scheme,
      grades: found.map((grade) => ({
        grade,
        n: graded(scores).filter((one) => one.grade === grade).length,
        compared: compared((some) => shareOf(graded(some), (one) => one.grade === grade)),
      })),
    }
  })
}
