// 为什么变化: a ratio of sums beside last year's, taken apart by departments, or by what one department is made of.
import { mergedInto } from '../domain/lineage'
import type { Selection } from '../domain/selection'
import { type ChangeInParts, changeInParts, type PartOfChange, type RatioPart } from '../metrics/decompose'
import type { Measured } from './measured'
import type { DatasetFacts } from './View'

/** One part of one year, before parts of one identity are put together. */
export interface ChangeRow {
  readonly key: string
  readonly name: string
  readonly year: number
  readonly num: number | null
  readonly den: number | null
}

export interface NamedPart extends PartOfChange {
  readonly name: string
}

export interface ChangeModel {
  readonly year: number
  /** `department`, or what the one chosen department is made of. */
  readonly by: 'department' | 'fundSource' | 'indicatorName'
  /** The one department that is drilled into. */
  readonly of: { readonly code: string; readonly name: string } | null
  /** Of the fund lines shown. */
  readonly fundAxis: string | null
  readonly whole: ChangeInParts
  readonly parts: readonly NamedPart[]
  readonly n: number
  readonly due: number | null
  /** Parts that are sums over departments merged this year (合并口径). */
  readonly merged: readonly string[]
  /** One department is chosen, but its two years have no fund line of one axis in common. */
  readonly notDrilled?: boolean
}

/** The one department that is looked into; null for a change over departments. */
export const drilled = (selection: Selection): string | null =>
  selection.departments.length === 1 ? (selection.departments[0] ?? null) : null

/** Departments as parts. A code not yet matched (`U:`) is nobody's next year. */
export function departmentRows(rated: readonly Measured[], year: number, facts: DatasetFacts): readonly ChangeRow[] {
  const entities = new Map(rated.map((one) => [one.code, one.entity]))
  const identity = identityOf(year, (code) => entities.get(code) ?? code, facts)
  return rated.map(({ code, name, year: own, num, den }) => ({
    key: code.startsWith('U:') ? `${code} ${own}` : identity(code),
    name,
    year: own,
    num,
    den,
  }))
}

/** Codes of last year under the identity of this year: through changes of name, and into what they were merged. */
export function identityOf(year: number, entityOf: (code: string) => string, facts: DatasetFacts): (code: string) => string {
  const into = mergedInto(facts.mergers ?? [], year - 1, year)
  return (code) => {
    const target = into.get(code)
    return entityOf(target ?? code)
  }
}

/** Rows of one identity and year as one part; without a divisor above zero it has none. */
export function partsOf(rows: readonly ChangeRow[], year: number): readonly RatioPart[] {
  const sums = new Map<string, { num: number; den: number }>()
  for (const { key, year: own, num, den } of rows) {
    if (own !== year || num === null || den === null || den <= 0) continue
    const known = sums.get(key) ?? { num: 0, den: 0 }
    sums.set(key, { num: known.num + num, den: known.den + den })
  }
  return [...sums].map(([key, { num, den }]) => ({ key, num, den }))
}

export function changeModel(
  rows: readonly ChangeRow[],
  frame: Pick<ChangeModel, 'year' | 'by' | 'of' | 'fundAxis' | 'due' | 'merged'>,
): ChangeModel | null {
  const now = partsOf(rows, frame.year)
  const whole = changeInParts(partsOf(rows, frame.year - 1), now)
  if (whole === null) return null
  const names = new Map([...rows].sort((a, b) => a.year - b.year).map((row) => [row.key, row.name]))
  return { ...frame, whole, parts: whole.parts.map((part) => ({ ...part, name: names.get(part.key) ?? part.key })), n: now.length }
}

/** 结构变化: the weights moved the whole more than the parts' own ratios did. */
export const isMixLed = ({ mix, rate }: Pick<ChangeInParts, 'mix' | 'rate'>): boolean => Math.abs(mix) > Math.abs(rate)
