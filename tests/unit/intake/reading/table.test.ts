import { describe, expect, it } from 'vitest'
import { blockOf, columnsOf, countsOf, fixtureBlock, warningsOf } from './blocksOf'

describe('a summary as a bureau gets it', () => {
  it('is read under its title in the unit of its caption, totals and notes left out', async () => {
    const block = await fixtureBlock('summary-gb18030-yuan.csv')
    expect(block.report).toMatchObject({ table: 'evaluations', headerLine: 3, unit: '元', delimiter: ',' })
    expect(block.report.unitEvidence).toContain('金额单位:元')
    expect([block.year, block.titleYear]).toEqual([2021, 2021])
    expect(countsOf(block)).toEqual([7, 2, 0, 5])
    expect(block.ignored.map(({ origin, reason }) => [origin.line, reason])).toEqual([
      [1, 'title'],
      [2, 'title'],
      [6, 'total'],
      [7, 'note'],
      [8, 'note'],
    ])
    expect(block.drafts[1]).toMatchObject({
      line: 5,
      values: {
        evaluations: {
          dept_code: '220001',
          budget_initial: 1200,
          budget_adjusted: 1300.5,
          expenditure_actual: 1287.3,
          exec_rate_reported: 0.9898,
        },
      },
      raw: { evaluations: { budget_adjusted: '13,005,000.00', exec_rate_reported: '98.98%' } },
    })
  })

  it('keeps no telephone and no name of who filled it in', async () => {
    const text = JSON.stringify(await fixtureBlock('summary-gb18030-yuan.csv'))
    expect(text).not.toContain('13800138000')
    expect((await fixtureBlock('summary-gb18030-yuan.csv')).ignored[4]?.rowText).not.toContain('张三')
  })
})

describe('issues and measures side by side', () => {
  it('make rows in both tables, and none from empty cells', async () => {
    const block = await fixtureBlock('side-by-side.csv')
    expect(block.report.table).toBe('issues')
    expect(block.drafts.map(({ values }) => [values.issues?.issue_text ?? null, values.measures?.measure_text ?? null])).toEqual([
      ['信息公开不及时。', '加强公开管理。'],
      ['采购不规范。', null],
      ['无', '无'],
    ])
    expect(block.returned.map(({ line, problems }) => [line, problems[0]?.code])).toEqual([[5, 'row.required']])
    expect(block.returned[0]?.rowText).toBe('222001,示例区教育局,2021,,,')
    expect(columnsOf(block).联系人).toBeNull()
  })
})

describe('which table it is', () => {
  const feeds = async (headers: string, row: string, name?: string) => (await blockOf(`${headers}\n${row}\n`, {}, name)).report

  it('code and name alone are departments', async () => {
    expect((await feeds('部门编码,部门名称', '219001,示例区总工会')).table).toBe('departments')
  })

  it('keys beside unknown columns are asked', async () => {
    const report = await feeds('部门编码,部门名称,幸福指数', '219001,示例区总工会,5')
    expect(report.question).toMatchObject({ what: 'table', key: 'table' })
  })

  it('nothing recognised is asked, with what was seen', async () => {
    const report = await feeds('Project,Baseline', 'Crossing,12')
    expect(report.question).toMatchObject({ what: 'table', evidence: 'Project、Baseline' })
  })

  it('a ★ column that is missing whole is asked', async () => {
    const report = await feeds('部门编码,年度,一级指标,目标值,实际完成值', '219001,2021,产出指标,5,5')
    expect(report.question).toMatchObject({ what: 'column', column: '三级指标' })
  })

  it('部门类型 in a list of evaluations feeds departments too', async () => {
    const block = await blockOf('部门编码,部门名称,部门类型,年度,自评总分\n219001,示例区总工会,群团组织,2021,98\n')
    expect(block.drafts[0]?.values.departments).toEqual({ dept_code: '219001', dept_name: '示例区总工会', dept_type: 'MASS_ORG' })
    expect(block.drafts[0]?.values.evaluations).toMatchObject({ dept_code: '219001', total_score_reported: 98 })
  })

  it('得分 and 分值 belong to the table with most other columns', async () => {
    const indicators = await blockOf('部门编码,年度,三级指标,目标值,实际完成值,分值,得分\n219001,2021,培训场次,5,5,10,10\n')
    expect(columnsOf(indicators)).toMatchObject({ 分值: 'indicators.weight', 得分: 'indicators.score_reported' })
    const evaluations = await blockOf('部门编码,年度,得分,等级,分值\n219001,2021,98,优,100\n')
    expect(columnsOf(evaluations)).toMatchObject({ 得分: 'evaluations.total_score_reported', 分值: 'evaluations.full_score' })
  })

  it('资金来源 makes the same amounts lines of funds, and 合计 there is a total line and no total row', async () => {
    const block = await blockOf(
      '部门编码,年度,资金来源,年初预算数(元)\n219001,2021,合计,30000\n219001,2021,其中：本年财政拨款,20000\n219001,2021,彩票收入,10000\n',
    )
    expect(block.report.table).toBe('funds')
    expect(block.drafts.map(({ values }) => values.funds)).toMatchObject([
      { fund_source: 'TOTAL', fund_source_reported: '合计', budget_initial: 3 },
      { fund_source: 'FISCAL_CURRENT', fund_source_reported: '其中：本年财政拨款', budget_initial: 2 },
      { fund_source: 'OTHER', fund_source_reported: '彩票收入', budget_initial: 1 },
    ])
  })

  it('a department that has 合计 in its name is no total', async () => {
    const block = await blockOf('部门编码,部门名称,年度,自评总分\n219001,示例区合计审核中心,2021,98\n,合计,,98\n')
    expect(countsOf(block)).toEqual([2, 1, 0, 1])
  })
})

describe('the answers of the user', () => {
  const text = '编号,机构,年度,分数甲\n219001,示例区总工会,2021,98\n'

  it('say which column a header is, and leave columns out', async () => {
    const block = await blockOf(text, {
      columns: { 机构: 'evaluations.dept_name_reported', 分数甲: 'evaluations.total_score_reported', 编号: null },
    })
    expect(columnsOf(block)).toEqual({
      编号: null,
      机构: 'evaluations.dept_name_reported',
      年度: 'evaluations.fiscal_year',
      分数甲: 'evaluations.total_score_reported',
    })
    expect(block.drafts[0]?.values.evaluations).toEqual({
      dept_name_reported: '示例区总工会',
      fiscal_year: 2021,
      total_score_reported: 98,
    })
  })

  it('name the line of the header', async () => {
    const block = await blockOf('部门编码,部门名称,年度,自评总分\n部门编码,部门名称,年度,得分\n219001,示例区总工会,2021,98\n', {
      headerLine: 2,
    })
    expect(block.report.headerLine).toBe(2)
    expect(countsOf(block)).toEqual([2, 1, 0, 1])
  })

  it('give the year where the file does not', async () => {
    const without = await blockOf('部门编码,自评总分\n219001,98\n')
    expect(without.report.question).toMatchObject({ what: 'year', key: 'year' })
    expect((await blockOf('部门编码,自评总分\n219001,98\n', { year: 2020 })).year).toBe(2020)
  })
})

describe('headers', () => {
  it('are known with units, marks, numbers and spaces around them', async () => {
    const block = await blockOf(
      '★部门编码：,"预算\n年度", 1.年初预算金额（万元） ,全年执行数_万元,自评总分（100分）\n219001,2021,5,4,98\n',
    )
    expect(Object.values(columnsOf(block))).toEqual([
      'evaluations.dept_code',
      'evaluations.fiscal_year',
      'evaluations.budget_initial',
      'evaluations.expenditure_actual',
      'evaluations.total_score_reported',
    ])
    expect(block.report).toMatchObject({ unit: '万元', headerLine: 1 })
    expect(block.drafts[0]?.line).toBe(3)
  })

  it('that nothing is known of are listed with a warning', async () => {
    const block = await blockOf('部门编码,年度,自评总分,幸福指数\n219001,2021,98,5\n')
    expect(columnsOf(block).幸福指数).toBeNull()
    expect(block.report.warnings.map(({ code, origin }) => [code, origin.column])).toEqual([['header.unknown', '幸福指数']])
  })

  it('that fill the same column twice are said', async () => {
    const block = await blockOf('部门编码,年度,自评总分,自评总分\n219001,2021,98,97\n')
    expect(block.report.columns.map(({ header }) => header)).toEqual(['部门编码', '年度', '自评总分', '自评总分#2'])
    expect(warningsOf(block)).toEqual(['header.second'])
    expect(block.drafts[0]?.values.evaluations?.total_score_reported).toBe(98)
  })
})

describe('codes', () => {
  it.each([
    ['001001', '001001'],
    ['="001001"', '001001'],
    ["'001001", '001001'],
    ['２１９００１', '219001'],
    ['219001.0', '219001'],
    ['219A', '219A'],
    ['—', null],
  ])('%s is %s', async (written, code) => {
    const block = await blockOf(
      `部门编码,部门名称,年度,自评总分\n${written.includes('"') ? `"${written.replaceAll('"', '""')}"` : written},总工会,2021,98\n`,
    )
    expect(block.drafts[0]?.values.evaluations?.dept_code).toBe(code)
  })
})
