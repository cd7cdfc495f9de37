import { describe, expect, it } from 'vitest'
import { contentHash, sameBytes } from '../../../src/workspace/contentHash'

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const settings = { scheme: 'MOF2020', schemeByYear: {} }

describe('data version', () => {
  it('is the same whatever order the files came in', () => {
    const [a, b] = [file('a.csv', '1'), file('b.csv', '2')]
    expect(contentHash([a, b], {}, settings)).toBe(contentHash([b, a], {}, settings))
  })

  it('changes with a byte, an answer and a scheme', () => {
    const base = contentHash([file('a.csv', '1')], {}, settings)
    expect(base).toMatch(/^[0-9a-f]{8}$/)
    expect(contentHash([file('a.csv', '2')], {}, settings)).not.toBe(base)
    expect(contentHash([file('a.csv', '1')], { '*': { unit: '元' } }, settings)).not.toBe(base)
    expect(contentHash([file('a.csv', '1')], {}, { ...settings, scheme: 'GD5' })).not.toBe(base)
  })

  it('knows the same file again', () => {
    expect(sameBytes(file('a.csv', 'x'), file('a.csv', 'x'))).toBe(true)
    expect(sameBytes(file('a.csv', 'x'), file('a.csv', 'y'))).toBe(false)
    expect(sameBytes(undefined, file('a.csv', 'x'))).toBe(false)
  })
})
