import { formatValue, noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { type Column, headsOf, indicatorColumns } from '../indicatorColumns'
import { quantity } from '../indicatorWords'
import { cell, noteCells, say } from '../say'
import type { TableCell, TableModel, ViewContext } from '../View'
import type { Linked, TargetModel } from './model'
import { stepWords } from './summary'

function columnsOf(context: ViewContext): readonly Column<Linked>[] {
  const { department, name, level, lastYear, target, weight, score } = indicatorColumns(context)
  const end = 'end' as const
  const ratio: Column<Linked> = {
    id: 'ratio',
    label: say(context, '目标÷上年', 'To last year'),
    align: end,
    width: 80,
    cell: (row) => ratioCell(row.ratio, row, context),
  }
  if (isNarrow(context)) return [name, department, ratio]
  const figures: readonly Column<Linked>[] = [
    lastYear,
    { ...target, label: say(context, '本年目标', 'Target'), align: end, width: 84, bar: false },
    { id: 'actual', label: say(context, '本年实际', 'Actual'), align: end, width: 84, cell: actualCell },
  ]
  if (!context.forExport && context.width < 900) return [name, department, ...figures, ratio]
  return [
    department,
    name,
    level,
    ...figures,
    ratio,
    {
      id: 'actualRatio',
      label: say(context, '实际÷上年', 'Actual to last year'),
      align: end,
      width: 80,
      cell: (row) => ratioCell(row.actualRatio, row, context),
    },
    {
      id: 'step',
      label: say(context, '目标与上年实际', 'Target'),
      align: 'start',
      width: 104,
      cell: (row) => {
        const words = stepWords(row, context)
        return cell(words, words, row.step === 'lower' ? { tone: 'bad' } : {})
      },
    },
    weight,
    score,
  ]
}

/** Beside last year's and the target it is read as a number; the form's words stand on hover. */
function actualCell(row: Linked): TableCell {
  const words = quantity(row.actual, row.unit)
  return cell(words, row.actual, row.actualText === null ? {} : { title: row.actualText })
}

function ratioCell(ratio: number | null, row: Linked, context: ViewContext): TableCell {
  if (ratio !== null) return cell(formatValue(ratio, 'fraction', context), ratio, { title: stepWords(row, context) })
  const title =
    row.step === 'open'
      ? say(context, '等于类或区间类，不分高低', 'to be met exactly or within a range')
      : say(context, '没有数值或其中一个为 0', 'no value, or one of them is 0')
  return cell(noValue, null, { title })
}

export function table(model: TargetModel, context: ViewContext): TableModel {
  const columns = columnsOf(context)
  const none = say(context, '没有可与上年对上的指标', 'No indicator can be followed from last year')
  return {
    columns: headsOf(columns),
    unit: say(context, '数值单位同指标；比值 %', 'Values in the indicator’s unit; ratios in %'),
    rows:
      model.rows.length === 0
        ? [{ kind: 'note', cells: noteCells(none, columns.length) }]
        : model.rows.map((row) => ({ key: row.key, cells: columns.map((column) => column.cell(row)) })),
  }
}
