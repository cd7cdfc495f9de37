import { signatureOf } from '../signature'
import { documentResult } from './documentParts'
import { readDocxBody } from './docxBody'
import { readNumbering } from './docxNumbering'
import { readStyles } from './docxStyles'
import type { Format, FormatResult } from './Format'
import { unpack } from './zipGuard'

const body = 'word/document.xml'
const read: ReadonlySet<string> = new Set([body, 'word/styles.xml', 'word/numbering.xml'])

/** .docx without a DOM: paragraphs with their numbers and headings, tables with their merges; corrections as accepted. */
export const docx: Format = {
  id: 'narrative',
  label: { 'zh-CN': '文档（.docx）', en: 'Document (.docx)' },
  recognises: ({ name, bytes }) => {
    if (!/\.doc[xm]$/i.test(name)) return 0
    return signatureOf(bytes) === 'workbook or document' ? 1 : 0.5
  },
  async read({ name, bytes }): Promise<FormatResult> {
    if (signatureOf(bytes) === 'old workbook') return { refusal: { code: 'document.old' } }
    const unpacked = unpack(bytes, (entry) => read.has(entry))
    if ('refusal' in unpacked) return unpacked
    const part = unpacked.entries.get(body)
    if (part === undefined) return { refusal: { code: 'document.noBody' } }
    const context = {
      styleOf: readStyles(unpacked.entries.get('word/styles.xml')),
      numbering: readNumbering(unpacked.entries.get('word/numbering.xml')),
    }
    const parts = readDocxBody(part, context)
    return 'code' in parts ? { refusal: parts } : documentResult(name, null, parts)
  },
}
