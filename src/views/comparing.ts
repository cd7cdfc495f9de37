// The columns of the switch 比〔上年 / 同类 / 目标 / 不比〕: the same in every table and its export.
import type { Selection } from '../domain/selection'
import { changeOf } from '../metrics/compare'
import { formatRank, formatRelative, formatValue, noValue } from '../metrics/format'
import type { Metric } from '../metrics/Metric'
import type { Beside } from './measured'
import { peerGroupWords } from './peers'
import { bareDifference, cell, say } from './say'
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
    cell: ({ value, before: last }) =>
      differenceCell(value === null || last?.value == null ? null : value - last.value, metric, context),
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
    cell: ({ peers: group }) => {
      if (group === null || group.median === null)
        return cell(noValue, null, { title: say(context, '同类不足 3 个', 'fewer than 3 peers') })
      return cell(formatValue(group.median, unit, context), group.median, { title: peerGroupWords(group.group, context) })
    },
  }
  const difference: Comparing = {
    id: 'toPeers',
    label: say(context, '与同类差', 'To peers'),
    cell: ({ value, peers: group }) =>
      differenceCell(value === null || group?.median == null ? null : value - group.median, metric, context),
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

/** Coloured only where the measure has a good side (DOMAIN 9): more of a `higher` one, a `toOne` or `toZero` left uncoloured. */
function differenceCell(difference: number | null, { unit, polarity }: Measure, context: ViewContext): TableCell {
  const text =
    unit === 'fraction' || unit === 'points'
      ? bareDifference(difference, unit, context)
      : difference === null
        ? noValue
        : `${difference > 0 ? '+' : ''}${formatValue(difference, unit, context)}`
  if (difference === null || difference === 0 || (polarity !== 'higher' && polarity !== 'lower')) return cell(text, difference)
  return cell(text, difference, { tone: difference > 0 === (polarity === 'higher') ? 'good' : 'bad' })
}

/** Heads of the columns that the switch adds behind a metric's own; none for 不比 or where the metric has no target. */
export function besideColumns(mode: CompareMode, metric: Measure, context: ViewContext, width = 84): readonly TableColumn[] {
  return comparing(mode, metric, context).map(({ id, label }) => ({ id, label, align: 'end', width }))
}

/** The cells under `besideColumns`, in their order. */
export function besideCells(mode: CompareMode, metric: Measure, beside: Beside, context: ViewContext): readonly TableCell[] {
  return comparing(mode, metric, context).map((one) => one.cell(beside))
}
