import type { Problem } from '../../domain/errors'
import { type DecodingFault, decode } from '../bytes'
import { fileLimit, tooLarge } from '../fileSize'
import { type Garbled, repairGarbled } from '../garbled'
import { askEncoding } from '../questions'
import { signatureOf } from '../signature'
import { withoutControls } from './controls'
import { detectDelimiter } from './delimiter'
import { columnLimit } from './documentTable'
import type { Format, FormatResult, Refusal } from './Format'
import { brokenQuotesLimit, readRecords } from './records'

/** A row of an export takes about 4 KB until it is loaded: more would be beyond what a browser gives a page. */
export const lineLimit = 400_000

export const csv: Format = {
  id: 'csv',
  label: { 'zh-CN': 'CSV 文本', en: 'CSV text' },
  recognises: ({ name, bytes }) => {
    if (signatureOf(bytes) !== null) return 0
    return /\.(?:csv|tsv|tab)$/i.test(name) ? 1 : 0.3
  },
  async read(file, choices): Promise<FormatResult> {
    const refusal = tooLarge(file.bytes.length, fileLimit)
    if (refusal !== null) return { refusal }
    if (file.bytes.length === 0) return { refusal: { code: 'file.empty' } }
    const decoded = decode(file.bytes, choices.encoding)
    if (typeof decoded === 'string') return { refusal: encodingRefusal(decoded, file.bytes) }
    const written = withoutControls(decoded.text)
    if (written.trim() === '') return { refusal: { code: 'file.empty' } }
    const lines = linesIn(written)
    if (lines > lineLimit) return { refusal: { code: 'file.tooManyLines', params: { count: lines, limit: lineLimit } } }
    const garbled = repairGarbled(written)
    if (garbled === 'lost') return { refusal: { code: 'file.garbled' } }
    const text = garbled === null ? written : garbled.text
    const delimiter = detectDelimiter(text)
    const rows = readRecords(text, delimiter)
    if (rows === null) return { refusal: { code: 'file.quotes', params: { limit: brokenQuotesLimit } } }
    const wide = rows.find(({ cells }) => cells.length > columnLimit)
    if (wide !== undefined) {
      const params = { line: wide.line, count: wide.cells.length, limit: columnLimit }
      return { refusal: { code: 'file.tooManyColumns', params } }
    }
    const { encoding, damagedLines } = decoded
    const warnings = garbled === null ? [] : [repaired(file.name, garbled)]
    return { tables: [{ source: file.name, encoding, delimiter, rows, damagedLines, warnings }] }
  },
}

function repaired(source: string, { lines, wrong, right }: Exclude<Garbled, string>): Problem {
  return { code: 'text.repaired', origin: { source, line: 1, raw: '' }, params: { count: lines, wrong, right } }
}

function linesIn(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function encodingRefusal(fault: DecodingFault, bytes: Uint8Array): Refusal {
  if (fault === 'binary') return { code: 'file.binary' }
  const evidence = firstForeignBytes(bytes)
  if (fault === 'mixed') return { code: 'encoding.mixed', question: askEncoding(evidence) }
  return { code: fault === 'choiceFails' ? 'encoding.choiceFails' : 'encoding.undecided', question: askEncoding(evidence) }
}

/** Where the first byte beyond ASCII stands, as hexadecimal with the ASCII before it. */
function firstForeignBytes(bytes: Uint8Array): string {
  const at = bytes.findIndex((byte) => byte >= 0x80)
  if (at < 0) return ''
  const before = String.fromCharCode(...bytes.subarray(Math.max(0, at - 20), at)).replace(/\s+/g, ' ')
  const hex = [...bytes.subarray(at, at + 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  return `${before}[${hex}]`
}
