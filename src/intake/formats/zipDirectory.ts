/** One entry as the central directory of a zip file declares it. */
export interface ZipEntry {
  /** Decoded: UTF-8 where it is that, else GB18030, in which Chinese programs write names without saying so. */
  readonly name: string
  readonly size: number
  readonly packedSize: number
  readonly checksum: number
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly isEncrypted: boolean
  /** Where its data begin in the file. */
  readonly start: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
const endLength = 22
const longestComment = 0xffff
/** A field of this value has its real one among the 64-bit fields. */
const isElsewhere = 0xffffffff

/** Entries of a zip file; null where it has no sound directory (cut off, damaged, or no zip file). */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  while (at + 46 <= end && view.getUint32(at, true) === entryMark) {
    const entry = readEntry(view, bytes, at)
    if (entry === null) return null
    entries.push(entry.entry)
    at = entry.next
  }
  // The count is of 16 bits, so 70,000 entries say 4,464.
  return (entries.length & 0xffff) === count ? entries : null
}

function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) if (view.getUint32(at, true) === endMark) return at
  return -1
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } | null {
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null
  const long = longFields(view, at + 46 + nameLength, extraLength)
  const field = (value: number) => (value === isElsewhere ? (long.shift() ?? value) : value)
  const size = field(view.getUint32(at + 24, true))
  const packedSize = field(view.getUint32(at + 20, true))
  const local = field(view.getUint32(at + 42, true))
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localMark) return null
  const entry = {
    name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)),
    size,
    packedSize,
    checksum: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
  }
  return { entry, next }
}

/** The 64-bit values of an entry, in the order of the 32-bit ones that they stand for. */
function longFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const fields = Math.floor(Math.min(view.getUint16(at + 2, true), start + length - at - 4) / 8)
    return Array.from({ length: fields }, (_, field) => Number(view.getBigUint64(at + 4 + field * 8, true)))
  }
  return []
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError) return new TextDecoder('gb18030').decode(bytes)
    throw cause
  }
}
