import { type Condition, conditionText } from '../domain/condition'
import { type AskedCondition, boundText, conditionMetrics } from '../views/condition-list/conditions'
import { verdictWord } from '../views/condition-list/table'
import type { ViewAnswer, ViewContext } from '../views/View'

type Edited = Pick<AskedCondition, 'of' | 'operator' | 'value'>

/** Percents for rates, the measure's own unit otherwise. */
export const shownBound = ({ of, value }: Edited): number => (of.unit === 'fraction' ? Number((value * 100).toFixed(6)) : value)

/** The bound that was typed; null where it is no number. */
export function typedBound(of: Edited['of'], typed: string): number | null {
  const value = typed.trim() === '' ? Number.NaN : Number(typed)
  if (!Number.isFinite(value)) return null
  return of.unit === 'fraction' ? Number((value / 100).toFixed(8)) : value
}

/** 「%」「分」「年」: what stands behind a bound; amounts are asked in 万元 whatever is shown. */
export const boundUnit = (of: Edited['of'], context: ViewContext): string =>
  boundText({ of, metric: of.id, operator: '=', value: 0 }, { ...context, moneyUnit: '万元' }).replace(/^[\d.,]+\s*/, '')

/** As they stand in the link, each once. */
export const conditionTexts = (conditions: readonly Edited[]): readonly string[] => [
  ...new Set(conditions.map(({ of, operator, value }): string => conditionText({ metric: of.id, operator, value } as Condition))),
]

/** Another condition to begin with: the first measure that none is about yet. */
export function nextCondition(asked: readonly Edited[]): Edited {
  const used = new Set(asked.map((one) => one.of.id))
  const of = conditionMetrics.find((one) => !used.has(one.id)) ?? conditionMetrics[0]
  if (of === undefined) return asked[0] as Edited
  return withMeasure(of, '<')
}

/** A bound of the size that the measure has. */
export function withMeasure(of: Edited['of'], operator: Edited['operator']): Edited {
  const value =
    of.unit === 'fraction' ? 0.9 : of.unit === 'points' ? (of.polarity === 'higher' ? 90 : 5) : of.unit === 'wan' ? 1000 : 2
  return { of, operator, value }
}

/** Codes of the departments that meet all conditions, in the order of the list. */
export function membersOf(answer: Pick<ViewAnswer, 'table'>, context: ViewContext): readonly string[] {
  const met = verdictWord({ verdict: 'met' }, context)
  return answer.table.rows
    .filter((row) => row.cells[1]?.value === met)
    .flatMap(({ key }) => (typeof key?.department === 'string' ? [key.department] : []))
}
