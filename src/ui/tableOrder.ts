import type { TableCell, TableRow } from '../views/View'

export interface Sorting {
  readonly column: number
  readonly descending: boolean
}

const words = new Intl.Collator('zh-Hans-CN-u-co-pinyin', { numeric: true })

/** Rows by the raw values of a column; what has no value comes last either way. Totals and notes stay where they stood: at the end. */
export function sortedRows(rows: readonly TableRow[], sorting: Sorting | null): readonly TableRow[] {
  const plain = rows.filter((row) => row.kind === undefined)
  const rest = rows.filter((row) => row.kind !== undefined)
  if (sorting === null) return [...plain, ...rest]
  const { column, descending } = sorting
  const sorted = [...plain].sort((a, b) => compareCells(a.cells[column], b.cells[column], descending))
  return [...sorted, ...rest]
}

function compareCells(a: TableCell | undefined, b: TableCell | undefined, descending: boolean): number {
  const left = a?.value ?? null
  const right = b?.value ?? null
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  const order = typeof left === 'number' && typeof right === 'number' ? left - right : words.compare(String(left), String(right))
  return descending ? -order : order
}

/** A first click sorts numbers from the largest and words from the first; the second turns round, the third gives the view's own order. */
export function nextSorting(now: Sorting | null, column: number, isNumber: boolean): Sorting | null {
  if (now === null || now.column !== column) return { column, descending: isNumber }
  return now.descending === isNumber ? { column, descending: !isNumber } : null
}
