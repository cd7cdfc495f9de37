import { describe, expect, it } from 'vitest'
import { problemSentence } from '../../../src/i18n/problemSentence'
import { createIntake } from '../../../src/intake/intake'
import type { ImportChoices } from '../../../src/intake/Reading'
import { textStatus } from '../../../src/issues/classify'
import { type NarrativeReview, narrativeReviews } from '../../../src/workspace/narrativeReview'

const name = '档案馆自评报告.txt'
const paragraphs = [
  '示例区档案馆2022年度部门整体支出绩效自评报告',
  '一、部门概况',
  '2022年，年初预算数为800万元，调整后预算数为1,000万元，全年实际支出900万元，预算执行率为90%。',
  '经核算，调整后预算数为1,100万元。',
  '二、存在问题',
  '（一）预算编制不够细化。部分项目没有明细测算。',
  '三、改进措施',
  '（一）细化预算编制，建立项目测算台账。',
]

async function reviewOf(text: readonly string[], choices: ImportChoices = {}): Promise<NarrativeReview> {
  const result = await createIntake({ textStatus }).read([{ name, bytes: new TextEncoder().encode(text.join('\n')) }], choices)
  const [review, ...more] = narrativeReviews(result, new Set([name]))
  if (review === undefined || more.length > 0) throw new Error(`${more.length} more reviews`)
  return review
}
const cellOf = ({ values }: NarrativeReview, column: string) => values.find((one) => one.column === column)
const consistent = paragraphs.filter((_, index) => index !== 3)

describe('what is shown of a written report', () => {
  it('is each value with its paragraph and sentence', async () => {
    const review = await reviewOf(consistent)
    expect([review.source, review.year, review.doubts]).toEqual([name, 2022, []])
    expect(cellOf(review, 'budget_adjusted')).toMatchObject({
      table: 'evaluations',
      value: 1000,
      line: 3,
      isFixed: false,
      doubts: [],
    })
    expect(cellOf(review, 'budget_adjusted')?.quote).toContain('调整后预算数为1,000万元')
    expect(cellOf(review, 'issue_text')).toMatchObject({ table: 'issues', line: 5 })
    // Whom and which year it is about is no 更正.
    expect(cellOf(review, 'fiscal_year')?.isFixed ?? true).toBe(true)
  })

  it('has nothing of what the text does not say', async () => {
    const columns = (await reviewOf(consistent)).values.map(({ column }) => column)
    for (const silent of ['total_score_reported', 'grade_reported', 'carryover_amount', 'satisfaction'])
      expect(columns).not.toContain(silent)
    const without = await reviewOf(consistent.map((one) => one.replace('，全年实际支出900万元，预算执行率为90%', '')))
    expect(cellOf(without, 'expenditure_actual')).toBeUndefined()
    expect(cellOf(without, 'budget_adjusted')?.value).toBe(1000)
  })

  it('marks what two sentences say differently, with both, and takes neither', async () => {
    const review = await reviewOf(paragraphs)
    expect(cellOf(review, 'budget_adjusted')).toBeUndefined()
    const sentences = review.doubts.map((one) => problemSentence('zh-CN', one))
    expect(sentences.some((one) => one.includes('调整后预算数'))).toBe(true)
  })

  it('is of the year that is answered, whatever the title says', async () => {
    const review = await reviewOf(consistent, { [name]: { year: 2021 } })
    expect(review.year).toBe(2021)
    expect(cellOf(review, 'title_year')?.value).toBe(2022)
  })

  it('is none of other files, and none without a report', async () => {
    const result = await createIntake({ textStatus }).read([{ name, bytes: new TextEncoder().encode(consistent.join('\n')) }], {})
    expect(narrativeReviews(result, new Set(['别的.txt']))).toEqual([])
  })
})
