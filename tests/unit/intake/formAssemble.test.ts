import { describe, expect, it } from 'vitest'
import { originOf } from '../../../src/intake/assemble/originOf'
import type { BlockReading } from '../../../src/intake/Reading'
import { assembled, block, column } from './assemble/blocks'
import { fixtureForms, formIn, tableOf } from './formTables'

const department = async () => (await fixtureForms('B-department.csv'))[0] as BlockReading
const project = async () => (await fixtureForms('A-project.csv'))[0] as BlockReading

describe('a form among the seven tables', () => {
  it('is one evaluation with its funds, indicators, issues and measures', async () => {
    const { records } = await assembled([await department()])
    expect(records.evaluations).toHaveLength(1)
    expect(records.evaluations[0]).toMatchObject({
      eval_id: '219:2022:DEPT',
      source_kind: 'FORM',
      form_attached: true,
      issues_text_status: 'NORMAL',
      source_file: 'B-department.csv',
      source_row: 1,
    })
    expect(column(records.funds, 'fund_axis')).toEqual([
      'TOTAL',
      'BY_SOURCE',
      'BY_SOURCE',
      'BY_SOURCE',
      'BY_EXPENDITURE',
      'BY_EXPENDITURE',
    ])
    expect(records.indicators).toHaveLength(5)
    expect(column(records.issues, 'issue_id')).toEqual(['219:2022:DEPT#I1', '219:2022:DEPT#I2'])
    expect(records.measures).toHaveLength(2)
  })

  it('names the project, the unit and the department in charge', async () => {
    const { records } = await assembled([await project()])
    expect(column(records.evaluations, 'eval_id')).toEqual(['219001:2022:PROJECT:困难职工帮扶项目'])
    expect(records.departments[0]).toMatchObject({ dept_code: '219001', dept_name: '示例区总工会本级', parent_dept_code: '219' })
    expect(column(records.funds, 'fund_axis')).toEqual(['TOTAL', 'BY_SOURCE', 'BY_SOURCE'])
  })

  it('splits code and name of the project', async () => {
    const { records } = await assembled(await fixtureForms('C-sichuan.csv'))
    expect(records.evaluations[0]).toMatchObject({ project_code: '51000021R000000019951', project_name: '农村公路养护补助' })
  })

  it('tells the line and the column of each value', async () => {
    const { records, origins } = await assembled([await department()])
    const evaluation = origins.evaluations[0]
    const place = (id: string) => {
      const {
        source,
        line,
        column: letter,
        raw,
      } = originOf(evaluation as never, 'evaluations', id, records.evaluations[0]?.[id] ?? null)
      return [source, line, letter, raw]
    }
    expect(place('dept_code')).toEqual(['B-department.csv', 3, 'H', '219'])
    expect(place('exec_rate_reported')).toEqual(['B-department.csv', 5, 'I', '95.24%'])
    expect(place('basic_expenditure')).toEqual(['B-department.csv', 9, 'F', '280'])
    expect(place('weight_benefit')).toEqual(['B-department.csv', 17, 'B', '效益指标(30分)'])
    expect(place('grade_reported')).toEqual(['B-department.csv', 19, 'J', '优'])
    const indicator = origins.indicators[1]
    expect(indicator?.places?.level1_name).toEqual({ line: 14, column: 'B' })
    expect(indicator?.places?.actual_value).toEqual({ line: 15, column: 'G' })
  })
})

describe('a form beside an export of the same department and year', () => {
  const row = { dept_code: '219', dept_name_reported: '示例区总工会', fiscal_year: 2022 }
  const indicators = () =>
    block('指标.csv', [
      { evaluations: row, indicators: { indicator_name: '慰问人次', target_value: 100 } },
      { evaluations: row, indicators: { indicator_name: '职工参与率', target_value: 90 } },
    ])

  // Rows 14, 17 and 18 still give the evaluation the points of 产出指标(50分) and the others.
  it('leaves its indicators to the export and lists their rows as superseded', async () => {
    const { records, files, ignored } = await assembled([await department(), indicators()])
    expect(column(records.indicators, 'indicator_name')).toEqual(['慰问人次', '职工参与率'])
    expect(ignored.filter((one) => one.reason === 'superseded').map((one) => one.origin.line)).toEqual([15, 16])
    const report = files.find((one) => one.source === 'B-department.csv')
    expect(report?.rowsRead).toBe(21)
    expect((report?.loaded ?? 0) + (report?.returned ?? 0) + (report?.ignored ?? 0)).toBe(21)
    expect(report?.ignored).toBe(ignored.filter((one) => one.origin.source === 'B-department.csv').length)
  })

  it('adds what the export does not say, each value with its own place', async () => {
    const csv = block('总表.csv', [
      { evaluations: { ...row, eval_scope: 'DEPT', budget_adjusted: 420, total_score_reported: 96.52 } },
    ])
    const { records, origins, conflicts } = await assembled([await department(), csv])
    expect(conflicts).toEqual([])
    expect(records.evaluations).toHaveLength(1)
    expect(records.evaluations[0]).toMatchObject({
      source_kind: 'CSV',
      form_attached: true,
      budget_initial: 400,
      grade_reported: '优',
    })
    const origin = originOf(origins.evaluations[0] as never, 'evaluations', 'grade_reported', '优')
    expect([origin.source, origin.line, origin.column]).toEqual(['B-department.csv', 19, 'J'])
  })

  it('says which file when the form comes second', async () => {
    const csv = block('A总表.csv', [{ evaluations: { ...row, eval_scope: 'DEPT', budget_adjusted: 420 } }])
    const { records, origins } = await assembled([await department(), csv])
    expect(records.evaluations[0]).toMatchObject({ source_kind: 'CSV', form_attached: true, expenditure_actual: 400 })
    const origin = originOf(origins.evaluations[0] as never, 'evaluations', 'expenditure_actual', 400)
    expect(origin).toEqual({ source: 'B-department.csv', line: 5, column: 'F', raw: '400' })
  })

  it('keeps both where they contradict each other, until a person chooses', async () => {
    const csv = block('总表.csv', [{ evaluations: { ...row, eval_scope: 'DEPT', budget_adjusted: 500 } }])
    const { records, conflicts } = await assembled([await department(), csv])
    expect(column(records.evaluations, 'eval_id')).toEqual(['219:2022:DEPT', '219:2022:DEPT-2'])
    expect(conflicts[0]?.differences.map((one) => one.column)).toContain('budget_adjusted')
  })
})

describe('a form beside a written report', () => {
  const report = (year: number) =>
    block('报告.docx', [{ evaluations: { dept_code: '219', fiscal_year: year, eval_scope: 'DEPT', staff_actual: 12 } }], {
      kind: 'NARRATIVE',
    })

  it('is its attachment: the report of the same department and year has one, another has none', async () => {
    const { records } = await assembled([await department(), report(2022)])
    expect(column(records.evaluations, 'form_attached')).toEqual([true])
    const other = await assembled([await department(), report(2021)])
    expect(other.records.evaluations.map((one) => [one.fiscal_year, one.form_attached])).toEqual([
      [2022, true],
      [2021, false],
    ])
  })

  it('wins over the report where both list the issues', async () => {
    const written = block(
      '报告.docx',
      [{ evaluations: { dept_code: '219', fiscal_year: 2022 }, issues: { issue_text: '另一种说法。' } }],
      {
        kind: 'NARRATIVE',
      },
    )
    const { records, ignored } = await assembled([await department(), written])
    expect(column(records.issues, 'issue_text')).toEqual(['支出进度前慢后快。', '个别指标未达目标值。'])
    expect(ignored.filter((one) => one.reason === 'superseded').map((one) => one.origin.source)).toEqual(['报告.docx'])
  })
})

describe('the same form twice', () => {
  it('counts once, and every row of the second is a duplicate', async () => {
    const first = await department()
    const again = { ...first, report: { ...first.report, source: 'B再报.csv' } }
    const { records, files, ignored } = await assembled([first, again])
    expect(records.evaluations).toHaveLength(1)
    expect(records.indicators).toHaveLength(5)
    const second = files.find((one) => one.source === 'B再报.csv')
    expect(second).toMatchObject({ rowsRead: 21, loaded: 0, returned: 0, ignored: 21 })
    expect(ignored.filter((one) => one.reason === 'exact duplicate')).toHaveLength(18)
  })
})

describe('texts of a form', () => {
  it('are 无 or a prompt left in its place, and then no issue', async () => {
    const rows = (issues: string) => [
      '部门整体支出绩效自评表 | <',
      '（2022年度） | <',
      '部门名称 | 333-示例区司法局',
      '一级指标 | 三级指标 | 目标值 | 得分',
      '产出指标 | 调解案件数 | ≥100件 | 50',
      `存在问题 | ${issues}`,
    ]
    const status = async (issues: string) => {
      const { records } = await assembled([formIn(tableOf(rows(issues)))])
      return [records.issues[0]?.text_status, records.evaluations[0]?.issues_text_status]
    }
    expect(await status('无')).toEqual(['NONE', 'NONE'])
    expect(await status('（200字以内）')).toEqual(['PLACEHOLDER', 'PLACEHOLDER'])
    expect(await status('调解员年龄偏大。')).toEqual(['NORMAL', 'NORMAL'])
  })
})
