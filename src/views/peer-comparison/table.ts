// A row for each department in each measure: what is compared stands under each other, and every row leads to its own records.
import { formatChange, formatRank, formatValue, noValue } from '../../metrics/format'
import type { Metric } from '../../metrics/Metric'
import {
  type ComparedFigure,
  type ComparedModel,
  earlierLabel,
  markedName,
  metricLabel,
  metricUnit,
  showsEarlier,
  thisYearLabel,
} from '../compared'
import { chanceWords, targetOf } from '../comparing'
import { standingWord } from '../department-spine/words'
import { peerGroupWords } from '../peers'
import { cell, say } from '../say'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'

interface Column extends TableColumn {
  cell(figure: ComparedFigure, metric: Metric): TableCell
}

export function table(model: ComparedModel, context: ViewContext): TableModel {
  const columns = figureColumns(model, context)
  const head: readonly TableColumn[] = [
    { id: 'metric', label: say(context, '指标', 'Measure'), align: 'start', width: 130 },
    { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 150 },
    { id: 'unit', label: say(context, '单位', 'Unit'), align: 'start', width: 48 },
  ]
  return {
    columns: [...head, ...columns.map(({ cell: _, ...column }) => column)],
    unit: null,
    rows: model.rows.flatMap(({ metric, figures }) =>
      figures.map((figure, place): TableRow => {
        const one = model.departments[place]
        const [label, unit, name] = [metricLabel(metric, context), metricUnit(metric, context), markedName(one, place)]
        return {
          key: { department: one?.code ?? '', year: model.year, metric: metric.id },
          cells: [
            cell(label, label),
            cell(name, name),
            cell(unit, unit, { tone: 'quiet' }),
            ...columns.map((column) => column.cell(figure, metric)),
          ],
        }
      }),
    ),
  }
}

function figureColumns(model: ComparedModel, context: ViewContext): readonly Column[] {
  const end = (id: string, label: string, width: number, of: Column['cell']): Column => ({
    id,
    label,
    align: 'end',
    width,
    cell: of,
  })
  const earlier = earlierLabel(model, context)
  const ofPeers = (id: 'median' | 'p25' | 'p75', label: string) =>
    end(id, label, 84, (figure, metric) => peersCell(figure, metric, id, model, context))
  return [
    end('value', thisYearLabel(model, context), 88, (figure, metric) => valueCell(figure, metric, context)),
    ...(showsEarlier(model)
      ? [
          end('former', earlier, 84, (figure, metric) => formerCell(figure, metric, context)),
          end('change', say(context, '增减', 'Change'), 110, ({ change }, { unit }) =>
            cell(formatChange(change, unit, context), change),
          ),
        ]
      : []),
    ...(model.compareWith === 'target'
      ? [
          end('target', say(context, '目标', 'Target'), 72, (_, metric) => {
            const target = targetOf(metric)
            return cell(formatValue(target, metric.unit, context), target)
          }),
        ]
      : []),
    ofPeers('median', say(context, '同类中位', 'Peers’ median')),
    ofPeers('p25', say(context, '同类 P25', 'P25')),
    ofPeers('p75', say(context, '同类 P75', 'P75')),
    end('rank', say(context, '位次', 'Rank'), 76, (figure, metric) => rankCell(figure, metric, context)),
    ...(showsEarlier(model)
      ? [
          end('formerRank', say(context, `${earlier}位次`, `${earlier} rank`), 92, ({ former }, metric) =>
            rankCell({ value: former.value, peers: former.peers }, metric, context),
          ),
        ]
      : []),
    end('percentile', say(context, '好于同类', 'Ahead of'), 76, (figure) => percentileCell(figure, context)),
    {
      ...end('standing', say(context, '与同类比', 'Beside peers'), 96, (figure) => standingCell(figure, context)),
      align: 'start',
    },
  ]
}

function valueCell({ value, chance }: ComparedFigure, { unit }: Metric, context: ViewContext): TableCell {
  const text = formatValue(value, unit, context)
  if (value === null) return cell(text, value, { title: say(context, '没有这个数', 'no such figure') })
  return cell(text, value, { tone: 'strong', ...(chance?.peers == null ? {} : { title: chanceWords(chance.peers, context) }) })
}

function formerCell({ former }: ComparedFigure, { unit }: Metric, context: ViewContext): TableCell {
  const title = former.isMerged
    ? former.value === null
      ? say(context, '合并前的得分、占比不合并', 'scores and shares of merged departments are not combined')
      : say(context, '合并口径：合并前各部门相加后重算', 'merged: sums of the former departments')
    : former.value === null
      ? say(context, '那一年没有数', 'nothing that year')
      : null
  return cell(formatValue(former.value, unit, context), former.value, title === null ? {} : { title })
}

/** Never without its n: 「第 3/12」. */
function rankCell(
  { value, peers }: Pick<ComparedFigure, 'value' | 'peers'>,
  { polarity }: Metric,
  context: ViewContext,
): TableCell {
  if (peers !== null && peers.rank !== null) return cell(formatRank(peers.rank, peers.ranked, context), peers.rank)
  const reason =
    polarity === 'none'
      ? say(context, '不评高低，不排位次', 'neither good nor bad: not ranked')
      : value === null
        ? say(context, '没有这个数，不排位次', 'no value, not ranked')
        : polarity === 'toOne' && value > 1
          ? say(context, '超过 100%，单列不排位次', 'above 100%: listed apart')
          : say(context, '没有可排位次的同类', 'no peers to rank among')
  return cell(noValue, null, { title: reason })
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

function standingCell({ standing, chance }: ComparedFigure, context: ViewContext): TableCell {
  if (standing === null)
    return cell(noValue, null, { title: say(context, '不评高低，或同类不足 8 个', 'not judged, or under 8 peers') })
  const word = standingWord(standing, context)
  const tone = standing === 'front' ? ('good' as const) : standing === 'back' ? ('bad' as const) : ('quiet' as const)
  return cell(word, word, { tone, ...(chance?.peers == null ? {} : { title: chanceWords(chance.peers, context) }) })
}
