import type { CheckSettings } from '../checks/Check'
import type { Correction } from '../domain/correction'
import type { Exemption } from '../domain/exemption'
import type { LineageEvent } from '../domain/lineage'
import type { Origin } from '../domain/origin'
import type { Cell, Row } from '../domain/row'
import type { TableId } from '../domain/schema'
import type { Engine } from '../engine/Engine'
import type {
  Conflict,
  FileReport,
  Ignored,
  ImportChoices,
  IntakeHooks,
  IntakeResult,
  Returned,
  Skipped,
  SourceFile,
} from '../intake/Reading'
import type { LabelTrial } from '../issues/changes'
import type { OwnCue } from '../issues/classify'
import type { Confirmed, Labelled } from '../issues/label'
import type { WaitingIssue } from '../issues/waiting'
import type { DatasetFacts } from '../views/View'
import type { CorrectionState } from './corrections'
import type { DepartmentMatching } from './departmentMatching'
import type { NarrativeReview } from './narrativeReview'
import type { DataSource, Held, Replaced } from './Project'
import type { RecordChanges } from './recordChanges'
import type { ReturnedEntry } from './returnList'

/** What a browser or Node must bring. */
export interface Platform {
  /** Opens the engine; called again after it died. */
  openEngine(): Promise<Engine>
  openDataset(): Promise<Dataset>
}

/** Imports that can be taken back. Files are shared between the states, so a state costs its records. */
export const mostRecalled = 3

/** Settings that change what the data mean. */
export interface DataSettings {
  /** Scheme for records without one of their own (DOMAIN 5). */
  readonly scheme: string
  readonly schemeByYear: Readonly<Record<number, string>>
  /** By eval_id: before the record's own scheme (口径设置). */
  readonly schemeByRecord?: Readonly<Record<string, string>>
  /** 沿革 kept by the user, beside the rows that were read. */
  readonly lineage?: readonly LineageEvent[]
  /** 免报: who need not report for which year. */
  readonly exemptions?: readonly Exemption[]
  /** 更正 and 手工补录, beside the values that were read. */
  readonly corrections?: readonly Correction[]
  /** Labels of issues that a person confirmed, newest last. */
  readonly labels?: readonly Confirmed[]
  /** Cues that the user added or switched off. */
  readonly cues?: readonly OwnCue[]
  /** Confidence from which the rules' labels are accepted; absent is the taxonomy's. */
  readonly acceptP?: number
  /** Rules of 勾稽核对 that differ from the catalog; they change what is found, and no record. */
  readonly checks?: CheckSettings
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
  /** Accepted files of the same name with other content, which accepting would replace: to be asked (替换 / 两份都要 / 不导入). */
  readonly replaces: readonly string[]
  /** Rows in the seven tables once accepted, and before. */
  readonly rows: Readonly<Record<TableId, number>>
  readonly rowsBefore: Readonly<Record<TableId, number>>
  /** 部门匹配; absent is the same as nothing to look at. */
  readonly matching?: DepartmentMatching
  /** Written reports, each to be confirmed before the import is accepted; absent is the same as none. */
  readonly narratives?: readonly NarrativeReview[]
}

/**
 * Everything known of the data outside SQL: the accepted files with the answers given for them, the records made from them,
 * where each was read, and the labels of the issues. The data are a function of (files, choices, settings), made anew at each
 * import, so that the order of imports never changes a number. Lives in a worker in the browser, in process in Node.
 */
export interface Dataset {
  /** Reads the accepted files and these together, and keeps the outcome as candidate. A file of the same name replaces. */
  preview(files: readonly SourceFile[], choices: ImportChoices, hooks?: IntakeHooks): Promise<ImportPreview>
  /** The candidate's data, labelled. What was in stays in until `accept`. */
  build(hooks?: IntakeHooks): Promise<Loaded>
  /** What the accepted data were made of, for keeping. */
  held(): Promise<Held>
  /** The bytes of an accepted file; null where no file of this content is in any more. */
  heldBytes(sha256: string): Promise<Uint8Array | null>
  /** Makes other files with their answers and settings the candidate in place of all. Once accepted, nothing before is recalled. */
  replace(source: DataSource, hooks?: IntakeHooks): Promise<Replaced>
  /** Makes the candidate the data. */
  accept(): Promise<Standing>
  discard(): Promise<void>
  /** Makes the data before the last import the candidate; false where there was none. */
  recall(): Promise<boolean>
  /** The accepted data again, for another engine or after settings changed. */
  load(settings: DataSettings, hooks?: IntakeHooks): Promise<Loaded>
  /** After settings of labels alone were changed: only what follows from labels. */
  relabel(settings: DataSettings, hooks?: IntakeHooks): Promise<Relabelled>
  /** 请确认: labels to be looked at, in order. */
  waiting(): Promise<readonly WaitingIssue[]>
  /** What other settings of labels would change; nothing is changed. */
  tryLabels(settings: DataSettings, hooks?: IntakeHooks): Promise<LabelTrial>
  /** Forgets all files. */
  clear(): Promise<void>
  /** The accepted data as intake left them, with their places: for row outputs. Large; not asked for by the page. */
  intake(): Promise<IntakeResult | null>
  /** Explanations of all labels, for issue_labels.csv and issue_links.csv. */
  labels(): Promise<Labelled | null>
  /** Where values were read: one Origin per record key and column, `limit` at most. */
  origins(requests: readonly OriginRequest[], limit: number): Promise<readonly TracedValue[]>
  /** Records of one table of a department's year as they were read, with the corrections that hold. */
  records(table: TableId, department: string, year: number): Promise<readonly KnownRecord[]>
  /** 退回清单: rows that are out, and those that a later file has brought in. */
  returnList(): Promise<readonly ReturnedEntry[]>
  /** What the last import changed in the records; null where there was nothing before, or it is not known any more. */
  changes(): Promise<RecordChanges | null>
  /** What became of each correction of the settings, in their order. */
  corrections(): Promise<readonly CorrectionState[]>
  close(): Promise<void>
}

/** What holds of the accepted files beside their bytes: the answers of each, and the entries of 退回清单 that are closed. */
export interface Standing {
  readonly choices: ImportChoices
  readonly closed: readonly ReturnedEntry[]
}

/** A value behind a figure: where it was read, and what was read and set. */
export interface TracedValue extends Origin {
  readonly table: TableId
  readonly key: readonly (string | number)[]
  readonly columnId: string
  /** As read. */
  readonly value: Cell
  /** What is computed with instead. */
  readonly correction?: Correction
}

export interface KnownRecord {
  readonly key: readonly (string | number)[]
  readonly row: Row
}

export interface OriginRequest {
  readonly table: TableId
  /** Values of the table's primary key, in its order. */
  readonly key: readonly (string | number)[]
  readonly columns: readonly string[]
}

/** What other labels make of the same data. */
export interface Relabelled {
  readonly version: string
  /** Of the tables that follow from labels. */
  readonly texts: TableTexts
  readonly unlabelled: DatasetFacts['unlabelled']
}

export interface Loaded {
  /** First characters of the hash over files, answers and settings: printed on every export. */
  readonly version: string
  readonly texts: TableTexts
  readonly facts: DatasetFacts
  readonly sources: readonly { readonly file: string; readonly rows: number }[]
}
