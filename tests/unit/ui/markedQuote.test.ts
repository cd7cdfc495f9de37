import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/domain/row'
import { markedQuote } from '../../../src/ui/import/markedQuote'

describe('the words of a value in its sentence', () => {
  it.each([
    ['调整后预算数为1,000万元，支出900万元', 900, '900万元'],
    ['全年支出4,317,700元，占99%', 431.77, '4,317,700元'],
    ['总支出1.2亿元', 12000, '1.2亿元'],
    ['完成率为98.5%', 0.985, '98.5%'],
    ['编制数 25人，实有21人', 21, '21'],
    ['示例区档案馆2022年度自评报告', '示例区档案馆', '示例区档案馆'],
  ] as readonly [string, Cell, string][])('of %s for %s are %s', (quote, value, words) => {
    const [before, marked, after] = markedQuote(quote, value)
    expect(marked).toBe(words)
    expect(before + marked + after).toBe(quote)
  })

  it('are none where the sentence says it otherwise', () => {
    expect(markedQuote('完成较好', true)).toEqual(['', '', '完成较好'])
    expect(markedQuote('支出900万元', 901)).toEqual(['', '', '支出900万元'])
  })
})
