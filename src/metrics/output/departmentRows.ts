// Rows of departments (D): the value, its change, the years before a merger, the peers.
import type { Row } from '../../domain/row'
import { changeOf } from '../compare'
import { minimumOf } from '../minimum'
import { peerComparer } from '../peerComparison'
import type { Collected, DepartmentYear, Measured } from './collect'
import type { Column } from './metricsOutput'
import { type Note, outputRow } from './rows'

const place = (one: { readonly code: string; readonly year: number }) => ({ code: one.code, year: one.year })
const key = (code: string, year: number) => `${code} ${year}`

interface Own {
  readonly department: DepartmentYear
  readonly value: Measured | null
}

/** Departments inside the selection with a record in the year; of a member only those that have it. */
function ownRows(column: Column, collected: Collected): readonly Own[] {
  if (!column.entry.grains.includes('D')) return []
  const values = new Map(column.values.map((one) => [key(one.code, one.year), one]))
  return collected.departments
    .filter((one) => one.isInside && one.hasRecord)
    .map((department) => ({ department, value: values.get(key(department.code, department.year)) ?? null }))
    .filter(({ value }) => !column.isMember || (value !== null && value.isFiller !== true))
}

export function departmentRows(column: Column, collected: Collected): readonly Row[] {
  return ownRows(column, collected).map(({ department, value }) =>
    outputRow(column.id, column.entry.metric, place(department), {
      value: value?.value ?? null,
      n: value?.n ?? 0,
      expected: expectedOf(column, value),
      notes: [
        (value?.value ?? null) === null ? whyEmpty(column, department, value) : null,
        value?.value != null && value.isUnweighted ? 'unweighted' : null,
      ],
    }),
  )
}

/** 1 department, or its indicators or issues. */
const expectedOf = (column: Column, value: Measured | null) =>
  column.entry.metric.expected === undefined ? 1 : (value?.expected ?? 0)

function whyEmpty(column: Column, department: DepartmentYear, value: Measured | null): Note {
  if (isLeftOut(column, department)) return 'duplicate'
  return value?.isZero ? 'zero_denominator' : 'missing'
}

const isLeftOut = (column: Column, department: DepartmentYear) =>
  department.isContradicting && column.entry.metric.keepsContradicting !== true

const hasCode = (department: DepartmentYear) => !department.code.startsWith('U:')

/** Against last year of the same entity, where there are records of that year at all. */
export function yearChangeRows(column: Column, collected: Collected): readonly Row[] {
  const { metric } = column.entry
  const years = new Set(collected.departments.filter((one) => one.hasRecord).map((one) => one.year))
  return ownRows(column, collected)
    .filter(({ department }) => years.has(department.year - 1))
    .map(({ department, value }) => {
      const lastYear = column.history.lastYear(department.code, department.year)
      const change = hasCode(department) ? changeOf(metric, value?.value ?? null, lastYear.value) : null
      const notes: (Note | null)[] = [lastYear.isMerged ? 'merged' : null]
      if (!hasCode(department)) notes.push('no_code')
      else if (change === null) notes.push(whyNoChange(column, department, value, lastYear.value))
      const outcome = { value: change, n: change === null ? 0 : 1, expected: 1, notes }
      return outputRow(`${column.id}.change`, metric, place(department), outcome, true)
    })
}

/** No value this year, none last year, or an amount that was not above zero then (新增). */
function whyNoChange(column: Column, department: DepartmentYear, value: Measured | null, lastYear: number | null): Note {
  if ((value?.value ?? null) === null) return whyEmpty(column, department, value)
  return lastYear === null ? 'missing' : 'zero_denominator'
}

/** Years before a merger, summed over the departments that were merged, for amounts and their rates. */
export function mergedRows(column: Column, collected: Collected): readonly Row[] {
  const { entry, history } = column
  if (!entry.isMerged || column.isMember) return []
  const { entityOf, mergers } = collected.identity
  const inside = collected.departments.filter((one) => one.isInside)
  const years = [...new Set(inside.filter((one) => one.hasRecord).map((one) => one.year))]
  const recorded = new Set(collected.departments.filter((one) => one.hasRecord).map((one) => key(entityOf(one.code), one.year)))
  const latest = new Map<string, number>()
  for (const one of inside) {
    if (one.hasRecord) latest.set(one.code, Math.max(one.year, latest.get(one.code) ?? one.year))
  }
  return [...latest].flatMap(([code, until]) => {
    const own = mergers.filter((merger) => entityOf(merger.code) === entityOf(code) && merger.year <= until)
    const before = years.filter((year) => own.some((merger) => merger.year > year) && !recorded.has(key(entityOf(code), year)))
    return before.flatMap((year) => {
      const merged = history.merged(code, year, until)
      if (merged === null) return []
      const { value, n } = merged
      const notes: Note[] = value === null ? ['missing', 'merged'] : ['merged']
      return [outputRow(column.id, entry.metric, { code, year }, { value, n, expected: 1, notes })]
    })
  })
}

/** `.peer_p25 .peer_median .peer_p75 .rank`, one list each; the group stands in peer_group. */
export function peerRows(column: Column, collected: Collected, bands: readonly string[]): readonly (readonly Row[])[] {
  const { entry, values } = column
  if (!entry.hasPeers || column.isMember) return []
  const byPlace = new Map(values.map((one) => [key(one.code, one.year), one.value]))
  const ofYear = new Map<number, { code: string; type: string | null; band: string | null; value: number | null }[]>()
  for (const { code, year, type, band } of collected.departments) {
    const list = ofYear.get(year) ?? []
    ofYear.set(year, list)
    list.push({ code, type, band, value: byPlace.get(key(code, year)) ?? null })
  }
  const comparers = new Map([...ofYear].map(([year, list]) => [year, peerComparer(list, entry.metric.polarity, bands)]))
  const lists: Row[][] = [[], [], [], []]
  for (const { department, value } of ownRows(column, collected)) {
    const compared = comparers.get(department.year)?.(department.code) ?? null
    if (compared === null) continue
    const { group, n, ranked } = compared
    const where = { ...place(department), group: group.id }
    const widened: Note | null = group.widened === 'none' ? null : 'widened'
    const expected = group.all.length
    const add = (list: number, suffix: string, cell: number | null, used: number, why: Note | null) => {
      const outcome = { value: cell, n: used, expected, notes: [cell === null ? why : null, widened] }
      lists[list]?.push(outputRow(`${column.id}.${suffix}`, entry.metric, where, outcome))
    }
    const tooFew: Note = n === 0 ? 'missing' : 'min_n'
    add(0, 'peer_p25', compared.p25, n, tooFew)
    add(1, 'peer_median', compared.median, n, tooFew)
    add(2, 'peer_p75', compared.p75, n, tooFew)
    const unranked =
      (value?.value ?? null) === null ? whyEmpty(column, department, value) : ranked < minimumOf.rank ? 'min_n' : null
    add(3, 'rank', compared.rank, ranked, unranked)
  }
  return lists
}
