import { emptySelection, type Selection } from '../../src/domain/selection'
import type { DatasetFacts, View } from '../../src/views/View'

export interface Occasion {
  /** '' where nothing but the number of departments tells the pictures of a view apart. */
  readonly name: string
  readonly selection: Selection
}

/** Measures of which most departments have two in a district of any size: a list that is long. */
const longList = ['exec_rate_adjusted<1', 'total_score_reported>=60']

/** Views that lay chosen departments beside each other. */
const compared: ReadonlySet<string> = new Set(['peer-comparison', 'peer-dots', 'peer-radar'])

/** What is chosen where a view is pictured: the department it is about, 3 and 6 that are compared, conditions. */
export function occasionsOf(view: View<unknown>, { departments }: DatasetFacts): readonly Occasion[] {
  const codes = departments.map((one) => one.code)
  if (view.about === 'department') return [{ name: '', selection: { ...emptySelection, departments: codes.slice(1, 2) } }]
  if (view.id === 'condition-list')
    return [
      { name: '', selection: emptySelection },
      { name: 'long', selection: { ...emptySelection, conditions: longList } },
    ]
  if (!compared.has(view.id)) return [{ name: '', selection: emptySelection }]
  return [3, 6]
    .filter((count) => count <= codes.length)
    .map((count) => ({ name: `${count} chosen`, selection: { ...emptySelection, departments: codes.slice(0, count) } }))
}
