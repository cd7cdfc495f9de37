/** Text -> bytes in the encodings that a browser only decodes, for undoing what another program did. */

type Encoder = (text: string) => Uint8Array | null

let pairs: ReadonlyMap<string, number> | null = null

function gbkPairs(): ReadonlyMap<string, number> {
  if (pairs !== null) return pairs
  const made = new Map<string, number>()
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue
      const character = decoder.decode(new Uint8Array([high, low]))
      if (character.length === 1 && character !== '\ufffd') made.set(character, high * 256 + low)
    }
  }
  pairs = made
  return made
}

/** null where a character has no two bytes in GBK. */
export const gbkBytes: Encoder = (text) => {
  const known = gbkPairs()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    if (code < 0x80) bytes.push(code)
    else {
      const pair = known.get(character)
      if (pair === undefined) return null
      bytes.push(pair >> 8, pair & 0xff)
    }
  }
  return new Uint8Array(bytes)
}

let latin: ReadonlyMap<string, number> | null = null

/** null where a character is none of windows-1252. */
export const latinBytes: Encoder = (text) => {
  latin ??= new Map(
    [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at))].map((one, at) => [one, at]),
  )
  const bytes: number[] = []
  for (const character of text) {
    const byte = latin.get(character)
    if (byte === undefined) return null
    bytes.push(byte)
  }
  return new Uint8Array(bytes)
}
