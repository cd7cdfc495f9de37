import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Cell } from '../../src/domain/row'
import type { TableId } from '../../src/domain/schema'
import type { FileChoices, SourceFile } from '../../src/intake/Reading'

/** What a block of a fixture must become, worked out by hand. Only `loaded` and the like that are not 0 need be written. */
export interface ExpectedBlock {
  /** Inside an archive: the path in it. */
  readonly file?: string
  readonly sheet?: string
  readonly status: 'ok' | 'ask' | 'error'
  readonly format?: string
  readonly table?: TableId
  readonly rowsRead?: number
  readonly loaded?: number
  readonly returned?: number
  readonly ignored?: number
  /** What is asked. */
  readonly question?: string
  /** Code of the problem; needed for `error`. */
  readonly code?: string
  readonly unit?: string
  readonly encoding?: string
  readonly delimiter?: string
  /** Codes of all warnings, each once. */
  readonly warnings?: readonly string[]
  /** Codes of all faults of returned rows, each once. */
  readonly faults?: readonly string[]
}

export interface ExpectedFile {
  /** One line for the README: what the file shows. */
  readonly shows: string
  /** Lines of what must be taken in (corpusLines.ts) that it stands for. */
  readonly lines: readonly string[]
  readonly choices?: FileChoices
  readonly blocks: readonly ExpectedBlock[]
  /** Values that the records of a table must have, in their order: all records, some of their columns. */
  readonly records?: { readonly [T in TableId]?: readonly Readonly<Record<string, Cell>>[] }
}

export interface Fixture {
  /** Path below data/fixtures. */
  readonly path: string
  readonly file: SourceFile
  /** null where its folder's expected.json has no entry for it. */
  readonly expected: ExpectedFile | null
}

const root = join(import.meta.dirname, '../../data/fixtures')
/** What stands beside the fixtures and is none: what is expected of them, and the programs that made some of them. */
const isBeside = (name: string) => name === 'README.md' || /^\.|\.(?:json|m?ts)$/.test(name)

function walk(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      if (statSync(path).isDirectory()) return walk(path)
      return isBeside(name) ? [] : [path]
    })
}

export interface Manifest {
  /** '' for data/fixtures itself. */
  readonly folder: string
  readonly files: Readonly<Record<string, ExpectedFile>>
}

/** Each folder of fixtures has its expectations in one expected.json, by the path below it. */
export function manifests(): readonly Manifest[] {
  const folders = ['', ...readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory())]
  return folders.map((folder) => {
    const path = join(root, folder, 'expected.json')
    return { folder, files: existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {} }
  })
}

export function fixtures(): readonly Fixture[] {
  const expected = new Map(
    manifests().flatMap(({ folder, files }) =>
      Object.entries(files).map(([name, one]) => [folder === '' ? name : `${folder}/${name}`, one] as const),
    ),
  )
  return walk(root).map((full) => {
    const path = relative(root, full).replaceAll('\\', '/')
    const file = { name: path.slice(path.lastIndexOf('/') + 1), bytes: new Uint8Array(readFileSync(full)), direct: true }
    return { path, file, expected: expected.get(path) ?? null }
  })
}
