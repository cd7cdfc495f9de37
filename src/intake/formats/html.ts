import { decode } from '../bytes'
import { tooLarge } from '../fileSize'
import { askEncoding } from '../questions'
import type { Encoding, FileChoices } from '../Reading'
import { signatureOf } from '../signature'
import { documentResult } from './documentParts'
import type { Format, FormatResult } from './Format'
import { readHtmlBody } from './htmlBody'

/** Larger pages are refused before they are decoded. */
const sizeLimit = 32 * 1024 * 1024

const encodings: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
}

/** A saved page: no DOM, nothing of it is run or fetched. */
export const html: Format = {
  id: 'narrative',
  label: { 'zh-CN': '网页（.html）', en: 'Web page (.html)' },
  recognises: ({ name, bytes }) => {
    if (signatureOf(bytes) !== null) return 0
    if (/\.html?$/i.test(name)) return 1
    return /^\s*<(?:!doctype html|html)\b/i.test(startOf(bytes)) ? 0.9 : 0
  },
  async read({ name, bytes }, choices: FileChoices): Promise<FormatResult> {
    const refusal = tooLarge(bytes.length, sizeLimit)
    if (refusal !== null) return { refusal }
    if (bytes.length === 0) return { refusal: { code: 'file.empty' } }
    const stated = choices.encoding ?? statedEncoding(bytes)
    const first = decode(bytes, stated)
    // A page that was converted still states what it was.
    const decoded = typeof first === 'string' && choices.encoding === undefined ? decode(bytes) : first
    if (decoded === 'binary') return { refusal: { code: 'file.binary' } }
    if (typeof decoded === 'string')
      return { refusal: { code: 'encoding.undecided', question: askEncoding(startOf(bytes).slice(0, 60)) } }
    return documentResult(name, decoded.encoding, readHtmlBody(decoded.text))
  },
}

/** The first bytes as Latin letters: enough for a tag. */
function startOf(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
}

function statedEncoding(bytes: Uint8Array): Encoding | undefined {
  const stated = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]+)/i.exec(startOf(bytes))?.[1]
  return stated === undefined ? undefined : encodings[stated.toLowerCase()]
}
