import { metricById } from '../../metrics/catalog'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { keyedCells, keyedColumns } from '../comparing'
import { gradesInOrder, schemeName } from '../grades'
import { cell, listNames, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { Compared, ScoreModel } from './model'

/** A share of the departments has no good side: how many are graded 优 is a claim. */
const share = { unit: 'fraction', polarity: 'none' } as const
const score = { unit: metricById('total_score_reported').unit, polarity: 'none' } as const

/** With whom 同类 compares the departments shown; null where there is nobody. */
export function othersName({ others }: ScoreModel, context: ViewContext): string | null {
  if (others === null) return null
  return others.are === 'peers' ? say(context, '自选同类', 'Chosen peers') : say(context, '其余部门', 'Others')
}

export function table(model: ScoreModel, context: ViewContext): TableModel {
  const { n } = model.spread
  const { compareWith } = model
  const most = Math.max(1, ...model.bins.map((bin) => bin.names.length))
  const whole = othersName(model, context)
  const columns = keyedColumns(compareWith, share, whole, context)
  const comparedCells = (measure: typeof share | typeof score, { value, same, before, others }: Compared) =>
    keyedCells(compareWith, measure, { value: compareWith === 'lastYear' ? same : value, before, whole: others }, whole, context)
  const nothing: Compared = { value: null, same: null, before: null, others: null }
  const shareCell = (value: number | null) => cell(formatValue(value, 'fraction', context), value)
  const statistic = (kind: 'total' | 'subtotal', label: string, compared: Compared, remark = ''): TableRow => ({
    kind,
    cells: [
      cell(label, label, { tone: 'strong' }),
      cell(formatValue(compared.value, 'points', context), compared.value),
      cell(noValue, null),
      ...comparedCells(score, compared),
      cell(remark, remark === '' ? null : remark, { tone: 'quiet' }),
    ],
  })
  const coverage = say(context, '有得分 / 应有', 'n / N')
  return {
    columns: [
      { id: 'bin', label: say(context, '分数段', 'Score'), align: 'start', bar: true },
      { id: 'n', label: say(context, '部门数', 'Departments'), align: 'end' },
      { id: 'share', label: say(context, '占比', 'Share'), align: 'end' },
      ...columns,
      { id: 'names', label: say(context, '部门', 'Who'), align: 'start' },
    ],
    unit: say(context, '单位：个部门；中位数、平均为分', 'Departments; median and mean in points'),
    rows: [
      ...[...model.bins].reverse().map((bin): TableRow => {
        const label = binLabel(bin.from, bin.to, context)
        const names = listNames(context, bin.names, 6)
        return {
          cells: [
            cell(label, label, { share: bin.names.length / most }),
            cell(formatValue(bin.names.length, 'count', context), bin.names.length),
            shareCell(bin.compared.value),
            ...comparedCells(share, bin.compared),
            cell(names, names, { tone: 'quiet' }),
          ],
        }
      }),
      ...model.schemes.flatMap((own) => {
        const graded = own.grades.reduce((sum, one) => sum + one.n, 0)
        return gradesInOrder(own).map((one): TableRow => {
          const label = say(context, `等级 ${one.grade}`, `Grade ${one.grade}`)
          const scheme = schemeName(own.scheme, context)
          return {
            cells: [
              cell(label, label),
              cell(formatValue(one.n, 'count', context), one.n),
              shareCell(graded === 0 ? null : one.n / graded),
              ...comparedCells(share, one.compared ?? nothing),
              cell(scheme, scheme, { tone: 'quiet' }),
            ],
          }
        })
      }),
      ...(model.only === null
        ? [
            statistic(
              'subtotal',
              say(context, '算术平均', 'Mean'),
              model.average,
              say(context, '简单平均，仅供参照', 'for reference'),
            ),
          ]
        : []),
      {
        kind: 'subtotal',
        cells: [
          cell(coverage, coverage),
          cell(formatCoverage(n, model.due), `${n}/${model.due}`),
          ...['share', ...columns].map(() => cell(noValue, null)),
          cell('', null),
        ],
      },
      // The mean of one is its score.
      model.only === null
        ? statistic('total', say(context, '合计（中位数）', 'Total (median)'), model.median)
        : statistic('total', say(context, '该部门得分', 'Its score'), model.average, model.only.name),
    ],
  }
}

export function binLabel(from: number, to: number, context: ViewContext): string {
  if (from === 0) return say(context, `${to} 以下`, `below ${to}`)
  return `${from}–${to}`
}
