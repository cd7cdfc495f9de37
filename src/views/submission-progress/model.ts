import type { Exemption } from '../../domain/exemption'
import type { Row } from '../../domain/row'
import { enums } from '../../domain/schema/enums'
import type { Selection } from '../../domain/selection'
import { type Due, readDue } from '../reported'
import { num, text } from '../rows'
import { departmentIndex, nameOf, shownYears, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** More rows than this are no longer read singly: the picture then counts by type. */
export const mostRows = 40

export type Status = 'submitted' | 'late' | 'missing' | 'contradicting' | 'exempt' | 'notDue'

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
  /** Out of `due`. */
  readonly exempt: readonly Exempt[]
}

export interface Exempt {
  readonly code: string
  readonly name: string
  readonly reason: string
}

/** Why a department is exempt in the year of a total; null where it is not, or nobody said. */
export const reasonOf = (total: YearTotal | undefined, code: string): string | null =>
  total?.exempt.find((one) => one.code === code)?.reason || null

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
  const exempt = exemptIn(selection, facts)
  const totals = years.map((one) => totalOf(one, due, plain, exempt))
  const focus = totals.find((one) => one.year === year)
  if (due.length + exempt.length === 0 || focus === undefined) return null
  const byCode = new Map<string, Due[]>(exempt.map((one) => [one.code, []]))
  for (const one of due) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one])
  const departments = departmentIndex(facts)
  const rows = [...byCode].map(([code, own]): SubmissionRow => {
    const last = own[own.length - 1]
    const type = last === undefined ? (departments.get(code)?.type ?? null) : last.type
    return {
      code,
      name: nameOf(departments, code),
      type,
      statuses: years.map((one) => {
        if (exempt.some((other) => other.code === code && other.year === one)) return 'exempt'
        return statusOf(
          own.find((record) => record.year === one),
          plain,
        )
      }),
      chosen: isChosen(code, type, selection),
    }
  })
  return {
    year: focus,
    totals,
    types: typesOf(rows, years.length),
    rows: rows.sort((left, right) => gaps(right) - gaps(left) || (left.code < right.code ? -1 : 1)),
  }
}

/** 免报 of the years and departments that the view looks at. Nothing is known of the size of who did not report. */
function exemptIn(selection: Selection, facts: DatasetFacts): readonly (Exempt & Pick<Exemption, 'year'>)[] {
  const departments = departmentIndex(facts)
  const { financeOffices, sizeBands } = selection
  return (facts.exemptions ?? []).flatMap(({ code, year, reason }) => {
    const office = departments.get(code)?.office ?? null
    const isLeftOut = financeOffices.length > 0 && (office === null || !financeOffices.includes(office))
    return isLeftOut || sizeBands.length > 0 ? [] : [{ code, name: nameOf(departments, code), year, reason }]
  })
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
        const due = own.filter((row) => isDue(row.statuses[index]))
        return { due: due.length, submitted: due.filter((row) => row.statuses[index] !== 'missing').length }
      }),
      chosen: own.some((row) => row.chosen),
    }
  })
}

const isDue = (status: Status | undefined) => status !== 'notDue' && status !== 'exempt'

const isContradicting = (one: Due, plain: ReadonlySet<string>) => one.submitted && !plain.has(`${one.code} ${one.year}`)

function statusOf(one: Due | undefined, plain: ReadonlySet<string>): Status {
  if (one === undefined) return 'notDue'
  if (!one.submitted) return 'missing'
  if (isContradicting(one, plain)) return 'contradicting'
  return one.late ? 'late' : 'submitted'
}

function totalOf(year: number, all: readonly Due[], plain: ReadonlySet<string>, exempt: ReturnType<typeof exemptIn>): YearTotal {
  const due = all.filter((one) => one.year === year)
  return {
    year,
    due: due.length,
    submitted: due.filter((one) => one.submitted).length,
    late: due.filter((one) => one.late).length,
    contradicting: due.filter((one) => isContradicting(one, plain)).length,
    missing: due.filter((one) => !one.submitted).map((one) => one.name),
    exempt: exempt.filter((one) => one.year === year),
  }
}

const weights: Readonly<Record<Status, number>> = { missing: 100, contradicting: 10, late: 1, submitted: 0, exempt: 0, notDue: 0 }

const gaps = (row: SubmissionRow) => row.statuses.reduce((sum, status) => sum + weights[status], 0)

/** The view shows every department: those outside the chosen ones or types are dimmed. */
function isChosen(code: string, type: string | null, selection: Selection): boolean {
  const { departments, departmentTypes } = selection
  if (departments.length > 0 && !departments.includes(code)) return false
  return departmentTypes.length === 0 || (type !== null && departmentTypes.includes(type))
}
