import type { MoneyUnit } from '../../domain/money'
import { isNullToken } from '../../domain/nullTokens'
import { readDecimal } from '../../domain/number'
import { type RatioStyle, readRatio } from '../../domain/ratio'
import { normaliseName } from '../assemble/names'
import { baseName } from '../blockEvidence'
import { unitsIn } from '../caption'
import { knownHeader } from '../headerIndex'
import type { MappedColumn } from '../mapping'
import { askRatio } from '../questions'
import type { RawRow, RawTable } from '../RawTable'
import type { FileChoices, KnownAmounts, Question } from '../Reading'
import { decideUnits, type Units } from '../units'
import { type FundBlock, type FundRow, fundAmounts } from './fundBlock'
import type { Grid } from './Grid'
import type { FormColumn } from './headerRow'

export interface FundUnits {
  readonly units: Units
  /** Unit by column of `funds`; null where each cell says its own. */
  readonly byColumn: ReadonlyMap<string, MoneyUnit | null>
}

export interface UnitEvidence {
  readonly table: RawTable
  readonly choices: FileChoices
  readonly known: KnownAmounts | undefined
  /** Code and name of the department, as other files may know it. */
  readonly departments: readonly string[]
}

/** Unit of the amounts, by the same order as in a list: cell, header, name of the block or caption, names, comparison, question. */
export function fundUnits(grid: Grid, block: FundBlock, { table, choices, known, departments }: UnitEvidence): FundUnits {
  const amounts = block.header.columns.filter((column) => fundAmounts.some((id) => id === column.id))
  const department = departments.map(normaliseName).find((name) => known?.has(name)) ?? null
  const units = decideUnits({
    columns: amounts.map((column, index) => mapped(column, index)),
    rows: block.rows.map((row) => asRow(row, amounts, grid)),
    caption: unitsIn(captionRows(grid, block)),
    names: [...(table.sheet === undefined ? [] : [table.sheet]), baseName(table.source)],
    choice: choices.unit,
    known,
    departmentOf: () => department,
  })
  const byColumn = new Map(amounts.map((column, index) => [column.id, units.byColumn.get(index) ?? null] as const))
  return { units, byColumn }
}

function mapped({ id, header }: FormColumn, index: number): MappedColumn {
  return {
    index,
    header: header.text.replace(/\s+/g, ' '),
    known: knownHeader(header.text),
    targets: [{ table: 'funds', column: id }],
  }
}

function asRow({ row, cells }: FundRow, columns: readonly FormColumn[], grid: Grid): RawRow {
  return { line: grid.rows[row]?.line ?? 1, cells: columns.map(({ id }) => cells.get(id)?.text ?? '') }
}

/** Title and notes down to the header, and the name of the block, which carries the unit in brackets. */
function captionRows(grid: Grid, block: FundBlock): readonly RawRow[] {
  const firstAmount = Math.min(...block.header.columns.map((column) => column.from))
  const above = grid.rows.slice(0, block.header.row + 1)
  const names = block.rows.map(({ row }) => {
    const line = grid.rows[row]?.line ?? 1
    return { line, cells: grid.spots(row).flatMap((spot) => (spot.column < firstAmount && spot.row === row ? [spot.text] : [])) }
  })
  return [...above, ...names]
}

/** No share is above 150 %, so a larger number is a percentage. */
const surelyPercent = 1.5

/** 执行率 as percent or fraction: by the user, its sign, the amounts beside it, its size. */
export function fundRateStyle(block: FundBlock, { choices }: UnitEvidence): RatioStyle | Question {
  const column = block.header.columns.find((one) => one.id === 'exec_rate_reported')
  if (column === undefined) return 'percent'
  const rates = block.rows.map((row) => ({ written: row.cells.get(column.id)?.text ?? '', ...amountsOf(row) }))
  return rateStyle(column.header.text, rates, choices)
}

interface Rate {
  readonly written: string
  /** The rate worked out from other cells; null where that cannot be done. */
  readonly expected: number | null
}

export function rateStyle(header: string, rates: readonly Rate[], choices: FileChoices): RatioStyle | Question {
  const chosen = choices.ratio?.[header]
  if (chosen !== undefined) return chosen
  const bare = rates.filter(({ written }) => !isNullToken(written) && !/[%‰％]/.test(written) && (asWritten(written) ?? 0) !== 0)
  if (bare.length === 0 || /[%％]/.test(header)) return 'percent'
  let lead = 0
  for (const { written, expected } of bare) {
    const value = asWritten(written) ?? 0
    if (expected !== null) lead += Math.abs(value / 100 - expected) < Math.abs(value - expected) ? 1 : -1
  }
  if (lead !== 0) return lead > 0 ? 'percent' : 'fraction'
  if (bare.some(({ written }) => Math.abs(asWritten(written) ?? 0) > surelyPercent)) return 'percent'
  return askRatio(
    header,
    bare
      .slice(0, 5)
      .map(({ written }) => written)
      .join('、'),
  )
}

const asWritten = (written: string) => (typeof readDecimal(written) === 'string' ? null : readRatio(written, 'fraction').value)

function amountsOf({ cells }: FundRow): { readonly expected: number | null } {
  const amount = (id: string) => {
    const decimal = readDecimal(cells.get(id)?.text ?? '')
    return typeof decimal === 'string' ? null : Number(`${decimal.integer}.${decimal.fraction || '0'}`)
  }
  const budget = amount('budget_adjusted') ?? amount('budget_initial')
  const actual = amount('expenditure_actual')
  return { expected: budget === null || actual === null || budget <= 0 ? null : actual / budget }
}
