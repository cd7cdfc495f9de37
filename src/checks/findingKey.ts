import type { Finding } from './Check'

/** What tells a finding from all others of one state of the data: the rule, the evaluation and the row. */
export function findingKey({ check, evalId, rowKey }: Pick<Finding, 'check' | 'evalId' | 'rowKey'>): string {
  return JSON.stringify([check, evalId, rowKey])
}
