import { splitCodeAndName } from '../assemble/names'
import { knownHeader } from '../headerIndex'
import type { Grid, Spot } from './Grid'
import type { Meaning, Vocabulary } from './Vocabulary'

/** A column of a block inside a form: its header and the columns of cells that belong to it, end excluded. */
export interface FormColumn {
  readonly id: string
  readonly header: Spot
  readonly from: number
  readonly to: number
}

export interface HeaderRow {
  readonly row: number
  readonly columns: readonly FormColumn[]
  /** Headers that nothing is known of. */
  readonly unknown: readonly Spot[]
  /** Headers whose column another fills already. */
  readonly second: readonly (readonly [Spot, FormColumn])[]
}

/** Whose row it is: a list has such columns, a block inside a form has not, since its head says it once. */
const listKeys: ReadonlySet<string> = new Set([
  'dept_code',
  'dept_name',
  'dept_name_reported',
  'fiscal_year',
  'project_name',
  'project_code',
  'eval_id',
])

function isListKey(cell: string): boolean {
  return knownHeader(cell).candidates.some((one) => listKeys.has(one.column) && one.rank < 100 && one.table !== 'indicators')
}

/** Each header to the column that it names best; no column twice. */
function assign(spots: readonly Spot[], row: number, meaningsOf: (cell: string) => readonly Meaning[]): HeaderRow {
  const claims = spots
    .flatMap((spot) => meaningsOf(spot.text).map((meaning) => ({ spot, ...meaning })))
    .sort((a, b) => a.rank - b.rank || a.spot.column - b.spot.column)
  const byColumn = new Map<string, Spot>()
  const taken = new Set<Spot>()
  for (const { id, spot } of claims) {
    if (byColumn.has(id) || taken.has(spot)) continue
    byColumn.set(id, spot)
    taken.add(spot)
  }
  const to = (spot: Spot) => spots.find((other) => other.column > spot.lastColumn)?.column ?? Number.POSITIVE_INFINITY
  const columns = [...byColumn].map(([id, header]): FormColumn => ({ id, header, from: header.column, to: to(header) }))
  columns.sort((a, b) => a.from - b.from)
  const second = spots.flatMap((spot): (readonly [Spot, FormColumn])[] => {
    const [best] = taken.has(spot) ? [] : meaningsOf(spot.text)
    const other = columns.find((column) => column.id === best?.id)
    return other === undefined ? [] : [[spot, other]]
  })
  const unknown = spots.filter((spot) => !taken.has(spot) && meaningsOf(spot.text).length === 0)
  return { row, columns, unknown, second }
}

const has = ({ columns }: HeaderRow, ...ids: readonly string[]) => columns.some((column) => ids.includes(column.id))

/** 年初预算数 | 全年预算数 | 全年执行数 …: the head of the amounts; null where the row is none. */
export function fundHeader(grid: Grid, row: number, vocabulary: Vocabulary): HeaderRow | null {
  const spots = grid.own(row)
  if (spots.length < 2) return null
  const header = assign(spots, row, vocabulary.fundColumns)
  const isAmounts = has(header, 'expenditure_actual') && has(header, 'budget_initial', 'budget_adjusted')
  if (!isAmounts || spots.some((spot) => isListKey(spot.text) && !vocabulary.isFundName(spot.text))) return null
  const isName = (spot: Spot) => vocabulary.isFundBlock(spot.text) || vocabulary.isFundName(spot.text)
  return withoutNames(header, isName)
}

/** 三级指标 | 年度指标值 | 实际完成值 …: the head of the indicators; null where the row is none. */
export function indicatorHeader(grid: Grid, row: number, vocabulary: Vocabulary): HeaderRow | null {
  const spots = grid.own(row)
  if (spots.length < 3) return null
  const header = assign(spots, row, vocabulary.indicatorColumns)
  const isValued = has(header, 'target_value', 'actual_value', 'score_reported', 'weight')
  if (!has(header, 'indicator_name') || !isValued || spots.some((spot) => isListKey(spot.text) && !isUnit(spot))) return null
  const isName = ({ text }: Spot) =>
    vocabulary.isIndicatorBlock(text) || vocabulary.goal(text) !== null || vocabulary.isGoalBlock(text)
  return withoutNames(header, isName)
}

/** The name of the whole block stands in its header row, left of the others, but is no header that was not understood. */
function withoutNames(header: HeaderRow, isName: (spot: Spot) => boolean): HeaderRow {
  const first = header.columns[0]?.from ?? 0
  return {
    ...header,
    unknown: header.unknown.filter((spot) => spot.column > first && !isName(spot)),
    second: header.second.filter(([spot]) => !isName(spot)),
  }
}

/** 单位 beside 指标名称 is the unit of the target. */
const isUnit = (spot: Spot) => /^(?:计量|度量|指标)?单位$/.test(spot.text.replace(/\s+/g, ''))

/** A table of something else: several known headers and no value, as 部门编码 | 部门名称 | 得分 or 任务名称 | 预算数. */
export function foreignHeader(grid: Grid, row: number): boolean {
  const spots = grid.own(row)
  if (spots.length < 3 || spots.some((spot) => isValue(spot.text))) return false
  const known = spots.filter((spot) => knownHeader(spot.text).candidates.some((one) => one.rank < 100))
  // 部门名称 | 示例区总工会 | 部门编码 and nothing behind it is no header.
  return known.length * (spots.length > 4 ? 2 : 1.5) > spots.length
}

const isValue = (text: string) => text.length > 30 || /^[\d.,%¥￥\-—]+$/.test(text) || splitCodeAndName(text) !== null

/** As `foreignHeader`, and each row says whose it is. */
export function listHeader(grid: Grid, row: number): boolean {
  return foreignHeader(grid, row) && grid.own(row).some((spot) => isListKey(spot.text))
}

/** The first filled spot of a row below a header; null where the place is empty. */
export function spotUnder(grid: Grid, row: number, column: FormColumn | undefined): Spot | null {
  if (column === undefined) return null
  return grid.spots(row).find((spot) => spot.lastColumn >= column.from && spot.column < column.to && spot.text !== '') ?? null
}
