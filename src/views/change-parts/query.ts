import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { drilled } from '../changeModel'
import { completionSpec } from '../completion'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null || !facts.years.includes(year - 1)) return []
  const years = [year - 1, year]
  const whole = [completionSpec(years, []), dueSpec([year])]
  if (drilled(selection) === null) return whole
  return [
    ...whole,
    {
      metrics: ['fund_exec_rate', 'fund_exec_rate.num', 'fund_exec_rate.den'],
      by: ['fundAxis', 'fundSource', 'year'],
      years,
      ignore: ['fundTypes'],
    },
  ]
}
