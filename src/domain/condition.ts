/** One condition of a 条件名单 over a metric of the catalog: `exec_rate_adjusted<0.9` in the link. */
export interface Condition {
  /** Catalog id; whether there is such a metric is for the reader of the catalog to say. */
  readonly metric: string
  readonly operator: ConditionOperator
  /** In the metric's own unit: fractions of rates, 万元 of amounts. */
  readonly value: number
}

export const conditionOperators = ['<', '<=', '>=', '>', '='] as const
export type ConditionOperator = (typeof conditionOperators)[number]

/** Null where the text is no condition. */
export function readCondition(text: string): Condition | null {
  const [, metric = '', operator = '', number = ''] = /^([a-z][a-z0-9_]*)(<=|>=|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(text) ?? []
  return metric === '' ? null : { metric, operator: operator as ConditionOperator, value: Number(number) }
}

/** As it stands in the link. */
export const conditionText = ({ metric, operator, value }: Condition): string => `${metric}${operator}${plain(value)}`

/** Values as far apart as rounding may bring them are the same: 0.1 + 0.2 fulfils `= 0.3`. */
const tolerance = 1e-9

export function fulfils(value: number, { operator, value: bound }: Pick<Condition, 'operator' | 'value'>): boolean {
  const difference = value - bound
  switch (operator) {
    case '<':
      return difference < -tolerance
    case '<=':
      return difference <= tolerance
    case '>=':
      return difference >= -tolerance
    case '>':
      return difference > tolerance
    case '=':
      return Math.abs(difference) <= tolerance
  }
}

/** Never with an exponent, which the link would not take back. */
const plain = (value: number) => (Number.isInteger(value) ? value.toFixed(0) : value.toFixed(8).replace(/0+$/, ''))
