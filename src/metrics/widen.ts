// Specs that differ only in their years are asked for the years of all of them, and each takes its own rows out of the answer.
import type { Row } from '../domain/row'
import { emptySelection, type FilterKey, type Selection } from '../domain/selection'
import { metricById } from './catalog'
import type { QuerySpec } from './Metric'

export interface Widened {
  readonly spec: QuerySpec
  /** The rows of the wider answer that the spec asked for. */
  readonly own: (rows: readonly Row[]) => readonly Row[]
}

type Years = readonly number[] | 'all'

interface Reading {
  readonly spec: QuerySpec
  readonly years: Years
  readonly ignore: readonly FilterKey[]
  /** Specs of one key may be asked together; null where a spec stands alone. */
  readonly key: string | null
}

const asIs = (spec: QuerySpec): Widened => ({ spec, own: (rows) => rows })

export function widen(specs: readonly QuerySpec[], selection: Selection): readonly Widened[] {
  const readings = specs.map((spec) => readingOf(spec, selection))
  const widest = new Map<string, Years>()
  for (const { key, years } of readings) if (key !== null) widest.set(key, union(widest.get(key) ?? [], years))
  return readings.map(({ spec, years, ignore, key }) => {
    if (key === null) return asIs(spec)
    const all = widest.get(key) ?? years
    const by = spec.by.includes('year') ? spec.by : [...spec.by, 'year']
    const wide = { metrics: spec.metrics, by, ignore, years: all, ...(spec.only === undefined ? {} : { only: spec.only }) }
    return years === 'all' ? asIs(wide) : { spec: wide, own: (rows) => rows.filter((row) => years.includes(Number(row.year))) }
  })
}

/** An ignored filter that is not set narrows nothing: leaving it out changes no row, but lets more specs be alike. */
function readingOf(spec: QuerySpec, selection: Selection): Reading {
  const years = yearsOf(spec, selection)
  const isSet = (key: FilterKey) => JSON.stringify(selection[key]) !== JSON.stringify(emptySelection[key])
  const ignore = (spec.ignore ?? []).filter((key) => key !== 'years' && isSet(key)).sort()
  const [first = ''] = spec.metrics
  const isPlain = spec.order === undefined && spec.limit === undefined && !spec.metrics.some(isOverDepartments)
  const isOfOneYear = years !== 'all' && years.length === 1
  const canCarryYear = spec.by.includes('year') || (isOfOneYear && !spec.metrics.some(isOverMembers))
  const key =
    isPlain && canCarryYear && years.length > 0 ? JSON.stringify([metricById(first).relation, ignore, spec.only ?? null]) : null
  return { spec, years, ignore, key }
}

/** Statistics over departments are taken in a statement of their own. */
function isOverDepartments(name: string): boolean {
  const [id = '', suffix = ''] = name.split('.')
  return isStatistic(suffix) && metricById(id).row === undefined
}

/** A share is of all members in the rows of one group: another dimension would part them. */
function isOverMembers(name: string): boolean {
  const metric = metricById(name)
  return metric.share !== undefined || metric.nAcross !== undefined
}

const isStatistic = (suffix: string) => /^(p25|median|p75|mean|min|max)$/.test(suffix)

function yearsOf(spec: QuerySpec, selection: Selection): Years {
  if (spec.years === 'all' || spec.ignore?.includes('years')) return 'all'
  const years = spec.years ?? selection.years
  return years.length === 0 ? 'all' : years
}

function union(one: Years, other: Years): Years {
  if (one === 'all' || other === 'all') return 'all'
  return [...new Set([...one, ...other])].sort((a, b) => a - b)
}
