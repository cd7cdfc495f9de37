import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { besideCells, besideColumns, totalCells } from '../comparing'
import type { Basis } from '../measured'
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
          ...basisCells(model.all, model.basis, model, context),
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
  if (compared === null || 'basis' in compared) return basisCells(all, compared?.basis ?? null, model, context)
  return besideCells(model.compareWith, scoreRate, compared.beside, context)
}

/** Of a type or the total. */
function basisCells({ rate }: RateCell, basis: Basis | null, model: AchievementModel, context: ViewContext): readonly TableCell[] {
  const columns = comparedColumns(model, context)
  if (columns.length === 0) return []
  if (basis !== null || model.compareWith === 'target')
    return totalCells(model.compareWith, scoreRate, { value: rate, basis: basis ?? nothing }, context)
  const title = say(context, '含未选的类型，不与上年比', 'types not chosen are not compared')
  return columns.map(() => cell(noValue, null, { title }))
}

const nothing: Basis = { n: 0, now: null, before: null, change: null }

function rateCell(one: RateCell, context: ViewContext, tone?: TableCell['tone']): TableCell {
  if (one.rate === null) return cell(noValue, null, { title: say(context, '没有得分或分值', 'no score or weight') })
  return cell(formatValue(one.rate, 'fraction', context), one.rate, tone === undefined ? {} : { tone })
}
