/** Characters to GB18030 bytes, for what two-byte GBK holds; found by decoding every pair once. */
const pairs = new Map<string, readonly [number, number]>()

function fill(): void {
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) pairs.set(decoder.decode(new Uint8Array([high, low])), [high, low])
    }
  }
}

export function gb18030(text: string): Uint8Array {
  if (pairs.size === 0) fill()
  const bytes = [...text].flatMap((character) => {
    const code = character.charCodeAt(0)
    if (code < 0x80) return [code]
    const pair = pairs.get(character)
    if (pair === undefined) throw new Error(`${character} is not in GBK`)
    return pair
  })
  return new Uint8Array(bytes)
}
