import type { Metric, Polarity } from '../Metric'

interface Words {
  readonly label: string
  readonly labelEn: string
  readonly definition: string
  readonly definitionEn: string
}

/** An amount of `v_eval` in 万元: summed over departments. `row` is the amount of one record. */
export function amount(id: string, row: string, words: Words & { readonly formula: string }, inputs: readonly string[]): Metric {
  return {
    id,
    label: { 'zh-CN': words.label, en: words.labelEn },
    definition: { 'zh-CN': words.definition, en: words.definitionEn },
    relation: 'v_eval',
    sql: `sum(${row})`,
    n: `count(${row})`,
    row,
    unit: 'wan',
    polarity: 'none',
    inputs: inputs.map((column) => `evaluations.${column}`),
    formula: { 'zh-CN': words.formula },
    groups: 'sum',
  }
}

/** A rate of `v_eval`: the group's is the ratio of sums over records that have both terms and a divisor above zero (DOMAIN 6.1). */
export function rate(
  id: string,
  terms: { readonly over: string; readonly under: string; readonly polarity?: Polarity },
  words: Words & { readonly formula: string },
  inputs: readonly string[],
): Metric {
  const complete = `(${terms.over}) IS NOT NULL AND ${terms.under} > 0`
  const num = `@sumIf(${terms.over}, ${complete})`
  const den = `@sumIf(${terms.under}, ${complete})`
  return {
    id,
    label: { 'zh-CN': words.label, en: words.labelEn },
    definition: { 'zh-CN': words.definition, en: words.definitionEn },
    relation: 'v_eval',
    sql: `${num}::DOUBLE / nullif(${den}, 0)`,
    n: `@countIf(${complete})`,
    row: `CASE WHEN ${terms.under} > 0 THEN (${terms.over})::DOUBLE / ${terms.under} END`,
    unit: 'fraction',
    polarity: terms.polarity ?? 'none',
    inputs: inputs.map((column) => `evaluations.${column}`),
    formula: { 'zh-CN': words.formula },
    parts: { num, den },
    zero: `@countIf(${terms.under} <= 0)`,
    groups: 'ratio',
  }
}

/** A score of `v_eval`: the group's is the median, the mean stands beside it (DOMAIN 6.4). */
export function score(
  id: string,
  row: string,
  polarity: Polarity,
  words: Words & { readonly formula: string },
  inputs: readonly string[],
): Metric {
  return {
    id,
    label: { 'zh-CN': words.label, en: words.labelEn },
    definition: { 'zh-CN': words.definition, en: words.definitionEn },
    relation: 'v_eval',
    sql: `@quantile(${row}, 0.5)`,
    n: `count(${row})`,
    row,
    unit: 'points',
    polarity,
    inputs,
    formula: { 'zh-CN': words.formula },
    groups: 'median',
  }
}
