import { formatChange, formatRank, formatValue, noValue } from '../../metrics/format'
import type { Metric } from '../../metrics/Metric'
import {
  type ComparedFigure,
  type ComparedModel,
  type ComparedRow,
  commonGroup,
  markedName,
  metricLabel,
  metricUnit,
  placeMark,
} from '../compared'
import { chanceWords, targetOf } from '../comparing'
import { peerGroupWords } from '../peers'
import { cell, say } from '../say'
import type { TableCell, TableColumn, TableModel, ViewContext } from '../View'

/** Columns of one kind stand side by side, a department each: what is to be compared is next to each other. */
interface Block {
  readonly id: string
  readonly label: string
  readonly width: number
  /** All departments have the same: it stands once. */
  readonly isOnce?: boolean
  cell(figure: ComparedFigure, metric: Metric): TableCell
}

export function table(model: ComparedModel, context: ViewContext): TableModel {
  const shown = blocks(model, context)
  const departments = model.departments.map((one, place) => ({ place, name: markedName(one, place) }))
  const columns: readonly TableColumn[] = [
    { id: 'metric', label: say(context, '指标', 'Measure'), align: 'start', width: 130 },
    { id: 'unit', label: say(context, '单位', 'Unit'), align: 'start', width: 48 },
    ...shown.flatMap((block) =>
      block.isOnce
        ? [column(block.id, block.label, block.width)]
        : departments.map(({ place, name }) =>
            block.id === 'value'
              ? column(`value:${place + 1}`, name, 96)
              : column(`${block.id}:${place + 1}`, `${placeMark(place)} ${block.label}`, block.width),
          ),
    ),
  ]
  return { columns, unit: null, rows: model.rows.map((row) => tableRow(row, model, shown, context)) }
}

const column = (id: string, label: string, width: number): TableColumn => ({ id, label, align: 'end', width })

function tableRow({ metric, figures }: ComparedRow, model: ComparedModel, shown: readonly Block[], context: ViewContext) {
  const label = metricLabel(metric, context)
  const unit = metricUnit(metric, context)
  return {
    key: { year: model.year, metric: metric.id },
    cells: [
      cell(label, label),
      cell(unit, unit, { tone: 'quiet' }),
      ...shown.flatMap((block) => (block.isOnce ? figures.slice(0, 1) : figures).map((figure) => block.cell(figure, metric))),
    ],
  }
}

function blocks(model: ComparedModel, context: ViewContext): readonly Block[] {
  const isOnce = commonGroup(model)
  const value = (of: (figure: ComparedFigure) => number | null) => (figure: ComparedFigure, metric: Metric) =>
    cell(formatValue(of(figure), metric.unit, context), of(figure))
  const ofPeers = (id: 'median' | 'p25' | 'p75', label: string): Block => ({
    id,
    label,
    width: 88,
    isOnce,
    cell: (figure, metric) => peersCell(figure, metric, id, model, context),
  })
  const mode = model.compareWith
  return [
    { id: 'value', label: '', width: 96, cell: (figure, metric) => valueCell(figure, metric, context) },
    { id: 'rank', label: say(context, '位次', 'Rank'), width: 76, cell: (figure, metric) => rankCell(figure, metric, context) },
    ofPeers('median', say(context, '同类中位', 'Peers’ median')),
    ofPeers('p25', say(context, '同类 P25', 'P25')),
    ofPeers('p75', say(context, '同类 P75', 'P75')),
    ...(mode === 'lastYear' || mode === 'peers'
      ? [
          { id: 'before', label: say(context, '上年', 'Last year'), width: 84, cell: value(({ before }) => before?.value ?? null) },
          {
            id: 'change',
            label: say(context, '增减', 'Change'),
            width: 110,
            cell: ({ change }: ComparedFigure, { unit }: Metric) => cell(formatChange(change, unit, context), change),
          },
        ]
      : []),
    ...(mode === 'target'
      ? [
          {
            id: 'target',
            label: say(context, '目标', 'Target'),
            width: 72,
            isOnce: true,
            cell: (_: ComparedFigure, metric: Metric) => {
              const target = targetOf(metric)
              return cell(formatValue(target, metric.unit, context), target)
            },
          },
        ]
      : []),
    { id: 'percentile', label: say(context, '好于同类', 'Ahead of'), width: 76, cell: (figure) => percentileCell(figure, context) },
  ]
}

function valueCell({ value, chance }: ComparedFigure, { unit }: Metric, context: ViewContext): TableCell {
  const text = formatValue(value, unit, context)
  if (value === null) return cell(text, value, { title: say(context, '本年没有这个数', 'not reported this year') })
  return cell(text, value, chance?.peers == null ? {} : { title: chanceWords(chance.peers, context) })
}

function rankCell({ value, peers }: ComparedFigure, { polarity }: Metric, context: ViewContext): TableCell {
  if (polarity === 'none')
    return cell(noValue, null, { title: say(context, '不评高低，不排位次', 'neither good nor bad: not ranked') })
  if (peers === null || peers.rank === null) {
    const isAbove = polarity === 'toOne' && value !== null && value > 1
    return cell(noValue, null, {
      title: isAbove
        ? say(context, '超过 100%，单列不排位次', 'above 100%: listed apart')
        : say(context, '没有这个数，不排位次', 'no value, not ranked'),
    })
  }
  return cell(formatRank(peers.rank, peers.ranked, context), peers.rank)
}

function peersCell(
  { peers }: ComparedFigure,
  { unit }: Metric,
  which: 'median' | 'p25' | 'p75',
  { listName }: ComparedModel,
  context: ViewContext,
): TableCell {
  if (peers === null) return cell(noValue, null, { title: say(context, '没有同类', 'no peers') })
  const value = peers[which]
  const group = `${peerGroupWords(peers.group, context, listName)}，n ${peers.n}`
  const tooFew =
    which === 'median' ? say(context, '同类不足 3 个', 'under 3 peers') : say(context, '同类不足 8 个', 'under 8 peers')
  return cell(formatValue(value, unit, context), value, { title: value === null ? `${tooFew}（${group}）` : group })
}

function percentileCell({ percentile }: ComparedFigure, context: ViewContext): TableCell {
  if (percentile === null)
    return cell(noValue, null, { title: say(context, '不排位次，或同类不足 5 个', 'not ranked, or under 5 peers') })
  return cell(formatValue(percentile, 'fraction', context), percentile)
}
