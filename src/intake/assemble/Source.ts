import type { Problem } from '../../domain/errors'
import type { Origin } from '../../domain/origin'
import type { Cell } from '../../domain/row'
import type { TableId } from '../../domain/schema'
import type { BlockReading, Draft, FileChoices } from '../Reading'

/** A block on its way to the seven tables. */
export interface Block {
  readonly reading: BlockReading
  readonly choices: FileChoices
  /** Tables that its columns feed; null where each draft says so itself (forms, narratives). */
  readonly feeds: readonly TableId[] | null
  /** Header as written by column id, one object a table for all its records. */
  readonly headers: { readonly [T in TableId]?: Readonly<Record<string, string>> }
  readonly warnings: Problem[]
}

/** What became of a record: it makes rows in several tables, and each part may fare differently. */
export const outcome = { none: 0, duplicate: 1, superseded: 2, loaded: 4, returned: 8 } as const

/** One record of a block with what is known of whom it is about. */
export interface SourceRecord {
  readonly block: Block
  readonly draft: Draft
  /** Place in the order of reading, over all files. */
  readonly order: number
  readonly feeds: readonly TableId[]
  /** The table that the record stands for: without its ★ columns the record is returned. */
  readonly primary: TableId
  readonly codeWritten: string | null
  readonly nameWritten: string | null
  /** Matched code, `U:<name>` or null where nobody is named. */
  deptCode: string | null
  year: number | null
  readonly scope: 'DEPT' | 'PROJECT'
  readonly projectCode: string | null
  readonly projectName: string | null
  readonly idWritten: string | null
  evalId: string | null
  outcome: number
  readonly faults: Problem[]
}

export function textOf(value: Cell | undefined): string | null {
  if (value === null || value === undefined) return null
  const text = String(value).trim()
  return text === '' ? null : text
}

export function originOfRecord(record: SourceRecord, column?: string, raw = ''): Origin {
  const { source, sheet } = record.block.reading.report
  return {
    source,
    ...(sheet === undefined ? {} : { sheet }),
    line: record.draft.line,
    ...(column === undefined ? {} : { column }),
    raw,
  }
}

export function warn(record: SourceRecord, code: string, params: Readonly<Record<string, Cell>>, column?: string): void {
  record.block.warnings.push({ code, origin: originOfRecord(record, column), params })
}

export function ownValues(record: SourceRecord, table: TableId): Readonly<Record<string, Cell>> {
  return record.draft.values[table] ?? {}
}
