// The columns of the switch 比〔上年 / 同类 / 目标 / 不比〕: the same in every table and its export.
import type { Selection } from '../domain/selection'
import { changeOf } from '../metrics/compare'
import { formatRank, formatRelative, formatValue, noValue } from '../metrics/format'
import type { Metric } from '../metrics/Metric'
import type { ShareComparison } from '../metrics/significance'
import type { Basis, Beside, Chance } from './measured'
import { peerGroupWords } from './peers'
import { bareDifference, cell, listNames, say } from './say'
import type { TableCell, TableColumn, ViewContext } from './View'

export type CompareMode = Selection['compareWith']

type Measure = Pick<Metric, 'unit' | 'polarity'>

/** What a measure is held against: full execution, no adjustment, everything met; null where there is no such value. */
export function targetOf({ unit, polarity }: Measure): number | null {
  if (polarity === 'toOne') return 1
  if (polarity === 'toZero') return 0
  return polarity === 'higher' && unit === 'fraction' ? 1 : null
}

interface Comparing {
  readonly id: string
  readonly label: string
  cell(beside: Beside): TableCell
}

function comparing(mode: CompareMode, metric: Measure, context: ViewContext): readonly Comparing[] {
  switch (mode) {
    case 'lastYear':
      return lastYear(metric, context)
    case 'peers':
      return peers(metric, context)
    case 'target':
      return target(metric, context)
    case null:
      return []
  }
}

function lastYear(metric: Measure, context: ViewContext): readonly Comparing[] {
  const { unit } = metric
  const before: Comparing = {
    id: 'before',
    label: say(context, '上年', 'Last year'),
    cell: ({ before: last }) => {
      if (last === null || last.value === null)
        return cell(noValue, null, { title: say(context, '上年没有数', 'nothing last year') })
      const title = last.isMerged
        ? say(context, '合并口径：合并前各部门相加后重算', 'merged: sums of the former departments')
        : null
      return cell(formatValue(last.value, unit, context), last.value, title === null ? {} : { title })
    },
  }
  const difference: Comparing = {
    id: 'change',
    label: say(context, '增减', 'Change'),
    cell: ({ value, before: last, chance }) =>
      differenceCell(value === null || last?.value == null ? null : value - last.value, metric, context, chance?.lastYear),
  }
  if (unit !== 'wan') return [before, difference]
  const share: Comparing = {
    id: 'changeShare',
    label: say(context, '增减%', 'Change %'),
    cell: ({ value, before: last }) => {
      const change = changeOf(metric, value, last?.value ?? null)
      return cell(formatRelative(change), change)
    },
  }
  return [before, difference, share]
}

function peers(metric: Measure, context: ViewContext): readonly Comparing[] {
  const { unit, polarity } = metric
  const median: Comparing = {
    id: 'peers',
    label: say(context, '同类中位', 'Peers'),
    cell: ({ peers: group, peerNames }) => {
      if (group === null || group.median === null)
        return cell(noValue, null, { title: say(context, '同类不足 3 个', 'fewer than 3 peers') })
      const names =
        peerNames === undefined ? '' : say(context, `：${listNames(context, peerNames)}`, `: ${listNames(context, peerNames)}`)
      return cell(formatValue(group.median, unit, context), group.median, {
        title: `${peerGroupWords(group.group, context)}${names}`,
      })
    },
  }
  const difference: Comparing = {
    id: 'toPeers',
    label: say(context, '与同类差', 'To peers'),
    cell: ({ value, peers: group, chance }) =>
      differenceCell(value === null || group?.median == null ? null : value - group.median, metric, context, chance?.peers),
  }
  const rank: Comparing = {
    id: 'rank',
    label: say(context, '同类位次', 'Rank'),
    cell: ({ peers: group }) => {
      if (group === null || group.rank === null) return cell(noValue, null, { title: say(context, '不排位次', 'not ranked') })
      return cell(formatRank(group.rank, group.ranked, context), group.rank)
    },
  }
  return polarity === 'none' ? [median, difference] : [median, difference, rank]
}

function target(metric: Measure, context: ViewContext): readonly Comparing[] {
  const goal = targetOf(metric)
  if (goal === null) return []
  return [
    { id: 'target', label: say(context, '目标', 'Target'), cell: () => cell(formatValue(goal, metric.unit, context), goal) },
    {
      id: 'toTarget',
      label: say(context, '距目标', 'To target'),
      cell: ({ value }) => differenceCell(value === null ? null : value - goal, metric, context),
    },
  ]
}

/**
 * Coloured only where the measure has a good side (DOMAIN 9): more of a `higher` one, a `toOne` or `toZero` left uncoloured. A
 * share of things counted (`chance` is given, null where there is nobody to compare with) only where it is more than chance.
 */
function differenceCell(
  difference: number | null,
  { unit, polarity }: Measure,
  context: ViewContext,
  chance?: ShareComparison | null,
): TableCell {
  const text =
    unit === 'fraction' || unit === 'points'
      ? bareDifference(difference, unit, context)
      : difference === null
        ? noValue
        : `${difference > 0 ? '+' : ''}${formatValue(difference, unit, context)}`
  if (difference === null) return cell(text, difference)
  const title = chance === undefined ? {} : { title: chanceWords(chance, context) }
  const isPlain =
    difference === 0 || (polarity !== 'higher' && polarity !== 'lower') || chance === null || chance?.difference === 'none'
  return cell(text, difference, isPlain ? title : { ...title, tone: difference > 0 === (polarity === 'higher') ? 'good' : 'bad' })
}

/** 「无明显差别（95% 区间 56.55%–94.33%）」. */
export function chanceWords(comparison: ShareComparison | null, context: ViewContext): string {
  if (comparison === null) return say(context, '没有可比的数', 'nothing to compare with')
  const { interval, reference, difference } = comparison
  const percent = (value: number) => formatValue(value, 'fraction', context)
  const between = say(
    context,
    `（95% 区间 ${percent(interval.low)}–${percent(interval.high)}，对照 ${percent(reference)}）`,
    ` (95% interval ${percent(interval.low)}–${percent(interval.high)}, reference ${percent(reference)})`,
  )
  return differenceWords[difference](context) + between
}

const differenceWords = {
  higher: (context: ViewContext) => say(context, '明显偏高', 'clearly higher'),
  lower: (context: ViewContext) => say(context, '明显偏低', 'clearly lower'),
  none: (context: ViewContext) => say(context, '无明显差别', 'no clear difference'),
}

/** Heads of the columns that the switch adds behind a metric's own; none for 不比 or where the metric has no target. */
export function besideColumns(mode: CompareMode, metric: Measure, context: ViewContext, width = 84): readonly TableColumn[] {
  return comparing(mode, metric, context).map(({ id, label }) => ({ id, label, align: 'end', width }))
}

/** The cells under `besideColumns`, in their order. */
export function besideCells(mode: CompareMode, metric: Measure, beside: Beside, context: ViewContext): readonly TableCell[] {
  return comparing(mode, metric, context).map((one) => one.cell(beside))
}

/** The cells of a total or subtotal under `besideColumns`: last year on the same basis, nobody's peer. */
export function totalCells(
  mode: CompareMode,
  metric: Measure,
  { value, basis }: { readonly value: number | null; readonly basis: Basis },
  context: ViewContext,
): readonly TableCell[] {
  if (mode === 'peers') {
    const title = say(context, '合计不与同类比', 'a total has no peers')
    return besideColumns(mode, metric, context).map(() => cell(noValue, null, { title }))
  }
  const before = { value: basis.before, isMerged: false }
  const compared = besideCells(mode, metric, { value: mode === 'lastYear' ? basis.now : value, before, peers: null }, context)
  if (mode !== 'lastYear') return compared
  const title = say(context, `同口径 ${basis.n} 个部门`, `same basis, ${basis.n} departments`)
  return compared.map((one) => (one.value === null ? one : { ...one, title }))
}

/** A row that is no department but a type, a level, a category or a bin: compared by its own key. */
export interface Keyed {
  readonly value: number | null
  readonly before: number | null
  /** The same of everybody, or of the chosen peers; null where the row is of everybody. */
  readonly whole: number | null
  readonly chance?: Chance
}

/** As besideColumns; `whole` names with whom a row is compared under 同类, null where there is nobody. */
export function keyedColumns(
  mode: CompareMode,
  metric: Measure,
  whole: string | null,
  context: ViewContext,
): readonly TableColumn[] {
  if (mode !== 'peers') return besideColumns(mode, metric, context)
  if (whole === null) return []
  return [
    { id: 'peers', label: whole, align: 'end', width: 84 },
    { id: 'toPeers', label: say(context, '相差', 'Difference'), align: 'end', width: 84 },
  ]
}

export function keyedCells(
  mode: CompareMode,
  metric: Measure,
  keyed: Keyed,
  whole: string | null,
  context: ViewContext,
): readonly TableCell[] {
  const { value, before, chance } = keyed
  if (mode !== 'peers') {
    const last = { value: before, isMerged: false }
    return besideCells(mode, metric, { value, before: last, peers: null, ...(chance === undefined ? {} : { chance }) }, context)
  }
  if (whole === null) return []
  const difference = value === null || keyed.whole === null ? null : value - keyed.whole
  return [
    cell(formatValue(keyed.whole, metric.unit, context), keyed.whole),
    differenceCell(difference, metric, context, chance?.peers),
  ]
}

/** What 上年 stands for in the rows and in the total; nothing where last year is not compared with. */
export function lastYearNotes(mode: CompareMode, context: ViewContext): readonly string[] {
  if (mode !== 'lastYear') return []
  return [
    say(
      context,
      '上年为同一部门的数（沿用更名前后，合并的相加后重算）；合计、小计的上年与增减按同口径，即两年都有数的部门。',
      'Last year is that of the same department, renamed or merged; of totals it is on the same basis: departments with both years.',
    ),
  ]
}
