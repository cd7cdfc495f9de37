import type { Paragraph } from '../formats/Format'
import { isContact } from './persons'

/** Reports are a few pages; what is longer is read up to here. In characters, of which 2 MB of UTF-8 hold about 700,000. */
export const longestReport = 700_000
/** No paragraph of a report is as long; the rest of one that is, is not read. */
export const longestParagraph = 20_000

/** Marks that a word processor leaves behind in text: [bookmark: _Toc14634]. */
const bookmark = /\[bookmark:[^\]\n]{0,200}\]/g
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const dateOnly =
  /^\s*(?:[\d〇○零一二三四五六七八九十]{2,4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月(?:\s*[\d一二三四五六七八九十]{1,3}\s*日)?|\d{4}[.\-/]\d{1,2}[.\-/]\d{1,2})\s*$/
const farewell = /^\s*(?:特此报告|专此报告|以上报告|请予审阅|（?盖章）?|（?公章）?)[。.!！]?\s*$/

export function cutToLimit(paragraphs: readonly Paragraph[]): { kept: readonly Paragraph[]; cutAt: number | null } {
  let length = 0
  for (const [at, { text, line }] of paragraphs.entries()) {
    length += text.length
    if (length > longestReport) return { kept: paragraphs.slice(0, at), cutAt: line }
  }
  return { kept: paragraphs, cutAt: null }
}

/** Paragraphs that may say something, cleaned; `contacts`: those that only tell whom to ask. */
export function paragraphsOf(paragraphs: readonly Paragraph[]): { content: readonly Paragraph[]; contacts: ReadonlySet<number> } {
  const contacts = new Set<number>()
  const content = paragraphs.flatMap((one): Paragraph[] => {
    const text = one.text.slice(0, longestParagraph).replace(bookmark, '').replace(invisible, '').trim()
    if (isContact(text)) contacts.add(one.line)
    return text === '' || isContact(text) || dateOnly.test(text) || farewell.test(text) ? [] : [{ ...one, text }]
  })
  return { content, contacts }
}
