// What a QuerySpec asks: its metrics and dimensions looked up, its filters as conditions, impossible mixtures refused.
import { AppError } from '../domain/errors'
import type { Cell } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import { metricById } from './catalog'
import { type AskedMetric, quoted } from './columns'
import { dimensionById } from './dimensions'
import { type Condition, conditions, matching } from './filters'
import type { Dimension, Part, QuerySpec, Relation, Statistic } from './Metric'
import { type Source, sourceOf } from './sources'

const statistics: readonly Statistic[] = ['p25', 'median', 'p75', 'mean', 'min', 'max']
const parts: readonly Part[] = ['num', 'den', 'zero', 'expected']

export interface Plan {
  readonly relation: Relation
  readonly asked: readonly AskedMetric[]
  readonly by: readonly Dimension[]
  readonly source: Source
  readonly where: readonly Condition[]
  /** Conditions on the answer's columns: a filter that would take the rows away of which a share is a share. */
  readonly after: readonly Condition[]
}

/**
 * What is asked, from where and under which conditions. Throws AppError `metric.unknown`, `metric.unknownDimension`,
 * `metric.mixedTables`, `metric.mixedAxes` or `metric.mixedContradicting`: each is a fault of ours, not of the data.
 */
export function planOf(spec: QuerySpec, selection: Selection): Plan {
  const asked = spec.metrics.map(askedMetric)
  const relation = asked[0]?.metric.relation
  if (relation === undefined) throw new AppError('metric.unknown', { id: '' })
  const by = spec.by.map(dimensionById)
  refuseMixture(spec, relation, asked, by, selection)
  const source = sourceOf(relation, spec.by, selection.evalScope)
  const where = conditions(selection, {
    relation,
    source,
    ignore: [...(spec.ignore ?? []), ...sharedFilters(asked, by)],
    years: spec.years ?? selection.years,
    keepsContradicting: asked[0]?.metric.keepsContradicting === true,
  })
  const only = Object.entries(spec.only ?? {}).map(([id, value]) => matching(dimensionById(id), value))
  return { relation, asked, by, source, where: [...where, ...only], after: conditionsAfter(spec, selection, asked, by) }
}

function askedMetric(name: string): AskedMetric {
  const [id = '', suffix] = name.split('.')
  const metric = metricById(id)
  if (suffix === undefined) return { name, metric }
  const statistic = statistics.find((one) => one === suffix)
  if (statistic !== undefined) return { name, metric, statistic }
  const part = parts.find((one) => one === suffix)
  if (part !== undefined) return { name, metric, part }
  throw new AppError('metric.unknown', { id: name })
}

function refuseMixture(
  spec: QuerySpec,
  relation: Relation,
  asked: readonly AskedMetric[],
  by: readonly Dimension[],
  selection: Selection,
): void {
  const metrics = spec.metrics.join(', ')
  const grouped = [...by, ...Object.keys(spec.only ?? {}).map(dimensionById)]
  const foreign = grouped.find((dimension) => dimension.relation !== 'any' && dimension.relation !== relation)
  if (foreign !== undefined || asked.some((one) => one.metric.relation !== relation)) {
    throw new AppError('metric.mixedTables', { metrics, dimension: foreign?.id ?? null })
  }
  if (new Set(asked.map((one) => one.metric.keepsContradicting === true)).size > 1) {
    throw new AppError('metric.mixedContradicting', { metrics })
  }
  const oneAxis = spec.by.includes('fundAxis') || (selection.fundAxis !== null && !spec.ignore?.includes('fundAxis'))
  if (relation === 'v_fund' && !oneAxis) throw new AppError('metric.mixedAxes', { metrics })
}

/** Filters by a dimension across which something asked for is shared out: they are applied to the answer. */
function sharedFilters(asked: readonly AskedMetric[], by: readonly Dimension[]): readonly FilterKey[] {
  return acrossGrouped(asked, by).flatMap((dimension) => (dimension.filter === undefined ? [] : [dimension.filter]))
}

function acrossGrouped(asked: readonly AskedMetric[], by: readonly Dimension[]): readonly Dimension[] {
  const across = new Set(asked.flatMap(({ metric }) => [...(metric.share?.across ?? []), ...(metric.nAcross ?? [])]))
  return by.filter((dimension) => across.has(dimension.id))
}

function conditionsAfter(
  spec: QuerySpec,
  selection: Selection,
  asked: readonly AskedMetric[],
  by: readonly Dimension[],
): readonly Condition[] {
  return acrossGrouped(asked, by).flatMap((dimension): Condition[] => {
    const present = { sql: `${quoted(dimension.id)} IS NOT NULL`, params: [] }
    const chosen = dimension.filter === undefined || spec.ignore?.includes(dimension.filter) ? [] : selection[dimension.filter]
    if (!Array.isArray(chosen) || chosen.length === 0) return [present]
    const places = chosen.map(() => `?::${dimension.type}`).join(', ')
    return [present, { sql: `${quoted(dimension.id)} IN (${places})`, params: chosen as readonly Cell[] }]
  })
}
