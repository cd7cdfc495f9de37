import type { ViewTableId } from '../domain/row'
import type { Text } from '../domain/text'

/** 错误: contradicts itself or cannot be counted. 警告: probably to be corrected. 提示: for a person to judge. */
export type Severity = '错误' | '警告' | '提示'

/** A change to the clean case (data/fixtures/check-case.json) that must set the rule off. */
export type TriggerStep =
  | { readonly op: 'set'; readonly table: string; readonly where: Cells; readonly set: Cells }
  | { readonly op: 'add'; readonly table: string; readonly row: Cells }
  | { readonly op: 'delete'; readonly table: string; readonly where: Cells }

type Cells = Readonly<Record<string, string | number | boolean | null>>

/**
 * One object of data/checks/<group>.json: a predicate in the portable SQL subset over one row of `relation`, with `$name` for
 * thresholds. TRUE is a row to look at, NULL is no finding. What it rests on: checkSources; what to ask for: returnWordings.
 */
export interface Check {
  readonly id: string
  readonly group: string
  readonly severity: Severity
  readonly title: Text
  readonly relation: ViewTableId
  readonly predicate: string
  readonly thresholds: Readonly<Record<string, number>>
  /** `{column|format}` takes a column of the relation or `$threshold`. */
  readonly message: string
  readonly evidence: readonly string[]
  /** Findings of these checks are hidden where this one stands (root cause first). */
  readonly suppresses: readonly string[]
  readonly trigger: readonly TriggerStep[]
}

const files = import.meta.glob<readonly Check[]>('../../data/checks/*.json', { eager: true, import: 'default' })

/** The catalog in order of id. */
export const checks: readonly Check[] = Object.values(files)
  .flat()
  .sort((a, b) => (a.id < b.id ? -1 : 1))
