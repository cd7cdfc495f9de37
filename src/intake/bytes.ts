import { columnsOf, tableIds } from '../domain/schema'
import { columnAliases } from '../reference/aliases'
import { ignoredHeaders } from '../reference/headers'
import type { Encoding } from './Reading'

/** Bytes -> text, strictly and in the order of DOMAIN 12: what cannot be decided is asked, never guessed. */

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  /** Lines (from 1) where U+FFFD stands: the file was damaged before it came here. */
  readonly damagedLines: readonly number[]
}

export type DecodingFault = 'undecided' | 'mixed' | 'binary' | 'choiceFails'

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5', 'windows-1252']

const fieldWords = [
  ...['预算', '绩效', '支出', '部门', '单位', '年度', '指标', '资金', '自评', '执行', '项目', '编码', '问题', '措施'],
  ...tableIds.flatMap((table) => columnsOf(table).map((column) => column.label['zh-CN'])),
  ...columnAliases.map((one) => one.alias),
  ...ignoredHeaders,
].filter((word) => word.length > 1 && /[\u4e00-\u9fff]/.test(word))

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    // The only thing that a strict decoder throws for bytes that are not of its encoding.
    if (cause instanceof TypeError) return null
    throw cause
  }
}

function byteOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Digits, commas and line ends of UTF-16 carry a zero byte on one side only. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 65_536)
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const pairs = sample.length / 2
  if (bytes.length % 2 !== 0 || even + odd < pairs * 0.02 || even + odd === 0) return null
  if (even === 0 && odd > 0) return 'utf-16le'
  return odd === 0 && even > 0 ? 'utf-16be' : null
}

function controlShare(text: string): number {
  const sample = text.slice(0, 20_000)
  let controls = 0
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls += 1
  }
  return sample.length === 0 ? 0 : controls / sample.length
}

/** A header or a word that tables and reports of this field have. */
export function saysWordOfTheField(text: string): boolean {
  const sample = text.slice(0, 200_000)
  return fieldWords.some((word) => sample.includes(word))
}

function decoded(text: string, encoding: Encoding): Decoded {
  const damagedLines: number[] = []
  if (text.includes('\ufffd')) {
    const lines = text.split(/\r\n|\n|\r/)
    for (const [at, line] of lines.entries()) if (line.includes('\ufffd')) damagedLines.push(at + 1)
  }
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, encoding, damagedLines }
}

/** Some lines are good UTF-8 with more than ASCII in them and others good GB18030: two files were put together. */
export function isMixed(bytes: Uint8Array): boolean {
  let start = 0
  let utf8 = 0
  let other = 0
  for (let at = 0; at <= bytes.length && !(utf8 > 0 && other > 0); at += 1) {
    if (at < bytes.length && bytes[at] !== 10) continue
    const line = bytes.subarray(start, at)
    start = at + 1
    if (!line.some((byte) => byte >= 0x80)) continue
    const text = strictly(line, 'utf-8')
    if (text !== null && /[\u4e00-\u9fff]/.test(text)) utf8 += 1
    else if (text === null && /[\u4e00-\u9fff]{2}/.test(strictly(line, 'gb18030') ?? '')) other += 1
  }
  return utf8 > 0 && other > 0
}

/** windows-1252 gives a text to any bytes, so that answer (of `*`, say) does not stand against bytes that speak for themselves. */
function speaksForItself(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte >= 0x80) && strictly(bytes, 'utf-8') !== null
}

/** Text of `bytes`: a byte order mark is certain, then the user's answer, then what the bytes are; else why it cannot be said. */
export function decode(bytes: Uint8Array, choice?: Encoding): Decoded | DecodingFault {
  const marked = byteOrderMark(bytes)
  const markedText = marked === null ? null : strictly(bytes, marked)
  if (marked !== null && markedText !== null) return decoded(markedText, marked)
  if (choice !== undefined && encodings.includes(choice) && !(choice === 'windows-1252' && speaksForItself(bytes))) {
    const text = strictly(bytes, choice)
    return text === null ? 'choiceFails' : decoded(text, choice)
  }
  if (marked !== null) return marked === 'utf-8' && isMixed(bytes) ? 'mixed' : 'undecided'
  const wide = utf16ByZeros(bytes)
  const wideText = wide === null ? null : strictly(bytes, wide)
  if (wide !== null && wideText !== null && controlShare(wideText) < 0.01) return decoded(wideText, wide)
  const text = strictly(bytes, 'utf-8')
  if (text !== null) return controlShare(text) > 0.1 ? 'binary' : decoded(text, 'utf-8')
  if (isMixed(bytes)) return 'mixed'
  const chinese = strictly(bytes, 'gb18030')
  if (chinese !== null && controlShare(chinese) < 0.01 && saysWordOfTheField(chinese)) return decoded(chinese, 'gb18030')
  return controlShare(strictly(bytes, 'windows-1252') ?? '') > 0.02 ? 'binary' : 'undecided'
}
