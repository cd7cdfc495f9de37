import { expect, it } from 'vitest'
import type { Row } from '../../../src/domain/row'
import { emptySelection } from '../../../src/domain/selection'
import type { DatasetFacts } from '../../../src/views/View'
import { rankedMetrics } from '../../../src/workspace/rankedMetrics'

const facts: DatasetFacts = { revision: 1, years: [2023], departments: [], categories: [], unlabelled: {}, sample: false }
const row = (code: string, metric: string, value: number | null): Row => ({
  department: code,
  entity: code,
  year: 2023,
  [metric]: value,
})

/** 执行率 102 % is listed apart; 自评分 92 twice shares the first place; nobody's indicators can be rated. */
const answers = [
  [row('101', 'exec_rate_adjusted', 0.9), row('102', 'exec_rate_adjusted', 0.96), row('103', 'exec_rate_adjusted', 1.02)],
  [
    row('101', 'total_score_reported', 92),
    row('102', 'total_score_reported', 88.5),
    row('103', 'total_score_reported', 92),
    row('U:甲', 'total_score_reported', 99),
  ],
  [],
  [row('101', 'met_rate', null)],
]

it('ranks rates and scores alike by their polarity, of so many, a department without a code left out', () => {
  const positions = rankedMetrics.model(answers, emptySelection, facts)
  expect(positions?.map(({ metric, code, rank, of, value }) => [metric, code, rank, of, value])).toEqual([
    ['exec_rate_adjusted', '102', 1, 2, '96.00%'],
    ['exec_rate_adjusted', '101', 2, 2, '90.00%'],
    ['total_score_reported', '101', 1, 3, '92'],
    ['total_score_reported', '103', 1, 3, '92'],
    ['total_score_reported', '102', 3, 3, '88.5'],
  ])
})

it('asks for the year in question alone', () => {
  expect(rankedMetrics.specs(emptySelection, facts).map((spec) => spec.years)).toEqual([[2023], [2023], [2023], [2023]])
})
