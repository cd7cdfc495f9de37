import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { gradesInOrder, schemeName } from '../grades'
import { cell, listNames, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { ScoreModel } from './model'

export function table(model: ScoreModel, context: ViewContext): TableModel {
  const { n } = model.spread
  const most = Math.max(1, ...model.bins.map((bin) => bin.names.length))
  const counted = (label: string, count: number, of: number, remark: string, bar = true): TableRow => ({
    cells: [
      cell(label, label, bar ? { share: count / most } : {}),
      cell(formatValue(count, 'count', context), count),
      cell(formatValue(of === 0 ? null : count / of, 'fraction', context), of === 0 ? null : count / of),
      cell(remark, remark, { tone: 'quiet' }),
    ],
  })
  const statistic = (label: string, value: number | null): TableRow => ({
    kind: 'total',
    cells: [
      cell(label, label, { tone: 'strong' }),
      cell(formatValue(value, 'points', context), value),
      cell(noValue, null),
      cell('', null),
    ],
  })
  return {
    columns: [
      { id: 'bin', label: say(context, '分数段', 'Score'), align: 'start', bar: true },
      { id: 'n', label: say(context, '部门数', 'Departments'), align: 'end' },
      { id: 'share', label: say(context, '占比', 'Share'), align: 'end' },
      { id: 'names', label: say(context, '部门', 'Who'), align: 'start' },
    ],
    unit: say(context, '单位：个部门；中位数、平均为分', 'Departments; median and mean in points'),
    rows: [
      ...[...model.bins]
        .reverse()
        .map((bin) => counted(binLabel(bin.from, bin.to, context), bin.names.length, n, listNames(context, bin.names, 6))),
      ...model.schemes.flatMap((own) => {
        const graded = own.grades.reduce((sum, one) => sum + one.n, 0)
        return gradesInOrder(own).map((one) =>
          counted(say(context, `等级 ${one.grade}`, `Grade ${one.grade}`), one.n, graded, schemeName(own.scheme, context), false),
        )
      }),
      statistic(say(context, '中位数', 'Median'), model.spread.median),
      statistic(say(context, '算术平均', 'Mean'), model.mean),
      {
        kind: 'total',
        cells: [
          cell(say(context, '有得分 / 应有', 'n / N'), say(context, '有得分 / 应有', 'n / N')),
          cell(formatCoverage(n, model.due), n),
          cell(noValue, null),
          cell('', null),
        ],
      },
    ],
  }
}

export function binLabel(from: number, to: number, context: ViewContext): string {
  if (from === 0) return say(context, `${to} 以下`, `below ${to}`)
  return `${from}–${to}`
}
