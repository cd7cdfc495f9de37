import { type EnumId, enumLabel, enums } from '../domain/schema'
import type { FilterKey, Selection } from '../domain/selection'
import { type Locale, textIn } from '../domain/text'
import { peerBands } from '../reference/peerBands'
import type { DatasetFacts, DepartmentFact } from '../views/View'
import type { Translate } from './useText'

/** One filter that is on: 「部门类型：镇街、学校」. */
export interface Chip {
  readonly key: FilterKey
  readonly label: string
}

const shownMembers = 3

/** Every filter that narrows the data, in the order of the bar. */
export function chipsOf(selection: Selection, facts: DatasetFacts | null, locale: Locale, t: Translate): readonly Chip[] {
  const listChip = (key: FilterKey, members: readonly string[]): Chip[] => {
    if (members.length === 0) return []
    const shown = members.slice(0, shownMembers).join(t('words.and'))
    const rest = members.length - shownMembers
    return [
      {
        key,
        label: `${t(`filter.${key}`)}${t('words.colon')}${rest > 0 ? t('chip.more', { shown, count: members.length }) : shown}`,
      },
    ]
  }
  const nameOf = new Map(facts?.departments.map((one) => [one.code, one.shortName || one.name]))
  const categoryOf = new Map(facts?.categories.map((one) => [one.id, textIn(one.label, locale)]))
  return [
    ...listChip('years', selection.years.map(String)),
    ...listChip('departmentTypes', selection.departmentTypes.map(departmentTypeLabel)),
    ...listChip(
      'sizeBands',
      selection.sizeBands.map((band) => sizeBandLabel(band, locale)),
    ),
    ...listChip('financeOffices', selection.financeOffices),
    ...listChip(
      'departments',
      selection.departments.map((code) => nameOf.get(code) ?? code),
    ),
    ...listChip(
      'fundTypes',
      selection.fundTypes.map((one) => labelOf('fund_source', one)),
    ),
    ...listChip('indicatorLevels', selection.indicatorLevels.map(levelLabel)),
    ...listChip(
      'issueCategories',
      selection.issueCategories.map((one) => categoryOf.get(one) ?? one),
    ),
    ...(selection.fundAxis === null ? [] : [{ key: 'fundAxis' as const, label: labelOf('fund_axis', selection.fundAxis) }]),
    ...(selection.evalScope === 'PROJECT' ? [{ key: 'evalScope' as const, label: labelOf('eval_scope', 'PROJECT') }] : []),
    ...(selection.excludeFlagged ? [{ key: 'excludeFlagged' as const, label: t('filter.excludeFlagged') }] : []),
  ]
}

/** Departments of the list that the selection leaves, due in a chosen year; size bands change by year and are not asked here. */
export function departmentsIn(selection: Selection, facts: DatasetFacts): readonly DepartmentFact[] {
  const years = selection.years.length > 0 ? selection.years : facts.years.slice(-1)
  return facts.departments.filter(
    (one) =>
      holds(selection.departments, one.code) &&
      holds(selection.departmentTypes, one.type) &&
      holds(selection.financeOffices, one.office) &&
      one.years.some((year) => years.includes(year)),
  )
}

const holds = (chosen: readonly string[], value: string | null) => chosen.length === 0 || (value !== null && chosen.includes(value))

/** 「84 个部门 · 2023 年 · 不含待核实记录」, always on the screen. */
export function scopeSentence(selection: Selection, facts: DatasetFacts, locale: Locale, t: Translate): string {
  const years = selection.years.length > 0 ? selection.years : facts.years.slice(-1)
  const parts = [
    selection.sizeBands.length > 0
      ? t('scope.bySize', { bands: selection.sizeBands.map((band) => sizeBandLabel(band, locale)).join(t('words.and')) })
      : t('scope.departments', { count: departmentsIn(selection, facts).length }),
    t('scope.years', { years: yearsText(years) }),
    selection.excludeFlagged ? t('scope.withoutFlagged') : t('scope.withFlagged'),
  ]
  return parts.join(' · ')
}

/** 2021–2023, 2019、2023. */
export function yearsText(years: readonly number[]): string {
  const first = years[0]
  const last = years[years.length - 1]
  if (first === undefined || last === undefined) return '—'
  const unbroken = last - first === years.length - 1
  return years.length > 1 && unbroken ? `${first}–${last}` : years.join('、')
}

export function sizeBandLabel(id: string, locale: Locale): string {
  const band = peerBands.find((one) => one.id === id)
  return band === undefined ? id : textIn(band.label, locale)
}

export const departmentTypeLabel = (code: string): string => labelOf('dept_type', code)

export function departmentTypes(facts: DatasetFacts): readonly string[] {
  const present = new Set(facts.departments.map((one) => one.type))
  return Object.keys(enums.dept_type).filter((code) => present.has(code))
}

export function financeOffices(facts: DatasetFacts): readonly string[] {
  const present = facts.departments.flatMap((one) => (one.office === null ? [] : [one.office]))
  return [...new Set(present)].sort((a, b) => a.localeCompare(b, 'zh-CN'))
}

function levelLabel(level: string): string {
  const [first = '', second] = level.split('.')
  return second === undefined ? labelOf('level1_category', first) : labelOf('level2_category', second)
}

function labelOf(id: EnumId, code: string): string {
  return textIn(enumLabel(id, code), 'zh-CN')
}
