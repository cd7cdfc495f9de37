import { stopIfAborted } from '../../domain/abort'
import { AppError } from '../../domain/errors'
import type { ImportChoices, IntakeHooks, SourceFile } from '../../intake/Reading'
import { defaultSettings } from '../../workspace/defaultSettings'
import type { DataSettings, Dataset, Loaded, Relabelled, Standing } from '../../workspace/Platform'
import type { ReturnedEntry } from '../../workspace/returnList'
import DatasetWorker from './dataset.worker?worker'
import { type DatasetMethod, type DatasetReply, hookAt } from './datasetMessages'

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (reason: unknown) => void
  readonly hooks: IntakeHooks | undefined
}

/** What another worker needs to stand where the dead one stood. */
interface Kept {
  readonly files: readonly SourceFile[]
  readonly choices: ImportChoices
  readonly closed: readonly ReturnedEntry[]
}

/** A worker in the middle of a large file hears no cancel: after this it goes, and its memory with it. */
const patienceMs = 1500

const nothing: Kept = { files: [], choices: {}, closed: [] }

/** The Dataset in a worker. When the worker dies its calls fail with `dataset.died`, and the next call finds another with the accepted files. */
export function openDatasetWorker(create: () => Worker = () => new DatasetWorker()): Dataset {
  let worker: Worker | null = null
  let next = 1
  const waiting = new Map<number, Waiting>()
  let accepted = nothing
  let candidate: Kept | null = null
  let former: readonly Kept[] = []
  let isRecalled = false
  /** Of a candidate that replaces everything. */
  let candidateSettings: DataSettings | null = null
  let settings: DataSettings | null = null

  function receive({ data }: MessageEvent<DatasetReply>): void {
    const one = waiting.get(data.id)
    if (one === undefined) return
    if ('progress' in data) {
      one.hooks?.onProgress?.(data.progress)
      return
    }
    waiting.delete(data.id)
    if ('value' in data) one.resolve(data.value as never)
    else if (data.fault.name === 'AbortError') one.reject(new DOMException(data.fault.message, 'AbortError'))
    else one.reject(new AppError(data.fault.code, data.fault.params))
  }

  function died(event: ErrorEvent | MessageEvent): void {
    // Dealt with here: it would go on to the window as an uncaught error.
    event.preventDefault()
    const message = 'message' in event ? event.message : 'messageerror'
    end(new AppError('dataset.died', { message }))
  }

  function end(reason: unknown): void {
    worker?.terminate()
    worker = null
    for (const one of waiting.values()) one.reject(reason)
    waiting.clear()
  }

  function cancel(target: Worker, id: number): void {
    target.postMessage({ id, abort: true })
    setTimeout(() => {
      if (worker === target && waiting.has(id)) end(new DOMException('import cancelled', 'AbortError'))
    }, patienceMs)
  }

  function post<T>(target: Worker, method: DatasetMethod, args: readonly unknown[], hooks?: IntakeHooks): Promise<T> {
    stopIfAborted(hooks?.signal)
    const id = next++
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: resolve as (value: never) => void, reject, hooks })
      hooks?.signal?.addEventListener('abort', () => cancel(target, id), { once: true })
      const place = hookAt[method]
      target.postMessage({ id, method, args: place === undefined ? args : args.slice(0, place) })
    })
  }

  async function ready(): Promise<Worker> {
    if (worker !== null) return worker
    const fresh = create()
    fresh.onmessage = receive
    fresh.onerror = died
    fresh.onmessageerror = died
    worker = fresh
    if (settings !== null) await post(fresh, 'load', [settings])
    if (accepted.files.length > 0) {
      await post(fresh, 'replace', [{ ...accepted, settings: settings ?? defaultSettings }])
      await post(fresh, 'build', [])
      await post(fresh, 'accept', [])
    }
    return fresh
  }

  const call = async <T>(method: DatasetMethod, args: readonly unknown[], hooks?: IntakeHooks): Promise<T> =>
    post<T>(await ready(), method, args, hooks)

  return {
    async preview(files, choices, hooks) {
      isRecalled = false
      candidateSettings = null
      const names = new Set(files.map((file) => file.name))
      // As the dataset does: the invented district makes room for real files.
      const isSample = accepted.files.length > 0 && accepted.files.every((file) => file.sample === true)
      const base = isSample && files.some((file) => file.sample !== true) ? nothing : accepted
      candidate = {
        files: [...base.files.filter((file) => !names.has(file.name)), ...files],
        choices: base.choices,
        closed: base.closed,
      }
      return call('preview', [files, choices], hooks)
    },
    build: (hooks) => call<Loaded>('build', [], hooks),
    async accept() {
      const standing = await call<Standing>('accept', [])
      if (candidate === null) return standing
      if (candidateSettings !== null) former = []
      else former = isRecalled ? former.slice(0, -1) : [...former, accepted]
      settings = candidateSettings ?? settings
      candidateSettings = null
      isRecalled = false
      accepted = { ...candidate, ...standing }
      candidate = null
      return standing
    },
    held: () => call('held', []),
    heldBytes: (sha256) => call('heldBytes', [sha256]),
    async replace(source, hooks) {
      isRecalled = false
      candidate = { files: source.files, choices: source.choices, closed: source.closed }
      candidateSettings = source.settings
      return call('replace', [source], hooks)
    },
    async discard() {
      candidate = null
      candidateSettings = null
      isRecalled = false
      await call('discard', [])
    },
    async recall() {
      // Another worker that stands for a dead one knows no former states.
      const known = await call<boolean>('recall', [])
      if (!known) return false
      candidate = former.at(-1) ?? null
      candidateSettings = null
      isRecalled = true
      return candidate !== null
    },
    async load(wanted, hooks) {
      settings = wanted
      return call<Loaded>('load', [wanted], hooks)
    },
    async relabel(wanted, hooks) {
      const made = await call<Relabelled>('relabel', [wanted], hooks)
      settings = wanted
      return made
    },
    waiting: () => call('waiting', []),
    tryLabels: (wanted, hooks) => call('tryLabels', [wanted], hooks),
    async clear() {
      await call('clear', [])
      former = [...former, accepted]
      accepted = nothing
    },
    intake: () => call('intake', []),
    labels: () => call('labels', []),
    origins: (requests, limit) => call('origins', [requests, limit]),
    records: (table, department, year) => call('records', [table, department, year]),
    changes: () => call('changes', []),
    returnList: () => call('returnList', []),
    corrections: () => call('corrections', []),
    async close() {
      worker?.terminate()
      worker = null
    },
  }
}
