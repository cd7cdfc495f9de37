import { normaliseName } from './names'
import type { MutableRow, TableRow } from './TableRows'

const budgetBooks = new Set<unknown>(['GENERAL_PUBLIC', 'GOV_FUND', 'STATE_CAPITAL', 'SPECIAL_ACCOUNT'])
const byExpenditure = new Set<unknown>(['BASIC', 'PROJECT'])

/** fund_source from the words of the source: 其中:本年财政拨款 → FISCAL_CURRENT, what no synonym knows → OTHER. */
export function completeFund(row: MutableRow, sources: ReadonlyMap<string, string>): void {
  if (row.fund_source !== null || typeof row.fund_source_reported !== 'string') return
  const written = normaliseName(row.fund_source_reported)
  const bare = written.replace(/^(?:\d+[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|其中:)+/, '')
  row.fund_source = sources.get(written) ?? sources.get(bare) ?? 'OTHER'
}

/** fund_axis where the source gives none: which lines add up to the total together (DOMAIN 3). */
export function assignAxes(rows: readonly TableRow[]): void {
  const open = new Map<unknown, MutableRow[]>()
  for (const { row } of rows) {
    if (row.fund_axis !== null) continue
    if (row.fund_source === 'TOTAL') row.fund_axis = 'TOTAL'
    else if (byExpenditure.has(row.fund_source)) row.fund_axis = 'BY_EXPENDITURE'
    else {
      const lines = open.get(row.eval_id)
      if (lines === undefined) open.set(row.eval_id, [row])
      else lines.push(row)
    }
  }
  for (const lines of open.values()) {
    const axis = lines.every((row) => budgetBooks.has(row.fund_source)) ? 'BY_BUDGET_BOOK' : 'BY_SOURCE'
    for (const row of lines) row.fund_axis = axis
  }
}
