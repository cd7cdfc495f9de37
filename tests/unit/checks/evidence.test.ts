import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/checks/Check'
import { evidenceCells } from '../../../src/checks/evidence'
import { findingKey } from '../../../src/checks/findingKey'
import { sentenceOf } from '../../../src/checks/message'
import { viewColumns } from '../../../src/engine/views/columns'
import { checkRelations } from '../../../src/reference/checkRelations'
import { checks } from '../../../src/reference/checks'

const finding = (relation: Finding['relation'], evidence: Finding['evidence']): Finding => ({
  check: 'C025',
  group: '比率勾稽',
  severity: '错误',
  relation,
  evalId: '219001:2021:DEPT',
  deptCode: '219001',
  fiscalYear: 2021,
  rowKey: '219001:2021:DEPT',
  message: '',
  evidence,
})

const words = (relation: Finding['relation'], evidence: Finding['evidence']) =>
  evidenceCells(finding(relation, evidence)).map((cell) => [cell.label, cell.text, cell.derived])

describe('the evidence of a finding in words', () => {
  it('names each column and writes its value with its unit', () => {
    expect(
      words('v_eval', {
        exec_rate_reported: 0.98,
        exec_rate_adjusted: 0.9,
        expenditure_actual: 1080,
        total_score_reported: 95.5,
        form_attached: false,
        disclosed_date: '2022-08-20',
        staff_actual: 27,
      }),
    ).toEqual([
      ['填报预算执行率', '98.00%', false],
      ['执行率（执行数÷调整后预算数）', '90.00%', true],
      ['全年执行数', '1,080.00万元', false],
      ['自评总分', '95.5分', false],
      ['是否附自评表', '否', false],
      ['公开日期', '2022-08-20', false],
      ['在职人数', '27', false],
    ])
  })

  it('says 未填 where nothing stands, and 0.00 where zero stands', () => {
    expect(words('v_fund', { fund_source_reported: '其他资金', budget_adjusted: 0, expenditure_actual: null })).toEqual([
      ['资金来源原文', '其他资金', false],
      ['调整后预算数', '0.00万元', false],
      ['全年执行数', '未填', false],
    ])
  })

  it('gives categories and claims their names, the remainder too', () => {
    expect(words('v_issue', { labels: 'INFO_DISCLOSURE|OTHER' })[0]?.[1]).not.toMatch(/[A-Z]/)
    expect(words('v_indicator', { completion_claim: 'PARTIAL' })[0]?.[1]).toBe('部分达成')
  })

  it.each(checks.map((check) => [check.id, check]))('%s has a name of its own for every column that proves it', (_, check) => {
    const ids = viewColumns(check.relation).map((column) => column.id)
    for (const cell of evidenceCells(finding(check.relation, Object.fromEntries(check.evidence.map((id) => [id, null]))))) {
      expect(ids).toContain(cell.column)
      expect(cell.label).toMatch(/[\u4e00-\u9fff]/)
      expect(cell.text).toBe('未填')
    }
  })
})

describe('应有关系', () => {
  it('is said for each of the 68 rules, with the thresholds that the user set', () => {
    expect(Object.keys(checkRelations).sort()).toEqual(checks.map((check) => check.id))
    for (const check of checks) {
      const sentence = sentenceOf({ ...check, message: checkRelations[check.id] ?? '' })({})
      expect(sentence).toMatch(/。$/)
      expect(sentence).not.toMatch(/[{}$]|(?<!“)—|undefined|违规|虚报|造假|错误/)
    }
    const low = checks.find((check) => check.id === 'C028')
    const changed = low && sentenceOf({ ...low, thresholds: { low_rate: 0.85 }, message: checkRelations.C028 ?? '' })({})
    expect(changed).toBe('执行率低于85.00%的，应说明原因。')
  })
})

it('a finding is told from all others by its rule, evaluation and row', () => {
  const one = finding('v_eval', {})
  expect(findingKey(one)).toBe('["C025","219001:2021:DEPT","219001:2021:DEPT"]')
})
