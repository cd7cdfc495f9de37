import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { narrowing } from '../measured'
import { dueSpec } from '../reported'
import { viewYear } from '../scope'
import { scoreRecordSpec } from '../scoreRecords'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const year = viewYear(selection, facts)
  if (year === null) return []
  // Last year comes from everybody: a department may have been of another band or office then.
  return [scoreRecordSpec([year]), dueSpec([year]), scoreRecordSpec([year - 1], narrowing)]
}
