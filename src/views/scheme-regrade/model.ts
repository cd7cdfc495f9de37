import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { schemes } from '../../reference/schemes'
import type { GradeMatrix } from '../gradeMatrix'
import { gradeBy, gradeNames } from '../grades'
import { readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import { outOf100, readScoreRecords, type ScoreMissing, type ScoreRecord, withoutScores } from '../scoreRecords'
import type { DatasetFacts } from '../View'

export interface Regraded {
  readonly code: string
  readonly name: string
  /** As reported, and on the scale to 100. */
  readonly score: number
  readonly scaled: number
  readonly scheme: string
  readonly own: string
  readonly other: string
  readonly faded: boolean
}

export interface RegradeModel {
  readonly year: number
  readonly due: number
  /** The scheme that all are graded by. */
  readonly target: string
  /** Nothing was chosen: the first scheme that no record has is tried. */
  readonly isOffered: boolean
  readonly graded: number
  readonly departments: number
  /** Of the graded those whose own scheme it is. */
  readonly already: number
  /** Who is called differently, highest score first. */
  readonly changed: readonly Regraded[]
  /** Own grade by other grade, one for each scheme of their own. */
  readonly matrices: readonly GradeMatrix[]
  readonly without: readonly ScoreMissing[]
  readonly isScaled: boolean
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): RegradeModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const records = readScoreRecords(answers[0] ?? [], departments)
  const target = targetOf(records, selection)
  if (target === null) return null
  const regraded = records.flatMap((one) => regrade(one, target, selection) ?? [])
  if (regraded.length === 0) return null
  const due = readDue(answers[1] ?? [], departments)
  return {
    year,
    due: due.length,
    target,
    isOffered: selection.regradeBy === null,
    graded: regraded.length,
    departments: new Set(regraded.map((one) => one.code)).size,
    already: regraded.filter((one) => one.scheme === target).length,
    changed: regraded
      .filter((one) => one.own !== one.other)
      .sort((a, b) => b.scaled - a.scaled || a.name.localeCompare(b.name, 'zh-CN')),
    matrices: matricesOf(regraded, target),
    without: withoutScores(due, records, (one) => (regrade(one, target, selection) === null ? 'noScore' : null), selection),
    isScaled: regraded.some((one) => Math.abs(one.score - one.scaled) > 1e-9),
  }
}

function targetOf(records: readonly ScoreRecord[], { regradeBy }: Selection): string | null {
  if (regradeBy !== null) return schemes.some((one) => one.id === regradeBy) ? regradeBy : null
  const own = new Set(records.map((one) => one.scheme))
  return (schemes.find((one) => !own.has(one.id)) ?? schemes[0])?.id ?? null
}

function regrade(record: ScoreRecord, target: string, { departments }: Selection): Regraded | null {
  const { code, name, scheme, reported, fullScore } = record
  const [own, other, scaled] = [gradeBy(scheme, record), gradeBy(target, record), outOf100(reported, fullScore)]
  if (own === null || other === null || reported === null || scaled === null) return null
  const faded = departments.length > 0 && !departments.includes(code)
  return { code, name, score: reported, scaled, scheme, own, other, faded }
}

function matricesOf(regraded: readonly Regraded[], target: string): readonly GradeMatrix[] {
  return [...new Set(regraded.map((one) => one.scheme))].sort().map((scheme) => {
    const [rows, columns] = [gradeNames(scheme), gradeNames(target)]
    const cells = rows.flatMap((row) =>
      columns.flatMap((column) => {
        const names = regraded
          .filter((one) => one.scheme === scheme && one.own === row && one.other === column)
          .map((one) => one.name)
        return names.length === 0 ? [] : [{ row, column, names }]
      }),
    )
    return { scheme, rows, columns, cells }
  })
}
