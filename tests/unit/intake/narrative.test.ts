import { describe, expect, it } from 'vitest'
import type { Cell } from '../../../src/domain/row'
import { paragraphsOf } from '../../../src/intake/formats/plainText'
import { createIntake, originOf } from '../../../src/intake/intake'
import { readNarrative } from '../../../src/intake/narrative/readNarrative'

const report = `示例市青山区总工会2021年部门整体支出绩效自评报告
[bookmark: _Toc1]一、基本情况
（一）人员配置
我会有6个行政编制（其中1名主席、5名干部），1个工勤编。
（2） 收支情况
年初预算支出数共431.77万元，年中调增数0万元，调整后部门预算431.77万元，实际支出4317700元。
二、绩效目标完成情况
对职工进行补助发放完成率≥95%，公众号点击率突破预期1000人次，且未收到相关投诉。
三、主要工作成效
发动139名职工报读学历提升教育，参与率达到98%。
四、存在的主要问题
工作中仍有不足，主要问题如下：
[bookmark: _Toc2]（一）信息公开不及时。
部分信息超过规定期限才公开。
五、下一步改进措施
（一）按期公开信息。
明确公开期限。
六、附件
部门整体支出绩效自评表。
联系人：张小红 电话：020-87654321
2022年3月1日`

const read = (text: string, name = '报告.txt') =>
  readNarrative({ source: name, encoding: 'utf-8', paragraphs: paragraphsOf(text) }, {}, { hasForm: false })
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
function valuesOf(text: string, table: 'evaluations' | 'indicators' | 'issues' | 'measures'): Record<string, Cell>[] {
  return read(text).drafts.flatMap(({ values }) => {
    const own = values[table]
    return own === undefined ? [] : [own]
  })
}

describe('a written report', () => {
  it('gives what it says and leaves out what it does not', () => {
    const [evaluation] = valuesOf(report, 'evaluations')
    expect(evaluation).toEqual({
      dept_name_reported: '示例市青山区总工会',
      fiscal_year: 2021,
      title_year: 2021,
      eval_scope: 'DEPT',
      budget_initial: 431.77,
      budget_adjustment: 0,
      budget_adjusted: 431.77,
      expenditure_actual: 431.77,
      staff_quota_admin: 6,
      staff_quota_worker: 1,
      form_attached: false,
    })
  })

  it('reads what was reached with its target in brackets, and no score of the whole among the indicators', () => {
    const text = report.replace(
      '对职工进行补助发放完成率≥95%，公众号点击率突破预期1000人次，且未收到相关投诉。',
      '全年举办文化惠民演出120场（目标100场），图书馆接待读者15万人次（目标≥12万人次）。培训2500人次。自评得分94.6分，评价等级为优。',
    )
    expect(
      valuesOf(text, 'indicators').map((one) => [one.indicator_name, one.target_operator, one.target_value, one.actual_value]),
    ).toEqual([
      ['文化惠民演出', null, 100, 120],
      ['图书馆接待读者', 'GE', 12, 15],
    ])
    expect(valuesOf(text, 'evaluations')[0]?.total_score_reported).toBe(94.6)
  })

  it('takes the people beside the posts, and neither pensioners nor the number of a notice', () => {
    const text = report.replace(
      '我会有6个行政编制（其中1名主席、5名干部），1个工勤编。',
      '根据《关于开展2021年预算绩效自评的通知》（示财绩〔2022〕3号），核定编制45人，实有41人，退休人员实有12人。',
    )
    const [evaluation] = valuesOf(text, 'evaluations')
    expect([evaluation?.staff_quota_total, evaluation?.staff_actual]).toEqual([45, 41])
    expect(read(text).report.warnings).toEqual([])
  })

  it('keeps a number that is target and claim at once as the target; successes are no indicators', () => {
    const rows = valuesOf(report, 'indicators')
    expect(
      rows.map((one) => [one.indicator_name, one.target_operator, one.target_value, one.actual_value, one.completion_claim]),
    ).toEqual([
      ['职工补助发放完成率', 'GE', 95, null, 'MET'],
      ['公众号点击率', 'GT', 1000, null, 'MET'],
      ['相关投诉', 'EQ', 0, 0, 'MET'],
    ])
  })

  it('takes no lead-in, no bookmark and no attachment for a problem', () => {
    expect(valuesOf(report, 'issues')).toEqual([
      { issue_title: '信息公开不及时。', issue_text: '部分信息超过规定期限才公开。', source_anchor: '四(一)' },
    ])
    expect(valuesOf(report, 'measures')).toEqual([
      { measure_title: '按期公开信息。', measure_text: '明确公开期限。', source_anchor: '五(一)' },
    ])
  })

  it('splits a paragraph whose numbers change their kind', () => {
    const text = report
      .replace('部分信息超过规定期限才公开。', '')
      .replace('（一）信息公开不及时。', '（一）信息公开不及时。（2）资产账实不符；3、采购计划不细。')
    expect(valuesOf(text, 'issues').map((one) => one.issue_text)).toEqual(['信息公开不及时。', '资产账实不符；', '采购计划不细。'])
  })

  it('counts 元, 万元 and 亿元 as the same amount', () => {
    const budgetOf = (amount: string) =>
      valuesOf(report.replace('年初预算支出数共431.77万元', `年初预算支出数共${amount}`), 'evaluations')[0]?.budget_initial
    expect(['4317700元', '431.77万元', '0.043177亿元', '４３１．７７ 万元'].map(budgetOf)).toEqual([431.77, 431.77, 431.77, 431.77])
  })

  it('leaves a fund without a unit empty and says so', () => {
    const { drafts, report: file } = read(report.replace('年初预算支出数共431.77万元', '年初预算支出数共431.77'))
    expect(drafts[0]?.values.evaluations).not.toHaveProperty('budget_initial')
    expect(file.warnings.map(({ code }) => code)).toEqual(['money.unitMissing'])
  })

  it('asks for the year where nothing names one, and refuses what is no report', () => {
    expect(read('青山区总工会部门整体支出绩效自评报告\n存在问题\n公开不及时。').report.question?.what).toBe('year')
    expect(read('会议通知\n请于周五到会。').report.problem?.code).toBe('narrative.notReport')
    expect(read('2021年部门整体支出绩效自评报告\n存在问题\n公开不及时。').report.problem?.code).toBe('narrative.noDepartment')
  })

  it('with words that repeat without end is read at once, and what is too long is cut with a sentence', () => {
    const endless = ['预算', '一是', '（', '9', '；（一）；2、', '年初预算1万元，', '联系人：'].map((word) =>
      word.repeat(600_000 / word.length),
    )
    for (const text of endless) {
      const start = performance.now()
      const codes = read(`${report}\n${text}`).report.warnings.map(({ code }) => code)
      expect([text.slice(0, 4), codes.includes('narrative.longParagraph'), performance.now() - start < 2000]).toEqual([
        text.slice(0, 4),
        true,
        true,
      ])
    }
    const long = read(`${report}\n${`${'公开不及时。'.repeat(1000)}\n`.repeat(150)}`)
    expect(long.report.warnings.map(({ code }) => code)).toContain('narrative.cut')
    expect(long.report.rowsRead).toBe(long.report.loaded + long.report.ignored)
  })
})

describe('a written report through the door', () => {
  const intake = () => createIntake({ textStatus: () => 'NORMAL' })

  it('makes rows whose values lead back to paragraph and sentence', async () => {
    const { records, origins, files } = await intake().read([file('报告.txt', report)], {})
    expect(
      files.map(({ format, status, rowsRead, loaded, returned, ignored }) => [
        format,
        status,
        rowsRead === loaded + returned + ignored,
      ]),
    ).toEqual([['narrative', 'ok', true]])
    expect([records.evaluations, records.indicators, records.issues, records.measures].map((rows) => rows.length)).toEqual([
      1, 3, 1, 1,
    ])
    const origin = origins.evaluations[0]
    const place = origin === undefined ? null : originOf(origin, 'evaluations', 'budget_initial', 431.77)
    expect(place?.line).toBe(6)
    expect(place?.raw).toContain('年初预算支出数共431.77万元')
    expect(records.evaluations[0]).toMatchObject({ source_kind: 'NARRATIVE', form_attached: false, total_score_reported: null })
  })

  it('gives way to an export of the same evaluation', async () => {
    const csv = '部门名称,年度,存在问题\n示例市青山区总工会,2021,资产账实不符\n'
    const { records, ignored } = await intake().read([file('报告.txt', report), file('问题.csv', csv)], {})
    expect(records.evaluations).toHaveLength(1)
    expect(records.issues.map(({ issue_text }) => issue_text)).toEqual(['资产账实不符'])
    expect(ignored.filter(({ reason }) => reason === 'superseded').map(({ origin }) => [origin.source, origin.line])).toEqual([
      ['报告.txt', 13],
      ['报告.txt', 14],
    ])
  })

  it('shows no telephone and no name of the contact', async () => {
    const result = await intake().read([file('报告.txt', report)], {})
    expect(JSON.stringify(result)).not.toMatch(/张小红|87654321/)
  })
})
