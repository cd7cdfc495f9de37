import { enums } from '../domain/schema'
import type { FilterKey, Selection } from '../domain/selection'
import { type Locale, textIn } from '../domain/text'
import type { DatasetFacts, DepartmentFact } from '../views/View'
import { chosenFilters, codeLabel, membersText, sizeBandLabel, yearsText } from '../workspace/selectionWords'
import { isWithin, unreportedIn } from '../workspace/unreported'
import type { Translate } from './useText'

/** One filter that is on: 「部门类型：镇街、学校」. */
export interface Chip {
  readonly key: FilterKey
  readonly label: string
}

/** Their members say by themselves what they are. */
const namedByMember: ReadonlySet<FilterKey> = new Set(['evalScope', 'fundAxis', 'excludeFlagged'])

/** Every filter that narrows the data; no chip, no hidden filter. */
export function chipsOf(selection: Selection, facts: DatasetFacts | null, locale: Locale, t: Translate): readonly Chip[] {
  return chosenFilters(selection, facts, locale).map(({ key, members }) => {
    const words = membersText(members, locale)
    return { key, label: namedByMember.has(key) ? words : `${t(`filter.${key}`)}${t('words.colon')}${words}` }
  })
}

/** Departments of the list that the selection leaves, due in a chosen year; size bands change by year and are not asked here. */
export function departmentsIn(selection: Selection, facts: DatasetFacts): readonly DepartmentFact[] {
  const years = selection.years.length > 0 ? selection.years : facts.years.slice(-1)
  return facts.departments.filter((one) => isWithin(selection, one) && one.years.some((year) => years.includes(year)))
}

/** 「84 个部门 · 2023 年 · 不含待核实记录」, always on the screen. */
export function scopeSentence(selection: Selection, facts: DatasetFacts, locale: Locale, t: Translate): string {
  const years = selection.years.length > 0 ? selection.years : facts.years.slice(-1)
  const narrowed = narrowedWords(selection, facts, locale, t)
  const parts = [
    ...(narrowed.length > 0 ? narrowed : [t('scope.departments', { count: departmentsIn(selection, facts).length })]),
    t('scope.years', { years: yearsText(years) }),
    selection.excludeFlagged ? t('scope.withoutFlagged') : t('scope.withFlagged'),
    ...silentWords(selection, facts, years, t),
  ]
  return parts.join(' · ')
}

/** 「以下合计不含 3 个未报部门」; of several years, of each. */
function silentWords(selection: Selection, facts: DatasetFacts, years: readonly number[], t: Translate): readonly string[] {
  const found = unreportedIn(selection, facts, years)
  const [first] = found
  if (first === undefined) return []
  if (years.length === 1) return [t('scope.silent', { count: first.count })]
  return [
    t('scope.silentBy', { counts: found.map(({ year, count }) => t('scope.silentIn', { year, count })).join(t('words.and')) }),
  ]
}

/** By what departments are narrowed that only the engine can count: bands change by year, issues too. */
function narrowedWords(selection: Selection, facts: DatasetFacts, locale: Locale, t: Translate): readonly string[] {
  const year = selection.years.at(-1) ?? facts.years.at(-1) ?? ''
  const bands = selection.sizeBands.map((band) => sizeBandLabel(band, locale)).join(t('words.and'))
  const categories = facts.categories.filter((one) => selection.issueCategories.includes(one.id))
  const named = categories.map((one) => textIn(one.label, locale)).join(t('words.and'))
  return [
    ...(bands === '' ? [] : [t('scope.bySize', { bands })]),
    ...(named === '' ? [] : [t('scope.byCategory', { year, categories: named })]),
  ]
}

export const departmentTypeLabel = (code: string, locale: Locale): string => codeLabel('dept_type', code, locale)

export function departmentTypes(facts: DatasetFacts): readonly string[] {
  const present = new Set(facts.departments.map((one) => one.type))
  return Object.keys(enums.dept_type).filter((code) => present.has(code))
}

export function financeOffices(facts: DatasetFacts): readonly string[] {
  const present = facts.departments.flatMap((one) => (one.office === null ? [] : [one.office]))
  return [...new Set(present)].sort((a, b) => a.localeCompare(b, 'zh-CN'))
}
