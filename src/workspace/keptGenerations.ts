import { fingerprint } from './fingerprint'
import { nameOf, newestFirst, partsOf, type Whole } from './keptPieces'
import type { ProjectEntry } from './Project'
import type { Change, Found, Generation } from './ProjectStore'
import { checkEntries, checkOutline, checkState, jsonOf } from './projectState'

/** What a generation says; null where a character of it is another, or it is not what this version of the page writes. */
export async function readGeneration({ text, check }: Generation): Promise<Whole | null> {
  if (typeof text !== 'string' || (await fingerprint(text)) !== check) return null
  const found = jsonOf(text) as Partial<Record<keyof Whole, unknown>> | null | undefined
  const outline = checkOutline(found?.outline)
  const entries = checkEntries(found?.entries)
  const state = checkState(found?.state)
  return outline.ok && entries.ok && state.ok ? { outline: outline.value, entries: entries.value, state: state.value } : null
}

/**
 * With `next` in, there stay: the one before it of the same work, and the last of the work before. One that cannot be read is
 * left alone; as long as it is there no part is dropped, since it may be one of its own.
 */
export function withNext(found: Found, next: Generation): Change {
  const others = newestFirst(found.generations).filter((one) => entriesIn(one) !== null)
  const former = others.find((one) => one.work === next.work)
  const otherWork = others.find((one) => one.work !== next.work)
  const kept = new Set([former?.id, otherWork?.id])
  return dropping(found, next, (one) => entriesIn(one) !== null && !kept.has(one.id))
}

/** Parts that no generation needs. */
export function withoutLooseParts(found: Found): Change {
  return dropping(found, null, () => false)
}

function dropping(found: Found, put: Generation | null, isDropped: (one: Generation) => boolean): Change {
  const staying = [...found.generations.filter((one) => !isDropped(one)), ...(put === null ? [] : [put])]
  const lists = staying.map(entriesIn)
  const needed = new Set(lists.flatMap((entries) => (entries ?? []).flatMap(partsOf)).map(nameOf))
  return {
    pointer: put?.id ?? found.pointer,
    put,
    dropGenerations: found.generations.filter(isDropped).map((one) => one.id),
    dropParts: lists.includes(null) ? [] : found.parts.filter((key) => !needed.has(nameOf(key))),
  }
}

function entriesIn({ text }: Generation): readonly ProjectEntry[] | null {
  const entries = checkEntries((jsonOf(String(text)) as { entries?: unknown } | null | undefined)?.entries)
  return entries.ok ? entries.value : null
}
