import type { Row } from '../../domain/row'
import { enums } from '../../domain/schema/enums'
import type { Selection } from '../../domain/selection'
import { type Due, readDue } from '../reported'
import { num, text } from '../rows'
import { departmentIndex, shownYears, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** More rows than this are no longer read singly: the picture then counts by type. */
export const mostRows = 40

export type Status = 'submitted' | 'late' | 'missing' | 'contradicting' | 'notDue'

export interface SubmissionRow {
  readonly code: string
  readonly name: string
  readonly type: string | null
  /** One per year of the model. */
  readonly statuses: readonly Status[]
  readonly chosen: boolean
}

export interface YearTotal {
  readonly year: number
  readonly due: number
  readonly submitted: number
  readonly late: number
  readonly contradicting: number
  readonly missing: readonly string[]
}

/** A department type over the years of the model. */
export interface TypeTotal {
  /** Null where nobody said. */
  readonly type: string | null
  readonly years: readonly { readonly submitted: number; readonly due: number }[]
  readonly chosen: boolean
}

export interface SubmissionModel {
  /** The year of the headline. */
  readonly year: YearTotal
  readonly totals: readonly YearTotal[]
  readonly types: readonly TypeTotal[]
  /** Those with most gaps first. */
  readonly rows: readonly SubmissionRow[]
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): SubmissionModel | null {
  const due = readDue(answers[0] ?? [], departmentIndex(facts))
  const plain = new Set((answers[1] ?? []).map((row) => `${text(row, 'department')} ${num(row, 'year')}`))
  const years = shownYears(selection, facts)
  const year = viewYear(selection, facts)
  const totals = years.map((one) => totalOf(one, due, plain))
  const focus = totals.find((one) => one.year === year)
  if (due.length === 0 || focus === undefined) return null
  const byCode = new Map<string, Due[]>()
  for (const one of due) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one])
  const rows = [...byCode].map(([code, own]): SubmissionRow => {
    const last = own[own.length - 1]
    return {
      code,
      name: last?.name ?? code,
      type: last?.type ?? null,
      statuses: years.map((one) =>
        statusOf(
          own.find((record) => record.year === one),
          plain,
        ),
      ),
      chosen: isChosen(code, last?.type ?? null, selection),
    }
  })
  return {
    year: focus,
    totals,
    types: typesOf(rows, years.length),
    rows: rows.sort((left, right) => gaps(right) - gaps(left) || (left.code < right.code ? -1 : 1)),
  }
}

const order = Object.keys(enums.dept_type)
/** 党委、政府、人大、政协 …, last who is of no known type. */
const placeOf = (type: string | null) => (type !== null && order.includes(type) ? order.indexOf(type) : order.length)

function typesOf(rows: readonly SubmissionRow[], years: number): readonly TypeTotal[] {
  const types = [...new Set(rows.map((row) => row.type))].sort((left, right) => placeOf(left) - placeOf(right))
  return types.map((type) => {
    const own = rows.filter((row) => row.type === type)
    return {
      type,
      years: Array.from({ length: years }, (_, index) => {
        const due = own.filter((row) => row.statuses[index] !== 'notDue')
        return { due: due.length, submitted: due.filter((row) => row.statuses[index] !== 'missing').length }
      }),
      chosen: own.some((row) => row.chosen),
    }
  })
}

const isContradicting = (one: Due, plain: ReadonlySet<string>) => one.submitted && !plain.has(`${one.code} ${one.year}`)

function statusOf(one: Due | undefined, plain: ReadonlySet<string>): Status {
  if (one === undefined) return 'notDue'
  if (!one.submitted) return 'missing'
  if (isContradicting(one, plain)) return 'contradicting'
  return one.late ? 'late' : 'submitted'
}

function totalOf(year: number, all: readonly Due[], plain: ReadonlySet<string>): YearTotal {
  const due = all.filter((one) => one.year === year)
  return {
    year,
    due: due.length,
    submitted: due.filter((one) => one.submitted).length,
    late: due.filter((one) => one.late).length,
    contradicting: due.filter((one) => isContradicting(one, plain)).length,
    missing: due.filter((one) => !one.submitted).map((one) => one.name),
  }
}

const weights: Readonly<Record<Status, number>> = { missing: 100, contradicting: 10, late: 1, submitted: 0, notDue: 0 }

const gaps = (row: SubmissionRow) => row.statuses.reduce((sum, status) => sum + weights[status], 0)

/** The view shows every department: those outside the chosen ones or types are dimmed. */
function isChosen(code: string, type: string | null, selection: Selection): boolean {
  const { departments, departmentTypes } = selection
  if (departments.length > 0 && !departments.includes(code)) return false
  return departmentTypes.length === 0 || (type !== null && departmentTypes.includes(type))
}
