import type { Row } from '../../domain/row'
import { enums } from '../../domain/schema'
import type { Selection } from '../../domain/selection'
import type { DepartmentValue, LastYear, ValueHistory } from '../../metrics/compare'
import type { CompareMode } from '../comparing'
import { type Basis, basisOf, historyOf, readMeasured } from '../measured'
import { asideReason, type Missing, readDue } from '../reported'
import { departmentIndex, nameOf, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { axesOf, type FundLine, readLines, sumOf } from './lines'
import { adjustedBudget, fundBudget } from './query'

export interface Part {
  readonly amount: number
  /** Of the row's sum; null where the sum is not above zero or a line is negative. */
  readonly share: number | null
}

export interface CompositionRow {
  /** Null for the row of all. */
  readonly department: string | null
  readonly type: string | null
  readonly kind: 'department' | 'type' | 'total'
  /** Name of the department; types and the total are named where they are shown. */
  readonly name: string
  /** Departments with lines of the axis. */
  readonly n: number
  readonly sum: number
  /** One per source of the model. */
  readonly parts: readonly Part[]
  /** Adjusted budgets reported for the same departments, and by how much the lines differ from them. */
  readonly reported: number | null
  readonly gap: number | null
  /** Of a department, and of a group the sums of its departments with both years. */
  readonly before: LastYear | null
  readonly basis: Basis | null
  readonly faded: boolean
}

export interface CompositionModel {
  readonly year: number
  readonly due: number
  readonly axis: string
  /** Whether the selection names the axis; else the one with most departments is taken. */
  readonly isChosen: boolean
  readonly axes: readonly { readonly axis: string; readonly n: number }[]
  /** In the order of the enum. */
  readonly sources: readonly { readonly id: string; readonly faded: boolean }[]
  /** Departments, or chosen departments and types, the largest first. */
  readonly rows: readonly CompositionRow[]
  readonly rowsAre: 'departments' | 'types'
  readonly total: CompositionRow
  /** Departments whose lines do not add up to the adjusted budget: to be verified. */
  readonly unequal: readonly { readonly name: string; readonly gap: number }[]
  readonly without: readonly Missing[]
  readonly compareWith: CompareMode
}

/** More departments than this are put together by type. */
export const mostDepartments = 30

/** 万元, as the check of fund lines against the total. */
const tolerance = 0.02

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): CompositionModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const departments = departmentIndex(facts)
  const lines = readLines(answers[0] ?? [])
  const axes = axesOf(lines.filter((line) => line.year === year))
  const axis = selection.fundAxis ?? axes[0]?.axis
  const now = lines.filter((line) => line.year === year && line.axis === axis)
  if (axis === undefined || now.length === 0) return null
  const budgets = readMeasured(answers[1] ?? [], adjustedBudget, departments)
  const budgetOf = new Map(budgets.map((one) => [one.code, one.value]))
  const present = new Set(now.map((line) => line.source))
  const sources = Object.keys(enums.fund_source).filter((source) => present.has(source))
  const sums = sumsOf(lines.filter((line) => line.axis === axis))
  const history = historyOf(fundBudget, sums, facts)
  const rowOf = rowMaker({ year, sources, budgetOf, sums, history, selection })
  const codes = [...new Set(now.map((line) => line.code))]
  const departmentRow = (code: string) =>
    rowOf(
      now.filter((line) => line.code === code),
      { kind: 'department', name: nameOf(departments, code), code },
    )
  const byDepartment = codes.map(departmentRow).sort(largest)
  const rowsAre = codes.length > mostDepartments ? 'types' : 'departments'
  const chosen = byDepartment.filter((one) => selection.departments.includes(one.department ?? ''))
  const due = readDue(answers[2] ?? [], departments)
  const recorded = new Set(budgets.map((one) => one.code))
  return {
    year,
    due: due.length,
    axis,
    isChosen: selection.fundAxis !== null,
    axes,
    sources: sources.map((id) => ({ id, faded: selection.fundTypes.length > 0 && !selection.fundTypes.includes(id) })),
    rows: rowsAre === 'departments' ? byDepartment : [...chosen.slice(0, mostDepartments), ...typeRows(now, rowOf)],
    rowsAre,
    total: rowOf(now, { kind: 'total', name: '', code: null }),
    unequal: byDepartment
      .flatMap((one) => (one.gap === null || Math.abs(one.gap) <= tolerance ? [] : [{ name: one.name, gap: one.gap }]))
      .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap)),
    without: due
      .filter((one) => !codes.includes(one.code))
      .map((one) => ({
        code: one.code,
        name: one.name,
        reason: recorded.has(one.code) ? ('noValue' as const) : asideReason(one, selection),
      })),
    compareWith: selection.compareWith === 'lastYear' ? 'lastYear' : null,
  }
}

const largest = (a: CompositionRow, b: CompositionRow) => b.sum - a.sum || a.name.localeCompare(b.name, 'zh-CN')

/** The sum of the axis by department and year: what last year is compared by. */
function sumsOf(lines: readonly FundLine[]): readonly (DepartmentValue & { readonly entity: string })[] {
  const found = new Map<string, FundLine[]>()
  for (const line of lines) {
    const key = `${line.code} ${line.year}`
    found.set(key, [...(found.get(key) ?? []), line])
  }
  return [...found.values()].flatMap((own) => {
    const [first] = own
    return first === undefined
      ? []
      : [{ code: first.code, entity: first.entity, year: first.year, value: sumOf(own), num: null, den: null, n: 1 }]
  })
}

interface RowContext {
  readonly year: number
  readonly sources: readonly string[]
  readonly budgetOf: ReadonlyMap<string, number | null>
  readonly sums: readonly DepartmentValue[]
  readonly history: ValueHistory
  readonly selection: Selection
}

type RowName = { readonly kind: CompositionRow['kind']; readonly name: string; readonly code: string | null }
type RowOf = (lines: readonly FundLine[], row: RowName) => CompositionRow

function rowMaker(at: RowContext): RowOf {
  return (lines, { kind, name, code }) => {
    const codes = new Set(lines.map((line) => line.code))
    const sum = sumOf(lines)
    const isWhole = sum > 0 && lines.every((line) => line.amount >= 0)
    const type = kind === 'total' ? null : (lines[0]?.type ?? null)
    const budgets = [...codes].map((one) => at.budgetOf.get(one) ?? null)
    const reported = budgets.some((one) => one === null) ? null : budgets.reduce((total: number, one) => total + (one ?? 0), 0)
    return {
      department: kind === 'department' ? code : null,
      type,
      kind,
      name,
      n: codes.size,
      sum,
      parts: at.sources.map((source) => {
        const amount = sumOf(lines.filter((line) => line.source === source))
        return { amount, share: isWhole ? amount / sum : null }
      }),
      reported,
      gap: reported === null ? null : sum - reported,
      before: kind === 'department' ? lastYearOf(code ?? '', at) : null,
      basis: kind === 'department' ? null : basisOf(fundBudget, ofYear(at, codes), at.history),
      faded: isFaded(kind, code, type, at.selection),
    }
  }
}

const lastYearOf = (code: string, { history, year }: RowContext) => (code.startsWith('U:') ? null : history.lastYear(code, year))

const ofYear = ({ sums, year }: RowContext, codes: ReadonlySet<string>) =>
  sums.filter((one) => one.year === year && codes.has(one.code))

function typeRows(lines: readonly FundLine[], rowOf: RowOf): readonly CompositionRow[] {
  const types = [...new Set(lines.map((line) => line.type))]
  return types
    .map((type) =>
      rowOf(
        lines.filter((line) => line.type === type),
        { kind: 'type', name: '', code: null },
      ),
    )
    .sort(largest)
}

function isFaded(kind: CompositionRow['kind'], code: string | null, type: string | null, selection: Selection): boolean {
  const { departments, departmentTypes } = selection
  if (kind === 'total') return false
  if (departmentTypes.length > 0 && (type === null || !departmentTypes.includes(type))) return true
  return kind === 'department' && departments.length > 0 && !departments.includes(code ?? '')
}
