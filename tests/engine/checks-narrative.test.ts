import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runChecks } from '../../src/checks/run'
import type { Row } from '../../src/domain/row'
import type { Engine } from '../../src/engine/Engine'
import { checks } from '../../src/reference/checks'
import { schemeRows } from '../../src/reference/schemes'
import { engineWith } from '../support/nodeEngine'

/** A narrative report without the form: no code, no score, targets that are claims, budget = adjusted = spent. */
const id = 'U:示例区妇联:2021:DEPT'
const indicator = (no: number, name: string, more: Row): Row => ({
  eval_id: id,
  indicator_no: no,
  level1_category: 'OUTPUT',
  level2_category: 'QUALITY',
  indicator_name: name,
  direction: 'POSITIVE',
  target_operator: 'GE',
  ...more,
})
const measure = (no: number): Row => ({
  measure_id: `${id}#M${no}`,
  eval_id: id,
  measure_no: no,
  measure_title: `措施${no}`,
  measure_text: '进一步加强管理',
  text_status: 'NORMAL',
})
const issue = (no: number, text: string): Row => ({
  issue_id: `${id}#I${no}`,
  eval_id: id,
  issue_no: no,
  issue_title: text,
  issue_text: text,
  text_status: 'NORMAL',
})

let engine: Engine

beforeAll(async () => {
  engine = await engineWith({
    schemes: schemeRows,
    departments: [{ dept_code: 'U:示例区妇联', dept_name: '示例区妇联' }],
    evaluations: [
      {
        eval_id: id,
        dept_code: 'U:示例区妇联',
        dept_name_reported: '示例区妇联',
        fiscal_year: 2021,
        title_year: 2021,
        eval_scope: 'DEPT',
        budget_initial: 321.5,
        budget_adjustment: 0,
        budget_adjusted: 321.5,
        expenditure_actual: 321.5,
        exec_rate_reported: 1,
        issues_text_status: 'NORMAL',
        form_attached: false,
        source_kind: 'NARRATIVE',
      },
    ],
    funds: [
      {
        eval_id: id,
        line_no: 1,
        fund_axis: 'BY_BUDGET_BOOK',
        fund_source: 'GENERAL_PUBLIC',
        fund_source_reported: '一般公共预算',
        self_evaluated_amount: 321.5,
        self_evaluated_share_reported: 1,
      },
      {
        eval_id: id,
        line_no: 2,
        fund_axis: 'BY_BUDGET_BOOK',
        fund_source: 'GOV_FUND',
        fund_source_reported: '政府性基金',
        self_evaluated_amount: 0,
        self_evaluated_share_reported: 0,
      },
    ],
    indicators: [
      indicator(1, '活动完成率', { target_value: 95, target_unit: '%', target_text: '≥95%', completion_claim: 'MET' }),
      indicator(2, '发放及时率', {
        direction: 'EQUAL',
        target_operator: 'EQ',
        target_value: 100,
        target_unit: '%',
        target_text: '=100%',
        completion_claim: 'MET',
      }),
      indicator(3, '妇女知晓率', { target_value: 90, target_unit: '%', target_text: '≥90%', completion_claim: 'MET' }),
      indicator(4, '宣传点击率', {
        target_operator: 'GT',
        target_value: 500,
        target_unit: '人次',
        target_text: '>500人次',
        actual_text: '达成预期',
        completion_claim: 'MET',
      }),
      indicator(5, '投诉次数', {
        direction: 'REVERSE',
        target_operator: 'EQ',
        target_value: 0,
        target_unit: '次',
        target_text: '=0',
        actual_value: 0,
        actual_text: '未收到投诉',
      }),
    ],
    issues: [issue(1, '信息公开内容不全'), issue(2, '资产管理不规范')],
    issue_labels: [{ issue_id: `${id}#I1`, category_id: 'INFO_DISCLOSURE', score: 0.9, origin: 'cue' }],
    measures: [measure(1), measure(2)],
    issue_measure_links: [1, 2].map((no) => ({
      issue_id: `${id}#I${no}`,
      measure_id: `${id}#M${no}`,
      link_score: 3,
      origin: 'AUTO',
    })),
  })
})
afterAll(() => engine.close())

describe('a narrative report without a form', () => {
  it('is asked about exactly what it leaves open', async () => {
    const found = await runChecks(engine, checks, {})
    expect(found.map((finding) => `${finding.severity} ${finding.check} ${finding.rowKey}`)).toEqual([
      `错误 C001 ${id}`,
      `警告 C003 ${id}`,
      '警告 C006 1',
      '警告 C006 2',
      '警告 C006 3',
      `警告 C007 ${id}`,
      `警告 C011 ${id}`,
      '警告 C038 4',
      '提示 C027 2',
      `提示 C031 ${id}`,
      '提示 C042 5',
      `提示 C058 ${id}#M1`,
      `提示 C058 ${id}#M2`,
    ])
    expect(found.find((finding) => finding.check === 'C027')?.message).toBe(
      '政府性基金金额为0，填报比率—0.00%，按“—”处理，不计入平均，需核实。',
    )
  })
})
