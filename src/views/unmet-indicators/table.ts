import { formatCoverage, noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { besideCells, besideColumns } from '../comparing'
import { actualCell, attainmentCell, levelWords, pointsCell, targetCell, writtenCell } from '../indicatorWords'
import { cell, noteCells, say } from '../say'
import type { TableCell, TableColumn, TableModel, TableRow, ViewContext } from '../View'
import type { UnmetDepartment, UnmetModel, UnmetRow } from './model'
import { unmetRate } from './query'
import { shortfallWords } from './shortfall'
import { againstWords, peersWords, percent, standingWords } from './summary'

interface Column extends TableColumn {
  cell(row: UnmetRow, department: UnmetDepartment | undefined): TableCell
}

/** The whole width of a page. What a department is beside its peers stands in its picture and in files. */
const isWide = (context: ViewContext) => context.forExport || context.width >= 900

function columnsOf(context: ViewContext): readonly Column[] {
  const end = 'end' as const
  const start = 'start' as const
  const department: Column = {
    id: 'department',
    label: say(context, '部门', 'Department'),
    align: start,
    cell: (row) => cell(row.department, row.department),
  }
  const name: Column = {
    id: 'name',
    label: say(context, '指标', 'Indicator'),
    align: start,
    bar: true,
    cell: (row) => cell(row.name, row.name, { title: row.name }),
  }
  const target: Column = {
    id: 'target',
    label: say(context, '目标', 'Target'),
    align: start,
    width: 96,
    bar: true,
    cell: targetCell,
  }
  const actual: Column = {
    id: 'actual',
    label: say(context, '实际', 'Actual'),
    align: start,
    width: 96,
    bar: true,
    cell: actualCell,
  }
  const attainment: Column = {
    id: 'attainment',
    label: say(context, '完成度', 'Attainment'),
    align: end,
    width: 70,
    cell: (row) => attainmentCell(row, context),
  }
  const why: Column = {
    id: 'why',
    label: say(context, '判定', 'Because'),
    align: start,
    width: 92,
    cell: (row) => {
      const words = shortfallWords(row.shortfall, context)
      return cell(words, words)
    },
  }
  if (isNarrow(context)) return [name, department, attainment]
  const level: Column = {
    id: 'level',
    label: say(context, '类别', 'Level'),
    align: start,
    cell: (row) => {
      const words = levelWords(row, context)
      return cell(context.forExport ? words : (words.split('·').at(-1) ?? words), words, { title: words })
    },
  }
  const points: readonly Column[] = [
    { id: 'weight', label: say(context, '分值', 'Weight'), align: end, width: 48, cell: (row) => pointsCell(row.weight, context) },
    { id: 'score', label: say(context, '得分', 'Score'), align: end, width: 48, cell: (row) => pointsCell(row.score, context) },
  ]
  const reason: Column = {
    id: 'reason',
    label: say(context, '填报的偏差原因', 'Reason given'),
    align: start,
    bar: true,
    cell: (row) =>
      row.reason === null ? cell(noValue, null, { title: say(context, '没有写', 'none given') }) : writtenCell(row.reason, noValue),
  }
  if (!isWide(context)) return [name, department, target, actual, attainment, why]
  const own: readonly Column[] = [
    {
      id: 'share',
      label: say(context, '部门未达标率', 'Dept. share'),
      align: end,
      width: 96,
      cell: (_, one) =>
        one === undefined
          ? cell(noValue, null)
          : cell(percent(one.share, context), one.share, { title: standingWords(one, context) }),
    },
    {
      id: 'shareOf',
      label: say(context, '未达标/可判断', 'Not met / judged'),
      align: end,
      width: 96,
      cell: (_, one) => (one === undefined ? cell(noValue, null) : cell(formatCoverage(one.unmet, one.judged), null)),
    },
    {
      id: 'peerShare',
      label: say(context, '其他同类合计', 'Other peers'),
      align: end,
      width: 96,
      cell: (_, one) =>
        one === undefined || one.peerShare === null
          ? cell(noValue, null)
          : cell(percent(one.peerShare, context), one.peerShare, { title: peersWords(one, context) }),
    },
    {
      id: 'against',
      label: say(context, '与同类', 'Peers'),
      align: start,
      cell: (_, one) => {
        const words = one === undefined ? '' : againstWords(one, context)
        return one === undefined || words === '' ? cell(noValue, null) : cell(words, words, { title: peersWords(one, context) })
      },
    },
  ]
  const all = [department, name, level, target, actual, attainment, ...points, why, reason, ...own]
  return context.forExport ? all : all.slice(0, all.length - own.length + 1)
}

export function table(model: UnmetModel, context: ViewContext): TableModel {
  const columns = columnsOf(context)
  const beside = context.forExport ? besideColumns(model.compareWith, unmetRate, context) : []
  const row = (one: UnmetRow): TableRow => {
    const department = model.byCode.get(one.code)
    return {
      key: one.key,
      cells: [
        ...columns.map((column) => column.cell(one, department)),
        ...(department === undefined
          ? beside.map(() => cell(noValue, null))
          : beside.length === 0
            ? []
            : besideCells(model.compareWith, unmetRate, department.beside, context)),
      ],
    }
  }
  const none = say(context, '没有未达标的指标', 'No indicator fell short')
  const all = [...columns.map(({ cell: _, ...column }) => column), ...beside]
  return {
    columns: all,
    unit: say(context, '分值、得分单位：分', 'Weight and score in points'),
    rows: model.rows.length === 0 ? [{ kind: 'note', cells: noteCells(none, all.length) }] : model.rows.map(row),
  }
}
