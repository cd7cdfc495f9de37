import { type Zippable, zipSync } from 'fflate'
import { tooLarge } from '../fileSize'
import type { Refusal } from './Format'
import { readDirectory, type ZipEntry } from './zipDirectory'
import { inflate, weigh } from './zipGuard'

/** Rows of a sheet that are read; those beyond are named and left out. */
export const rowLimit = 200_000
/** A spreadsheet ends at XFD1048576. */
export const lastRow = 1_048_576
export const columnLimit = 16_384
/** Columns that a sheet describes: each once, but for a program that writes some of them twice. */
const describedLimit = 4 * columnLimit
/** Cells of all sheets, the empty ones before a filled one too: 200,000 rows of 20 columns take about 1 GiB. */
export const cellLimit = 4_000_000
/** Files that are no zip file are not larger than this in practice. */
const oldSizeLimit = 64 * 1024 * 1024

/**
 * A workbook as it may be handed to its reader, by its directory and by what its parts really hold. The parts of a zip file are
 * unpacked here and packed again without compression: on damaged data the reader's own unpacking has no end.
 */
export function soundWorkbook(bytes: Uint8Array): { readonly bytes: Uint8Array } | { readonly refusal: Refusal } {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) {
    const refusal = tooLarge(bytes.length, oldSizeLimit) ?? (bytes[0] === 0xd0 ? null : refusalOfXml(bytes))
    return refusal === null ? { bytes } : { refusal }
  }
  const directory = readDirectory(bytes)
  if (directory === null) return { refusal: { code: 'zip.broken' } }
  const refusal = weigh(directory)
  if (refusal !== null) return { refusal }
  const parts: Zippable = {}
  const unsound = unpackParts(bytes, directory, parts)
  return unsound === null ? { bytes: zipSync(parts, { level: 0 }) } : { refusal: unsound }
}

/** Only the parts that say something of cells; pictures and macros stay behind. The first of a name counts. */
function unpackParts(bytes: Uint8Array, directory: readonly ZipEntry[], parts: Zippable): Refusal | null {
  let cells = 0
  for (const entry of directory) {
    if (!/\.(?:xml|rels)$/.test(entry.name) || entry.name in parts) continue
    if (entry.isEncrypted) return { code: 'zip.encrypted' }
    const part = inflate(bytes, entry)
    if (part === null) return { code: 'zip.broken' }
    if (hasDoctype(part)) return { code: 'workbook.doctype' }
    parts[entry.name] = part
    if (!entry.name.startsWith('xl/worksheets/')) continue
    const size = sizeOfSheet(part)
    if (size.columns > describedLimit) return { code: 'workbook.tooManyColumns', params: { limit: columnLimit } }
    cells += size.cells
    if (cells > cellLimit) return { code: 'workbook.tooManyCells', params: { limit: cellLimit } }
  }
  return null
}

const xmlCell = /<(?:[^\s?><!/:]*:)?cell(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/gi
const xmlSpan = /<(?:[^\s?><!/:]*:)?column(?=[\s/>])[^>]*?span\s*=\s*["']([^"']*)/gi
const xmlMerge = /merge(across|down)\s*=\s*["']([^"']*)["']/gi

/** The XML workbook of 2003: its reader makes a cell of every one that a merged range covers. */
function refusalOfXml(bytes: Uint8Array): Refusal | null {
  if (hasDoctype(bytes)) return { code: 'workbook.doctype' }
  const text = withoutComments(new TextDecoder('windows-1252').decode(bytes).replaceAll('\u0000', ''))
  let columns = 0
  for (const [, span] of text.matchAll(xmlSpan)) columns += Math.max(0, Number(span))
  if (!(columns <= describedLimit)) return { code: 'workbook.tooManyColumns', params: { limit: columnLimit } }
  let cells = 0
  for (const [, attributes = ''] of text.matchAll(xmlCell)) {
    const spans = { across: 0, down: 0 }
    for (const [, way = '', value] of attributes.matchAll(xmlMerge)) {
      const span = Number(value)
      spans[way.toLowerCase() as keyof typeof spans] = Number.isNaN(span) ? cellLimit : Math.max(0, span)
    }
    cells += (spans.across + 1) * (spans.down + 1)
    if (cells > cellLimit) return { code: 'workbook.tooManyCells', params: { limit: cellLimit } }
  }
  return null
}

function withoutComments(text: string): string {
  const parts: string[] = []
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4)
    if (end < 0) break
    parts.push(text.slice(from, at))
    from = end + 3
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}

/** Comments and instructions of this length before the first element are none that an office program writes. */
const longestProlog = 65_536

/** No office program writes a DOCTYPE; entities that grow or reach outside are declared in one, before the first element. */
function hasDoctype(part: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(part.subarray(0, longestProlog)).replaceAll('\u0000', '')
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    if (end === null) return /^<!doctype/i.test(text.slice(at, at + 9))
    const close = text.indexOf(end, at + 2)
    if (close < 0) break
    at = close + end.length
  }
  return part.length > longestProlog
}

const opening = 0x3c
const colon = 0x3a
const ends: ReadonlySet<number> = new Set([0x20, 0x3e, 0x2f, 0x09, 0x0a, 0x0d])
const longestPrefix = 64
const longestTag = 1024

/** Cells of a sheet's XML, and columns that its <col> describe: its reader makes one of each. A prefix of the names is passed over. */
function sizeOfSheet(part: Uint8Array): { readonly cells: number; readonly columns: number } {
  let cells = 0
  let columns = 0
  for (let at = part.indexOf(opening); at >= 0; at = part.indexOf(opening, at + 1)) {
    const name = nameIn(part, at + 1)
    if (part[name] !== 0x63) continue
    if (ends.has(part[name + 1] ?? 0)) cells += 1
    else if (part[name + 1] === 0x6f && part[name + 2] === 0x6c && ends.has(part[name + 3] ?? 0)) columns += spanIn(part, at)
  }
  return { cells, columns }
}

/** Where the name of a tag begins, behind `x:`. */
function nameIn(part: Uint8Array, start: number): number {
  for (let at = start; at < start + longestPrefix; at += 1) {
    const byte = part[at]
    if (byte === undefined || ends.has(byte)) return start
    if (byte === colon) return at + 1
  }
  return start
}

/** <col min="2" max="5"> describes four. */
function spanIn(part: Uint8Array, at: number): number {
  const tag = new TextDecoder('windows-1252').decode(part.subarray(at, at + longestTag)).split('>')[0] ?? ''
  const value = (name: string) => Number.parseInt(new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`, 'i').exec(tag)?.[1] ?? '', 10)
  const span = value('max') - value('min') + 1
  return span > 0 ? span : 1
}
