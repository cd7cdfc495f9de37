import { inflateSync } from 'fflate'
import type { Refusal } from './Format'
import { readDirectory, type ZipEntry } from './zipDirectory'

/** Limits measured on an honest workbook of 50,000 x 20 (32 MiB inflated, ratio 5). They hold for declared and for real sizes. */
export const zipLimits = { entries: 2_000, entry: 64 * 1024 * 1024, all: 256 * 1024 * 1024, ratio: 200 } as const

/** Below this size no ratio is suspicious: a sheet of blank cells shrinks well. */
const ratioMatters = 1024 * 1024
const megabyte = 1024 * 1024

export type Unpacked = { readonly entries: ReadonlyMap<string, Uint8Array> } | { readonly refusal: Refusal }

/**
 * The wanted entries of a zip file, by name. The whole archive is weighed by its directory before a byte is inflated, an entry
 * never grows past what it declares, and one that is not what its checksum says is refused with the archive.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked {
  const directory = readDirectory(bytes)
  if (directory === null) return { refusal: { code: 'zip.broken' } }
  const refusal = weigh(directory)
  if (refusal !== null) return { refusal }
  const entries = new Map<string, Uint8Array>()
  for (const entry of directory) {
    if (entry.name.endsWith('/') || !wanted(entry.name) || entries.has(entry.name)) continue
    if (entry.isEncrypted) return { refusal: { code: 'zip.encrypted' } }
    const data = inflate(bytes, entry)
    if (data === null) return { refusal: { code: 'zip.broken' } }
    entries.set(entry.name, data)
  }
  return { entries }
}

/** Why a file that is a zip file cannot be opened as a whole; null where it can. */
export function refusalOfArchive(bytes: Uint8Array): Refusal | null {
  const directory = readDirectory(bytes)
  return directory === null ? { code: 'zip.broken' } : weigh(directory)
}

/** Why an archive is not opened at all; null where it may be. */
export function weigh(entries: readonly ZipEntry[]): Refusal | null {
  const { length } = entries
  if (length > zipLimits.entries) return { code: 'zip.entries', params: { count: length, limit: zipLimits.entries } }
  let all = 0
  for (const { name, size, packedSize } of entries) {
    all += size
    const inMegabytes = { name, size: Math.round(size / megabyte) }
    if (size > zipLimits.entry) return { code: 'zip.entrySize', params: { ...inMegabytes, limit: zipLimits.entry / megabyte } }
    if (size > ratioMatters && size > packedSize * zipLimits.ratio) {
      const ratio = Math.round(size / Math.max(packedSize, 1))
      return { code: 'zip.ratio', params: { ...inMegabytes, ratio, limit: zipLimits.ratio } }
    }
  }
  if (all <= zipLimits.all) return null
  return { code: 'zip.allSize', params: { size: Math.round(all / megabyte), limit: zipLimits.all / megabyte } }
}

/** Bytes of one entry; null where it is damaged or packed in a way that no office program uses. */
export function inflate(bytes: Uint8Array, { start, packedSize, size, method, checksum }: ZipEntry): Uint8Array | null {
  const packed = bytes.subarray(start, start + packedSize)
  if (packed.length !== packedSize) return null
  if (method !== 0 && method !== 8) return null
  const data = method === 0 ? packed : inflated(packed, size)
  return data !== null && data.length === size && crc32(data) === checksum ? data : null
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) })
  } catch (cause) {
    // A FlateError (it has a number as code) speaks of the data; anything else is ours.
    if (cause instanceof Error && 'code' in cause) return null
    throw cause
  }
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (let at = 0; at < bytes.length; at += 1) value = (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
