import { formatDifference, formatRank, formatValue, noValue } from '../../metrics/format'
import { metricLabel, metricUnit } from '../compared'
import { peerGroupWords } from '../peers'
import { cell, listNames, say } from '../say'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { BehindRow, DoubleModel } from './model'

export function table(model: DoubleModel, context: ViewContext): TableModel {
  const end = (id: string, zh: string, en: string, width: number): TableColumn => ({
    id,
    label: say(context, zh, en),
    align: 'end',
    width,
  })
  return {
    columns: [
      { id: 'metric', label: say(context, '指标', 'Measure'), align: 'start', width: 130 },
      { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 168 },
      { id: 'unit', label: say(context, '单位', 'Unit'), align: 'start', width: 48 },
      end('value', '本年', 'Value', 84),
      end('median', '同类中位', 'Peers’ median', 84),
      end('toPeers', '与同类差', 'To peers', 116),
      end('rank', '同类位次', 'Rank', 76),
      end('before', '上年', 'Last year', 84),
      end('change', '比上年', 'On last year', 116),
      end('count', '该部门项数', 'Its measures', 84),
    ],
    unit: null,
    rows: model.rows.map((row) => rowOf(row, model, context)),
  }
}

function rowOf(row: BehindRow, { year, listName }: DoubleModel, context: ViewContext): TableRow {
  const { metric, peers } = row
  const [label, unit] = [metricLabel(metric, context), metricUnit(metric, context)]
  const value = (of: number, more: Omit<TableCell, 'text' | 'value'> = {}) => cell(formatValue(of, metric.unit, context), of, more)
  const difference = (of: number) => cell(formatDifference(of, metric.unit, context), of, { tone: 'bad' })
  return {
    key: { department: row.code, year, metric: metric.id },
    cells: [
      cell(label, label, metric.polarity === 'toZero' ? { title: distanceWords(context) } : {}),
      cell(row.name, row.name, row.faded ? { tone: 'quiet' } : {}),
      cell(unit, unit, { tone: 'quiet' }),
      value(row.value, { tone: 'strong' }),
      value(
        row.median,
        peers === null
          ? {}
          : { title: `${peerGroupWords(peers.group, context, listName)}，n ${peers.n}：${listNames(context, row.peerNames)}` },
      ),
      difference(row.toPeers),
      peers === null || peers.rank === null
        ? cell(noValue, null, { title: say(context, '不排位次', 'not ranked') })
        : cell(formatRank(peers.rank, peers.ranked, context), peers.rank),
      value(
        row.before,
        row.isMerged ? { title: say(context, '合并口径：合并前各部门相加后重算', 'merged: sums of the former departments') } : {},
      ),
      difference(row.change),
      cell(formatValue(row.count, 'count', context), row.count),
    ],
  }
}

/** What is compared of a measure that is best at zero. */
export const distanceWords = (context: ViewContext): string =>
  say(context, '按与 0 的距离比，中位数取绝对值的中位', 'compared by distance from 0, median of the absolute values')
