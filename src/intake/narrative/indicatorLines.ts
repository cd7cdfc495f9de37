import type { Cell } from '../../domain/row'
import type { Passage } from './outline'

/** Tables that were pasted as text: a line of headers, then lines cut the same way by tabs, bars or wide gaps. */

export interface IndicatorRow {
  readonly line: number
  readonly quote: string
  readonly values: Record<string, Cell>
}

const headers: readonly (readonly [string, RegExp])[] = [
  ['level1_name', /^一级指标$/],
  ['level2_name', /^二级指标$/],
  ['indicator_name', /^(?:三级指标|指标名称|绩效指标|指标|指标内容)$/],
  ['target_text', /^(?:年度|年初|全年)?(?:指标值|目标值|目标|预期值)$/],
  ['actual_text', /^(?:全年)?(?:实际完成值|实际完成|实际值|完成值|完成情况|实际完成情况)$/],
  ['weight', /^(?:分值|权重|满分)$/],
  ['score_reported', /^(?:自评)?得分$/],
]

export function cellsOf(text: string): string[] {
  const separator = text.includes('\t') ? /\t/ : /[|｜]/.test(text) ? /[|｜]/ : /\s{2,}|　+/
  const cells = text.split(separator).map((cell) => cell.trim())
  if (cells[0] === '' && /^[|｜]/.test(text.trim())) cells.shift()
  if (cells[cells.length - 1] === '' && /[|｜]$/.test(text.trim())) cells.pop()
  return cells
}

function columnsOf(cells: readonly string[]): readonly (string | null)[] | null {
  const columns = cells.map(
    (cell) => headers.find(([, pattern]) => pattern.test(cell.replace(/\s|[（(].*[）)]$/g, '')))?.[0] ?? null,
  )
  return columns.includes('indicator_name') && columns.includes('target_text') ? columns : null
}

/** Rows of indicators by line of the paragraph, and the lines of their headers. */
export function indicatorRows(passages: readonly Passage[]): { rows: IndicatorRow[]; lines: ReadonlySet<number> } {
  const rows: IndicatorRow[] = []
  const lines = new Set<number>()
  let columns: readonly (string | null)[] | null = null
  const above: Record<string, Cell> = {}
  for (const { line, written } of passages) {
    const cells = cellsOf(written)
    const header = cells.length >= 3 ? columnsOf(cells) : null
    if (header !== null) {
      columns = header
      lines.add(line)
      continue
    }
    if (columns === null) continue
    if (cells.length !== columns.length) {
      columns = cells.length < 3 ? null : columns
      continue
    }
    const values: Record<string, Cell> = {}
    for (const [at, column] of columns.entries()) {
      const cell = cells[at] ?? ''
      if (column === null) continue
      const isLevel = column.startsWith('level')
      if (cell !== '') values[column] = column === 'weight' || column === 'score_reported' ? numberOf(cell) : cell
      if (isLevel && cell !== '') above[column] = cell
      else if (isLevel && above[column] !== undefined) values[column] = above[column]
    }
    lines.add(line)
    if (typeof values.indicator_name === 'string' && !/合计|总分|小计/.test(written)) rows.push({ line, quote: written, values })
  }
  return { rows, lines }
}

function numberOf(cell: string): number | null {
  const found = /^(\d{1,3}(?:\.\d{1,4})?)分?$/.exec(cell.normalize('NFKC'))
  return found?.[1] === undefined ? null : Number(found[1])
}
