import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { AppError } from '../../domain/errors'
import type { Found, Generation, PartKey, ProjectStore } from '../../workspace/ProjectStore'

interface Kept extends DBSchema {
  parts: { key: [string, number]; value: Uint8Array }
  generations: { key: number; value: Generation }
  pointer: { key: 'pointer'; value: number }
}

const database = 'performance-desk'
const version = 1
const stores = ['parts', 'generations', 'pointer'] as const
/** An open request that is neither granted nor refused was seen where the profile's disk is full or locked. */
const patienceMs = 8000

/** The work in IndexedDB, which plain http has too. */
export function openProjectStore(): ProjectStore {
  let opened: Promise<IDBPDatabase<Kept>> | null = null

  function base(): Promise<IDBPDatabase<Kept>> {
    opened ??= open(() => {
      opened = null
    })
    opened.catch(() => {
      opened = null
    })
    return opened
  }

  async function attempt<T>(work: (kept: IDBPDatabase<Kept>) => Promise<T>): Promise<T> {
    try {
      return await work(await base())
    } catch (cause) {
      throw faultOf(cause)
    }
  }

  return {
    read: () =>
      attempt(async (kept) => {
        const transaction = kept.transaction(stores)
        const [pointer, generations, parts] = await Promise.all([
          transaction.objectStore('pointer').get('pointer'),
          transaction.objectStore('generations').getAll(),
          transaction.objectStore('parts').getAllKeys(),
        ])
        return { pointer: pointer ?? 0, generations, parts }
      }),
    async part(key) {
      return attempt((kept) => kept.get('parts', [...key])).then(
        (bytes) => bytes ?? null,
        // A page of the file behind it that cannot be read is as good as gone.
        () => null,
      )
    },
    putPart: (key, bytes) =>
      attempt(async (kept) => {
        // A view would be kept with the whole buffer behind it.
        await kept.put('parts', bytes.slice(), [...key])
      }),
    change: (decide) => attempt((kept) => changed(kept, decide)),
  }
}

async function changed(kept: IDBPDatabase<Kept>, decide: Parameters<ProjectStore['change']>[0]): Promise<boolean> {
  const transaction = kept.transaction(stores, 'readwrite', { durability: 'strict' })
  // A request that fails ends the transaction: one promise that rejects is heard, the others are not to be called unheard.
  transaction.done.catch(() => undefined)
  const parts = transaction.objectStore('parts')
  const generations = transaction.objectStore('generations')
  const pointer = transaction.objectStore('pointer')
  const found: Found = {
    pointer: (await pointer.get('pointer')) ?? 0,
    generations: await generations.getAll(),
    parts: (await parts.getAllKeys()) as PartKey[],
  }
  const change = decide(found)
  if (change !== null) {
    const requests: Promise<unknown>[] = [
      ...(change.put === null ? [] : [generations.put(change.put, change.put.id)]),
      pointer.put(change.pointer, 'pointer'),
      ...change.dropGenerations.map((id) => generations.delete(id)),
      ...change.dropParts.map((key) => parts.delete([...key])),
    ]
    await Promise.all(requests)
  }
  await transaction.done
  return change !== null
}

function open(onGone: () => void): Promise<IDBPDatabase<Kept>> {
  const asked = openDB<Kept>(database, version, {
    upgrade(fresh) {
      for (const store of stores) fresh.createObjectStore(store)
    },
    // A later version of the page in another tab waits for this one.
    blocking(_, __, event) {
      const target = event.target as IDBDatabase
      target.close()
      onGone()
    },
    terminated: onGone,
  })
  return Promise.race([
    asked,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new AppError('keeping.refused', { reason: 'timeout' })), patienceMs)
    }),
  ])
}

function faultOf(cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const { name, message } = cause instanceof Error || cause instanceof DOMException ? cause : { name: '', message: String(cause) }
  if (name === 'QuotaExceededError') return new AppError('keeping.quota', {}, { cause })
  if (name === 'VersionError') return new AppError('keeping.newer', {}, { cause })
  return new AppError('keeping.refused', { reason: name || message }, { cause })
}
