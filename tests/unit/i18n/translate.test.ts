import { describe, expect, it } from 'vitest'
import { problemSentence } from '../../../src/i18n/problemSentence'
import { translate } from '../../../src/i18n/translate'

const origin = { source: '资金.csv', line: 2, column: '实际支出', raw: '四百万' }

describe('sentences', () => {
  it('say where, what was found and what to do', () => {
    expect(
      problemSentence('zh-CN', { code: 'file.otherKind', origin: { ...origin, source: '附件.csv' }, params: { kind: 'program' } }),
    ).toBe('附件.csv：内容不是表格或报告，而是另一种文件（可执行程序）；请选择导出的 CSV、Excel 或 Word 文件。')
  })

  it('name the sheet of a workbook, once', () => {
    const place = { source: '汇总.xlsx', sheet: '资金', line: 2, column: '实际支出', raw: '四百万' }
    expect(problemSentence('zh-CN', { code: 'money.unreadable', origin: place, params: {} })).toBe(
      '汇总.xlsx「资金」 第2行「实际支出」：“四百万”无法识别为金额，请填写数字。',
    )
    const params = { sheet: '资金', places: '2' }
    expect(problemSentence('zh-CN', { code: 'workbook.hiddenRows', origin: place, params }).split('资金')).toHaveLength(2)
  })

  it('print a dash for what is not known and show a key that has no sentence', () => {
    expect(translate('zh-CN', 'selection.years', { years: null })).toBe('— 年')
    expect(translate('zh-CN', 'no.such.key')).toBe('no.such.key')
  })
})
