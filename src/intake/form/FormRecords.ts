import type { CellReading } from '../../domain/CellReading'
import type { Problem } from '../../domain/errors'
import type { MoneyUnit } from '../../domain/money'
import type { Place } from '../../domain/origin'
import type { RatioStyle } from '../../domain/ratio'
import type { Cell } from '../../domain/row'
import type { TableId } from '../../domain/schema'
import type { Draft, Ignored } from '../Reading'
import { columnLabel } from '../tableColumns'
import { cellReader } from '../validate'
import type { Warnings } from '../warnings'
import { columnLetter, type Grid, type Spot } from './Grid'

/** A value with the spot that it was read from. `raw`: the text itself, where the spot holds more than that. */
export interface FormValue {
  readonly value: Cell
  readonly spot: Spot
  readonly raw?: string
}

export type FormPart = Record<string, FormValue>

export interface Written {
  readonly header: string
  readonly column: string | null
}

/** What the parts of one form hand in: the head's values, records, faults, and rows that are none. */
export interface FormRecords {
  /** Values of the evaluation and of its department; the first that is not empty stands. */
  put(table: 'evaluations' | 'departments', column: string, value: FormValue): void
  value(table: 'evaluations' | 'departments', column: string): Cell
  /** The row says something of the whole form, though no value of it stands there alone. */
  touch(row: number): void
  add(table: TableId, row: number, part: FormPart): void
  /** A cell by the reader of its column. Its fault is remembered for its row; `asWarning` where the row says more than this. */
  read(table: TableId, column: string, spot: Spot, how?: ReadHow, asWarning?: boolean): Cell
  fault(table: TableId, code: string, spot: Spot, params?: Problem['params']): void
  hasFault(row: number): boolean
  ignore(row: number, reason: Ignored['reason']): void
  warn(code: string, spot: Spot, params?: Problem['params']): void
  /** A label of the form and what it stands for, for the report. */
  label(spot: Spot, column: string | null): void
  close(first: number): ClosedRecords
}

export interface ReadHow {
  readonly unit?: MoneyUnit | null
  readonly ratio?: RatioStyle
}

export interface ClosedRecords {
  readonly drafts: readonly Draft[]
  readonly faults: ReadonlyMap<number, { readonly table: TableId; readonly problems: readonly Problem[] }>
  readonly ignored: ReadonlyMap<number, Ignored['reason']>
  readonly written: readonly Written[]
}

type Values = { [T in TableId]?: Record<string, Cell> }
type Raw = { [T in TableId]?: Record<string, string> }
type Places = { [T in TableId]?: Record<string, Place> }

/** `D列`, as the sentences say where a cell stands whose meaning is not known; 支出决算数（D列） where it is. */
export const columnName = (spot: Spot) => `${columnLetter(spot.column)}列`

export function createFormRecords(
  grid: Grid,
  place: { readonly source: string; readonly sheet?: string },
  warnings: Warnings,
  rowTexts: ReadonlyMap<number, string>,
): FormRecords {
  const head: { evaluations: FormPart; departments: FormPart } = { evaluations: {}, departments: {} }
  const records: { table: TableId; row: number; part: FormPart }[] = []
  const faults = new Map<number, { table: TableId; problems: Problem[] }>()
  const ignored = new Map<number, Ignored['reason']>()
  const touched = new Set<number>()
  const written: Written[] = []
  const lineOf = (row: number) => grid.rows[row]?.line ?? 1

  function warn(code: string, spot: Spot, params: Problem['params'] = {}, column = columnName(spot)): void {
    warnings.add(code, lineOf(spot.row), column, spot.text, params)
  }

  function fault(table: TableId, code: string, spot: Spot, params: Problem['params'] = {}, column = columnName(spot)): void {
    const known = faults.get(spot.row) ?? { table, problems: [] }
    faults.set(spot.row, known)
    const origin = { ...place, line: lineOf(spot.row), column, raw: spot.text }
    known.problems.push({ code, origin, params })
  }

  function read(table: TableId, column: string, spot: Spot, how: ReadHow = {}, asWarning = false): Cell {
    const reading = cellReader(table, column, { unit: how.unit ?? null, ratio: how.ratio ?? 'percent' })(spot.text)
    if (typeof reading !== 'object' || reading === null) return reading
    const { value, fault: code, warning }: CellReading<Cell> = reading
    const field = columnLabel(table, column)
    const params = { expected: '', field }
    const name = `${field}（${columnName(spot)}）`
    if (code !== undefined && !asWarning) fault(table, code, spot, params, name)
    const said = asWarning ? (code ?? warning) : warning
    if (said !== undefined) warn(said, spot, params, name)
    return value
  }

  function draftOf(row: number, parts: readonly (readonly [TableId, FormPart])[]): Draft {
    const values: Values = {}
    const raw: Raw = {}
    const places: Places = {}
    for (const [table, part] of parts) {
      if (Object.keys(part).length === 0) continue
      values[table] = Object.fromEntries(Object.entries(part).map(([column, one]) => [column, one.value]))
      places[table] = Object.fromEntries(
        Object.entries(part).map(([column, { spot }]) => [column, { line: lineOf(spot.row), column: columnLetter(spot.column) }]),
      )
      const texts = Object.entries(part).flatMap(([column, one]): [string, string][] => {
        const text = one.raw ?? one.spot.text
        return text === '' || text === String(one.value) ? [] : [[column, text]]
      })
      if (texts.length > 0) raw[table] = Object.fromEntries(texts)
    }
    const line = lineOf(row)
    return { line, values, raw, places, rowText: rowTexts.get(line) ?? '' }
  }

  return {
    put(table, column, value) {
      if (value.value === null || (head[table][column]?.value ?? null) !== null) return
      head[table][column] = value
    },
    value: (table, column) => head[table][column]?.value ?? null,
    touch: (row) => touched.add(row),
    add: (table, row, part) => records.push({ table, row, part }),
    read,
    fault,
    hasFault: (row) => faults.has(row),
    ignore(row, reason) {
      if (!ignored.has(row)) ignored.set(row, reason)
    },
    warn,
    label(spot, column) {
      const header = spot.text.replace(/\s+/g, ' ').slice(0, 40)
      if (!written.some((one) => one.header === header && one.column === column)) written.push({ header, column })
    },
    close: (first) => ({
      drafts: [
        { ...draftOf(first, Object.entries(head) as [TableId, FormPart][]), lines: [...touched].map(lineOf) },
        ...records.map(({ table, row, part }) => draftOf(row, [[table, part]])),
      ],
      faults,
      ignored,
      written,
    }),
  }
}
