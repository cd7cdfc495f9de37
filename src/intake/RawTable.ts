import type { Encoding } from './Reading'

/** One record of a file as text. `line` is the physical line where it starts, from 1. */
export interface RawRow {
  readonly line: number
  readonly cells: readonly string[]
  /** Why its cells cannot be trusted: the sentence `problem.<fault>`. */
  readonly fault?: string
}

/** A sheet or a text file as rows of text, before anybody asked what they mean. */
export interface RawTable {
  readonly source: string
  readonly sheet?: string
  readonly encoding: Encoding | null
  readonly delimiter: string | null
  readonly rows: readonly RawRow[]
  readonly damagedLines: readonly number[]
}
