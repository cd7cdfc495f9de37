import type { Selection } from '../domain/selection'
import type { Locale } from '../domain/text'
import { departmentIndex, nameOf } from '../views/scope'
import type { DatasetFacts, View } from '../views/View'
import { coveredYears } from './coveredYears'

const mostNamed = 6

/** 免报 of the years that a view covers, as every export of it says: N is smaller for it. */
export function exemptionNotes(
  view: Pick<View<never>, 'covers'>,
  selection: Selection,
  facts: DatasetFacts,
  locale: Locale,
): readonly string[] {
  const years = coveredYears(view, selection, facts)
  const exempt = (facts.exemptions ?? []).filter(({ year }) => years.includes(year))
  if (exempt.length === 0) return []
  const departments = departmentIndex(facts)
  const english = locale === 'en'
  const named = exempt.slice(0, mostNamed).map(({ code, year, reason }) => {
    const why = reason === '' ? '' : english ? ` (${reason})` : `（${reason}）`
    return english ? `${nameOf(departments, code)} in ${year}${why}` : `${year} 年${nameOf(departments, code)}${why}`
  })
  const more = exempt.length - named.length
  if (english) return [`Exempt and not due (${exempt.length}): ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`]
  return [`免报 ${exempt.length} 个，不计入应报部门：${named.join('、')}${more > 0 ? ` 等 ${exempt.length} 个` : ''}。`]
}
