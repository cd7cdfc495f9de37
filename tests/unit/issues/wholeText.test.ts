import { describe, expect, it } from 'vitest'
import { normaliseText } from '../../../src/issues/normalise'
import { readWhole, textStatus } from '../../../src/issues/wholeText'

describe('填写状态 of a text', () => {
  it.each([
    '无',
    '暂无。',
    'N/A',
    '—',
    '存在问题：无',
    '1.存在问题：无；2.原因分析：无。',
    '经检查，工作规范，未发现明显问题。',
    '我办不存在上述问题',
  ])('「%s」 says that there is none', (text) => {
    expect(textStatus(text)).toBe('NONE')
  })

  it.each(['（请简要说明存在的问题，300字以内）', 'XX项目存在XX问题', '____', '……', '此处填写原因', '注：本栏必填'])(
    '「%s」 is what the form prints, not an answer',
    (text) => {
      expect(textStatus(text)).toBe('PLACEHOLDER')
    },
  )

  it.each(['预算执行率偏低。', '未发现采购问题，但合同管理不规范。', '存在的主要问题：', '无法按期完工', '各项工作按时完成。'])(
    '「%s」 is an answer',
    (text) => {
      expect(textStatus(text)).toBe('NORMAL')
    },
  )

  it('takes a long text that mentions a limit of words for an answer', () => {
    expect(textStatus(`预算执行率偏低${'，部分项目进度缓慢'.repeat(8)}，公示不超过5字。`)).toBe('NORMAL')
  })
})

describe('whole-text rules', () => {
  it('names the rule that decided', () => {
    const ruleOf = (text: string) => readWhole(normaliseText(text))?.rule
    expect(ruleOf('（无）')).toBe('bareNone')
    expect(ruleOf('三、存在的主要问题')).toBe('heading')
    expect(ruleOf('存在问题及原因：')).toBe('heading')
    expect(ruleOf('请逐项说明')).toBe('placeholder')
    expect(ruleOf('项目实施顺利，未发现问题。')).toBe('partsNone')
    expect(ruleOf('一、存在的问题 无 二、改进措施 无')).toBe('partsNone')
    expect(ruleOf('存在的不足，未能及时整改')).toBeUndefined()
  })
})
