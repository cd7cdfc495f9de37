import type { FindingMark } from '../domain/findingState'
import type { UserNotes } from '../domain/userNotes'
import type { ImportChoices, SourceFile } from '../intake/Reading'
import type { DataSettings } from './Platform'
import type { ReturnedEntry } from './returnList'

/** What was made of the files by hand, as far as the data follow from it. Plain JSON. */
export interface DataState {
  readonly choices: ImportChoices
  /** With corrections, labels that a person set, and rules. */
  readonly settings: DataSettings
  /** Rows returned before whose file was given again without the fault: 退回清单 shows them closed. */
  readonly closed: readonly ReturnedEntry[]
}

/** What the user decided and wrote: all of the work beside the files. Plain JSON. */
export interface ProjectState extends DataState {
  readonly notes: UserNotes
  /** States of findings. */
  readonly marks: readonly FindingMark[]
  /** 通知设置 beside the bureau: document number, deadline, contact; absent in files written before they were kept. */
  readonly notice?: Readonly<Record<string, string>>
  /** The last selection, as in the link (`toQuery`). */
  readonly link: Readonly<Record<string, string>>
}

/** What the data are made of, all of it. */
export interface DataSource extends DataState {
  readonly files: readonly SourceFile[]
}

/** The whole work: the data are read anew from it, later or on another computer. */
export interface Project extends ProjectState {
  readonly files: readonly SourceFile[]
}

/** What is in it, told before it is opened. */
export interface ProjectOutline {
  /** ISO time. */
  readonly savedAt: string
  readonly files: number
  readonly departments: number
  readonly years: readonly number[]
}

/** A file of a project without its bytes. */
export interface ProjectEntry extends Omit<SourceFile, 'bytes' | 'fault'> {
  readonly size: number
  readonly sha256: string
}

/** What the accepted data were made of. */
export interface Held extends Omit<DataState, 'settings'> {
  readonly files: readonly ProjectEntry[]
}

/** What came of putting other data in place of all. */
export interface Replaced {
  /** Files of which nothing could be taken in as they were answered. */
  readonly left: readonly string[]
  readonly indicators: number
}

export function stateOf({ files: _, ...state }: Project): ProjectState {
  return state
}
