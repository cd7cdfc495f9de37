import type { MoneyUnit } from '../../domain/money'
import { isNullToken } from '../../domain/nullTokens'
import type { RatioStyle } from '../../domain/ratio'
import type { Cell } from '../../domain/row'
import { enumReader } from '../enumReaders'
import type { FormPart, FormRecords } from './FormRecords'
import type { Grid, Spot } from './Grid'
import { type FormColumn, type HeaderRow, spotUnder } from './headerRow'
import type { Vocabulary } from './Vocabulary'

export const fundAmounts = ['budget_initial', 'budget_adjustment', 'budget_adjusted', 'expenditure_actual'] as const

/** A row of amounts with its name, before units are known. */
export interface FundRow {
  readonly row: number
  readonly name: Spot | null
  readonly axis: string | null
  readonly isTotal: boolean
  readonly cells: ReadonlyMap<string, Spot>
}

export interface FundBlock {
  readonly header: HeaderRow
  /** 预算执行情况(10分): name of the block with its points. */
  readonly label: Spot | null
  readonly rows: readonly FundRow[]
  /** Rows of the block without any amount. */
  readonly empty: readonly number[]
}

const fundSource = enumReader('fund_source')
const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

/** Rows between the header of the amounts and the next part. Rows without any amount are left out (DOMAIN 13). */
export function readFundBlock(grid: Grid, header: HeaderRow, rows: readonly number[], vocabulary: Vocabulary): FundBlock {
  const firstAmount = Math.min(...header.columns.map((column) => column.from))
  const label = grid.spots(header.row).find((spot) => spot.column < firstAmount && vocabulary.isFundBlock(spot.text)) ?? null
  const found: FundRow[] = []
  const empty: number[] = []
  let axis: { readonly id: string; readonly spot: Spot } | null = null
  for (const row of rows) {
    const left = grid.spots(row).filter((spot) => spot.column < firstAmount && spot.text !== '' && spot.row > header.row)
    const isNamed = left.some((spot) => !vocabulary.isFundBlock(spot.text))
    const named = isNamed ? left.filter((spot) => !vocabulary.isFundBlock(spot.text)) : left
    const group = named.find((spot) => vocabulary.fundAxis(axisText(spot.text)) !== null)
    if (group !== undefined) axis = { id: vocabulary.fundAxis(axisText(group.text)) ?? '', spot: group }
    const name = named.filter((spot) => spot !== group).pop() ?? null
    const cells = cellsOf(grid, row, header.columns)
    if (!fundAmounts.some((id) => isGiven(cells.get(id)))) {
      empty.push(row)
      continue
    }
    const isTotal = !found.some((one) => one.isTotal) && group === undefined && isTotalName(name, vocabulary, found.length)
    if (isTotal) axis = null
    found.push({
      row,
      name: name ?? (isTotal ? null : (group ?? null)),
      axis: isTotal ? 'TOTAL' : (axis?.id ?? null),
      isTotal,
      cells,
    })
  }
  return { header, label, rows: found, empty }
}

/** 按收入性质分: */
const axisText = (text: string) => text.replace(/[:：]\s*$/, '')

function isGiven(spot: Spot | undefined): boolean {
  return spot !== undefined && !isNullToken(spot.text)
}

/** 年度资金总额, 项目资金总额, 合计; a first row without a name, or with the block's own, is the only one that can be meant. */
function isTotalName(name: Spot | null, { words, isFundBlock }: Vocabulary, before: number): boolean {
  if (name === null || isFundBlock(name.text)) return before === 0
  const text = folded(name.text)
  return words.funds.total.some((word) => text.includes(word)) || fundSource(name.text) === 'TOTAL'
}

function cellsOf(grid: Grid, row: number, columns: readonly FormColumn[]): ReadonlyMap<string, Spot> {
  const cells = new Map<string, Spot>()
  for (const column of columns) {
    const spot = spotUnder(grid, row, column)
    if (spot !== null && spot.row >= row) cells.set(column.id, spot)
  }
  return cells
}

const texts = ['deviation_reason'] as const
const scores = ['weight', 'score_reported'] as const

/** Hands in the rows; the total's amounts, points and score are those of the evaluation too (forms.json: after). */
export function takeFunds(
  block: FundBlock,
  units: ReadonlyMap<string, MoneyUnit | null>,
  style: RatioStyle,
  records: FormRecords,
): void {
  for (const column of block.header.columns) records.label(column.header, `funds.${column.id}`)
  for (const row of block.empty) records.ignore(row, 'blank')
  for (const { row, name, axis, isTotal, cells } of block.rows) {
    const part: FormPart = {}
    const take = (column: string, read: (spot: Spot) => Cell) => {
      const spot = cells.get(column)
      if (spot !== undefined) part[column] = { value: read(spot), spot }
    }
    for (const id of fundAmounts) take(id, (spot) => records.read('funds', id, spot, { unit: units.get(id) ?? null }))
    take('exec_rate_reported', (spot) => records.read('funds', 'exec_rate_reported', spot, { ratio: style }))
    for (const id of scores) take(id, (spot) => records.read('funds', id, spot))
    for (const id of texts) take(id, (spot) => records.read('funds', id, spot))
    if (records.hasFault(row)) continue
    const place = name ?? cells.get('expenditure_actual') ?? [...cells.values()][0]
    if (place === undefined) continue
    const source = isTotal ? 'TOTAL' : (fundSource(place.text) as Cell)
    part.fund_source = { value: source, spot: place }
    if (name !== null) part.fund_source_reported = { value: name.text, spot: name }
    if (axis !== null) part.fund_axis = { value: axis, spot: place }
    records.add('funds', row, part)
    if (isTotal) takeTotal(part, block, records)
    else if (axis === 'BY_EXPENDITURE' || axis === null) takeExpenditure(part, records)
  }
}

const ofTotal: readonly (readonly [string, string])[] = [
  ['budget_initial', 'budget_initial'],
  ['budget_adjustment', 'budget_adjustment'],
  ['budget_adjusted', 'budget_adjusted'],
  ['expenditure_actual', 'expenditure_actual'],
  ['exec_rate_reported', 'exec_rate_reported'],
  ['weight', 'weight_execution'],
  ['score_reported', 'score_execution'],
]

function takeTotal(part: FormPart, { label, header }: FundBlock, records: FormRecords): void {
  for (const [from, to] of ofTotal) {
    const value = part[from]
    if (value !== undefined) records.put('evaluations', to, value)
  }
  const score = header.columns.find((column) => column.id === 'score_reported')?.header ?? null
  for (const spot of [label, score]) {
    const points = spot === null ? null : pointsIn(spot.text)
    if (spot !== null && points !== null) records.put('evaluations', 'weight_execution', { value: points, spot })
  }
}

function takeExpenditure({ fund_source: source, expenditure_actual: actual }: FormPart, records: FormRecords): void {
  if (actual === undefined) return
  if (source?.value === 'BASIC') records.put('evaluations', 'basic_expenditure', actual)
  if (source?.value === 'PROJECT') records.put('evaluations', 'project_expenditure', actual)
}

/** (50分) behind a name, (20分*执行率) behind a header; null where there are none. */
export function pointsIn(text: string): number | null {
  const found = /\((\d{1,3}(?:\.\d+)?)(?:分[^()]*)?\)|(\d{1,3}(?:\.\d+)?)分\)?$/.exec(text.normalize('NFKC').replace(/\s+/g, ''))
  return found === null ? null : Number(found[1] ?? found[2])
}
