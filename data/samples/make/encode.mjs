/** Text to the bytes of an export: UTF-8 with or without a mark, GB18030; cells to one line of a delimited file. */

let gbCodes = null

/** The two-byte plane of GB18030, turned round from what the platform can decode. */
function gb18030Codes() {
  if (gbCodes) return gbCodes
  gbCodes = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const text = decoder.decode(new Uint8Array([lead, trail]))
      if ([...text].length === 1 && text !== '\ufffd' && !gbCodes.has(text)) gbCodes.set(text, [lead, trail])
    }
  return gbCodes
}

export function encodeGb18030(text) {
  const codes = gb18030Codes()
  const bytes = []
  for (const character of text) {
    if (character.codePointAt(0) < 0x80) bytes.push(character.codePointAt(0))
    else {
      const pair = codes.get(character)
      if (!pair) throw new RangeError(`no two-byte GB18030 code for ${character}`)
      bytes.push(...pair)
    }
  }
  return Uint8Array.from(bytes)
}

export function encode(text, encoding) {
  if (encoding === 'gb18030') return encodeGb18030(text)
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text)
}

export function delimited(cells, delimiter) {
  return cells
    .map((cell) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter)
}
