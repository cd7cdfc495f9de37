import { formatCoverage, noValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import { besideCells, besideColumns } from '../comparing'
import { type Column, headsOf, indicatorColumns, wordsCell } from '../indicatorColumns'
import { levelWords } from '../indicatorWords'
import { cell, noteCells, say } from '../say'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import type { UnmetDepartment, UnmetModel, UnmetRow } from './model'
import { unmetRate } from './query'
import { shortfallWords } from './shortfall'
import { againstWords, peersWords, percent, standingWords } from './summary'

/** The whole width of a page. What a department is beside its peers stands in its picture and in files. */
const isWide = (context: ViewContext) => context.forExport || context.width >= 900

function columnsOf(model: UnmetModel, context: ViewContext): readonly Column<UnmetRow>[] {
  const { department, name, level, target, actual, attainment, weight, score, reason } = indicatorColumns(context)
  if (isNarrow(context)) return [name, department, attainment]
  const why: Column<UnmetRow> = {
    id: 'why',
    label: say(context, '判定', 'Because'),
    align: 'start',
    width: 92,
    cell: (row) => wordsCell(shortfallWords(row.shortfall, context)),
  }
  if (!isWide(context)) return [name, department, target, actual, attainment, why]
  const levelOn: Column<UnmetRow> = {
    ...level,
    cell: (row) => {
      const words = levelWords(row, context)
      return cell(context.forExport ? words : (words.split('·').at(-1) ?? words), words, { title: words })
    },
  }
  const own = departmentColumns(model, context)
  const all = [department, name, levelOn, target, actual, attainment, weight, score, why, reason, ...own]
  return context.forExport ? all : all.slice(0, all.length - own.length + 1)
}

/** What the department of an indicator is as a whole. */
function departmentColumns(model: UnmetModel, context: ViewContext): readonly Column<UnmetRow>[] {
  const ofDepartment = (of: (one: UnmetDepartment) => TableCell) => (row: UnmetRow) => {
    const one = model.byCode.get(row.code)
    return one === undefined ? cell(noValue, null) : of(one)
  }
  const peersTitle = (one: UnmetDepartment) => ({ title: peersWords(one, context) })
  return [
    {
      id: 'share',
      label: say(context, '部门未达标率', 'Dept. share'),
      align: 'end',
      width: 96,
      cell: ofDepartment((one) => cell(percent(one.share, context), one.share, { title: standingWords(one, context) })),
    },
    {
      id: 'shareOf',
      label: say(context, '未达标/可判断', 'Not met / judged'),
      align: 'end',
      width: 96,
      cell: ofDepartment((one) => cell(formatCoverage(one.unmet, one.judged), null)),
    },
    {
      id: 'peerShare',
      label: say(context, '其他同类合计', 'Other peers'),
      align: 'end',
      width: 96,
      cell: ofDepartment((one) =>
        one.peerShare === null ? cell(noValue, null) : cell(percent(one.peerShare, context), one.peerShare, peersTitle(one)),
      ),
    },
    {
      id: 'against',
      label: say(context, '与同类', 'Peers'),
      align: 'start',
      cell: ofDepartment((one) => {
        const words = againstWords(one, context)
        return words === '' ? cell(noValue, null) : cell(words, words, peersTitle(one))
      }),
    },
  ]
}

export function table(model: UnmetModel, context: ViewContext): TableModel {
  const columns = columnsOf(model, context)
  const beside = context.forExport ? besideColumns(model.compareWith, unmetRate, context) : []
  const row = (one: UnmetRow): TableRow => {
    const department = model.byCode.get(one.code)
    return {
      key: one.key,
      cells: [
        ...columns.map((column) => column.cell(one)),
        ...(department === undefined
          ? beside.map(() => cell(noValue, null))
          : beside.length === 0
            ? []
            : besideCells(model.compareWith, unmetRate, department.beside, context)),
      ],
    }
  }
  const none = say(context, '没有未达标的指标', 'No indicator fell short')
  const all = [...headsOf(columns), ...beside]
  return {
    columns: all,
    unit: say(context, '分值、得分单位：分', 'Weight and score in points'),
    rows:
      model.rows.length === 0
        ? [{ kind: 'note', cells: noteCells(none, all.length) }]
        : [...model.rows.map(row), ...(columns.some((column) => column.id === 'share') ? [totalRow(model, all, context)] : [])],
  }
}

/** All indicators that can be judged, whatever the list leaves out. */
function totalRow(model: UnmetModel, columns: readonly { readonly id: string }[], context: ViewContext): TableRow {
  const share = model.unmet / model.judged
  const total: Readonly<Record<string, TableCell>> = {
    department: cell(say(context, '合计', 'Total'), say(context, '合计', 'Total'), { tone: 'strong' }),
    share: cell(percent(share, context), share, { title: formatCoverage(model.unmet, model.judged) }),
    shareOf: cell(formatCoverage(model.unmet, model.judged), null),
  }
  return { kind: 'total', key: { year: model.year }, cells: columns.map(({ id }) => total[id] ?? cell('', null)) }
}
