import { type EnumId, enumLabel } from '../domain/schema'
import type { Selection } from '../domain/selection'
import { type Locale, textIn } from '../domain/text'
import { translate } from '../i18n/translate'
import { peerBands } from '../reference/peerBands'
import type { DatasetFacts } from '../views/View'

function yearsText(years: readonly number[]): string {
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first === last) return String(first)
  return last - first === years.length - 1 ? `${first}–${last}` : years.join('、')
}

/** The filters in words, as written on every export: 「2021–2023 年；政府部门、镇街；排除待核实记录」. Empty where nothing is chosen. */
export function selectionWords(selection: Selection, facts: DatasetFacts, locale: Locale): string {
  const label = (id: EnumId) => (code: string) => textIn(enumLabel(id, code), locale)
  const names = new Map(facts.departments.map((one) => [one.code, one.shortName || one.name]))
  const bands = new Map(peerBands.map((one) => [one.id, textIn(one.label, locale)]))
  const categories = new Map(facts.categories.map((one) => [one.id, textIn(one.label, locale)]))
  const list = (values: readonly string[], word: (value: string) => string) =>
    values.length > 3
      ? translate(locale, 'selection.andMore', { names: values.slice(0, 3).map(word).join('、'), count: values.length })
      : values.map(word).join('、')
  const years = yearsText(selection.years)
  const parts = [
    selection.evalScope === 'PROJECT' ? label('eval_scope')('PROJECT') : '',
    years === '' ? '' : translate(locale, 'selection.years', { years }),
    list(selection.departmentTypes, label('dept_type')),
    list(selection.sizeBands, (band) => bands.get(band) ?? band),
    list(selection.financeOffices, (office) => office),
    list(selection.departments, (code) => names.get(code) ?? code),
    list(selection.indicatorLevels, (level) => {
      const [first = '', second] = level.split('.')
      return second === undefined ? label('level1_category')(first) : label('level2_category')(second)
    }),
    list(selection.issueCategories, (id) => categories.get(id) ?? id),
    selection.fundAxis === null ? '' : label('fund_axis')(selection.fundAxis),
    list(selection.fundTypes, label('fund_source')),
    selection.excludeFlagged ? translate(locale, 'selection.excludeFlagged') : '',
  ]
  return parts.filter((part) => part !== '').join(locale === 'en' ? '; ' : '；')
}
