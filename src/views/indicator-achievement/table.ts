import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { cell, say } from '../say'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import type { AchievementModel, AchievementRow, RateCell } from './model'
import { levelName, rowName } from './summary'

export function table(model: AchievementModel, context: ViewContext): TableModel {
  const end = 'end' as const
  const total = say(context, '全部', 'All')
  return {
    columns: [
      {
        id: 'row',
        label: model.rowsAre === 'department' ? say(context, '部门', 'Department') : say(context, '部门类型', 'Type'),
        align: 'start',
      },
      ...model.levels.map((level) => ({ id: level, label: levelName(level, context), align: end })),
      { id: 'all', label: total, align: end },
      { id: 'n', label: say(context, '指标 n / N', 'n / N'), align: end },
    ],
    unit: say(context, '单位：%', 'Unit: %'),
    rows: [
      ...model.rows.map((row) => tableRow(row, model, context)),
      {
        kind: 'total',
        key: { year: model.year },
        cells: [
          cell(
            say(context, '合计（Σ得分 ÷ Σ分值）', 'Total (ratio of sums)'),
            say(context, '合计（Σ得分 ÷ Σ分值）', 'Total (ratio of sums)'),
            { tone: 'strong' },
          ),
          ...[...model.totals, model.all].map((one) => rateCell(one, context, 'strong')),
          cell(formatCoverage(model.all.n, model.all.expected), model.all.n),
        ],
      },
    ],
  }
}

function tableRow(row: AchievementRow, model: AchievementModel, context: ViewContext): TableRow {
  const name = rowName(row, context)
  return {
    key: { [model.rowsAre]: row.id, year: model.year },
    cells: [
      cell(name, name, row.chosen ? {} : { tone: 'quiet' }),
      ...[...row.cells, row.all].map((one) => rateCell(one, context)),
      cell(formatCoverage(row.all.n, row.all.expected), row.all.n),
    ],
  }
}

function rateCell(one: RateCell, context: ViewContext, tone?: TableCell['tone']): TableCell {
  if (one.rate === null) return cell(noValue, null, { title: say(context, '没有得分或分值', 'no score or weight') })
  return cell(formatValue(one.rate, 'fraction', context), one.rate, tone === undefined ? {} : { tone })
}
