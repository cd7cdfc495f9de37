import { SaxesParser } from 'saxes'
import type { Refusal } from './Format'

export type Attributes = Readonly<Record<string, string>>

export interface XmlHandlers {
  /** `name` without its prefix: w:p and p are one. */
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text(text: string): void
}

const pieceLength = 65_536

/**
 * Reads a part of an office document as a stream, without a tree. A document type is refused before its entities are looked at,
 * so none is ever expanded or fetched.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): Refusal | null {
  let refusal: Refusal | null = null
  const parser = new SaxesParser({ position: false })
  parser.on('doctype', () => {
    refusal ??= { code: 'document.doctype' }
  })
  parser.on('error', () => {
    refusal ??= { code: 'document.broken' }
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (refusal === null) handlers.open(localName(name), attributes as Attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (refusal === null) handlers.close(localName(name))
  })
  const addText = (text: string) => {
    if (refusal === null) handlers.text(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let at = 0; at < bytes.length && refusal === null; at += pieceLength) {
    const isLast = at + pieceLength >= bytes.length
    parser.write(decoder.decode(bytes.subarray(at, at + pieceLength), { stream: !isLast }))
  }
  if (refusal === null) parser.close()
  return refusal
}

/** The attribute whatever its prefix: w:val and val are one. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[`w:${name}`]
  if (direct !== undefined) return direct
  for (const written in attributes) if (localName(written) === name) return attributes[written]
  return undefined
}

/** A switch such as <w:del/>, on unless it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  return !/^(?:0|false|off|none)$/.test(attribute(attributes, 'val') ?? '1')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}
