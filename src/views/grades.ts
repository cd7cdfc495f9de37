import { gradeOf } from '../domain/grade'
import { textIn } from '../domain/text'
import { formatValue } from '../metrics/format'
import { schemes } from '../reference/schemes'
import type { SchemeGrades } from './score-distribution/model'
import type { ScoreRecord } from './scoreRecords'
import type { ViewContext } from './View'

export function schemeName(id: string, context: ViewContext): string {
  const scheme = schemes.find((one) => one.id === id)
  return scheme === undefined ? id : textIn(scheme.label, context.locale)
}

/** All grades of the scheme, best first, with those that nobody has. */
export function gradesInOrder(own: SchemeGrades): SchemeGrades['grades'] {
  const names = schemes.find((one) => one.id === own.scheme)?.grades.map((one) => one.label) ?? own.grades.map((one) => one.grade)
  return names.map((grade) => own.grades.find((one) => one.grade === grade) ?? { grade, n: 0 })
}

/** 「优 72、良 8、中 1、差 0」. */
export const gradeCounts = (own: SchemeGrades, context: ViewContext): string =>
  gradesInOrder(own)
    .map(({ grade, n }) => `${grade} ${formatValue(n, 'count', context)}`)
    .join(context.locale === 'en' ? ', ' : '、')

/** 「优 61 良 1」: only grades that somebody has, for where room is short. */
export const presentGrades = (own: SchemeGrades, context: ViewContext): string =>
  gradesInOrder(own)
    .filter(({ n }) => n > 0)
    .map(({ grade, n }) => `${grade} ${formatValue(n, 'count', context)}`)
    .join(context.locale === 'en' ? ', ' : ' ')

/** Names of the scheme's grades, best first; none for a scheme that nobody knows. */
export const gradeNames = (scheme: string): readonly string[] =>
  schemes.find((one) => one.id === scheme)?.grades.map((one) => one.label) ?? []

/** The record's grade by `scheme`, from its score as reported. */
export function gradeBy(scheme: string, { reported, fullScore }: Pick<ScoreRecord, 'reported' | 'fullScore'>): string | null {
  const found = schemes.find((one) => one.id === scheme)
  return found === undefined ? null : gradeOf(reported, fullScore, found)
}
