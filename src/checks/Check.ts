import type { Cell, ViewTableId } from '../domain/row'
import type { Severity } from '../reference/checks'

export type { Check, Severity } from '../reference/checks'

/** What the user changed of a rule, by its id. Exports state the changed ones. */
export type CheckSettings = Readonly<Record<string, CheckSetting>>

export interface CheckSetting {
  readonly off?: boolean
  readonly severity?: Severity
  readonly thresholds?: Readonly<Record<string, number>>
}

/** A row that a rule asks a person to look at (需核实): never a verdict. */
export interface Finding {
  readonly check: string
  readonly group: string
  readonly severity: Severity
  readonly relation: ViewTableId
  readonly evalId: string
  readonly deptCode: string
  readonly fiscalYear: number
  /** Which row of the view: eval_id, indicator_no, line_no, issue_id, measure_id or category_id. */
  readonly rowKey: string
  readonly message: string
  /** Raw values of the rule's evidence columns, dates as YYYY-MM-DD. */
  readonly evidence: Readonly<Record<string, Cell>>
}
