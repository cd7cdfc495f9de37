import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../domain/errors'
import type { OutputFile } from './outputs/Output'

/** Throws `batch.outNotEmpty` where something stands already: a result never mixes with another. */
export function requireEmpty(out: string): void {
  const kind = statSync(out, { throwIfNoEntry: false })
  if (kind === undefined) return
  if (!kind.isDirectory() || readdirSync(out).length > 0) throw new AppError('batch.outNotEmpty', { path: out })
}

/** All files or none: they are written beside `out` under another name, which becomes `out` at the end. */
export function writeOutputs(out: string, files: readonly OutputFile[]): void {
  const target = resolve(out)
  const temporary = `${target}.partial-${process.pid}`
  try {
    for (const { path, content } of files) {
      const file = join(temporary, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    }
    requireEmpty(out)
    if (existsSync(target)) rmdirSync(target)
    renameSync(temporary, target)
  } catch (cause) {
    rmSync(temporary, { recursive: true, force: true })
    throw cause
  }
}
