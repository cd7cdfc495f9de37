import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { besideCells, besideColumns, totalCells } from '../comparing'
import { cell, say } from '../say'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { AchievementModel, AchievementRow, RateCell } from './model'
import { scoreRate } from './query'
import { levelName, rowName } from './summary'

export function table(model: AchievementModel, context: ViewContext): TableModel {
  const end = 'end' as const
  const total = say(context, '全部', 'All')
  const compared = comparedColumns(model, context)
  return {
    columns: [
      {
        id: 'row',
        label: model.rowsAre === 'department' ? say(context, '部门', 'Department') : say(context, '部门类型', 'Type'),
        align: 'start',
      },
      ...model.levels.map((level) => ({ id: level, label: levelName(level, context), align: end })),
      { id: 'all', label: total, align: end },
      ...compared,
      { id: 'n', label: say(context, '指标 n / N', 'n / N'), align: end },
    ],
    unit: say(context, '单位：%；增减为百分点', 'Unit: %; change in percentage points'),
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
          ...(compared.length === 0
            ? []
            : totalCells(model.compareWith, scoreRate, { value: model.all.rate, basis: model.basis }, context)),
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
      ...comparedCells(row, model, context),
      cell(formatCoverage(row.all.n, row.all.expected), row.all.n),
    ],
  }
}

/** What the switch 比 adds behind 全部; a type has no peers. */
function comparedColumns({ rowsAre, compareWith }: AchievementModel, context: ViewContext): readonly TableColumn[] {
  const hasNone = rowsAre === 'departmentType' && compareWith === 'peers'
  return hasNone ? [] : besideColumns(compareWith, scoreRate, context)
}

function comparedCells({ compared, all }: AchievementRow, model: AchievementModel, context: ViewContext): readonly TableCell[] {
  if (comparedColumns(model, context).length === 0) return []
  if ('beside' in compared) return besideCells(model.compareWith, scoreRate, compared.beside, context)
  return totalCells(model.compareWith, scoreRate, { value: all.rate, basis: compared.basis }, context)
}

function rateCell(one: RateCell, context: ViewContext, tone?: TableCell['tone']): TableCell {
  if (one.rate === null) return cell(noValue, null, { title: say(context, '没有得分或分值', 'no score or weight') })
  return cell(formatValue(one.rate, 'fraction', context), one.rate, tone === undefined ? {} : { tone })
}
