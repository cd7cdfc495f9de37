import { describe, expect, it } from 'vitest'
import type { FileReport, Question } from '../../../src/intake/Reading'
import { alikeQuestions, withAnswer, withoutAnswer } from '../../../src/stores/answering'
import { previewOf } from './fakeWorkspace'

const unitQuestion: Question = { what: 'unit', column: null, choices: ['元', '万元'], evidence: '4317700', key: 'unit' }

function asking(source: string, question: Question): FileReport {
  const [report] = previewOf([source]).files
  if (report === undefined) throw new Error('one file gives one report')
  return { ...report, status: 'ask', question }
}

describe('questions of the import', () => {
  it('asks alike files once, whatever was seen in each', () => {
    const files = [asking('甲.csv', unitQuestion), asking('乙.csv', { ...unitQuestion, evidence: '88.2' })]
    expect(alikeQuestions(files)).toEqual([{ question: unitQuestion, files: ['甲.csv', '乙.csv'] }])
  })

  it('asks about two columns apart', () => {
    const first: Question = { ...unitQuestion, what: 'column', column: '预算数', key: 'columns.预算数' }
    const second: Question = { ...first, column: '预算', key: 'columns.预算' }
    expect(alikeQuestions([asking('甲.csv', first), asking('乙.csv', second)])).toHaveLength(2)
  })

  it('writes the unit to every file it was answered for', () => {
    expect(withAnswer({}, ['甲.csv', '乙.csv'], 'unit', '元')).toEqual({ '甲.csv': { unit: '元' }, '乙.csv': { unit: '元' } })
  })

  it('keeps earlier answers of the file, also those about other columns', () => {
    const before = { '甲.csv': { unit: '元' as const, columns: { 备注: null } } }
    expect(withAnswer(before, ['甲.csv'], 'columns.预算数', 'evaluations.budget_adjusted')).toEqual({
      '甲.csv': { unit: '元', columns: { 备注: null, 预算数: 'evaluations.budget_adjusted' } },
    })
  })

  it('leaves a column out by null and keeps points that belong to the header', () => {
    expect(withAnswer({}, ['甲.csv'], 'columns.1.2 预算数', null)).toEqual({ '甲.csv': { columns: { '1.2 预算数': null } } })
  })

  it('writes years and header lines as numbers', () => {
    expect(withAnswer({}, ['甲.csv'], 'year', '2021')).toEqual({ '甲.csv': { year: 2021 } })
    expect(withAnswer({}, ['甲.csv'], 'headerLine', '3')).toEqual({ '甲.csv': { headerLine: 3 } })
  })
})

describe('an answer taken back', () => {
  it('is gone in the files named, and the other answers stay', () => {
    const before = {
      '甲.csv': { unit: '元' as const, departments: { 发改局: '219008', 档案局: '001001' } },
      '乙.csv': { departments: { 发改局: '219008' } },
    }
    expect(withoutAnswer(before, ['甲.csv'], 'departments.发改局')).toEqual({
      '甲.csv': { unit: '元', departments: { 档案局: '001001' } },
      '乙.csv': { departments: { 发改局: '219008' } },
    })
    expect(before['甲.csv'].departments).toHaveProperty('发改局')
  })
})
