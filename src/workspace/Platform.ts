import type { Origin } from '../domain/origin'
import type { Row } from '../domain/row'
import type { TableId } from '../domain/schema'
import type { Engine } from '../engine/Engine'
import type { Conflict, FileReport, Ignored, ImportChoices, IntakeHooks, Returned, Skipped, SourceFile } from '../intake/Reading'
import type { DatasetFacts } from '../views/View'

/** What a browser or Node must bring. */
export interface Platform {
  /** Opens the engine; called again after it died. */
  openEngine(): Promise<Engine>
  openDataset(): Promise<Dataset>
}

/** Settings that change what the data mean. */
export interface DataSettings {
  /** Scheme for records without one of their own (DOMAIN 5). */
  readonly scheme: string
  readonly schemeByYear: Readonly<Record<number, string>>
}

/** CSV texts by table of engine/ddl.ts, all thirteen and `dept_year`. */
export type TableTexts = Readonly<Record<string, Uint8Array>>

export interface ImportPreview {
  readonly files: readonly FileReport[]
  readonly skipped: readonly Skipped[]
  readonly returned: readonly Returned[]
  readonly ignored: readonly Ignored[]
  readonly conflicts: readonly Conflict[]
  /** Files of this import that are in already, byte for byte. */
  readonly unchanged: readonly string[]
  /** Rows in the seven tables once accepted, and before. */
  readonly rows: Readonly<Record<TableId, number>>
  readonly rowsBefore: Readonly<Record<TableId, number>>
}

/**
 * Everything known of the data outside SQL: the accepted files with the answers given for them, the records made from them,
 * where each was read, and the labels of the issues. The data are a function of (files, choices, settings), made anew at each
 * import, so that the order of imports never changes a number. Lives in a worker in the browser, in process in Node.
 */
export interface Dataset {
  /** Reads the accepted files and these together, and keeps the outcome as candidate. A file of the same name replaces. */
  preview(files: readonly SourceFile[], choices: ImportChoices, hooks?: IntakeHooks): Promise<ImportPreview>
  /** Makes the candidate the data. Nothing before this changes what was in. */
  accept(): Promise<Loaded>
  discard(): Promise<void>
  /** The data again, for another engine or after settings changed. */
  load(settings: DataSettings): Promise<Loaded>
  /** Forgets all files. */
  clear(): Promise<Loaded>
  /** Where values were read: one Origin per record key and column, `limit` at most. */
  origins(requests: readonly OriginRequest[], limit: number): Promise<readonly Origin[]>
  /** Records and their places, for row outputs. */
  records(table: TableId): Promise<readonly Row[]>
  close(): Promise<void>
}

export interface OriginRequest {
  readonly table: TableId
  /** Values of the table's primary key, in its order. */
  readonly key: readonly (string | number)[]
  readonly columns: readonly string[]
}

export interface Loaded {
  readonly texts: TableTexts
  readonly facts: DatasetFacts
  readonly sources: readonly { readonly file: string; readonly rows: number }[]
}
