import type { Selection } from '../domain/selection'
import type { Locale } from '../domain/text'
import { metricById } from '../metrics'
import type { DatasetFacts, DepartmentFact, View } from '../views/View'
import { coveredYears } from './coveredYears'

const holds = (chosen: readonly string[], value: string | null) => chosen.length === 0 || (value !== null && chosen.includes(value))

/** What of the filters can be told of a department without the engine: size bands change by year, issues too. */
export const isWithin = ({ departments, departmentTypes, financeOffices }: Selection, one: DepartmentFact): boolean =>
  holds(departments, one.code) && holds(departmentTypes, one.type) && holds(financeOffices, one.office)

/** Departments due that handed in nothing: who is in no total. By year, those without any left out. */
export function unreportedIn(
  selection: Selection,
  facts: DatasetFacts,
  years: readonly number[],
): readonly { readonly year: number; readonly count: number }[] {
  // Nothing is known of the size or the issues of who handed in nothing.
  const { sizeBands, issueCategories, peerGroup, evalScope } = selection
  if (sizeBands.length > 0 || issueCategories.length > 0 || peerGroup !== null || evalScope !== 'DEPT') return []
  const own = facts.departments.filter((one) => isWithin(selection, one))
  return years
    .map((year) => ({ year, count: own.filter((one) => one.unreported?.includes(year)).length }))
    .filter(({ count }) => count > 0)
}

/** 「合计不含 3 个未报部门」 of every export with a total; what itself tells of submissions says it in its own words. */
export function unreportedNotes(
  view: Pick<View<never>, 'metrics' | 'covers' | 'tellsMissing'>,
  selection: Selection,
  facts: DatasetFacts,
  locale: Locale,
): readonly string[] {
  if (view.tellsMissing === true || view.metrics.every((id) => metricById(id).relation === 'dept_year')) return []
  const found = unreportedIn(selection, facts, coveredYears(view, selection, facts))
  if (found.length === 0) return []
  const english = locale === 'en'
  const counts = found.map(({ year, count }) => (english ? `${count} in ${year}` : `${year} 年 ${count} 个`))
  return [
    english
      ? `Totals leave out departments that did not report: ${counts.join(', ')}.`
      : `合计不含未报部门：${counts.join('、')}。`,
  ]
}
