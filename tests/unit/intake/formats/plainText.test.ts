import { describe, expect, it } from 'vitest'
import { csv } from '../../../../src/intake/formats/csv'
import { plainText } from '../../../../src/intake/formats/plainText'

const file = (text: string, name = '报告.txt') => ({ name, bytes: new TextEncoder().encode(text) })
const isReport = (text: string) => plainText.recognises(file(text)) > csv.recognises(file(text))

describe('a .txt', () => {
  it('is a report where it has sentences, and a table where its lines are cut', () => {
    expect(isReport('2021年度自评报告\n\n本部门预算431.77万元，执行率100%。\n一是公开不及时；\n')).toBe(true)
    expect(isReport('部门编码\t年度\t存在问题\n219001\t2021\t公开不及时。\n219002\t2021\t采购不规范。\n')).toBe(false)
    expect(isReport('部门编码,部门名称,年度,自评总分\n219001,总工会,2021,98\n')).toBe(false)
  })

  it('is a report by its title and headings where labels and lists cut by tabs make up the rest', () => {
    const list = '三级指标\t年度指标值\t实际完成值\n培训人次\t≥90\t100\n培训班次\t≥3\t3\n'
    expect(isReport(`部门整体支出绩效自评报告\n一、基本信息\n在职人数：52人\n二、指标完成情况\n${list}`)).toBe(true)
    expect(isReport(`2022年度部门自评指标\n一、基本信息\n二、指标完成情况\n${list}`)).toBe(false)
    expect(isReport(`部门整体支出绩效自评报告\n${list}`)).toBe(false)
  })

  it('is recognised however its first 4096 bytes are cut', () => {
    expect(isReport(`a${'本部门预算执行情况良好。'.repeat(400)}\n`)).toBe(true)
  })

  it('of ten million characters in one line is recognised at once', () => {
    const begun = performance.now()
    expect(isReport('预算执行率100%。'.repeat(500_000))).toBe(true)
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('has a paragraph a line, at its physical line', async () => {
    const result = await plainText.read(file('一、概况\r\n\r\n  预算431.77万元。\r二、问题\n'), {})
    expect('text' in result && result.text?.paragraphs).toEqual([
      { line: 1, text: '一、概况' },
      { line: 3, text: '预算431.77万元。' },
      { line: 4, text: '二、问题' },
    ])
  })
})
