import { describe, expect, it } from 'vitest'
import { pointsIn } from '../../../src/intake/form/fundBlock'
import { columnLetter, createGrid } from '../../../src/intake/form/Grid'
import { gradeOf } from '../../../src/intake/form/head'
import { issuesAndMeasures, itemsOf, withoutPrompt } from '../../../src/intake/form/items'
import { createVocabulary, layoutOf } from '../../../src/intake/form/Vocabulary'
import { formLayouts } from '../../../src/reference/forms'

describe('a text at the foot of a form', () => {
  it.each([
    ['1.支出慢。2.指标少。', ['支出慢。', '指标少。']],
    ['1、支出慢；2、指标少', ['支出慢', '指标少']],
    ['一是支出慢；二是指标少。', ['支出慢', '指标少。']],
    ['（一）支出慢。（二）指标少。', ['支出慢。', '指标少。']],
    ['一、支出慢。\n二、指标少。', ['支出慢。', '指标少。']],
    ['①支出慢②指标少', ['支出慢②指标少']],
    ['①支出慢；②指标少', ['支出慢', '指标少']],
    ['第一，支出慢。第二，指标少。', ['支出慢。', '指标少。']],
    ['(1)支出慢;(2)指标少;(3)公开迟', ['支出慢', '指标少', '公开迟']],
    ['1.支出慢。（2）指标少。3、公开迟。', ['支出慢。', '指标少。', '公开迟。']],
    ['（三）公开迟。', ['公开迟。']],
    ['（三）公开迟。（四）人员少。', ['公开迟。', '人员少。']],
    ['预算执行率只有87.5%，比上年低1.2个百分点。', ['预算执行率只有87.5%，比上年低1.2个百分点。']],
    ['主要存在以下问题：1.支出慢。2.指标少。', ['支出慢。', '指标少。']],
    ['预算编制较粗。一是支出慢；二是指标少。', ['预算编制较粗。', '支出慢', '指标少。']],
    ['1.支出慢。其中：（1）项目慢；（2）采购慢。2.指标少。', ['支出慢。其中：（1）项目慢；（2）采购慢。', '指标少。']],
    ['', []],
  ])('“%s” is %j', (text, items) => {
    expect(itemsOf(text)).toEqual(items)
  })

  it('has twelve items where twelve are numbered', () => {
    const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
    expect(itemsOf(numbers.map((number) => `（${number}）问题${number}。`).join(''))).toEqual(
      numbers.map((number) => `问题${number}。`),
    )
  })

  it('is nothing where only the prompt of the form stands, and loses the prompt before an answer', () => {
    expect(withoutPrompt('（200字以内）')).toBeNull()
    expect(withoutPrompt('（请简要说明，不超过300字）')).toBeNull()
    expect(withoutPrompt('请结合自评情况填写，200字以内')).toBeNull()
    expect(withoutPrompt('（200字以内）支出偏慢。')).toBe('支出偏慢。')
    expect(withoutPrompt('（区级）支出偏慢。')).toBe('（区级）支出偏慢。')
  })

  it('is cut in two where problems and measures stand in one cell', () => {
    expect(issuesAndMeasures('存在问题：1.支出慢。改进措施：按月通报。')).toEqual({ issues: '1.支出慢。', measures: '按月通报。' })
    expect(issuesAndMeasures('支出慢，将按月通报。')).toEqual({ issues: '支出慢，将按月通报。', measures: '' })
  })
})

describe('labels of a form', () => {
  const vocabulary = createVocabulary(null)

  it('are known whatever their spaces, width, colon, unit and points', () => {
    expect(vocabulary.head('部门（单位）\n名称：')).toBe('unit')
    expect(vocabulary.head('项 目 名 称')).toBe('evaluations.project_name')
    expect(vocabulary.isFundBlock('项目资金\n（万元）')).toBe(true)
    expect(vocabulary.goal('1.预期目标')).toBe('annual_goal_text')
    expect(vocabulary.isGoalBlock('年度绩效目标2（40分）')).toBe(true)
    expect(vocabulary.fundAxis('按收入性质分')).toBe('BY_SOURCE')
    expect(vocabulary.tail('存在问题（200字以内）')).toBe('issues')
    expect(vocabulary.head('示例区总工会')).toBeNull()
  })

  it('mean one column each, the nearer word before the farther', () => {
    expect(vocabulary.fundColumns('预算数（A）')[0]?.id).toBe('budget_adjusted')
    expect(vocabulary.fundColumns('得分(20分*执行率)')[0]?.id).toBe('score_reported')
    expect(vocabulary.indicatorColumns('单位')[0]?.id).toBe('target_unit')
  })

  it('tell which layout it is', () => {
    const layout = (...cells: string[]) => layoutOf(cells, formLayouts)?.letter ?? null
    expect(layout('项目资金(万元)', '其中:本年财政拨款', '年度指标值')).toBe('A')
    expect(layout('按收入性质分:', '按支出性质分:')).toBe('B')
    expect(layout('度量单位', '评价结论')).toBe('C')
    expect(layout('财政处室', '得分系数(%)')).toBe('D')
    expect(layout('预算数(A)', '年初目标值(A)')).toBe('E')
    expect(layout('部门名称')).toBeNull()
  })

  it('carry points and grades', () => {
    expect(pointsIn('产出指标(50分)')).toBe(50)
    expect(pointsIn('产出指标（50）')).toBe(50)
    expect(pointsIn('得分(20分*执行率)')).toBe(20)
    expect(pointsIn('满意度指标 10分')).toBe(10)
    expect(pointsIn('产出指标(万元)')).toBeNull()
    expect(gradeOf('优（90分及以上）')).toBe('优')
    expect(gradeOf('良好')).toBe('良好')
    expect(gradeOf('部分完成')).toBeNull()
  })
})

describe('a grid of cells', () => {
  const rows = [
    { line: 3, cells: ['甲', '', '乙'] },
    { line: 4, cells: ['', '', '丙'] },
    { line: 6, cells: ['丁'] },
  ]

  it('shows a merged range in each of its rows, and begins it once', () => {
    const grid = createGrid(rows, [{ firstLine: 3, lastLine: 5, firstColumn: 0, lastColumn: 1 }])
    expect(grid.spots(1).map((spot) => [spot.text, spot.column, spot.row])).toEqual([
      ['甲', 0, 0],
      ['丙', 2, 1],
    ])
    expect(grid.own(1).map((spot) => spot.text)).toEqual(['丙'])
    expect([grid.isMerged(1), grid.isMerged(2), grid.isMergedDown(1, 0, 2)]).toEqual([true, false, true])
  })

  it('keeps out of ranges that begin outside of its rows', () => {
    const grid = createGrid(rows, [{ firstLine: 1, lastLine: 4, firstColumn: 0, lastColumn: 9 }])
    expect(grid.own(0).map((spot) => spot.text)).toEqual(['甲', '乙'])
  })

  it('names its columns as a spreadsheet does', () => {
    expect([0, 25, 26, 51, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA'])
  })
})

describe('merged ranges', () => {
  it('over each other are taken once, and thousands of them cost no more', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => ({ line: at + 1, cells: ['甲', '乙'] }))
    const merges = rows.map(({ line }) => ({ firstLine: line, lastLine: 1_048_576, firstColumn: 0, lastColumn: 16_383 }))
    const begun = performance.now()
    const grid = createGrid(rows, merges)
    expect(grid.spots(1999)).toEqual([{ row: 0, column: 0, lastRow: 1999, lastColumn: 16_383, text: '甲' }])
    expect(performance.now() - begun).toBeLessThan(1000)
  })
})
