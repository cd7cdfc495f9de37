import { type EnumId, enumLabel } from '../domain/schema'
import type { FilterKey, Selection } from '../domain/selection'
import { type Locale, textIn } from '../domain/text'
import { translate } from '../i18n/translate'
import { peerBands } from '../reference/peerBands'
import { schemes } from '../reference/schemes'
import { savedListName } from '../views/peers'
import type { DatasetFacts } from '../views/View'

/** A filter that is on, its members in words; a switch has its own name as only member. */
export interface ChosenFilter {
  readonly key: FilterKey
  readonly members: readonly string[]
}

/** 「2021–2023」, 「2019、2023」, `—` without any. */
export function yearsText(years: readonly number[]): string {
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return '—'
  const unbroken = last - first === years.length - 1
  return years.length > 1 && unbroken ? `${first}–${last}` : years.join('、')
}

export const codeLabel = (id: EnumId, code: string, locale: Locale): string => textIn(enumLabel(id, code), locale)

export function sizeBandLabel(id: string, locale: Locale): string {
  const band = peerBands.find((one) => one.id === id)
  return band === undefined ? id : textIn(band.label, locale)
}

/** `OUTPUT` or `OUTPUT.QUANTITY` as the name of its level. */
function levelLabel(level: string, locale: Locale): string {
  const [first = '', second] = level.split('.')
  return second === undefined ? codeLabel('level1_category', first, locale) : codeLabel('level2_category', second, locale)
}

/** Every filter that narrows the data, in the order in which it is read. */
export function chosenFilters(selection: Selection, facts: DatasetFacts | null, locale: Locale): readonly ChosenFilter[] {
  const names = new Map(facts?.departments.map((one) => [one.code, one.shortName || one.name]))
  const categories = new Map(facts?.categories.map((one) => [one.id, textIn(one.label, locale)]))
  const label = (id: EnumId) => (code: string) => codeLabel(id, code, locale)
  const list = (name: string) => translate(locale, 'selection.list', { name, count: selection.departments.length })
  const all: readonly ChosenFilter[] = [
    { key: 'evalScope', members: selection.evalScope === 'PROJECT' ? [label('eval_scope')('PROJECT')] : [] },
    { key: 'years', members: selection.years.map(String) },
    { key: 'departmentTypes', members: selection.departmentTypes.map(label('dept_type')) },
    { key: 'sizeBands', members: selection.sizeBands.map((band) => sizeBandLabel(band, locale)) },
    { key: 'financeOffices', members: selection.financeOffices },
    { key: 'departments', members: listed(selection.departments, facts, names, list) },
    { key: 'indicatorLevels', members: selection.indicatorLevels.map((level) => levelLabel(level, locale)) },
    { key: 'issueCategories', members: selection.issueCategories.map((id) => categories.get(id) ?? id) },
    { key: 'fundAxis', members: selection.fundAxis === null ? [] : [label('fund_axis')(selection.fundAxis)] },
    { key: 'fundTypes', members: selection.fundTypes.map(label('fund_source')) },
    { key: 'peers', members: listed(selection.peers, facts, names, (name) => name) },
    { key: 'regradeBy', members: selection.regradeBy === null ? [] : [schemeLabel(selection.regradeBy, locale)] },
    { key: 'excludeFlagged', members: selection.excludeFlagged ? [translate(locale, 'selection.excludeFlagged')] : [] },
  ]
  return all.filter((filter) => filter.members.length > 0)
}

/** The name of the list where one has just these codes, else the departments. */
function listed(
  codes: readonly string[],
  facts: DatasetFacts | null,
  names: ReadonlyMap<string, string>,
  name: (list: string) => string,
) {
  const saved = facts === null ? null : savedListName(codes, facts)
  return saved === null ? codes.map((code) => names.get(code) ?? code) : [name(saved)]
}

function schemeLabel(id: string, locale: Locale): string {
  const scheme = schemes.find((one) => one.id === id)
  return scheme === undefined ? id : textIn(scheme.label, locale)
}

const shownMembers = 3

/** 「区水利局、区总工会、青石镇 等 4 项」. */
export function membersText(members: readonly string[], locale: Locale): string {
  const shown = members.slice(0, shownMembers).join('、')
  return members.length > shownMembers ? translate(locale, 'selection.andMore', { names: shown, count: members.length }) : shown
}

/** The filters in words, as written on every export: 「2021–2023 年；政府部门、镇街；排除待核实记录」. Empty where nothing is chosen. */
export function selectionWords(selection: Selection, facts: DatasetFacts, locale: Locale): string {
  return chosenFilters(selection, facts, locale)
    .map(({ key, members }) =>
      key === 'years'
        ? translate(locale, 'selection.years', { years: yearsText(selection.years) })
        : key === 'peers' || key === 'regradeBy'
          ? `${translate(locale, `filter.${key}`)}${translate(locale, 'words.colon')}${membersText(members, locale)}`
          : membersText(members, locale),
    )
    .join(locale === 'en' ? '; ' : '；')
}
