import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, expect } from 'vitest'
import { runBatch } from '../../src/batch/runBatch'

/** A folder of its own for the runs of one test file, removed when it ends. */
export function batchFolder() {
  const root = mkdtempSync(join(tmpdir(), 'batch-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  return {
    root,
    write(path: string, content: string | Uint8Array): string {
      const full = join(root, path)
      mkdirSync(dirname(full), { recursive: true })
      writeFileSync(full, content)
      return full
    },
    async run(...argv: string[]) {
      const out: string[] = []
      const err: string[] = []
      const code = await runBatch(argv, { out: (text) => out.push(text), err: (line) => err.push(line) })
      return { code, out: out.join(''), err }
    },
  }
}

export function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path]
    })
}

/** Rows of an output, which must be a CSV as BATCH.md wants it. */
export function rowsOf(out: string, path: string): Record<string, string>[] {
  const text = readFileSync(join(out, path), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text.endsWith('\r\n')).toBe(true)
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data
}

export interface FileEntry {
  readonly [key: string]: unknown
  readonly file: string
  readonly status: string
  readonly message: string | null
  readonly rowsRead: number
  readonly loaded: number
  readonly returned: number
  readonly ignored: number
  readonly warnings: readonly { readonly code: string; readonly message: string }[]
}

export function importOf(out: string): { readonly files: readonly FileEntry[]; readonly skipped: readonly unknown[] } {
  return JSON.parse(readFileSync(join(out, 'import.json'), 'utf8'))
}
