import { fingerprint } from './fingerprint'
import type { ProjectEntry, ProjectOutline, ProjectState } from './Project'
import type { Generation, PartKey } from './ProjectStore'

/** Bytes of a file kept under one key. */
export const partSize = 16 << 20

export interface Whole {
  readonly outline: ProjectOutline
  readonly entries: readonly ProjectEntry[]
  readonly state: ProjectState
}

export const partsOf = ({ size, sha256 }: ProjectEntry): readonly PartKey[] =>
  Array.from({ length: Math.ceil(size / partSize) }, (_, n) => [sha256, n] as const)

export const nameOf = ([sha256, n]: PartKey): string => `${sha256} ${n}`

export async function generationOf(id: number, work: string, whole: Whole): Promise<Generation> {
  const text = JSON.stringify(whole)
  return { id, work, text, check: await fingerprint(text) }
}

/** Newest first. */
export const newestFirst = (generations: readonly Generation[]): readonly Generation[] =>
  [...generations].sort((a, b) => b.id - a.id)
