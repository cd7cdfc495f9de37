import type { Refusal } from './Format'
import { readDirectory } from './zipDirectory'
import { inflate, weigh } from './zipGuard'

/** Rows of a sheet that are read; those beyond are named and left out. */
export const rowLimit = 200_000
/** A spreadsheet ends at XFD1048576. */
export const lastRow = 1_048_576
export const columnLimit = 16_384
/** Cells of all sheets, the empty ones before a filled one too: 200,000 rows of 20 columns take about 1 GiB. */
export const cellLimit = 4_000_000
/** Files that are no zip file are not larger than this in practice. */
const oldSizeLimit = 64 * 1024 * 1024
const megabyte = 1024 * 1024

/** Why a workbook is not handed to its reader, by its directory and by what its parts really hold; null where it may be. */
export function refusalOfWorkbook(bytes: Uint8Array): Refusal | null {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) {
    if (bytes.length <= oldSizeLimit) return null
    return { code: 'file.tooLarge', params: { size: Math.round(bytes.length / megabyte), limit: oldSizeLimit / megabyte } }
  }
  const directory = readDirectory(bytes)
  if (directory === null) return { code: 'zip.broken' }
  const refusal = weigh(directory)
  if (refusal !== null) return refusal
  let cells = 0
  for (const entry of directory) {
    if (!/^xl\/.*\.(?:xml|rels)$/.test(entry.name)) continue
    if (entry.isEncrypted) return { code: 'zip.encrypted' }
    const part = inflate(bytes, entry)
    if (part === null) return { code: 'zip.broken' }
    if (hasDoctype(part)) return { code: 'workbook.doctype' }
    if (entry.name.startsWith('xl/worksheets/')) cells += cellsIn(part)
    if (cells > cellLimit) return { code: 'workbook.tooManyCells', params: { limit: cellLimit } }
  }
  return null
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
const letterC = 0x63
const ends: ReadonlySet<number> = new Set([0x20, 0x3e, 0x2f, 0x09, 0x0a, 0x0d])

/** `<c ` and `<c>` of a sheet's XML, with or without a prefix of one letter. */
function cellsIn(part: Uint8Array): number {
  let count = 0
  for (let at = part.indexOf(opening); at >= 0; at = part.indexOf(opening, at + 1)) {
    const name = part[at + 2] === 0x3a ? at + 3 : at + 1
    if (part[name] === letterC && ends.has(part[name + 1] ?? 0)) count += 1
  }
  return count
}
