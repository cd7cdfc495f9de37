import type { Cell } from '../domain/row'
import type { Project, ProjectEntry, ProjectOutline } from './Project'

/** Version of the layout below; a file with a higher one is refused. */
export const projectVersion = 1

/** Far above any bureau's material, far below what a page can hold. */
export const projectLimits = { entries: 5000, bytes: 1 << 30 } as const

/** Bytes packed or taken out between two pauses. */
export const stretch = 1 << 20

/** A file of the user in the archive: `path` there, and what it was called. */
export interface PackedFile extends ProjectEntry {
  readonly path: string
}

/** Why a project file is not opened; its sentence is `project.<code>`. */
export interface ProjectFault {
  readonly code: 'notProject' | 'cutOff' | 'newer' | 'tooLarge' | 'path' | 'missing' | 'extra' | 'altered' | 'unreadable'
  readonly params: Readonly<Record<string, Cell>>
}

export type ReadProject =
  | { readonly ok: true; readonly project: Project; readonly outline: ProjectOutline }
  | { readonly ok: false; readonly fault: ProjectFault }
