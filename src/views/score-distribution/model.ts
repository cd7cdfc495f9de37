import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { readDue } from '../reported'
import { num, text } from '../rows'
import { departmentIndex, nameOf, viewYear } from '../scope'
import { type Spread, spreadOf } from '../spread'
import type { DatasetFacts } from '../View'

/** Bounds of the bins on the scale to 100: the upper end, where nearly all scores lie, is cut finer. */
export const binBounds = [0, 60, 80, 85, 90, 92, 94, 96, 98, 100] as const

export interface ScoreBin {
  readonly from: number
  readonly to: number
  readonly names: readonly string[]
}

export interface SchemeGrades {
  readonly scheme: string
  readonly grades: readonly { readonly grade: string; readonly n: number }[]
}

export interface ScoreModel {
  readonly year: number
  readonly due: number
  readonly bins: readonly ScoreBin[]
  /** Of the scores as reported. */
  readonly spread: Spread
  readonly mean: number | null
  /** 90 points of 100 and more. */
  readonly high: number
  /** One per scheme: grades of different schemes are never pooled (DOMAIN 5). */
  readonly schemes: readonly SchemeGrades[]
  /** Some full score is not 100: bins are on the scale to 100, median and mean on the scores as reported. */
  readonly scaled: boolean
}

interface Score {
  readonly name: string
  readonly score: number
  /** Floor on the scale to 100. */
  readonly bin: number
  readonly scheme: string
  readonly grade: string | null
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ScoreModel | null {
  const year = viewYear(selection, facts)
  const departments = departmentIndex(facts)
  const scores = (answers[0] ?? []).flatMap((row): Score[] => {
    const score = num(row, 'total_score_reported')
    const bin = num(row, 'scoreBin')
    if (score === null || bin === null) return []
    return [
      {
        name: nameOf(departments, text(row, 'department') ?? ''),
        score,
        bin,
        scheme: text(row, 'scheme') ?? '',
        grade: text(row, 'grade'),
      },
    ]
  })
  if (year === null || scores.length === 0) return null
  const values = scores.map((one) => one.score)
  return {
    year,
    due: readDue(answers[1] ?? [], departments).length,
    bins: binBounds.slice(0, -1).map((from, index) => binOf(from, binBounds[index + 1] ?? 100, scores)),
    spread: spreadOf(values),
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    high: scores.filter((one) => one.bin >= 90).length,
    schemes: gradesByScheme(scores),
    scaled: scores.some((one) => Math.abs(one.score - one.bin) >= 1 + 1e-9),
  }
}

/** Lower bound included; 100 and what lies above it stand in the last bin. */
function binOf(from: number, to: number, scores: readonly Score[]): ScoreBin {
  const inside = scores.filter((one) => (from === 0 || one.bin >= from) && (to === 100 || one.bin < to))
  return { from, to, names: inside.map((one) => one.name) }
}

function gradesByScheme(scores: readonly Score[]): readonly SchemeGrades[] {
  const ids = [...new Set(scores.map((one) => one.scheme))].sort()
  return ids.map((scheme) => {
    const counts = new Map<string, number>()
    for (const one of scores) {
      if (one.scheme === scheme && one.grade !== null) counts.set(one.grade, (counts.get(one.grade) ?? 0) + 1)
    }
    return { scheme, grades: [...counts].map(([grade, n]) => ({ grade, n })) }
  })
}
