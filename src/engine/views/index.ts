import type { ViewTableId } from '../../domain/row'
import evaluations from './v_eval.sql?raw'
import funds from './v_fund.sql?raw'
import indicators from './v_indicator.sql?raw'
import issues from './v_issue.sql?raw'
import measures from './v_measure.sql?raw'
import recurrence from './v_recurrence.sql?raw'

export interface DerivedView {
  readonly id: ViewTableId
  /** `CREATE OR REPLACE VIEW … AS` and the query, in the portable subset. */
  readonly text: string
  readonly select: string
}

function derived(id: ViewTableId, text: string): DerivedView {
  return { id, text, select: text.slice(text.indexOf(' AS') + ' AS'.length).trim() }
}

/** In the order in which they can be made: v_eval reads v_indicator, v_recurrence reads v_issue. */
export const derivedViews: readonly DerivedView[] = [
  derived('v_indicator', indicators),
  derived('v_fund', funds),
  derived('v_eval', evaluations),
  derived('v_issue', issues),
  derived('v_measure', measures),
  derived('v_recurrence', recurrence),
]
