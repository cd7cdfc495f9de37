import type { UserNotes } from '../domain/userNotes'
import type { ImportChoices, SourceFile } from '../intake/Reading'
import type { Confirmed } from '../issues/label'
import type { DataSettings } from './Platform'

/** What the user decided and wrote: all of the work beside the files. Plain JSON. */
export interface ProjectState {
  readonly choices: ImportChoices
  readonly settings: DataSettings
  readonly notes: UserNotes
  /** Labels of problems that a person set, newest last. */
  readonly labels: readonly Confirmed[]
  /** Corrections of values, beside what was read. */
  readonly corrections: readonly unknown[]
  /** The last selection, as in the link (`toQuery`). */
  readonly link: Readonly<Record<string, string>>
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
export interface ProjectEntry extends Pick<SourceFile, 'name' | 'sample' | 'direct'> {
  readonly size: number
  readonly sha256: string
}

export function stateOf({ files: _, ...state }: Project): ProjectState {
  return state
}
