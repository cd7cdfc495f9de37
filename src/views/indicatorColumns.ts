// Columns that the lists of single indicators have in common, and those lists as tables.
import { noValue } from '../metrics/format'
import type { IndicatorRow } from './indicatorRows'
import { actualCell, attainmentCell, levelWords, pointsCell, quantity, targetCell, writtenCell } from './indicatorWords'
import { cell, say } from './say'
import type { TableCell, TableColumn, ViewContext } from './View'

export interface Column<One> extends TableColumn {
  cell(one: One): TableCell
}

export const wordsCell = (words: string): TableCell => cell(words, words)

export interface IndicatorColumns {
  readonly department: Column<IndicatorRow>
  readonly name: Column<IndicatorRow>
  readonly level: Column<IndicatorRow>
  readonly target: Column<IndicatorRow>
  readonly actual: Column<IndicatorRow>
  readonly lastYear: Column<IndicatorRow>
  readonly attainment: Column<IndicatorRow>
  readonly weight: Column<IndicatorRow>
  readonly score: Column<IndicatorRow>
  readonly reason: Column<IndicatorRow>
}

export function indicatorColumns(context: ViewContext): IndicatorColumns {
  const [start, end] = ['start', 'end'] as const
  return {
    department: {
      id: 'department',
      label: say(context, '部门', 'Department'),
      align: start,
      cell: ({ department }) => wordsCell(department),
    },
    name: {
      id: 'name',
      label: say(context, '指标', 'Indicator'),
      align: start,
      bar: true,
      cell: ({ name }) => cell(name, name, { title: name }),
    },
    level: {
      id: 'level',
      label: say(context, '类别', 'Level'),
      align: start,
      cell: (row) => wordsCell(levelWords(row, context)),
    },
    target: { id: 'target', label: say(context, '目标', 'Target'), align: start, width: 92, bar: true, cell: targetCell },
    actual: { id: 'actual', label: say(context, '实际', 'Actual'), align: start, width: 92, bar: true, cell: actualCell },
    lastYear: {
      id: 'lastYear',
      label: say(context, '上年实际', 'Last year'),
      align: end,
      width: 84,
      cell: ({ lastYear, unit }) => cell(quantity(lastYear, unit), lastYear),
    },
    attainment: {
      id: 'attainment',
      label: say(context, '完成度', 'Attainment'),
      align: end,
      width: 74,
      cell: (row) => attainmentCell(row, context),
    },
    weight: points('weight', say(context, '分值', 'Weight'), context),
    score: points('score', say(context, '得分', 'Score'), context),
    reason: {
      id: 'reason',
      label: say(context, '填报的偏差原因', 'Reason given'),
      align: start,
      bar: true,
      cell: ({ reason }) =>
        reason === null ? cell(noValue, null, { title: say(context, '没有写', 'none given') }) : writtenCell(reason, noValue),
    },
  }
}

const points = (id: 'weight' | 'score', label: string, context: ViewContext): Column<IndicatorRow> => ({
  id,
  label,
  align: 'end',
  width: 48,
  cell: (row) => pointsCell(row[id], context),
})

/** The heads alone, as a table carries them. */
export const headsOf = (columns: readonly Column<never>[]): readonly TableColumn[] => columns.map(({ cell: _, ...head }) => head)
