import type { Selection } from '../../domain/selection'
import type { QuerySpec } from '../../metrics/Metric'
import { besideTheSubject, subjectOf, yearsUpTo } from '../department'
import { dueSpec } from '../reported'
import type { DatasetFacts } from '../View'

export function specs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const subject = subjectOf(selection, facts)
  if (subject === null) return []
  const ofAllYears = { years: yearsUpTo(subject.year, facts), ignore: besideTheSubject }
  const issue = ['issue', 'issueNo', 'issueText', 'issueStatus', 'issueLabels', 'linkedMeasures']
  const measure = ['measure', 'measureText', 'measureTextStatus', 'responsibleUnit', 'deadline', 'measureStatus']
  return [
    { metrics: ['response_rate'], by: ['entity', 'department', 'year', ...issue], ...ofAllYears },
    { metrics: ['measure_n'], by: ['entity', 'year', ...measure], ...ofAllYears },
    { metrics: ['issue_dept_n'], by: ['entity', 'year', 'issueCategory', 'streak', 'returned'], ...ofAllYears },
    dueSpec(ofAllYears.years, ofAllYears.ignore),
  ]
}
