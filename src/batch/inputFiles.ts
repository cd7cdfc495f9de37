import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { AppError } from '../domain/errors'
import type { SourceFile } from '../intake/Reading'

interface Found {
  readonly path: string
  /** `file` of BATCH.md before clashes are settled. */
  readonly name: string
  readonly direct: boolean
}

export interface InputFiles {
  readonly files: readonly SourceFile[]
  /** Files that the machine would not give: reported as errors of their own. */
  readonly unreadable: readonly string[]
}

/** Files of the arguments, folders to their full depth. The order of the arguments does not matter. */
export function readInputs(inputs: readonly string[]): InputFiles {
  const files: SourceFile[] = []
  const unreadable: string[] = []
  for (const { path, name, direct } of named(findFiles(inputs))) {
    try {
      files.push({ name, bytes: new Uint8Array(readFileSync(path)), direct })
    } catch {
      unreadable.push(name)
    }
  }
  return { files, unreadable }
}

function findFiles(inputs: readonly string[]): Found[] {
  const direct = new Set<string>()
  const found = new Map<string, Found>()
  const roots = [...new Set(inputs.map((input) => resolve(input)))].sort()
  for (const root of roots) {
    const kind = statSync(root, { throwIfNoEntry: false })
    if (kind === undefined)
      throw new AppError('batch.inputMissing', { path: inputs.find((input) => resolve(input) === root) ?? root })
    if (kind.isDirectory()) {
      for (const path of filesBelow(root, new Set())) {
        if (!found.has(path)) found.set(path, { path, name: relative(root, path).split(sep).join('/'), direct: false })
      }
    } else direct.add(root)
  }
  for (const path of direct) found.set(path, { path, name: found.get(path)?.name ?? basename(path), direct: true })
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** A folder that leads back to itself by a link is read once; a link that leads nowhere is no file. */
function filesBelow(folder: string, seen: Set<string>): string[] {
  const real = realpathSync(folder)
  if (seen.has(real)) return []
  seen.add(real)
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = resolve(folder, name)
      const kind = statSync(path, { throwIfNoEntry: false })
      if (kind?.isDirectory()) return filesBelow(path, seen)
      return kind?.isFile() ? [path] : []
    })
}

/** Where two files have one name, the later gets its folder's name in front, and the next folder's where that is not enough. */
function named(found: readonly Found[]): Found[] {
  const taken = new Set<string>()
  return found.map((one) => {
    let name = one.name
    let folder = one.path
    for (let up = one.name.split('/').length; up > 0; up--) folder = dirname(folder)
    while (taken.has(name) && basename(folder) !== '') {
      name = `${basename(folder)}/${name}`
      folder = dirname(folder)
    }
    taken.add(name)
    return { ...one, name }
  })
}
