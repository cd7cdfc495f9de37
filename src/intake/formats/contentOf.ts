import { type Signature, signatureOf } from '../signature'
import { readDirectory } from './zipDirectory'

/** What a file holds, whatever its name says. `text` is everything without a mark of its own. */
export type Content =
  | 'workbook'
  | 'binary workbook'
  | 'document'
  | 'old document'
  | 'locked'
  | 'damaged'
  | 'zip'
  | 'page'
  | 'pdf'
  | 'text'
  | Exclude<Signature, 'pdf' | 'workbook or document' | 'old workbook'>

export function contentOf(bytes: Uint8Array): Content {
  const signature = signatureOf(bytes)
  if (signature === 'workbook or document') return contentOfZip(bytes)
  if (signature === 'old workbook') return contentOfOldFile(bytes)
  if (signature !== null) return signature
  const start = startOf(bytes)
  if (/^(?:<\?xml[^>]*>\s*)?(?:<\?mso-application[^>]*>\s*)?<(?:\w+:)?Workbook\b/i.test(start)) return 'workbook'
  return isPage(start) ? 'page' : 'text'
}

/** Parts that only one kind of Office file has. */
function contentOfZip(bytes: Uint8Array): Content {
  const directory = readDirectory(bytes)
  if (directory === null) return 'damaged'
  const names = new Set(directory.map((entry) => entry.name))
  if (names.has('xl/workbook.xml')) return 'workbook'
  if (names.has('xl/workbook.bin')) return 'binary workbook'
  return names.has('word/document.xml') ? 'document' : 'zip'
}

const streams: readonly (readonly [string, Content])[] = [
  ['EncryptedPackage', 'locked'],
  ['WordDocument', 'old document'],
  ['Workbook', 'workbook'],
  ['Book', 'workbook'],
]

/** The streams of an old Office file stand in its directory by their names in UTF-16. */
function contentOfOldFile(bytes: Uint8Array): Content {
  const found = streams.find(([name]) => hasStream(bytes, name))
  return found === undefined ? 'damaged' : found[1]
}

const entryLength = 128

/** A directory entry is 128 bytes long, aligned, and begins with the name; bytes 64 and 65 hold the name's length. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const length = (name.length + 1) * 2
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    if (bytes[at + 64] !== length || bytes[at + 65] !== 0) continue
    let same = 0
    while (same < name.length && bytes[at + same * 2] === name.charCodeAt(same) && bytes[at + same * 2 + 1] === 0) same += 1
    if (same === name.length) return true
  }
  return false
}

/** The first bytes as Latin letters: enough for a tag. */
function startOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const label = !isWide ? 'windows-1252' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
  return new TextDecoder(label)
    .decode(bytes.subarray(0, 2048))
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
    .trimStart()
}

/** Exports that are named .xls begin with any of these; a cell of a CSV with none. */
function isPage(start: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|style)\b/i.test(start)
}
