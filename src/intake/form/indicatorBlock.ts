import { isNullToken } from '../../domain/nullTokens'
import type { RatioStyle } from '../../domain/ratio'
import type { Cell } from '../../domain/row'
import { enumReader } from '../enumReaders'
import { createIndicatorReader, type IndicatorReader } from '../indicatorRow'
import type { FileChoices, Question } from '../Reading'
import { isTotalWord } from '../rowKinds'
import type { FormPart, FormRecords, FormValue } from './FormRecords'
import { pointsIn } from './fundBlock'
import { rateStyle } from './fundUnits'
import type { Grid, Spot } from './Grid'
import { type FormColumn, type HeaderRow, spotUnder } from './headerRow'
import type { Vocabulary } from './Vocabulary'

export interface IndicatorBlock {
  readonly header: HeaderRow
  readonly rows: readonly number[]
}

const level1 = enumReader('level1_category')
const values = ['target_value', 'target_text_adjusted', 'actual_value', 'weight', 'score_reported'] as const
const readTogether: ReadonlySet<string> = new Set(['target_value', 'actual_value', 'target_text_adjusted', 'target_unit'])
/** 指标1：慰问人次 is 慰问人次, and 指标1： of the empty form is nothing. */
const nameIn = (spot: Spot) => spot.text.replace(/^指标\s*\d+\s*[:：]\s*/, '')

const operator = enumReader('target_operator')
const direction = enumReader('direction')
/** 指标性质 holds ≥ and ≤ in one province, 正向 and 反向 in another. */
const isDirection = (text: string) => typeof operator(text) !== 'string' && typeof direction(text) === 'string'

const columnIn = (header: HeaderRow, id: string) => header.columns.find((column) => column.id === id)

/** 完成度 as percent or fraction, by its sign or by 得分 ÷ 分值. */
export function attainmentStyle(grid: Grid, blocks: readonly IndicatorBlock[], choices: FileChoices): RatioStyle | Question {
  const rates = blocks.flatMap(({ header, rows }) => {
    const text = (row: number, id: string) => spotUnder(grid, row, columnIn(header, id))?.text ?? ''
    if (columnIn(header, 'attainment_reported') === undefined) return []
    return rows.map((row) => {
      const [score, weight] = [Number(text(row, 'score_reported') || Number.NaN), Number(text(row, 'weight') || Number.NaN)]
      return { written: text(row, 'attainment_reported'), expected: weight > 0 && score >= 0 ? score / weight : null }
    })
  })
  const header = blocks.map((block) => columnIn(block.header, 'attainment_reported')).find((column) => column !== undefined)
  return header === undefined ? 'percent' : rateStyle(header.header.text, rates, choices)
}

/** Hands in the indicators of one block; rows of totals between them and rows left empty are none. */
export function takeIndicators(
  grid: Grid,
  block: IndicatorBlock,
  style: RatioStyle,
  vocabulary: Vocabulary,
  records: FormRecords,
): void {
  const { header, rows } = block
  const reader = createIndicatorReader((id) => columnIn(header, id) !== undefined)
  const levels = createLevels(grid, header, rows)
  for (const column of header.columns) records.label(column.header, `indicators.${column.id}`)
  for (const row of rows) {
    const own = levels.at(row)
    const name = spotUnder(grid, row, columnIn(header, 'indicator_name'))
    const first = grid.own(row)[0]
    if (first === undefined) records.ignore(row, 'blank')
    else if (vocabulary.isSubtotal(first.text) || (name !== null && vocabulary.isSubtotal(name.text)) || isTotalWord(first.text)) {
      records.ignore(row, 'total')
    } else if (name === null || isNullToken(nameIn(name)) || name.row < row) {
      const given = values
        .map((id) => spotUnder(grid, row, columnIn(header, id)))
        .find((spot) => spot !== null && !isNullToken(spot.text))
      if (given === undefined || given === null) records.ignore(row, 'blank')
      else nameMissing(row, given, columnIn(header, 'indicator_name'), records)
    } else takeRow(row, name, own)
  }

  function takeRow(row: number, name: Spot, own: Levels): void {
    const part: FormPart = { indicator_name: { value: nameIn(name), spot: name } }
    if (own.level1 !== null) part.level1_name = { value: own.level1.text, spot: own.level1 }
    if (own.level2 !== null) part.level2_name = { value: own.level2.text, spot: own.level2 }
    for (const column of header.columns) {
      if (column.id === 'indicator_name' || column.id.startsWith('level')) continue
      const spot = spotUnder(grid, row, column)
      if (spot === null || spot.row < row) continue
      const id = column.id === 'target_operator' && isDirection(spot.text) ? 'direction' : column.id
      const value = readTogether.has(id) ? spot.text : records.read('indicators', id, spot, { ratio: style })
      part[id] = { value, spot }
    }
    settle(part, reader, records)
    if (records.hasFault(row)) return
    records.add('indicators', row, part)
    if (own.level1 !== null) takePoints(own.level1, records)
  }
}

function nameMissing(row: number, given: Spot, column: FormColumn | undefined, records: FormRecords): void {
  const place: Spot = { ...given, row, column: column?.from ?? given.column, text: '' }
  records.fault('indicators', 'row.required', place, { field: '三级指标' })
}

/** Target, unit and actual value make sense together; what comes of them keeps the place where it stood. */
function settle(part: FormPart, reader: IndicatorReader, records: FormRecords): void {
  const before: Record<string, Cell> = Object.fromEntries(Object.entries(part).map(([column, one]) => [column, one.value]))
  const [target, actual] = [part.target_value, part.actual_value]
  const place = (column: string): FormValue | undefined =>
    part[column] ?? (column.startsWith('actual') || column === 'completion_claim' ? actual : (part.target_text_adjusted ?? target))
  const after = { ...before }
  reader.settle(after, (column, code) => {
    const spot = place(column)?.spot
    if (spot !== undefined) records.warn(code, spot)
  })
  inferEqual(after, part.target_text_adjusted ?? target, records)
  for (const [column, value] of Object.entries(after)) {
    const from = column === 'level1_category' ? part.level1_name : column === 'level2_category' ? part.level2_name : place(column)
    if (value === null && part[column] === undefined) continue
    const spot = (from ?? part.indicator_name)?.spot
    if (spot !== undefined) part[column] = { value, spot }
  }
}

/** 100% without any sign is =100 % in a form (forms.json: target_patterns), and a person should know that it was taken so. */
function inferEqual(after: Record<string, Cell>, target: FormValue | undefined, records: FormRecords): void {
  if (after.target_operator !== null || typeof after.target_value !== 'number' || target === undefined) return
  after.target_operator = 'EQ'
  after.direction = after.target_value === 0 ? 'REVERSE' : 'EQUAL'
  records.warn('target.operatorInferred', target.spot)
}

const weightColumns: Readonly<Record<string, string>> = {
  OUTPUT: 'weight_output',
  BENEFIT: 'weight_benefit',
  SATISFACTION: 'weight_satisfaction',
  EXECUTION: 'weight_execution',
}

/** 产出指标(50分) -> weight_output. Points of the other levels are not added up: only what is written is taken. */
function takePoints(level: Spot, records: FormRecords): void {
  const points = pointsIn(level.text)
  const category = level1(level.text)
  const column = typeof category === 'string' ? weightColumns[category] : undefined
  if (points !== null && column !== undefined) records.put('evaluations', column, { value: points, spot: level })
}

interface Levels {
  readonly level1: Spot | null
  readonly level2: Spot | null
}

/**
 * 一级 and 二级指标 of each row. Where the column is merged down, a row has the name of its range and none outside of one;
 * where it is not (a CSV), an empty cell means as above, and a new 一级指标 ends the 二级指标 before it.
 */
function createLevels(grid: Grid, header: HeaderRow, rows: readonly number[]): { at(row: number): Levels } {
  const [upper, lower] = [columnIn(header, 'level1_name'), columnIn(header, 'level2_name')]
  const [start, end] = [rows[0] ?? 0, rows[rows.length - 1] ?? 0]
  const isExact = (column: FormColumn | undefined) => column !== undefined && grid.isMergedDown(column.from, start, end)
  const exact = { upper: isExact(upper), lower: isExact(lower) }
  let above: Levels = { level1: null, level2: null }
  return {
    at(row) {
      const own1 = named(spotUnder(grid, row, upper), header.row)
      const own2 = named(spotUnder(grid, row, lower), header.row)
      const isNewUpper = own1 !== null && own1 !== above.level1
      const level1 = own1 ?? (exact.upper ? null : above.level1)
      const level2 = own2 ?? (exact.lower || isNewUpper ? null : above.level2)
      above = { level1, level2 }
      return above
    },
  }
}

/** The name of the whole block, merged down on the left, is no level. */
const named = (spot: Spot | null, headerRow: number) =>
  spot === null || spot.row <= headerRow || isNullToken(spot.text) ? null : spot
