import { AppError } from '../domain/errors'
import type { Cell, Row } from '../domain/row'
import { sqlColumns } from './ddl'

const linesAChunk = 4096

/**
 * Rows as the CSV text that `Engine.load` takes: all columns of ddl.ts in its order, UTF-8, texts quoted, NULL as nothing.
 * A column that a row lacks is NULL.
 */
export function tableText(table: string, rows: readonly Row[]): Uint8Array {
  const columns = sqlColumns(table).map((column) => column.id)
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = [encoder.encode(`${columns.join(',')}\n`)]
  for (let from = 0; from < rows.length; from += linesAChunk) {
    let text = ''
    const end = Math.min(from + linesAChunk, rows.length)
    for (let at = from; at < end; at++) text += lineOf(rows[at] ?? {}, columns)
    chunks.push(encoder.encode(text))
  }
  return joined(chunks)
}

/** Column names in the first line of a CSV text of `tableText`. */
export function headerOf(csv: Uint8Array): readonly string[] {
  const end = csv.indexOf(0x0a)
  const line = new TextDecoder().decode(end < 0 ? csv : csv.subarray(0, end))
  return line.trim().split(',')
}

function lineOf(row: Row, columns: readonly string[]): string {
  let line = ''
  for (let place = 0; place < columns.length; place++) {
    if (place > 0) line += ','
    const column = columns[place] ?? ''
    const value = row[column]
    if (value !== undefined && value !== null) line += fieldOf(value, column)
  }
  return `${line}\n`
}

function fieldOf(value: NonNullable<Cell>, column: string): string {
  if (typeof value === 'string') return value.includes('"') ? `"${value.replaceAll('"', '""')}"` : `"${value}"`
  if (typeof value === 'number' && !Number.isFinite(value)) throw new AppError('engine.notANumber', { column })
  return String(value)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
