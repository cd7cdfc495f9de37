import type { Problem } from '../domain/errors'
import type { MoneyUnit } from '../domain/money'
import type { Origin, Place, RecordOrigin } from '../domain/origin'
import type { Cell, Row } from '../domain/row'
import type { TableId } from '../domain/schema'

export interface SourceFile {
  /** Path below the given folder with `/`, or the base name of a file named directly; `a.zip/inner.csv` in an archive. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Of the invented district: what is drawn from it says so. */
  readonly sample?: boolean
  /** Named by the user himself, not found in a folder: an ending that no format knows is then an error, not skipped. */
  readonly direct?: boolean
  /** Taken out of an archive: an archive in it is not opened. */
  readonly archived?: boolean
  /** Why its bytes could not be had: the sentence `problem.<code>`. */
  readonly fault?: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }
  /** What was noticed when it was taken out of its archive. */
  readonly notes?: readonly Problem[]
}

export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'big5' | 'windows-1252'

/** The user's answers in the import wizard, by file name or "*"; the file's own key wins. Saved as 导入方案 (BATCH.md: choices.json). */
export type ImportChoices = Readonly<Record<string, FileChoices>>

export interface FileChoices {
  readonly encoding?: Encoding
  readonly format?: string
  readonly sheet?: string
  readonly headerLine?: number
  readonly table?: TableId
  readonly unit?: MoneyUnit
  readonly year?: number
  /** By header as written: `table.column`, or null to leave the column out. */
  readonly columns?: Readonly<Record<string, string | null>>
  readonly ratio?: Readonly<Record<string, 'percent' | 'fraction'>>
  /** Department name as written -> dept_code. */
  readonly departments?: Readonly<Record<string, string>>
  readonly repeated?: 'first' | 'last' | 'keep'
}

export type QuestionTopic =
  | 'encoding'
  | 'format'
  | 'sheet'
  | 'header'
  | 'table'
  | 'column'
  | 'unit'
  | 'ratio'
  | 'year'
  | 'department'

export interface Question {
  readonly what: QuestionTopic
  /** Header as written, where the question is about one column. */
  readonly column: string | null
  readonly choices: readonly string[]
  /** What was seen, a sentence or the cells themselves. */
  readonly evidence: string
  /** Where choices.json takes the answer: `unit`, `columns.预算数`, `ratio.执行率` … */
  readonly key: string
}

/** What became of one file, sheet and block; the page and `import.json` of BATCH.md show the same report. */
export interface FileReport {
  readonly source: string
  readonly sheet?: string
  readonly block: number
  readonly format: 'csv' | 'xlsx' | 'form' | 'narrative'
  readonly status: 'ok' | 'ask' | 'error'
  /** Why it was not taken in; null when ok. */
  readonly problem: Problem | null
  readonly question: Question | null
  readonly table: TableId | null
  readonly encoding: Encoding | null
  readonly delimiter: string | null
  /** Line of the header row, from 1. */
  readonly headerLine: number | null
  readonly unit: MoneyUnit | null
  readonly unitEvidence: string | null
  /** rowsRead = loaded + returned + ignored, always; all 0 where status is not ok. */
  readonly rowsRead: number
  readonly loaded: number
  readonly returned: number
  readonly ignored: number
  readonly columns: readonly { readonly header: string; readonly column: string | null }[]
  readonly warnings: readonly Problem[]
  /** First rows as text, for the wizard: at most 20. */
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** One faulty row (退回清单): kept out whole. */
export interface Returned {
  readonly table: TableId
  readonly problems: readonly Problem[]
  readonly line: number
  readonly source: string
  readonly sheet?: string
  /** The record as one CSV line of its untouched cells, personal columns left empty. */
  readonly rowText: string
}

export interface Ignored {
  readonly origin: Origin
  readonly reason: 'title' | 'blank' | 'total' | 'note' | 'repeated header' | 'exact duplicate' | 'superseded'
  readonly rowText: string
}

/**
 * One record of a block once its cells are typed, before departments, ids and repeats are settled: a row of a summary table
 * may hold values for several tables at once.
 */
export interface Draft {
  readonly line: number
  /** Typed values by table and column. An absent column was not in the block; null was there and empty. */
  readonly values: { readonly [T in TableId]?: Record<string, Cell> }
  /** Untouched text where reading changed it, by table and column. */
  readonly raw: { readonly [T in TableId]?: Record<string, string> }
  /** Where each value stands, by table and column: a form and a narrative are no rows of one line. */
  readonly places?: { readonly [T in TableId]?: Readonly<Record<string, Place>> }
  /** Further lines that it was read from, beside `line` and those of `places`. */
  readonly lines?: readonly number[]
  readonly rowText: string
}

/** A block of a file read down to typed cells. Departments, ids, added rows and repeats are the next step's (assemble). */
export interface BlockReading {
  readonly report: FileReport
  readonly kind: 'CSV' | 'FORM' | 'NARRATIVE'
  readonly drafts: readonly Draft[]
  readonly returned: readonly Returned[]
  readonly ignored: readonly Ignored[]
  /** Header as written by table and column. */
  readonly headers: { readonly [T in TableId]?: Readonly<Record<string, string>> }
  /** Year of caption, sheet or file name, for drafts without a year of their own. */
  readonly year: number | null
  readonly titleYear: number | null
  /** Text of every line of a block whose records are spread over many lines (forms), for the lists of what was kept out. */
  readonly rowTexts?: ReadonlyMap<number, string>
  /** A line of a table made several records (a column a year): it counts once. */
  readonly hasManyPerLine?: boolean
  /** Set where the title says that projects were evaluated, for drafts that do not say it themselves. */
  readonly scope?: 'PROJECT'
}

/**
 * Amounts in 万元 that other blocks are sure of, by code and by normalised name of the department: what amounts without a
 * unit are compared with (DOMAIN 12).
 */
export type KnownAmounts = ReadonlyMap<string, number>

export interface Skipped {
  readonly file: string
  readonly reason: string
}

export interface IntakeResult {
  readonly files: readonly FileReport[]
  readonly records: Readonly<Record<TableId, readonly Row[]>>
  /** `origins[t][i]` is where `records[t][i]` was read; a cell's Origin is made from it when somebody asks. */
  readonly origins: Readonly<Record<TableId, readonly RecordOrigin[]>>
  readonly returned: readonly Returned[]
  readonly ignored: readonly Ignored[]
  readonly skipped: readonly Skipped[]
  /** Records of a later file that differ from those of an earlier one in the same key. */
  readonly conflicts: readonly Conflict[]
  /** Codes of departments whose dept_type is suggested by their names and waits for a person (待确认). */
  readonly suggestedTypes?: readonly string[]
}

/** The same key twice with other values, in two files or in one. */
export interface Conflict {
  readonly table: TableId
  readonly key: string
  readonly first: Origin
  readonly later: Origin
  readonly differences: readonly { readonly column: string; readonly first: Cell; readonly later: Cell }[]
}

export interface IntakeProgress {
  readonly file: string
  readonly fileIndex: number
  readonly fileCount: number
  /** Rows read so far, over all files. */
  readonly rows: number
  readonly stage: 'read' | 'assemble' | 'classify' | 'load' | 'derive'
}

export interface IntakeHooks {
  readonly onProgress?: (progress: IntakeProgress) => void
  readonly signal?: AbortSignal
}
