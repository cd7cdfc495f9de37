/** Where a value was read. `line` counts from 1 as the user sees it in the file; `raw` is the untouched text. */
export interface Origin {
  readonly source: string
  readonly sheet?: string
  readonly line: number
  readonly column?: string
  readonly raw: string
}

/**
 * Where a record was read. A row of a table has one line for all its cells; a form or a narrative gives each value its own
 * place. One object a record, never one a cell: 60,000 indicators are 1.4 million cells.
 */
export interface RecordOrigin {
  readonly source: string
  readonly sheet?: string
  readonly line: number
  /** Untouched text by column id, only where reading changed it ("4,317,700.00" for 431.77). */
  readonly raw: Readonly<Record<string, string>>
  /** Header as written by column id; shared by all records of one block. */
  readonly headers?: Readonly<Record<string, string>>
  /** Values that were read elsewhere than the record itself (united from two files, forms, narratives), by column id. */
  readonly places?: Readonly<Record<string, Place>>
}

export interface Place {
  readonly source?: string
  /** Of `source`; without it the record's own sheet holds. */
  readonly sheet?: string
  readonly line: number
  readonly column?: string
  readonly raw?: string
  readonly quote?: string
}
