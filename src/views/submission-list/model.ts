import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { count, text } from '../rows'
import { departmentIndex, nameOf, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** `dated`: handed in, but one of the two dates is missing, so nothing is said of late or not. */
export type Handing = 'missing' | 'late' | 'dated' | 'onTime' | 'exempt'

export interface ListedDepartment {
  readonly code: string
  readonly name: string
  readonly office: string | null
  readonly handing: Handing
  /** ISO dates; null where the file has none. */
  readonly submitted: string | null
  readonly due: string | null
  /** Days after the due date; null unless late. */
  readonly daysLate: number | null
  /** Of an exempt department. */
  readonly reason: string | null
}

export interface OfficeCount {
  /** Null: of no office. */
  readonly office: string | null
  readonly counts: Readonly<Record<Handing, number>>
  readonly due: number
}

export interface SubmissionListModel {
  readonly year: number
  /** Missing first, then the latest, then the others by name. */
  readonly departments: readonly ListedDepartment[]
  /** Most missing first. */
  readonly offices: readonly OfficeCount[]
  readonly total: OfficeCount
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): SubmissionListModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const index = departmentIndex(facts)
  const due = (answers[0] ?? []).flatMap((row): ListedDepartment[] => {
    const code = text(row, 'department')
    if (code === null || count(row, 'department_n') === 0) return []
    const [submitted, dueDate] = [text(row, 'submittedDate'), text(row, 'dueDate')]
    const isLate = count(row, 'late_n') > 0
    const handing =
      count(row, 'submitted_n') === 0 ? 'missing' : isLate ? 'late' : submitted === null || dueDate === null ? 'dated' : 'onTime'
    const daysLate = isLate && submitted !== null && dueDate !== null ? daysBetween(dueDate, submitted) : null
    return [
      {
        code,
        name: nameOf(index, code),
        office: text(row, 'financeOffice'),
        handing,
        submitted,
        due: dueDate,
        daysLate,
        reason: null,
      },
    ]
  })
  const departments = [...due, ...exemptOf(year, selection, facts)].sort(urgentFirst)
  if (departments.length === 0) return null
  const offices = [...new Set(departments.map((one) => one.office))].map((office) =>
    countOf(
      office,
      departments.filter((one) => one.office === office),
    ),
  )
  return {
    year,
    departments,
    offices: offices.sort(
      (a, b) =>
        b.counts.missing - a.counts.missing ||
        b.counts.late - a.counts.late ||
        String(a.office).localeCompare(String(b.office), 'zh-CN'),
    ),
    total: countOf(null, departments),
  }
}

/** 免报 of those that the filters leave; nothing is known of the size of who did not report. */
function exemptOf(year: number, selection: Selection, facts: DatasetFacts): readonly ListedDepartment[] {
  const index = departmentIndex(facts)
  const holds = (chosen: readonly string[], value: string | null) =>
    chosen.length === 0 || (value !== null && chosen.includes(value))
  return (facts.exemptions ?? []).flatMap((one): ListedDepartment[] => {
    const department = index.get(one.code)
    const office = department?.office ?? null
    const isShown =
      one.year === year &&
      selection.sizeBands.length === 0 &&
      holds(selection.departments, one.code) &&
      holds(selection.departmentTypes, department?.type ?? null) &&
      holds(selection.financeOffices, office)
    if (!isShown) return []
    return [
      {
        code: one.code,
        name: nameOf(index, one.code),
        office,
        handing: 'exempt',
        submitted: null,
        due: null,
        daysLate: null,
        reason: one.reason,
      },
    ]
  })
}

const dayMs = 86_400_000
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

const urgency: Readonly<Record<Handing, number>> = { missing: 0, late: 1, dated: 2, onTime: 3, exempt: 4 }

const urgentFirst = (a: ListedDepartment, b: ListedDepartment) =>
  urgency[a.handing] - urgency[b.handing] || (b.daysLate ?? 0) - (a.daysLate ?? 0) || a.name.localeCompare(b.name, 'zh-CN')

function countOf(office: string | null, departments: readonly ListedDepartment[]): OfficeCount {
  const of = (handing: Handing) => departments.filter((one) => one.handing === handing).length
  const counts = { missing: of('missing'), late: of('late'), dated: of('dated'), onTime: of('onTime'), exempt: of('exempt') }
  return { office, counts, due: departments.length - counts.exempt }
}
