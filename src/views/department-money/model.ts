import { safeRatio } from '../../domain/rate'
import type { Row } from '../../domain/row'
import { enums } from '../../domain/schema/enums'
import type { Selection } from '../../domain/selection'
import { type Subject, subjectOf } from '../department'
import { num, text } from '../rows'
import type { DatasetFacts } from '../View'

/** 万元; null where nothing was written. */
export interface Amounts {
  readonly initial: number | null
  readonly adjusted: number | null
  readonly actual: number | null
  /** Actual over adjusted. */
  readonly rate: number | null
}

export interface MoneyLine extends Amounts {
  /** Code of fund_source. */
  readonly source: string
  readonly before: Amounts | null
}

export interface MoneyModel {
  readonly subject: Subject
  readonly axis: string
  /** Other axes that the department filled in. */
  readonly axes: readonly string[]
  readonly lines: readonly MoneyLine[]
  readonly total: Amounts & { readonly before: Amounts | null }
  /** As the record itself states them. */
  readonly reported: Amounts | null
  /** Adjusted budget of the lines less the record's, where they differ by more than a cent of a yuan. */
  readonly gap: number | null
}

/** Lines that make up the whole come before the whole alone. */
const axisOrder = ['BY_SOURCE', 'BY_BUDGET_BOOK', 'BY_EXPENDITURE', 'TOTAL'] as const

const cent = 1e-6

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): MoneyModel | null {
  const subject = subjectOf(selection, facts)
  if (subject === null) return null
  const [funds = [], records = []] = answers
  const now = ofYear(funds, subject, subject.year)
  const axes = axisOrder.filter((axis) => now.some((row) => text(row, 'fundAxis') === axis))
  const axis = axes.find((one) => one === selection.fundAxis) ?? axes[0]
  const [record] = ofYear(records, subject, subject.year)
  const reported = record === undefined ? null : reportedAmounts(record)
  if (axis === undefined) return null
  const linesOf = (rows: readonly Row[]) => rows.filter((row) => text(row, 'fundAxis') === axis)
  const former = linesOf(ofYear(funds, subject, subject.year - 1))
  const lines = linesOf(now)
    .map((row): MoneyLine => {
      const source = text(row, 'fundSource') ?? 'OTHER'
      const last = former.find((one) => text(one, 'fundSource') === source)
      return { source, ...fundAmounts(row), before: last === undefined ? null : fundAmounts(last) }
    })
    .sort((a, b) => sourceOrder(a.source) - sourceOrder(b.source))
  const before = former.map(fundAmounts)
  const total = { ...sumOf(lines), before: before.length === 0 ? null : sumOf(before) }
  const difference = total.adjusted === null || reported?.adjusted == null ? 0 : total.adjusted - reported.adjusted
  return { subject, axis, axes, lines, total, reported, gap: Math.abs(difference) > cent ? difference : null }
}

const sourceOrder = (source: string) => Object.keys(enums.fund_source).indexOf(source)

/** A department under two codes in one year would be counted twice: only the code of the view counts, or a former one alone. */
function ofYear(rows: readonly Row[], subject: Subject, year: number): readonly Row[] {
  const own = rows.filter((row) => row.year === year && text(row, 'entity') === subject.entity)
  const underCode = own.filter((row) => text(row, 'department') === subject.code)
  return underCode.length > 0 ? underCode : own
}

function fundAmounts(row: Row): Amounts {
  return {
    initial: num(row, 'fund_initial'),
    adjusted: num(row, 'fund_budget'),
    actual: num(row, 'fund_actual'),
    rate: num(row, 'fund_exec_rate'),
  }
}

function reportedAmounts(row: Row): Amounts {
  const [adjusted, actual] = [num(row, 'budget_adjusted'), num(row, 'expenditure_actual')]
  return { initial: num(row, 'budget_initial'), adjusted, actual, rate: safeRatio(actual, adjusted) }
}

function sumOf(lines: readonly Amounts[]): Amounts {
  const sum = (of: (line: Amounts) => number | null) => {
    const known = lines.flatMap((line) => of(line) ?? [])
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0)
  }
  const complete = lines.filter((line) => line.adjusted !== null && line.adjusted > 0 && line.actual !== null)
  const [adjusted, actual] = [
    complete.reduce((total, line) => total + (line.adjusted ?? 0), 0),
    complete.reduce((total, line) => total + (line.actual ?? 0), 0),
  ]
  return {
    initial: sum((line) => line.initial),
    adjusted: sum((line) => line.adjusted),
    actual: sum((line) => line.actual),
    rate: safeRatio(actual, adjusted),
  }
}
