import type { CellReading } from '../domain/CellReading'
import { readNumber } from '../domain/number'
import type { Cell } from '../domain/row'
import { type Column, enums, type TableId, tables } from '../domain/schema'
import { cellReader, columnOf } from '../intake/validate'

export { columnOf }

/** What a person typed as the value of a column (amounts in 万元 unless they say otherwise), or why it is none. */
export function readTyped(table: TableId, column: string, text: string): { readonly value: Cell } | { readonly fault: string } {
  const typed = text.trim()
  if (typed === '') return { value: null }
  const isNumber = columnOf(table, column)?.type === 'number'
  const found = isNumber ? readNumber(typed, () => false) : cellReader(table, column, { unit: '万元', ratio: 'percent' })(typed)
  if (typeof found !== 'object' || found === null) return { value: found }
  const { value, fault, warning } = found as CellReading<Cell>
  const why = fault ?? warning
  return why === undefined ? { value } : { fault: why }
}

/** A value of a column as `readTyped` takes it back. */
export function typedText(table: TableId, column: string, value: Cell): string {
  const known = columnOf(table, column)
  if (value === null || known === undefined) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (known.type === 'ratio' && typeof value === 'number') return `${Number((value * 100).toFixed(6))}%`
  if (known.values !== null) {
    const labels: Readonly<Record<string, { readonly 'zh-CN': string }>> = enums[known.values]
    return labels[String(value)]?.['zh-CN'] ?? String(value)
  }
  return String(value)
}

/** Who a record is of and which it is: not to be corrected, since everything else hangs on it. */
const fixed: ReadonlySet<string> = new Set(['dept_code', 'fiscal_year', 'eval_scope', 'source_kind', 'source_file', 'source_row'])

/** Columns of a table that can be corrected or added by hand. */
export function correctable(table: TableId): readonly Column[] {
  const { columns, primaryKey } = tables[table]
  return columns.filter((column) => !fixed.has(column.id) && !primaryKey.includes(column.id))
}
