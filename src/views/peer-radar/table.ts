import { formatRank, formatValue, noValue } from '../../metrics/format'
import { type ComparedFigure, type ComparedModel, markedName, metricLabel, metricUnit } from '../compared'
import { cell, say } from '../say'
import type { TableCell, TableModel, ViewContext } from '../View'

/** A row for each axis and department: its place on the axis, and what the place stands on. */
export function table(model: ComparedModel, context: ViewContext): TableModel {
  return {
    columns: [
      { id: 'metric', label: say(context, '指标', 'Measure'), align: 'start', width: 130 },
      { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 150 },
      { id: 'unit', label: say(context, '单位', 'Unit'), align: 'start', width: 48 },
      { id: 'value', label: say(context, `${model.year} 年`, `${model.year}`), align: 'end', width: 96 },
      { id: 'ahead', label: say(context, '好于同类', 'Ahead of'), align: 'end', width: 96 },
      { id: 'rank', label: say(context, '位次', 'Rank'), align: 'end', width: 84 },
    ],
    unit: null,
    rows: model.rows.flatMap(({ metric, figures }) =>
      figures.map((figure, place) => {
        const one = model.departments[place]
        const [label, unit, name] = [metricLabel(metric, context), metricUnit(metric, context), markedName(one, place)]
        return {
          key: { department: one?.code ?? '', year: model.year, metric: metric.id },
          cells: [
            cell(label, label),
            cell(name, name),
            cell(unit, unit, { tone: 'quiet' }),
            cell(formatValue(figure.value, metric.unit, context), figure.value, { tone: 'strong' }),
            aheadCell(figure, context),
            rankCell(figure, context),
          ],
        }
      }),
    ),
  }
}

function aheadCell({ percentile }: ComparedFigure, context: ViewContext): TableCell {
  if (percentile !== null) return cell(formatValue(percentile, 'fraction', context), percentile)
  return cell(noValue, null, { title: say(context, '不排位次，或同类不足 5 个', 'not ranked, or under 5 peers') })
}

function rankCell({ peers }: ComparedFigure, context: ViewContext): TableCell {
  if (peers === null || peers.rank === null)
    return cell(noValue, null, { title: say(context, '没有可排位次的同类', 'no peers to rank among') })
  return cell(formatRank(peers.rank, peers.ranked, context), peers.rank)
}
