import { emptySelection, type FilterKey, type Selection } from '../domain/selection'
import type { Pick } from '../views/View'

type ListKey = { [K in FilterKey]: Selection[K] extends readonly (string | number)[] ? K : never }[FilterKey]

const listKeys: readonly ListKey[] = [
  'years',
  'departments',
  'departmentTypes',
  'sizeBands',
  'financeOffices',
  'fundTypes',
  'indicatorLevels',
  'issueCategories',
  'peers',
]

const isListKey = (key: FilterKey): key is ListKey => listKeys.some((one) => one === key)

/**
 * The selection after a click on a mark. `only` keeps that value alone and, where it already stands alone, clears the filter;
 * `add` puts the value in or takes it out beside the others. Filters that are no lists take the value or drop it.
 */
export function picked(selection: Selection, pick: Pick, mode: 'only' | 'add'): Selection {
  const { filter, value } = pick
  if (!isListKey(filter)) {
    const same = selection[filter] === value
    return { ...selection, [filter]: same ? emptySelection[filter] : value }
  }
  const chosen: readonly (string | number)[] = selection[filter]
  const others = chosen.filter((one) => one !== value)
  const wasChosen = others.length < chosen.length
  if (mode === 'add') return withList(selection, filter, wasChosen ? others : [...chosen, value])
  return withList(selection, filter, wasChosen && chosen.length === 1 ? [] : [value])
}

/** Years stay ascending, as Selection promises. */
export function withList(selection: Selection, key: ListKey, values: readonly (string | number)[]): Selection {
  return { ...selection, [key]: key === 'years' ? [...values].sort((a, b) => Number(a) - Number(b)) : values }
}

/** Whether anything narrows the data; 比上年 and the scope are no filters of that kind. */
export function isFiltered(selection: Selection): boolean {
  return (
    listKeys.some((key) => key !== 'peers' && selection[key].length > 0) || selection.excludeFlagged || selection.fundAxis !== null
  )
}
