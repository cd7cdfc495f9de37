import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/issues/composed'
import { normalise, normaliseText, strip } from '../../../src/issues/normalise'

describe('normalising a text', () => {
  it('makes full-width signs half-width, drops spaces and unites the quotes', () => {
    expect(normaliseText('预算　执行率（９５％）， “ 较低 ”；')).toBe('预算执行率(95%),"较低";')
  })

  it('deletes the bookmarks that Word leaves in a text', () => {
    expect(normaliseText('[bookmark: _Toc19408_Level2][bookmark: _Toc1]（一）公开')).toBe('(一)公开')
    expect(normalise('[bookmark: _Toc19408_Level2]（一）公开')).toMatchObject({ text: '(一)公开', from: [28, 29, 30, 31, 32] })
  })

  it('finds the way back to the original where one sign becomes several', () => {
    const { text, from, to } = normalise('约㎡…')
    expect(text).toBe('约m2...')
    expect(from).toEqual([0, 1, 1, 2, 2, 2])
    expect(to).toEqual([1, 2, 2, 3, 3, 3])
  })

  it('fuses a mark with its character over a bookmark that stood between', () => {
    const { text, from, to } = normalise('ｶ[bookmark: a]ﾞ算')
    expect([text, from, to]).toEqual(['ガ算', [0, 15], [15, 16]])
    expect(normaliseText('ｶ[bookmark: a]ﾞ算')).toBe('ガ算')
  })

  it('is the same with and without the way back, whatever the text', () => {
    const unit = fc.constantFrom(...'预算执行率，。；：“”’ \t　ａＢ12３①㎡…ｶﾞé', 'e\u0301', '\u200B', '[bookmark: a]', '𠮷', '한')
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const original = units.join('')
        const { text, from, to } = normalise(original)
        expect(text).toBe(normaliseText(original))
        expect(from).toHaveLength(text.length)
        expect(from.every((start, i) => start < (to[i] ?? 0))).toBe(true)
      }),
    )
  })
})

describe('numbering', () => {
  it.each([
    ['(一)预算编制', '预算编制'],
    ['一是1.预算编制', '预算编制'],
    ['2、预算编制', '预算编制'],
    ['第三,预算编制', '预算编制'],
    ['●预算编制', '预算编制'],
    ['3.5万元未支付', '3.5万元未支付'],
    ['一是否公开不明', '一是否公开不明'],
  ])('%s begins with %s', (text, rest) => {
    expect(strip(text)).toBe(rest)
  })
})

describe('title and text of an issue', () => {
  it('puts the title before the text, and not where the text repeats it', () => {
    expect(compose({ title: '（一）预算编制不细。', text: '项目未细化。' }).text).toBe('(一)预算编制不细。项目未细化。')
    expect(compose({ title: '（一）预算编制不细。', text: '1.预算编制不细，项目未细化。' }).text).toBe(
      '1.预算编制不细,项目未细化。',
    )
    expect(compose({ title: null, text: '项目未细化。' }).text).toBe('项目未细化。')
  })

  it('quotes from the field in which the words stand', () => {
    const words = { title: '（一） 预算 编制不细。', text: ' 项目“未细化”。' }
    const composed = compose(words)
    const at = (piece: string) => composed.text.indexOf(piece)
    expect(composed.quote(at('预算'), at('不细') + 2)).toEqual({ field: 'title', quote: '预算 编制不细', start: 4, end: 11 })
    expect(composed.quote(at('项目'), at('化"') + 2)).toEqual({ field: 'text', quote: '项目“未细化”', start: 1, end: 8 })
  })
})
