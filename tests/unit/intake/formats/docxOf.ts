import { strToU8, zipSync } from 'fflate'

const names = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly before?: string
  /** Not deflated: what repeats itself thousands of times would look like a bomb. */
  readonly isStored?: boolean
}

/** A .docx of the smallest kind: what stands in its body, and what its styles and lists say. */
export function docxOf({ body, styles = '', numbering = '', before = '', isStored = false }: DocxParts): Uint8Array {
  const part = (element: string, content: string) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8"?>${before}<w:${element} ${names}>${content}</w:${element}>`)
  const parts = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
  }
  return zipSync(parts, { level: isStored ? 0 : 6, mtime: '2022-04-15' })
}

export const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
export const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`
export const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`
export const tableOf = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`
