import type { Problem } from '../domain/errors'
import type { Encoding } from './Reading'

/** One record of a file as text. `line` is the physical line where it starts, from 1. */
export interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Why its cells cannot be trusted: the sentence `problem.<fault>`. */
  readonly fault?: string
}

/** A merged range by physical lines (from 1) and columns (from 0), ends included. Only its first cell holds text. */
export interface Merge {
  readonly firstLine: number
  readonly lastLine: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** A sheet, a table of a document or a text file as rows of text, before anybody asked what they mean. */
export interface RawTable {
  readonly source: string
  readonly sheet?: string
  /** `csv` where absent. */
  readonly format?: 'csv' | 'xlsx' | 'document'
  readonly merges?: readonly Merge[]
  /** Lines and zero-based columns that the file hides: they are read as the others, and named. */
  readonly hiddenLines?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly isHiddenSheet?: boolean
  /** What the format itself noticed (uncalculated formulas, rows beyond the limit …). */
  readonly warnings?: readonly Problem[]
  readonly encoding: Encoding | null
  readonly delimiter: string | null
  readonly rows: readonly RawRow[]
  readonly damagedLines: readonly number[]
}
