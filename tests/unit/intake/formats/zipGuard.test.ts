import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpack, weigh, zipLimits } from '../../../../src/intake/formats/zipGuard'

const code = (bytes: Uint8Array) => {
  const result = unpack(bytes, () => true)
  return 'refusal' in result ? result.refusal.code : [...result.entries.keys()]
}

describe('an archive', () => {
  it('gives the entries that are wanted, and no folder', () => {
    const bytes = zipSync({ 甲: { '汇总.csv': strToU8('年度\n2021\n') }, 'readme.txt': strToU8('x') })
    const result = unpack(bytes, (name) => name.endsWith('.csv'))
    if ('refusal' in result) throw new Error(result.refusal.code)
    expect([...result.entries].map(([name, data]) => [name, new TextDecoder().decode(data)])).toEqual([
      ['甲/汇总.csv', '年度\n2021\n'],
    ])
  })

  it('has its Chinese names read where they are GBK', () => {
    const bytes = zipSync({ abcd: strToU8('x') })
    const gbk = [0xbb, 0xe3, 0xd7, 0xdc] // 汇总
    const text = [...bytes].map((byte) => String.fromCharCode(byte)).join('')
    for (let at = text.indexOf('abcd'); at >= 0; at = text.indexOf('abcd', at + 1)) bytes.set(gbk, at)
    expect(code(bytes)).toEqual(['汇总'])
  })

  it('is refused where it is cut off, altered or no archive', () => {
    const bytes = zipSync({ a: strToU8('部门编码,年度\n219001,2021\n') }, { level: 0 })
    const altered = bytes.slice()
    altered[35] = (altered[35] ?? 0) ^ 1
    expect([code(bytes), code(bytes.subarray(0, 60)), code(altered), code(new Uint8Array(0))]).toEqual([
      ['a'],
      'zip.broken',
      'zip.broken',
      'zip.broken',
    ])
  })

  it('that grows two hundred times is refused before it does', () => {
    expect(code(zipSync({ a: new Uint8Array(8 * 1024 * 1024) }))).toBe('zip.ratio')
  })

  it('that declares less than it holds is no archive', () => {
    const bytes = zipSync({ a: new Uint8Array(200_000) })
    const view = new DataView(bytes.buffer)
    const directory = view.getUint32(bytes.length - 6, true)
    view.setUint32(directory + 24, 1000, true)
    expect(code(bytes)).toBe('zip.broken')
  })

  it('has limits for entries, one entry and all of them', () => {
    const entry = { name: 'a', size: 1, packedSize: 1, checksum: 0, method: 0, isEncrypted: false, start: 0 }
    const many = Array.from({ length: zipLimits.entries + 1 }, () => entry)
    const large = { ...entry, size: zipLimits.entry, packedSize: zipLimits.entry }
    expect(weigh(many)?.code).toBe('zip.entries')
    expect(weigh([{ ...large, size: zipLimits.entry + 1 }])?.code).toBe('zip.entrySize')
    expect(weigh([large, large, large, large])).toBeNull()
    expect(weigh([large, large, large, large, entry])?.code).toBe('zip.allSize')
  })
})
