// What the packed parts of a PDF grow to is weighed before the library unpacks any of them.
import { Inflate } from 'fflate'
import type { Refusal } from '../Format'

/** Of one part, unpacked, and of all; a font of all Chinese characters has about 20 MiB. Bytes. */
export const streamLimits = { one: 64 * 1024 * 1024, all: 512 * 1024 * 1024 } as const
const megabyte = 1024 * 1024
/** Looked at before `stream`: its dictionary. */
const longestHead = 2048
/** The most that a byte becomes by LZW. */
const lzwRatio = 1400

/** Why a PDF is not opened: its parts would fill the memory. Null where they do not. */
export function refusalOfStreams(bytes: Uint8Array): Refusal | null {
  let all = 0
  for (let at = indexOf(bytes, 'stream', 0); at >= 0; at = indexOf(bytes, 'stream', at + 6)) {
    if (isWord(bytes, at - 3, 'end')) continue
    const start = bodyAt(bytes, at + 6)
    const size = unpackedSize(bytes, headBefore(bytes, at), start)
    all += size
    if (size > streamLimits.one || all > streamLimits.all) {
      return { code: 'pdf.streams', params: { limit: streamLimits.one / megabyte, all: streamLimits.all / megabyte } }
    }
  }
  return null
}

/** The dictionary as Latin letters, from the last `obj` on. */
function headBefore(bytes: Uint8Array, at: number): string {
  const text = String.fromCharCode(...bytes.subarray(Math.max(0, at - longestHead), at))
  return text.slice(text.lastIndexOf(' obj') + 1)
}

function unpackedSize(bytes: Uint8Array, head: string, start: number): number {
  const filters = head.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g) ?? []
  if (filters.length === 0) return 0
  // Packed twice is done by no program, and would have to be unpacked to be weighed.
  if (filters.length > 1) return Number.POSITIVE_INFINITY
  const end = indexOf(bytes, 'endstream', start)
  const body = bytes.subarray(start, end < 0 ? bytes.length : end)
  return /LZW/.test(filters[0] ?? '') ? body.length * lzwRatio : inflatedSize(body)
}

/** Counted, not kept; more than the limit is not counted to its end. */
function inflatedSize(body: Uint8Array): number {
  let size = 0
  const inflate = new Inflate((part) => {
    size += part.length
  })
  const step = 16 * 1024
  try {
    // Two bytes of zlib's own head.
    for (let at = 2; at < body.length && size <= streamLimits.one; at += step) {
      inflate.push(body.subarray(at, at + step), false)
    }
  } catch {
    // A damaged part ends where it is damaged; the library says what it makes of it.
  }
  return size
}

const bodyAt = (bytes: Uint8Array, at: number) =>
  at + (bytes[at] === 13 ? 1 : 0) + (bytes[at + (bytes[at] === 13 ? 1 : 0)] === 10 ? 1 : 0)

function isWord(bytes: Uint8Array, at: number, word: string): boolean {
  return [...word].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (isWord(bytes, at, word)) return at
  return -1
}
