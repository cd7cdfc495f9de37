import type { Row, ViewTableId } from '../domain/row'
import type { TableId } from '../domain/schema'
import type { FilterKey } from '../domain/selection'
import type { Text } from '../domain/text'

export type MetricUnit = 'wan' | 'fraction' | 'points' | 'count'

/** `toOne`: nearest to 100 %; `toZero`: smallest absolute value; `none`: neither is good (DOMAIN 9). */
export type Polarity = 'higher' | 'lower' | 'toOne' | 'toZero' | 'none'

/**
 * `dept_year` is one row per department code due in a year, whether or not it reported (DOMAIN 6.5); `findings` is one row per
 * finding of the checks; `issue_causes` is one row per department, year and cause tag, and one without a tag per department and
 * year that wrote about issues.
 */
export type Relation = TableId | ViewTableId | 'dept_year' | 'findings' | 'issue_causes'

export interface Metric {
  readonly id: string
  readonly label: Text
  readonly definition: Text
  readonly relation: Relation
  /** An aggregate over `relation` in the portable subset, or a formula over other metrics of that relation as `{metric_id}`. */
  readonly sql: string
  /** Aggregate counting what `sql` used (departments, indicators or issues); the n of n/N. */
  readonly n: string
  /** The measure of one row of `relation`, where it has one: statistics (median, quartiles, mean, min, max) are taken over it. */
  readonly row?: string
  readonly unit: MetricUnit
  readonly polarity: Polarity
  /** Columns a shown number goes back to, as `table.column` of the seven tables. */
  readonly inputs: readonly string[]
  /** The formula in words of the field, for 说明: 「实际支出 ÷ 调整后预算」. */
  readonly formula: Text
  /** Aggregate counting what could have been used, where that is not the departments due: all indicators, all issues. */
  readonly expected?: string
  /** A ratio of sums: the two sums over pairwise complete rows, asked for as `<id>.num` and `<id>.den`. */
  readonly parts?: { readonly num: string; readonly den: string }
  /** Aggregate counting rows left out because the divisor is not above zero: `<id>.zero`. */
  readonly zero?: string
  /** A share: `of` a member in the `total` of all members, which differ in the dimensions `across`. */
  readonly share?: { readonly of: string; readonly total: string; readonly across: readonly string[] }
  /** Dimensions over whose members n is counted together: departments with issues text, not those with one category. */
  readonly nAcross?: readonly string[]
  /** Rows that contradict each other count too: issues and what was handed in stay (DOMAIN 6.7). */
  readonly keepsContradicting?: boolean
  /** How departments make a group (DOMAIN 6): `sum`, `ratio` of sums, `median`. */
  readonly groups: 'sum' | 'ratio' | 'median'
}

export interface Dimension {
  readonly id: string
  readonly label: Text
  readonly relation: Relation | 'any'
  readonly sql: string
  /** The filter that this dimension answers to, so that a view may leave its own filter out. */
  readonly filter?: FilterKey
  readonly type: 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DOUBLE'
}

export type Statistic = 'p25' | 'median' | 'p75' | 'mean' | 'min' | 'max'

/** Parts of a metric beside its value: see `Metric.parts`, `zero`, `expected`. */
export type Part = 'num' | 'den' | 'zero' | 'expected'

/**
 * What a view asks. `metrics` are catalog ids of one relation, each also as `<id>.<statistic>` (over the departments' values)
 * or `<id>.<part>`. The answer has one row per combination of `by`, with a column per dimension id, per metric (named as asked
 * for) and per metric its n (`<id>.n`: departments, indicators or issues); `<id>.<statistic>.n` counts the departments' values.
 */
export interface QuerySpec {
  readonly metrics: readonly string[]
  readonly by: readonly string[]
  /** Filters not applied to this query: a view ignores its own (DOMAIN 6.9). */
  readonly ignore?: readonly FilterKey[]
  /** In place of the selection's years; 'all' lifts them. */
  readonly years?: readonly number[] | 'all'
  /** Only rows whose dimensions have these values: the unmet among the indicators. */
  readonly only?: Row
  readonly order?: readonly { readonly by: string; readonly descending?: boolean }[]
  readonly limit?: number
}
