import { stopIfAborted } from '../domain/abort'
import { AppError } from '../domain/errors'
import { fingerprint, pause } from './fingerprint'
import { generationOf, nameOf, newestFirst, partSize, partsOf, type Whole } from './keptPieces'
import type { Project, ProjectEntry, ProjectOutline } from './Project'
import type { Found, ProjectStore } from './ProjectStore'

/** A work that can be restored. */
export interface KeptWork {
  readonly work: string
  readonly outline: ProjectOutline
}

export interface RestoredWork {
  readonly project: Project
  readonly outline: ProjectOutline
  /** The last state could not be read: this is the one before. */
  readonly isFormer: boolean
}

export interface Saving extends Whole {
  readonly work: string
  /** The content of an entry; null where it is gone, since the data have changed meanwhile. */
  bytesOf(sha256: string): Promise<Uint8Array | null>
}

/** `taken`: another tab has saved since. `changed`: the data are others than when the saving began. */
export type SaveOutcome = 'saved' | 'taken' | 'changed'

/** What reads and checks a state comes with the first one that is read or written. */
const generations = () => import('./keptGenerations')

/** The work kept in a store: nothing that was there goes before what follows it is there whole. */
export function createKeeper(store: ProjectStore) {
  let seen = 0

  /** What is there, the last work first. From here on this tab knows of all that was saved. */
  async function look(): Promise<readonly KeptWork[]> {
    const found = await store.read()
    seen = found.pointer
    if (found.generations.length === 0) return []
    const { readGeneration } = await generations()
    const works = new Map<string, KeptWork>()
    for (const one of newestFirst(found.generations)) {
      if (works.has(one.work)) continue
      const whole = await readGeneration(one)
      if (whole !== null) works.set(one.work, { work: one.work, outline: whole.outline })
    }
    return [...works.values()]
  }

  /** The last state of a work that is there to the last byte. Rejects with `keeping.damaged` where none is. */
  async function load(work: string, signal?: AbortSignal): Promise<RestoredWork> {
    const { readGeneration } = await generations()
    const found = await store.read()
    for (const [at, one] of newestFirst(found.generations.filter((of) => of.work === work)).entries()) {
      const whole = await readGeneration(one)
      const files = whole === null ? null : await filesOf(whole.entries, signal)
      if (whole === null || files === null) continue
      return { project: { ...whole.state, files }, outline: whole.outline, isFormer: at > 0 }
    }
    throw new AppError('keeping.damaged')
  }

  async function filesOf(entries: readonly ProjectEntry[], signal?: AbortSignal): Promise<Project['files'] | null> {
    const files = []
    for (const entry of entries) {
      stopIfAborted(signal)
      const bytes = await contentOf(entry)
      if (bytes === null) return null
      const { size: _, sha256: __, ...about } = entry
      files.push({ ...about, bytes })
    }
    return files
  }

  async function contentOf(entry: ProjectEntry): Promise<Uint8Array | null> {
    const bytes = new Uint8Array(entry.size)
    for (const key of partsOf(entry)) {
      const part = await store.part(key)
      if (part === null || part.length !== Math.min(partSize, entry.size - key[1] * partSize)) return null
      bytes.set(part, key[1] * partSize)
    }
    return (await fingerprint(bytes)) === entry.sha256 ? bytes : null
  }

  async function save({ work, bytesOf, ...whole }: Saving): Promise<SaveOutcome> {
    const { withNext, withoutLooseParts } = await generations()
    const before = await store.read()
    if (before.pointer !== seen) return 'taken'
    const next = await generationOf(seen + 1, work, whole)
    const needed = whole.entries.flatMap(partsOf).map(nameOf)
    try {
      if (!(await bringParts(whole.entries, before, bytesOf))) return 'changed'
      let outcome = 'changed' as SaveOutcome
      await store.change((found) => {
        if (found.pointer !== seen) {
          outcome = 'taken'
          return null
        }
        const there = new Set(found.parts.map(nameOf))
        if (!needed.every((name) => there.has(name))) return null
        outcome = 'saved'
        return withNext(found, next)
      })
      if (outcome === 'saved') seen = next.id
      return outcome
    } catch (fault) {
      // Pieces of what could not be saved would take the place of what comes next.
      await store.change((found) => (found.pointer === seen ? withoutLooseParts(found) : null)).catch(() => false)
      throw fault
    }
  }

  async function bringParts(entries: readonly ProjectEntry[], found: Found, bytesOf: Saving['bytesOf']): Promise<boolean> {
    const there = new Set(found.parts.map(nameOf))
    for (const entry of entries) {
      const missing = partsOf(entry).filter((key) => !there.has(nameOf(key)))
      if (missing.length === 0) continue
      const bytes = await bytesOf(entry.sha256)
      if (bytes === null) return false
      for (const key of missing) {
        await store.putPart(key, bytes.subarray(key[1] * partSize, (key[1] + 1) * partSize))
        there.add(nameOf(key))
        await pause()
      }
    }
    return true
  }

  /** 删除本机保存的数据: all of it. False where another tab has saved since. */
  function forget(): Promise<boolean> {
    return store
      .change(({ pointer, generations, parts }) =>
        pointer === seen
          ? { pointer: pointer + 1, put: null, dropGenerations: generations.map((one) => one.id), dropParts: parts }
          : null,
      )
      .then((isDone) => {
        if (isDone) seen += 1
        return isDone
      })
  }

  return { look, load, save, forget }
}

export type Keeper = ReturnType<typeof createKeeper>
