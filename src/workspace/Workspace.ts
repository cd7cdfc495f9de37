import type { FindingMark } from '../domain/findingState'
import type { Row } from '../domain/row'
import type { TableId } from '../domain/schema'
import type { Selection } from '../domain/selection'
import type { UserNotes } from '../domain/userNotes'
import type { ImportChoices, IntakeHooks, SourceFile } from '../intake/Reading'
import type { LabelTrial } from '../issues/changes'
import type { WaitingIssue } from '../issues/waiting'
import type { DatasetFacts, ViewAnswer, ViewContext } from '../views/View'
import type { CorrectionState } from './corrections'
import type { FindingDetail } from './findingDetail'
import type { StandingFinding } from './findings'
import type { ImportChanges } from './importChanges'
import type { DataSettings, ImportPreview, KnownRecord, TracedValue } from './Platform'
import type { DataSource, Held, Replaced } from './Project'
import type { ReturnedEntry } from './returnList'
import type { NoticeFile, NoticeOptions } from './returnNotices'

export type { LabelChange, LabelTrial } from '../issues/changes'
export type { WaitingIssue, WaitingReason } from '../issues/waiting'

/** Definition of one number with its figures put in: what 说明 shows. */
export interface MetricNote {
  readonly id: string
  readonly label: string
  readonly definition: string
  readonly formula: string
  readonly unit: string
}

/** The whole product without pixels: what the stores and the batch call. */
export interface Workspace {
  readonly facts: DatasetFacts
  readonly sources: readonly { readonly file: string; readonly rows: number }[]
  /** Short hash of the accepted files and answers: the data version printed on every export. */
  readonly version: string
  preview(files: readonly SourceFile[], choices: ImportChoices, hooks?: IntakeHooks): Promise<ImportPreview>
  /** All rows of the previewed import or none. Resolves to the revision number. */
  accept(hooks?: IntakeHooks): Promise<number>
  discard(): Promise<void>
  /** 撤销导入: the data as they were before the last import or 清空. False where there is none to take back. */
  undoImport(hooks?: IntakeHooks): Promise<boolean>
  clear(): Promise<void>
  /** What the data were made of, for keeping and for the project file. */
  held(): Promise<Held>
  /** The bytes of a file that is in; null where no file of this content is in any more. */
  heldBytes(sha256: string): Promise<Uint8Array | null>
  /** Files, answers and settings in place of all, in one step: where `hooks.signal` fires or a step fails, all stays as it was. */
  replace(source: DataSource, hooks?: IntakeHooks): Promise<Replaced>
  /** The same records under other settings. Where `hooks.signal` fires or a step fails, the former settings stay. */
  configure(settings: DataSettings, hooks?: IntakeHooks): Promise<number>
  /** What the user keeps beside the data becomes part of the facts; nothing is loaded anew. Resolves to the revision. */
  annotate(notes: UserNotes): number
  /** 勾稽核对: what the rules found of the selected departments and years (the latest where none is chosen), in order. */
  findings(selection: Selection, signal?: AbortSignal): Promise<readonly StandingFinding[]>
  /** Both numbers of a finding with the cells of the files behind them, and what should hold between them. */
  findingDetail(finding: StandingFinding): Promise<FindingDetail>
  /** The states that a person gave to findings, all of them; 排除待核实记录 follows. Resolves to the revision. */
  mark(marks: readonly FindingMark[]): Promise<number>
  answer(view: string, selection: Selection, context: ViewContext, signal?: AbortSignal): Promise<ViewAnswer | null>
  /** 说明 of a view: its metrics. */
  explain(view: string, context: ViewContext): Promise<readonly MetricNote[]>
  /** The source cells behind one row or mark of a view, `limit` at most. */
  trace(view: string, key: Row, selection: Selection, limit: number): Promise<readonly TracedValue[]>
  /** Records of a table of a department's year, with the corrections that hold: what 手工补录 starts from. */
  records(table: TableId, department: string, year: number): Promise<readonly KnownRecord[]>
  /** 请确认: labels of issues that a person should look at, in order. */
  waiting(): Promise<readonly WaitingIssue[]>
  /** Where the text of an issue was read; null where that is not known. */
  issueSource(issueId: string): Promise<TracedValue | null>
  /** What other labels, cues or another threshold would change; nothing is changed. */
  tryLabels(settings: DataSettings, hooks?: IntakeHooks): Promise<LabelTrial>
  /** 退回清单 of all files that are in. */
  returnList(): Promise<readonly ReturnedEntry[]>
  /** 本次导入变了什么: the data before the last import and after it; null where nothing was in before, or it was taken back. */
  importChanges(): Promise<ImportChanges | null>
  /** What became of each correction of the settings, in their order. */
  corrections(): Promise<readonly CorrectionState[]>
  /** 退回通知, one for each department of the selection that has findings, of both scopes. */
  returnNotices(selection: Selection, options: NoticeOptions): Promise<readonly NoticeFile[]>
  /** The picture as handed over: SVG text of `width` × computed height, and the file name without its ending. */
  snapshot(view: string, selection: Selection, context: ViewContext, options: SnapshotOptions): Promise<Snapshot | null>
  /** The table of a view as CSV (UTF-8 with BOM, CRLF). */
  tableCsv(view: string, selection: Selection, context: ViewContext, options: SnapshotOptions): Promise<CsvFile | null>
  /** The tables of views as one workbook, a sheet each and 说明; null where none has anything to show. */
  tableXlsx(
    views: readonly string[],
    selection: Selection,
    context: ViewContext,
    options: SnapshotOptions,
  ): Promise<FileBytes | null>
  /** A .zip of files, their names made unique; `date` (ISO) is the day written in it. */
  archive(files: readonly FileBytes[], date: string): Promise<Uint8Array>
  /** Told when the engine died and was restarted from the records. */
  onRestart(listener: (state: 'restarting' | 'restarted') => void): void
  close(): Promise<void>
}

export interface SnapshotOptions {
  readonly bureau: string
  /** ISO date of the export, given by the caller: no clock below the page. */
  readonly date: string
  /** Name of the page, for the file name. */
  readonly page?: string
  /** 156 mm (the default), 75 mm, or 16:9 for a slide. */
  readonly size?: 'page' | 'column' | 'slide'
  /** 图号, printed in the source line: 「图 3」. */
  readonly figure?: number
  /** The link of the page, printed in its short form. */
  readonly link?: string
  /** 图下附名词解释: definitions of the view's metrics under the notes. */
  readonly glossary?: boolean
}

export interface Snapshot {
  readonly svg: string
  readonly width: number
  readonly height: number
  readonly name: string
}

export interface CsvFile {
  /** Without its ending. */
  readonly name: string
  readonly text: string
}

export interface FileBytes {
  /** Without its ending where the workspace gives it, with it where it is given to `archive`. */
  readonly name: string
  readonly bytes: Uint8Array
}
