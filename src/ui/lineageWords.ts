import '../i18n/further'
import type { LineageChange } from '../domain/lineageChange'
import type { Consequence, KnownDepartment } from '../domain/lineageEffect'
import type { LineageFault } from '../domain/lineageFaults'
import type { DatasetFacts } from '../views/View'
import { yearsText } from '../workspace/selectionWords'
import type { Translate } from './useText'

export const knownDepartments = (facts: DatasetFacts): readonly KnownDepartment[] =>
  facts.departments.map(({ code, reported = [], inUse = { from: null, to: null } }) => ({ code, reported, inUse }))

/** 「区水利局（501）」: two departments may have had one name. */
export function departmentNames(facts: DatasetFacts, t: Translate): (codes: readonly string[]) => string {
  const names = new Map(facts.departments.map((one) => [one.code, one.name]))
  const named = (code: string) => {
    const name = names.get(code)
    return name === undefined ? code : t('lineage.named', { name, code })
  }
  return (codes) => codes.map(named).join(t('words.and'))
}

type Names = ReturnType<typeof departmentNames>

export const consequenceWords = ({ kind, code, codes, years }: Consequence, names: Names, t: Translate): string =>
  t(kind === 'merged' && years.length === 0 ? 'lineage.mergedNothing' : `lineage.effect.${kind}`, {
    name: names([code]),
    names: names(codes),
    years: yearsText(years),
  })

export const lostWords = ({ kind, code, codes, years }: Consequence, names: Names, t: Translate): string =>
  t(`lineage.lost.${kind}`, { name: names([code]), names: names(codes), years: yearsText(years) })

export const faultWords = ({ code, departments, years, source }: LineageFault, names: Names, t: Translate): string =>
  t(code === 'known' && source === undefined ? 'lineage.knownOwn' : `lineage.fault.${code}`, {
    names: names(departments),
    name: names(departments.slice(0, 1)),
    years: yearsText(years),
    source: source ?? null,
  })

/** A change is the same line of the list as long as it says the same. */
export const changeKey = (change: LineageChange): string => JSON.stringify(change)
