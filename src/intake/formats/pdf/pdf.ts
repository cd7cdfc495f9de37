import { tooLarge } from '../../fileSize'
import { signatureOf } from '../../signature'
import { textLimit } from '../documentParts'
import type { Format, FormatResult } from '../Format'
import { paragraphsOfPages } from './paragraphs'
import { refusalOfStreams } from './streams'
import { isReadable, readPages } from './textLayer'

/** A report with pictures; a book of scanned pages is larger and has no text. Bytes. */
const sizeLimit = 64 * 1024 * 1024
/** A page of a report has some hundred characters; a stamp or a page number above a scanned picture has fewer than this. */
const leastPerPage = 12

/** A PDF that carries its text: places of letters become lines, and lines paragraphs. A scanned one has none. */
export const pdf: Format = {
  id: 'narrative',
  label: { 'zh-CN': '文档（.pdf）', en: 'Document (.pdf)' },
  recognises: ({ name, bytes }) => (signatureOf(bytes) === 'pdf' ? 1 : /\.pdf$/i.test(name) ? 0.6 : 0),
  async read({ name, bytes }): Promise<FormatResult> {
    const refusal = tooLarge(bytes.length, sizeLimit) ?? refusalOfStreams(bytes)
    if (refusal !== null) return { refusal }
    const read = await readPages(bytes)
    if ('code' in read) return { refusal: read }
    const letters = read.flatMap((page) => page.letters.map(({ text }) => text)).join('')
    const length = letters.replace(/\s/g, '').length
    if (length < read.length * leastPerPage) return { refusal: { code: 'pdf.scanned', params: { pages: read.length } } }
    if (length > textLimit) return { refusal: { code: 'document.tooLong', params: { length, limit: textLimit } } }
    if (!isReadable(letters)) return { refusal: { code: 'pdf.unmapped' } }
    const paragraphs = paragraphsOfPages(read)
    return { tables: [], text: { source: name, encoding: null, paragraphs } }
  },
}
