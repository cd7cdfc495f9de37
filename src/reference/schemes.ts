import data from '../../data/reference/schemes.json'
import type { Row } from '../domain/row'
import type { Text } from '../domain/text'

/** Weights and grade bands of one place (DOMAIN 5). Scores are scaled to 100 before they are compared with `from`. */
export interface Scheme {
  readonly id: string
  readonly label: Text
  readonly fullScore: number
  /** Best first; `from` belongs to the grade, and the last begins at nothing. */
  readonly grades: readonly { readonly label: string; readonly from: number | null }[]
  readonly source: string
}

type SchemeData = (typeof data.schemes)[number]

export const defaultScheme: string = data.default

export const schemes: readonly Scheme[] = data.schemes.map((one) => ({
  id: one.scheme_id,
  label: { 'zh-CN': one.scheme_name },
  fullScore: one.full_score,
  grades: gradesOf(one),
  source: one.source,
}))

/** Rows of the table `schemes`. */
export const schemeRows: readonly Row[] = data.schemes.map(
  ({ source: _source, status: _status, labels: _labels, ...row }: SchemeData & { readonly labels?: unknown }) => row,
)

function gradesOf(scheme: SchemeData): Scheme['grades'] {
  const names = [scheme.grade_1, scheme.grade_2, scheme.grade_3, scheme.grade_4, scheme.grade_5]
  const cuts = [scheme.cut_1, scheme.cut_2, scheme.cut_3, scheme.cut_4]
  return names.flatMap((label, place) => (label === null ? [] : [{ label, from: cuts[place] ?? null }]))
}
