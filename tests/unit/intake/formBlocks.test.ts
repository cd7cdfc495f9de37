import { describe, expect, it } from 'vitest'
import { problemSentence } from '../../../src/i18n/problemSentence'
import { readForms } from '../../../src/intake/form/readForms'
import type { BlockReading } from '../../../src/intake/Reading'
import { type FormLayout, formLayouts } from '../../../src/reference/forms'
import { blocksIn, csvTableOf, evaluationOf, fixtureForms, formIn, recordsOf, tableOf } from './formTables'
import { fixtureBlocks } from './reading/blocksOf'

const shortOf = ({ report, kind }: BlockReading) => [report.block, kind, report.status, report.problem?.code ?? null]
const countsOf = ({ report }: BlockReading) => [report.rowsRead, report.loaded, report.returned, report.ignored]

describe('a sheet with forms', () => {
  it('gives each of stacked forms a report of its own, and a damaged one costs the others nothing', async () => {
    const blocks = await fixtureForms('stacked-damaged.csv')
    expect(blocks.map(shortOf)).toEqual([
      [1, 'FORM', 'ok', null],
      [2, 'FORM', 'error', 'form.empty'],
      [3, 'FORM', 'ok', null],
    ])
    expect(blocks.map(({ report }) => report.headerLine)).toEqual([2, 17, 23])
    expect(countsOf(blocks[1] as BlockReading)).toEqual([0, 0, 0, 0])
    expect(blocks.map((block) => evaluationOf(block).project_name ?? null)).toEqual(['法律援助', null, '普法宣传'])
  })

  it('says of the damaged one where it stands and what to do', async () => {
    const [, damaged] = await fixtureForms('stacked-damaged.csv')
    expect(problemSentence('zh-CN', damaged?.report.problem as never)).toBe(
      'stacked-damaged.csv 第17行：有自评表的标题“项目支出绩效自评表”，但没有认出资金、目标或指标部分，这张表没有收入；请对照官方样式检查表头是否完整。',
    )
  })

  it('reads the lists above and below a form as the tables they are', async () => {
    const blocks = await fixtureForms('form-between-lists.csv')
    expect(blocks.map(({ report, kind }) => [report.block, kind, report.table, report.headerLine, report.rowsRead])).toEqual([
      [1, 'CSV', 'evaluations', 2, 4],
      [2, 'FORM', null, 6, 17],
      [3, 'CSV', 'issues', 24, 2],
    ])
  })

  it('counts on from the blocks that were read before in the sheet', () => {
    const rows = [
      '部门整体支出绩效自评表',
      '（2022年度）',
      '部门名称 | 219-示例区总工会',
      '三级指标 | 目标值 | 得分',
      '培训 | ≥3场 | 9',
    ]
    expect(readForms(csvTableOf(rows), {}, 4)?.map(({ report }) => report.block)).toEqual([5])
  })

  it('goes on with a form whose title is repeated on the next page', () => {
    const block = formIn(
      csvTableOf([
        '部门整体支出绩效自评表',
        '（2022年度）',
        '部门名称 | 219-示例区总工会',
        '一级指标 | 三级指标 | 目标值 | 得分',
        '产出指标 | 培训 | ≥3场 | 9',
        '部门整体支出绩效自评表（续）',
        '一级指标 | 三级指标 | 目标值 | 得分',
        '效益指标 | 参与率 | ≥90% | 10',
        '总分 | | | 19',
      ]),
    )
    expect(recordsOf(block, 'indicators').map((one) => one?.indicator_name)).toEqual(['培训', '参与率'])
    expect(evaluationOf(block).total_score_reported).toBe(19)
  })

  it('is none where the title stands over a list: exports of the 一体化 system are read by their headers', async () => {
    const table = (file: string) => fixtureBlocks(`forms/${file}`)
    const evaluations = await table('F-list-evaluations.csv')
    expect(evaluations.map(({ report, kind }) => [kind, report.status, report.loaded])).toEqual([['CSV', 'ok', 2]])
    expect(evaluations[0]?.drafts[0]?.values.evaluations).toMatchObject({
      dept_code: '219',
      budget_adjusted: 420,
      expenditure_actual: 400,
      exec_rate_reported: 0.9524,
      total_score_reported: 96.52,
      grade_reported: '优',
    })
    const funds = await table('F-list-funds-2022.csv')
    expect(funds.map(({ report, kind }) => [kind, report.table, report.loaded])).toEqual([['CSV', 'funds', 3]])
    const indicators = await table('F-list-indicators-2022.csv')
    expect(indicators.map(({ report, kind }) => [kind, report.table, report.loaded])).toEqual([['CSV', 'indicators', 2]])
  })

  it('is none where nothing of a form is there', () => {
    expect(readForms(csvTableOf(['部门编码 | 部门名称 | 全年预算数', '219 | 示例区总工会 | 420']), {}, 0)).toBeNull()
    expect(readForms(csvTableOf(['序号 | 材料', '1 | 部门整体支出绩效自评表', '2 | 自评报告']), {}, 0)).toBeNull()
    expect(readForms(csvTableOf([]), {}, 0)).toBeNull()
  })
})

describe('what a form does not say', () => {
  it('is asked: the unit', async () => {
    const [block] = await fixtureForms('unit-missing.csv')
    expect(block?.report).toMatchObject({ status: 'ask', rowsRead: 0, question: { what: 'unit', key: 'unit' } })
    const [answered] = await fixtureForms('unit-missing.csv', { unit: '元' })
    expect(answered?.report).toMatchObject({ status: 'ok', unit: '元', unitEvidence: '导入时的选择' })
    expect(evaluationOf(answered as BlockReading)).toMatchObject({ budget_initial: 865, basic_expenditure: 501.96 })
  })

  it('is found by comparison where another file knows the department: the unit', async () => {
    const table = csvTableOf(
      [
        '部门整体支出绩效自评表',
        '（2022年度）',
        '部门名称 | 203-示例区城市管理局',
        ' | 年初预算数 | 全年执行数',
        '年度资金总额 | 8650000 | 8839600',
        '三级指标 | 目标值 | 得分',
        '停车位 | ≥300个 | 40',
      ],
      '自评表.csv',
    )
    const [block] = readForms(table, {}, 0, { known: new Map([['203', 902]]) }) ?? []
    expect(block?.report).toMatchObject({ status: 'ok', unit: '元' })
  })

  it('is asked: the year', async () => {
    const [block] = await fixtureForms('year-missing.csv')
    expect(block?.report).toMatchObject({ status: 'ask', question: { what: 'year', evidence: '项目支出绩效自评表', key: 'year' } })
    const [answered] = await fixtureForms('year-missing.csv', { year: 2021 })
    expect([answered?.report.status, answered?.year, answered?.titleYear]).toEqual(['ok', 2021, null])
  })

  it('is asked: the department, by a name of its own for each form of a file', async () => {
    const [block] = await fixtureForms('department-missing.csv')
    expect(block?.report.question).toMatchObject({ what: 'department', key: 'departments.第1行的自评表' })
    expect(problemSentence('zh-CN', block?.report.problem as never)).toContain('没有写明是哪个部门')
    const [answered] = await fixtureForms('department-missing.csv', { departments: { 第1行的自评表: '612' } })
    expect(answered?.report.status).toBe('ok')
    expect(evaluationOf(answered as BlockReading).dept_code).toBe('612')
  })

  it('is taken from the sheet before the file: the year; and its own title wins over both', async () => {
    const years = await fixtureForms('B-sheet-a-year.xlsx')
    expect(years.map(({ report, year }) => [report.sheet, year])).toEqual([
      ['2020年', 2020],
      ['2021年', 2021],
    ])
    const rows = [
      '部门整体支出绩效自评表',
      '（2019年度）',
      '部门名称 | 219-示例区总工会',
      '三级指标 | 目标值 | 得分',
      '培训 | ≥3场 | 9',
    ]
    const own = formIn({ ...csvTableOf(rows, '2021年.csv'), sheet: '2020' }, { year: 2018 })
    expect([own.year, own.titleYear]).toEqual([2019, 2019])
  })
})

describe('a row that cannot be read', () => {
  it('is returned whole with the cell that is to blame; the others are loaded', async () => {
    const [block] = await fixtureForms('faulty-cells.csv')
    const faults = block?.returned.map(({ line, table, problems: [problem] }) => [
      line,
      table,
      problem?.code,
      problem?.origin.column,
      problem?.origin.raw,
    ])
    expect(faults).toEqual([
      [6, 'funds', 'money.unreadable', '全年执行数（F列）', '见附件'],
      [10, 'indicators', 'row.required', 'D列', ''],
      [12, 'indicators', 'number.unreadable', '得分（H列）', '30+'],
      [16, 'evaluations', 'number.unreadable', '自评总分（H列）', '九十九'],
    ])
    expect(countsOf(block as BlockReading)).toEqual([16, 8, 4, 4])
    expect(evaluationOf(block as BlockReading)).not.toHaveProperty('total_score_reported')
  })

  it('is told with line and column', async () => {
    const [block] = await fixtureForms('faulty-cells.csv')
    const problem = block?.returned[0]?.problems[0]
    expect(problemSentence('zh-CN', problem as never)).toBe(
      'faulty-cells.csv 第6行「全年执行数（F列）」：“见附件”无法识别为金额，请填写数字。',
    )
    const warned = block?.report.warnings.map(({ code, origin }) => [code, origin.line, origin.column, origin.raw])
    expect(warned).toContainEqual(['number.unreadable', 3, '在职人数（I列）', '见编制表'])
  })

  it('does not take the head with it: a count in words is a warning', async () => {
    const [block] = await fixtureForms('faulty-cells.csv')
    expect(evaluationOf(block as BlockReading)).toMatchObject({ dept_code: '415' })
  })
})

describe('persons in a form', () => {
  it('stand in no record, no list and no sample', async () => {
    for (const file of ['shifted.csv', 'numbered-texts.csv', 'C-sichuan.csv', 'stacked-merged.xlsx']) {
      for (const block of await fixtureForms(file)) {
        const all = JSON.stringify([block.drafts, block.returned, block.ignored, block.report, [...(block.rowTexts ?? [])]])
        expect(all, file).not.toMatch(/李某某|赵某某|王某某|孙某某|1[3-9]\d{9}|020-\d/)
      }
    }
  })
})

describe('the layout of another province', () => {
  const rows = [
    '示例州本级预算绩效自我评价表 | < | < | <',
    '(2022年度) | < | < | <',
    '责任单位 | 515-示例州民族宗教局 | < | <',
    '钱款情况(万元) | 核定数 | 用掉数 | 用掉比例',
    '总盘子 | 120 | 114 | 95%',
    '考核项 | 该达到 | 实达到 | 自打分',
    '民族团结进步创建点 | ≥20个 | 22个 | 50',
    '满打满算 | < | < | 98',
    '没做好的地方 | 创建点分布不够均衡。 | < | <',
  ]
  const layout: FormLayout = {
    id: 'FORM_EXAMPLE',
    letter: 'X',
    name: '示例州自我评价表',
    basis: '虚构',
    marks: ['责任单位', '用掉数', '考核项'],
    words: {
      head: { unit: ['责任单位'] },
      funds: {
        columns: { budget_adjusted: ['核定数'], expenditure_actual: ['用掉数'], exec_rate_reported: ['用掉比例'] },
        total: ['总盘子'],
        block: ['钱款情况'],
      },
      indicators: {
        columns: { indicator_name: ['考核项'], target_value: ['该达到'], actual_value: ['实达到'], score_reported: ['自打分'] },
      },
      total: ['满打满算'],
      tail: { issues: ['没做好的地方'] },
    },
  }

  it('is an entry of data: without it the form is not known, with it all of it is read', () => {
    expect(readForms(tableOf(rows), {}, 0)).toBeNull()
    const [block] = readForms(tableOf(rows), {}, 0, { layouts: [...formLayouts, layout] }) ?? []
    expect(evaluationOf(block as BlockReading)).toMatchObject({
      dept_code: '515',
      fiscal_year: 2022,
      budget_adjusted: 120,
      expenditure_actual: 114,
      exec_rate_reported: 0.95,
      total_score_reported: 98,
    })
    expect(recordsOf(block as BlockReading, 'indicators')[0]).toMatchObject({
      target_value: 20,
      actual_value: 22,
      score_reported: 50,
    })
    expect(recordsOf(block as BlockReading, 'issues')[0]).toMatchObject({ issue_text: '创建点分布不够均衡。' })
  })
})

describe('merged cells', () => {
  const rows = (levels: readonly [string, string]) => [
    '部门整体支出绩效自评表 | < | < | <',
    '（2022年度） | < | < | <',
    '部门名称 | 219-示例区总工会 | < | <',
    '一级指标 | 二级指标 | 三级指标 | 得分',
    '产出指标 | 数量指标 | 培训场次 | 10',
    `${levels[0]} | ^ | 慰问人次 | 10`,
    `${levels[1]} |  | 参与率 | 20`,
  ]
  const levelsOf = (block: BlockReading) =>
    recordsOf(block, 'indicators').map((one) => [one?.level1_name ?? null, one?.level2_name ?? null])

  it('say exactly how far a name reaches', () => {
    expect(levelsOf(formIn(tableOf(rows(['^', '效益指标']))))).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['效益指标', null],
    ])
    expect(levelsOf(formIn(tableOf(rows(['^', '']))))[2]).toEqual([null, null])
  })

  it('are an empty cell below a name in a CSV, and there it means as above', () => {
    const csv = csvTableOf(rows(['', '']).map((row) => row.replaceAll('<', '').replaceAll('^', '')))
    expect(levelsOf(formIn(csv))).toEqual([
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
      ['产出指标', '数量指标'],
    ])
  })

  it('tell an empty place from the next label', () => {
    const head = (row: string) => [
      '部门整体支出绩效自评表 | < | < | < | <',
      '（2022年度） | < | < | < | <',
      row,
      '三级指标 | 目标值 | 得分 |  | ',
      '培训 | ≥3场 | 9 |  | ',
    ]
    const merged = formIn(tableOf(head('部门名称 | 219-示例区总工会 | 自评等级 | | 备注')))
    expect(evaluationOf(merged)).not.toHaveProperty('grade_reported')
    const [csv] = blocksIn(csvTableOf(head('主管部门 | | 219-示例区总工会 | 实施单位 | ').map((row) => row.replaceAll('<', ''))))
    expect(evaluationOf(csv as BlockReading)).toMatchObject({ dept_code: '219' })
  })
})
