import { conditionText } from '../domain/condition'
import { type AskedCondition, boundText, conditionMetrics } from '../views/condition-list/conditions'
import { verdictWord } from '../views/condition-list/table'
import type { ViewAnswer, ViewContext } from '../views/View'

type Edited = Pick<AskedCondition, 'of' | 'operator' | 'value'>

/** Percents for rates, the measure's own unit otherwise. */
export const shownBound = ({ of, value }: Edited): number => (of.unit === 'fraction' ? Number((value * 100).toFixed(6)) : value)

/** Beyond it nothing is measured, and the link would need an exponent. */
const mostBound = 1e9

/** The bound that was typed, also as 90% or in full width; null where it is no number. */
export function typedBound(of: Edited['of'], typed: string): number | null {
  const plain = typed.normalize('NFKC').replace(/[%,\s]/g, '')
  const value = plain === '' ? Number.NaN : Number(plain)
  if (!Number.isFinite(value) || Math.abs(value) > mostBound) return null
  return of.unit === 'fraction' ? Number((value / 100).toFixed(8)) : value
}

/** 「%」「分」「年」: what stands behind a bound; amounts are asked in 万元 whatever is shown. */
export const boundUnit = (of: Edited['of'], context: ViewContext): string =>
  boundText({ of, metric: of.id, operator: '=', value: 0 }, { ...context, moneyUnit: '万元' }).replace(/^[\d.,]+\s*/, '')

/** As they stand in the link, each once. */
export const conditionTexts = (conditions: readonly Edited[]): readonly string[] => [
  ...new Set(conditions.map(({ of, operator, value }) => conditionText({ metric: of.id, operator, value }))),
]

/** Another condition to begin with: over the first measure that none is about yet. */
export function nextCondition(asked: readonly Edited[]): Edited | null {
  const used = new Set(asked.map((one) => one.of.id))
  const of = conditionMetrics.find((one) => !used.has(one.id)) ?? conditionMetrics[0]
  return of === undefined ? null : withMeasure(of, '<')
}

/** With a bound of the size that the measure has. */
export function withMeasure(of: Edited['of'], operator: Edited['operator']): Edited {
  return { of, operator, value: usualBound(of) }
}

function usualBound({ unit, polarity }: Edited['of']): number {
  switch (unit) {
    case 'fraction':
      return polarity === 'toZero' || polarity === 'lower' ? 0.2 : 0.9
    case 'points':
      return polarity === 'higher' ? 90 : 5
    case 'wan':
      return 1000
    case 'count':
      return 2
  }
}

/** Codes of the departments that meet all conditions, in the order of the list. */
export function membersOf(answer: Pick<ViewAnswer, 'table'>, context: ViewContext): readonly string[] {
  const met = verdictWord({ verdict: 'met' }, context)
  return answer.table.rows
    .filter((row) => row.cells[1]?.value === met)
    .flatMap(({ key }) => (typeof key?.department === 'string' ? [key.department] : []))
}

/** Codes of the departments of which enough conditions hold, in the order of the list. */
export function candidatesOf(answer: Pick<ViewAnswer, 'table'>, least: number): readonly string[] {
  return answer.table.rows
    .filter((row) => typeof row.cells[1]?.value === 'number' && row.cells[1].value >= least)
    .flatMap(({ key }) => (typeof key?.department === 'string' ? [key.department] : []))
}
