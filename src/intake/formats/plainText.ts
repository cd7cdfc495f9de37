import { decode } from '../bytes'
import { tooLarge } from '../fileSize'
import { askEncoding } from '../questions'
import { signatureOf } from '../signature'
import { textLimit } from './documentParts'
import type { Format, FormatResult, Paragraph } from './Format'

/** No report has as many characters as this has bytes. */
const sizeLimit = 16 * 1024 * 1024
/** Lines of a report that are longer than those of any table. */
const longLine = 60

/** A report as text, pasted text among them: a paragraph a line. */
export const plainText: Format = {
  id: 'narrative',
  label: { 'zh-CN': '文字（.txt）', en: 'Plain text (.txt)' },
  recognises: ({ name, bytes }) => {
    if (!/\.txt$/i.test(name) || signatureOf(bytes) !== null) return 0
    const start = decode(firstLines(bytes))
    return typeof start !== 'string' && readsAsReport(start.text) ? 1 : 0.2
  },
  async read({ name, bytes }, choices): Promise<FormatResult> {
    const refusal = tooLarge(bytes.length, sizeLimit)
    if (refusal !== null) return { refusal }
    const decoded = decode(bytes, choices.encoding)
    if (decoded === 'binary') return { refusal: { code: 'file.binary' } }
    if (typeof decoded === 'string') {
      return { refusal: { code: decoded === 'mixed' ? 'encoding.mixed' : 'encoding.undecided', question: askEncoding('') } }
    }
    const paragraphs = paragraphsOf(decoded.text)
    if (paragraphs.length === 0) return { refusal: { code: 'file.empty' } }
    const { length } = decoded.text
    if (length > textLimit) return { refusal: { code: 'document.tooLong', params: { length, limit: textLimit } } }
    return { tables: [], text: { source: name, encoding: decoded.encoding, paragraphs } }
  },
}

const looked = 4096

/** Whole lines, so that no character is cut. */
function firstLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.length <= looked ? -1 : bytes.lastIndexOf(10, looked) + 1
  if (end <= 0) return bytes.subarray(0, sizeLimit)
  return bytes.subarray(0, bytes[end] === 0 ? end + 1 : end)
}

export function paragraphsOf(text: string): Paragraph[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what old systems pad their text with.
  const lines = text.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b\ufeff]+/g, '').split(/\r\n|[\n\r\f]/)
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ line: at + 1, text: line.trim() }]))
}

/** Of a line, this much is looked at: a report may be one line of a megabyte. */
const lookedOfLine = 400

const reportTitle = /报告(?:[(（][^()（）]*[)）])?$/
const heading = /^(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）])/
/** A title stands among these lines. */
const titleLines = 4

/**
 * A .txt may be a table that some system exported: its lines are cut by tabs, bars or many commas, and end no sentence. A report
 * may hold such lines, below its title and its headings.
 */
function readsAsReport(text: string): boolean {
  const lines = paragraphsOf(text).map((one) => one.text.slice(0, lookedOfLine))
  const cut = lines.filter((line) => isCut(line, '\t', 2) || isCut(line, '|', 2) || isCut(line, ',', 3) || isCut(line, ';', 3))
  const whole = lines.filter((line) => !cut.includes(line))
  if (whole.filter((line) => heading.test(line)).length >= 2) {
    if (lines.slice(0, titleLines).some((line) => whole.includes(line) && reportTitle.test(line))) return true
  }
  const sentences = lines.filter((line) => /[。；：]$/.test(line) || (line.length > longLine && /[。；]/.test(line)))
  return sentences.length > 0 && sentences.length >= cut.length
}

const isCut = (line: string, delimiter: string, times: number) => line.split(delimiter, times + 1).length > times
