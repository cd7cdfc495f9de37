import { describe, expect, it } from 'vitest'
import { problemSentence } from '../../../src/i18n/problemSentence'
import { translate } from '../../../src/i18n/translate'

const origin = { source: '资金.csv', line: 2, column: '实际支出', raw: '四百万' }

describe('sentences', () => {
  it('say where, what was found and what to do', () => {
    expect(
      problemSentence('zh-CN', { code: 'file.otherKind', origin: { ...origin, source: '附件.csv' }, params: { kind: 'program' } }),
    ).toBe('附件.csv：内容不是 CSV，而是另一种文件（可执行程序）；请选择导出的 CSV 文件。')
  })

  it('print a dash for what is not known and show a key that has no sentence', () => {
    expect(translate('zh-CN', 'selection.years', { years: null })).toBe('— 年')
    expect(translate('zh-CN', 'no.such.key')).toBe('no.such.key')
  })
})
