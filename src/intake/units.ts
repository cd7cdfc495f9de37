import { type MoneyUnit, moneySuffix, moneyUnit, readMoney } from '../domain/money'
import { isNullToken } from '../domain/nullTokens'
import type { CaptionUnits } from './caption'

import type { MappedColumn } from './mapping'
import { askUnit } from './questions'
import type { RawRow } from './RawTable'
import type { KnownAmounts, Question } from './Reading'

export interface UnitInput {
  /** The columns of amounts. */
  readonly columns: readonly MappedColumn[]
  readonly rows: readonly RawRow[]
  readonly caption: CaptionUnits
  /** File name and sheet name. */
  readonly names: readonly string[]
  readonly choice: MoneyUnit | undefined
  readonly known: KnownAmounts | undefined
  /** Key of the department in a row, as `KnownAmounts` has it. */
  departmentOf(row: RawRow): string | null
}

export interface Units {
  /** By index of the column; null where every cell says its own. */
  readonly byColumn: ReadonlyMap<number, MoneyUnit | null>
  /** The one unit of all columns and cells, null where they differ. */
  readonly unit: MoneyUnit | null
  readonly evidence: string | null
  readonly question: Question | null
  /** The user's answer differs from what the file says: [answer, what the file says]. */
  readonly contradiction: readonly [MoneyUnit, string] | null
}

interface Found {
  readonly unit: MoneyUnit
  readonly evidence: string
}

/**
 * Unit of each column of amounts in the order of schema.json#unit_detection. Where nothing speaks, it is asked: a wrong unit is
 * wrong by ten thousand.
 */
export function decideUnits(input: UnitInput): Units {
  const byColumn = new Map<number, MoneyUnit | null>()
  const evidences = new Set<string>()
  const shared = sharedUnit(input)
  const open: MappedColumn[] = []
  for (const column of input.columns) {
    const header = column.known.unit
    const own = header === null ? null : moneyUnit(header)
    if (header !== null && own === null && input.choice === undefined) {
      return { byColumn, unit: null, evidence: null, question: askUnit(column.header, `(${header})`), contradiction: null }
    }
    if (own !== null) {
      byColumn.set(column.index, own)
      evidences.add(`列名“${column.known.text.written.trim()}”`)
    } else if (shared !== null) {
      byColumn.set(column.index, shared.unit)
      evidences.add(shared.evidence)
    } else if (saysOwnUnit(column, input.rows)) {
      byColumn.set(column.index, null)
      if (input.rows.some(({ cells }) => moneySuffix(cells[column.index] ?? '') !== null)) evidences.add('单元格后缀')
    } else open.push(column)
  }
  const question = open.length === 0 ? null : askUnit(open.length === 1 ? (open[0]?.header ?? null) : null, evidenceOf(open, input))
  const units = question === null ? unitsUsed(byColumn, input.rows) : []
  return {
    byColumn,
    unit: units.length === 1 ? (units[0] ?? null) : null,
    evidence: question === null && evidences.size > 0 ? [...evidences].slice(0, 3).join('；') : null,
    question,
    contradiction: contradictionOf(input, shared, byColumn),
  }
}

const mayEndInUnit = /[元万亿整]\s*$/

/** Units of the columns, and of cells that name another; empty where a column has none. */
function unitsUsed(byColumn: ReadonlyMap<number, MoneyUnit | null>, rows: readonly RawRow[]): readonly MoneyUnit[] {
  const used = new Set<MoneyUnit>()
  for (const [index, unit] of byColumn) {
    if (unit === null) return []
    used.add(unit)
    for (const { cells } of rows) {
      const cell = cells[index] ?? ''
      const own = mayEndInUnit.test(cell) ? moneySuffix(cell) : null
      if (own !== null) used.add(own)
    }
  }
  return [...used]
}

function sharedUnit(input: UnitInput): Found | null {
  if (input.choice !== undefined) return { unit: input.choice, evidence: '导入时的选择' }
  const { units, foreign, evidence } = input.caption
  const [only, another] = units
  if (foreign !== null || another !== undefined) return null
  if (only !== undefined) return { unit: only, evidence: `表注“${evidence ?? only}”` }
  for (const name of input.names) {
    const unit = unitInName(name)
    if (unit !== null) return { unit, evidence: `名称“${name}”` }
  }
  return comparedUnit(input)
}

/** 2021汇总(万元).csv. A bare 元 must stand apart: 元旦 and 多元 name no unit. */
function unitInName(name: string): MoneyUnit | null {
  const normal = name.normalize('NFKC').replace(/\.[^./]+$/, '')
  const found = new Set(
    [...normal.matchAll(/百万元|万元|千元|亿元|(?<![\u4e00-\u9fff])元(?![\u4e00-\u9fff])|(?<=单位[:_]?)元/g)].map((one) => one[0]),
  )
  const [only, another] = [...found]
  return only === undefined || another !== undefined ? null : moneyUnit(only)
}

/** No unit is needed where every filled cell has its own, or is zero. */
function saysOwnUnit({ index }: MappedColumn, rows: readonly RawRow[]): boolean {
  for (const { cells } of rows) {
    const cell = (cells[index] ?? '').trim()
    if (isNullToken(cell) || readMoney(cell, null).fault !== 'money.unitMissing') continue
    return false
  }
  return true
}

const fewest = 1

/** Median of (amount as written ÷ the same department's known amount in 万元): about 10,000 for 元, about 1 for 万元. */
function comparedUnit({ columns, rows, known, departmentOf }: UnitInput): Found | null {
  if (known === undefined || known.size === 0) return null
  const ratios: number[] = []
  for (const row of rows) {
    const department = departmentOf(row)
    const amount = department === null ? undefined : known.get(department)
    if (amount === undefined || amount <= 0) continue
    const written = columns.map(({ index }) => readMoney(row.cells[index] ?? '', '万元').value ?? 0)
    const largest = Math.max(...written)
    if (largest > 0 && !columns.some(({ index }) => moneySuffix(row.cells[index] ?? '') !== null)) ratios.push(largest / amount)
  }
  if (ratios.length < fewest) return null
  ratios.sort((a, b) => a - b)
  const median = ratios[Math.floor(ratios.length / 2)] ?? 0
  const evidence = `与已知的同部门金额比较，比值中位数 ${Number(median.toPrecision(4))}（${ratios.length} 行）`
  if (median >= 3000 && median <= 30_000) return { unit: '元', evidence }
  return median >= 0.3 && median <= 3 ? { unit: '万元', evidence } : null
}

function evidenceOf(open: readonly MappedColumn[], { caption, rows }: UnitInput): string {
  if (caption.foreign !== null || caption.units.length > 1) return caption.evidence ?? caption.units.join('、')
  const cells = open.slice(0, 2).flatMap(({ index, header }) => {
    const seen = rows.map((row) => (row.cells[index] ?? '').trim()).filter((cell) => !isNullToken(cell))
    return seen.length === 0 ? [] : [`${header}：${seen.slice(0, 3).join('、')}`]
  })
  return cells.join('；')
}

function contradictionOf(
  input: UnitInput,
  shared: Found | null,
  byColumn: ReadonlyMap<number, MoneyUnit | null>,
): Units['contradiction'] {
  if (input.choice === undefined || shared === null) return null
  const header = input.columns.find(
    ({ index, known }) => byColumn.get(index) !== input.choice || (known.unit !== null && moneyUnit(known.unit) === null),
  )
  if (header !== undefined) return [input.choice, `列名“${header.known.text.written.trim()}”`]
  const [said] = input.caption.units
  return said !== undefined && said !== input.choice ? [input.choice, `表注“${input.caption.evidence ?? said}”`] : null
}
