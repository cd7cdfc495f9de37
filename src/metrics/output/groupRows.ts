// Rows of groups: S the selection in a year, G a type of department in a year, A the selection over its years.
import type { Row } from '../../domain/row'
import { changeOf, groupValue, sameBasis } from '../compare'
import { wilsonInterval } from '../interval'
import type { Statistic } from '../Metric'
import { ifEnough, minimumOf } from '../minimum'
import { quantile } from '../statistics'
import type { Collected, DepartmentYear, Measured } from './collect'
import type { Grain } from './entries'
import type { Column } from './metricsOutput'
import { type Note, outputRow, type Place } from './rows'

export interface OutputGroup {
  readonly grain: Grain
  readonly place: Place
  /** N of DOMAIN 6.5; department-years for A. */
  readonly expected: number
  has(code: string, year: number): boolean
}

/** S for each year with a record, G for each type in it, A where there is more than one year; all inside the selection. */
export function outputGroups(departments: readonly DepartmentYear[]): readonly OutputGroup[] {
  const reported = new Set(departments.filter((one) => one.isInside && one.hasRecord).map((one) => one.year))
  const inside = departments.filter((one) => one.isInside && reported.has(one.year))
  const years = [...reported].sort((a, b) => a - b)
  const types = [...new Set(inside.flatMap((one) => one.type ?? []))].sort()
  const group = (grain: Grain, place: Place, members: readonly DepartmentYear[]): OutputGroup => {
    const keys = new Set(members.map((one) => `${one.code} ${one.year}`))
    const expected = members.filter((one) => one.isDue).length
    return { grain, place, expected, has: (code, year) => keys.has(`${code} ${year}`) }
  }
  const ofYear = (year: number) => inside.filter((one) => one.year === year)
  const typed = years.flatMap((year) =>
    types.flatMap((type) => {
      const members = ofYear(year).filter((one) => one.type === type)
      return members.length === 0 ? [] : [group('G', { year, group: `${type}/*` }, members)]
    }),
  )
  return [
    ...(years.length > 1 ? [group('A', {}, inside)] : []),
    ...years.map((year) => group('S', { year }, ofYear(year))),
    ...typed,
  ]
}

const within = (column: Column, group: OutputGroup) => column.within(group)

/** A member that nobody in the group could have has no row there. */
const groupsWithMember = (column: Column, groups: readonly OutputGroup[]) =>
  column.isMember ? groups.filter((group) => within(column, group).length > 0) : groups

export function groupRows(column: Column, groups: readonly OutputGroup[]): readonly Row[] {
  return groupsWithMember(column, groups).map((group) => {
    const values = within(column, group)
    const value = groupValue(column.entry.metric, values)
    return outputRow(column.id, column.entry.metric, group.place, {
      value,
      n: total(weighedAlike(values).map((one) => one.n)),
      expected: expectedOf(values, group),
      notes: [value === null ? whyEmpty(column, values) : null, isUnweighted(values) ? 'unweighted' : null],
    })
  })
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

function expectedOf(values: readonly Measured[], group: OutputGroup): number {
  const counted = values.flatMap((one) => one.expected ?? [])
  return counted.length === 0 ? group.expected : total(counted)
}

/** Where indicators of some departments have weights, those of the others are not in the mean. */
function weighedAlike(values: readonly Measured[]): readonly Measured[] {
  return isUnweighted(values) ? values : values.filter((one) => one.isUnweighted !== true)
}

function isUnweighted(values: readonly Measured[]): boolean {
  const valued = values.filter((one) => one.value !== null)
  return valued.length > 0 && valued.every((one) => one.isUnweighted === true)
}

function whyEmpty(column: Column, values: readonly Measured[]): Note {
  const known = values.filter((one) => one.value !== null)
  if (known.length > 0 && column.entry.metric.groups === 'median') return 'min_n'
  return values.some((one) => one.isZero) ? 'zero_denominator' : 'missing'
}

const statistics: readonly Statistic[] = ['p25', 'median', 'p75', 'mean', 'min', 'max']

/** One list a statistic. */
export function statisticRows(column: Column, groups: readonly OutputGroup[]): readonly (readonly Row[])[] {
  if (!column.entry.hasStatistics) return []
  const own = groupsWithMember(column, groups).filter((group) => group.grain !== 'A')
  return statistics.map((statistic) =>
    own.map((group) => {
      const known = within(column, group).flatMap((one) => one.value ?? [])
      return outputRow(`${column.id}.${statistic}`, column.entry.metric, group.place, {
        value: ifEnough(statisticOf(known, statistic), known.length, statistic),
        n: known.length,
        expected: group.expected,
        notes: [known.length === 0 ? 'missing' : known.length < minimumOf[statistic] ? 'min_n' : null],
      })
    }),
  )
}

function statisticOf(values: readonly number[], statistic: Statistic): number | null {
  if (values.length === 0) return null
  if (statistic === 'mean') return total(values) / values.length
  return quantile(values, { p25: 0.25, median: 0.5, p75: 0.75, min: 0, max: 1 }[statistic])
}

/** Against the year before, of the entities that have the measure in both years (同口径). */
export function groupChangeRows(column: Column, groups: readonly OutputGroup[], collected: Collected): readonly Row[] {
  const { metric } = column.entry
  const years = new Set(collected.departments.filter((one) => one.hasRecord).map((one) => one.year))
  const own = groupsWithMember(column, groups).filter((group) => group.place.year !== undefined && years.has(group.place.year - 1))
  return own.map((group) => {
    const basis = sameBasis(within(column, group), column.history)
    const n = basis.current.length
    const lastYear = groupValue(metric, basis.lastYear)
    const value = changeOf(metric, groupValue(metric, basis.current), lastYear)
    const why = n === 0 ? 'missing' : metric.groups === 'median' ? 'min_n' : 'zero_denominator'
    const notes = [value === null ? why : null, 'same_basis'] as const
    return outputRow(`${column.id}.change`, metric, group.place, { value, n, expected: group.expected, notes }, true)
  })
}

/** Wilson 95 % of shares that are counts over counts: `.low`, `.high`. */
export function intervalRows(column: Column, groups: readonly OutputGroup[]): readonly (readonly Row[])[] {
  if (!column.entry.hasInterval) return []
  const own = groupsWithMember(column, groups).filter((group) => group.grain !== 'A')
  return (['low', 'high'] as const).map((end) =>
    own.map((group) => {
      const values = within(column, group)
      const counted = values.filter((one) => one.num !== null && one.den !== null)
      const interval = wilsonInterval(total(counted.map((one) => one.num ?? 0)), total(counted.map((one) => one.den ?? 0)))
      return outputRow(`${column.id}.${end}`, column.entry.metric, group.place, {
        value: interval?.[end] ?? null,
        n: total(values.map((one) => one.n)),
        expected: expectedOf(values, group),
        notes: [interval === null ? 'missing' : null],
      })
    }),
  )
}
