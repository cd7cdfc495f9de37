// Arrow batches, as both builds of DuckDB-WASM answer, as rows. Column by column, without Arrow's own value objects.
import type { Data, RecordBatch, Schema } from 'apache-arrow'
import type { Cell, Row } from '../domain/row'
import { EngineError } from '../engine/Engine'

/** `Type` and `Precision` of Arrow, which this file may not load for a handful of numbers. */
const arrowType = { int: 2, float: 3, text: 5, bool: 6 } as const
const doublePrecision = 2

type Kind = 'text' | 'integer' | 'double' | 'boolean'

export interface Columns {
  readonly names: readonly string[]
  readonly kinds: readonly Kind[]
}

/**
 * Names and kinds of the columns of an answer. Any other type is `engine.columnType`: a BIGINT arrives as BigInt, a DECIMAL as
 * its unscaled digits, and an ENUM, through `send`, as NULL in every row (1.32.0).
 */
export function columnsOf(schema: Schema, sql: string): Columns {
  const kinds = schema.fields.map((field) => {
    const kind = kindOf(field.type)
    if (kind === null) throw new EngineError('engine.columnType', sql, `${field.name}: ${String(field.type)}`)
    return kind
  })
  return { names: schema.fields.map((field) => field.name), kinds }
}

export function appendRows(rows: Row[], batch: RecordBatch, columns: Columns): void {
  const from = rows.length
  const made: Record<string, Cell>[] = Array.from({ length: batch.numRows }, () => ({}))
  for (const [place, name] of columns.names.entries()) {
    const data = batch.data.children[place]
    const kind = columns.kinds[place]
    if (data !== undefined && kind !== undefined) readers[kind](data, (row, value) => put(made[row], name, value))
  }
  for (const [place, row] of made.entries()) rows[from + place] = row
}

function put(row: Record<string, Cell> | undefined, name: string, value: Cell): void {
  if (row !== undefined) row[name] = value
}

function kindOf(type: unknown): Kind | null {
  const { typeId, bitWidth, isSigned, precision } = type as Readonly<Record<string, unknown>>
  if (typeId === arrowType.text) return 'text'
  if (typeId === arrowType.bool) return 'boolean'
  if (typeId === arrowType.int && bitWidth === 32 && isSigned === true) return 'integer'
  return typeId === arrowType.float && precision === doublePrecision ? 'double' : null
}

type Put = (row: number, value: Cell) => void

const readers: Readonly<Record<Kind, (data: Data, put: Put) => void>> = {
  text: readTexts,
  integer: readNumbers,
  double: readNumbers,
  boolean(data, put) {
    const bits = data.values as Uint8Array
    for (let row = 0; row < data.length; row++) {
      const bit = row + data.offset
      put(row, isNull(data, row) ? null : (((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1)
    }
  },
}

function isNull(data: Data, row: number): boolean {
  return data.nullCount > 0 && !data.getValid(row)
}

/** NaN and infinity leave as NULL, as they do from ClickHouse. */
function readNumbers(data: Data, put: Put): void {
  const values = data.values as Float64Array | Int32Array
  for (let row = 0; row < data.length; row++) {
    const value = values[row]
    put(row, value === undefined || isNull(data, row) || !Number.isFinite(value) ? null : value)
  }
}

/** Decodes the whole column at once and cuts it by counting: a TextDecoder call per value is the slowest part of an answer. */
function readTexts(data: Data, put: Put): void {
  const offsets = data.valueOffsets as Int32Array
  const bytes = data.values as Uint8Array
  const first = offsets[0] ?? 0
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(first, offsets[data.length] ?? first))
  const isAscii = text.length === (offsets[data.length] ?? first) - first
  let from = 0
  for (let row = 0; row < data.length; row++) {
    const start = offsets[row] ?? 0
    const end = offsets[row + 1] ?? start
    const to = from + (isAscii ? end - start : utf16Length(bytes, start, end))
    put(row, isNull(data, row) ? null : text.slice(from, to))
    from = to
  }
}

/** Code units of valid UTF-8: one a character, two where a character takes four bytes. */
function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0
  for (let place = start; place < end; place++) {
    const byte = bytes[place] ?? 0
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}
