import { describe, expect, it } from 'vitest'
import { enums } from '../../../src/domain/schema/enums'
import { emptySelection } from '../../../src/domain/selection'
import { view as achievement } from '../../../src/views/indicator-achievement'
import { view as scores } from '../../../src/views/score-distribution'
import { view as submission } from '../../../src/views/submission-progress'
import { answerOf, inventedDistrict, pictureContext } from './inventedDistrict'

const district = inventedDistrict(60)
const [department] = district.facts.departments
if (department === undefined) throw new Error('no department')
const one = { ...emptySelection, departments: [department.code] }

describe('a district of 60 with one department chosen', () => {
  const score = {
    department: department.code,
    entity: department.code,
    year: 2023,
    total_score_reported: 92,
    scoreBin: 92,
    scheme: 'MOF2020',
    grade: '优',
  }
  const due = { department: department.code, year: 2023, department_n: 1, submitted_n: 1, late_n: 0 }
  const model = scores.model([[score], [due], []], one, district.facts)
  if (model === null) throw new Error('no model')

  it('shows the score itself, trailing zeros dropped, and no statistic of one', () => {
    expect(scores.title(model, pictureContext)).toBe('该部门自评 92 分')
    expect(scores.summary(model, pictureContext)).toBe(
      `2023 年${department.name}自评 92 分。按财政部通用(10/50/30/10,优良中差)：优 1、良 0、中 0、差 0。`,
    )
    expect(scores.notes(model, pictureContext).join()).not.toContain('中位数')
    const texts = scores.table(model, pictureContext).rows.map((row) => row.cells.map((cell) => cell.text))
    expect(texts.at(-1)?.slice(0, 2)).toEqual(['该部门得分', '92'])
    expect(texts.map((row) => row[0])).not.toContain('算术平均')
  })

  it('names the row of its indicators after the department, not after its type', () => {
    expect(achievement.specs(one, district.facts)[0]?.ignore).toEqual([])
    const rate = { score_rate: 0.8, 'score_rate.num': 8, 'score_rate.den': 10, 'score_rate.n': 1, 'score_rate.expected': 1 }
    const rates = achievement.model([[{ ...rate, department: department.code, level2: 'QUALITY' }]], one, district.facts)
    expect(rates?.rows.map((row) => [row.name, row.chosen])).toEqual([[department.name, true]])
  })
})

describe('a district of 60 with nothing chosen', () => {
  it('has its indicators by type', () => {
    expect(achievement.specs(emptySelection, district.facts)[0]?.by).toEqual(['departmentType', 'level2'])
  })

  it('lists types in the order of the list of types: Party, government, …', () => {
    const labels = answerOf(submission, district)?.table.rows.flatMap((row) => row.cells[0]?.text.match(/^小计·(.+)$/)?.[1] ?? [])
    const order = ['PARTY', 'GOV', 'MASS_ORG', 'JUDICIAL', 'TOWN', 'INSTITUTION'] as const
    expect(labels).toEqual(order.map((type) => enums.dept_type[type]['zh-CN']))
  })
})
