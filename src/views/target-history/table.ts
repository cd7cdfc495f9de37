import { formatValue, noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { levelWords, pointsCell, quantity, targetCell } from '../indicatorWords'
import { cell, noteCells, say } from '../say'
import type { TableCell, TableColumn, TableModel, ViewContext } from '../View'
import type { Linked, TargetModel } from './model'
import { stepWords } from './summary'

interface Column extends TableColumn {
  cell(row: Linked): TableCell
}

function columnsOf(context: ViewContext): readonly Column[] {
  const end = 'end' as const
  const start = 'start' as const
  const name: Column = {
    id: 'name',
    label: say(context, '指标', 'Indicator'),
    align: start,
    bar: true,
    cell: (row) => cell(row.name, row.name, { title: row.name }),
  }
  const department: Column = {
    id: 'department',
    label: say(context, '部门', 'Department'),
    align: start,
    cell: (row) => cell(row.department, row.department),
  }
  const step: Column = {
    id: 'step',
    label: say(context, '目标与上年实际', 'Target'),
    align: start,
    width: 104,
    cell: (row) => {
      const words = stepWords(row, context)
      return cell(words, words, row.step === 'lower' ? { tone: 'bad' } : {})
    },
  }
  const ratio: Column = {
    id: 'ratio',
    label: say(context, '目标÷上年', 'To last year'),
    align: end,
    width: 80,
    cell: (row) => ratioCell(row.ratio, row, context),
  }
  if (isNarrow(context)) return [name, department, ratio]
  const figures: readonly Column[] = [
    {
      id: 'lastYear',
      label: say(context, '上年实际', 'Last year'),
      align: end,
      width: 84,
      cell: (row) => cell(quantity(row.lastYear, row.unit), row.lastYear),
    },
    { id: 'target', label: say(context, '本年目标', 'Target'), align: end, width: 84, cell: targetCell },
    { id: 'actual', label: say(context, '本年实际', 'Actual'), align: end, width: 84, cell: actualCell },
  ]
  if (!context.forExport && context.width < 900) return [name, department, ...figures, ratio]
  return [
    department,
    name,
    { id: 'level', label: say(context, '类别', 'Level'), align: start, cell: (row) => text(levelWords(row, context)) },
    ...figures,
    ratio,
    {
      id: 'actualRatio',
      label: say(context, '实际÷上年', 'Actual to last year'),
      align: end,
      width: 80,
      cell: (row) => ratioCell(row.actualRatio, row, context),
    },
    step,
    { id: 'weight', label: say(context, '分值', 'Weight'), align: end, width: 48, cell: (row) => pointsCell(row.weight, context) },
    { id: 'score', label: say(context, '得分', 'Score'), align: end, width: 48, cell: (row) => pointsCell(row.score, context) },
  ]
}

/** Beside last year's and the target it is read as a number; the form's words stand on hover. */
function actualCell(row: Linked): TableCell {
  const words = quantity(row.actual, row.unit)
  return cell(words, row.actual, row.actualText === null ? {} : { title: row.actualText })
}

const text = (words: string): TableCell => cell(words, words)

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
    columns: columns.map(({ cell: _, ...column }) => column),
    unit: say(context, '数值单位同指标；比值 %', 'Values in the indicator’s unit; ratios in %'),
    rows:
      model.rows.length === 0
        ? [{ kind: 'note', cells: noteCells(none, columns.length) }]
        : model.rows.map((row) => ({ key: row.key, cells: columns.map((column) => column.cell(row)) })),
  }
}
