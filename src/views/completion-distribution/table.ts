import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { besideCells, besideColumns, totalCells } from '../comparing'
import { executionRate } from '../completion'
import { bandMoveWords } from '../peers'
import { cell, reasonText, say } from '../say'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import type { DistributionModel, StatisticBasis } from './model'

export function table(model: DistributionModel, context: ViewContext): TableModel {
  const { spread, compareWith, basis } = model
  const compared = besideColumns(compareWith, executionRate, context)
  const rate = (value: number | null) => cell(formatValue(value, 'fraction', context), value)
  const few = say(context, '部门过少，不计算', 'too few departments')
  const statistic = (id: keyof StatisticBasis, label: string, value: number | null, remark: TableCell): TableRow => ({
    kind: id === 'ratio' ? 'total' : 'subtotal',
    key: { year: model.year },
    cells: [
      cell(label, label, { tone: 'strong' }),
      rate(value),
      ...totalCells(compareWith, executionRate, { value, basis: basis[id] }, context),
      value === null ? cell(few, few, { tone: 'quiet' }) : remark,
    ],
  })
  const remark = (text = '') => cell(text, text === '' ? null : text, { tone: 'quiet' })
  const none = (title: string) => cell(noValue, null, { title })
  return {
    columns: [
      { id: 'department', label: say(context, '部门（由低到高）', 'Department (low to high)'), align: 'start', bar: true },
      { id: 'rate', label: say(context, '执行率', 'Rate'), align: 'end', width: 84 },
      ...compared,
      { id: 'remark', label: say(context, '说明', 'Remark'), align: 'start' },
    ],
    unit: say(context, '单位：%；增减为百分点', 'Unit: %; change in percentage points'),
    rows: [
      ...model.dots.map(
        (dot): TableRow => ({
          key: { department: dot.code, year: model.year },
          cells: [
            cell(dot.name, dot.name, { share: Math.min(dot.rate, 1) }),
            rate(dot.rate),
            ...besideCells(compareWith, executionRate, dot.beside, context),
            remark(dot.bandMove === null ? '' : bandMoveWords(dot.bandMove, context)),
          ],
        }),
      ),
      ...model.without.map(
        (one): TableRow => ({
          key: { department: one.code, year: model.year },
          cells: [
            cell(one.name, one.name, { tone: 'quiet', share: 0 }),
            none(reasonText(context, one.reason)),
            ...compared.map(() => none(reasonText(context, one.reason))),
            remark(reasonText(context, one.reason)),
          ],
        }),
      ),
      statistic('median', say(context, '中位数', 'Median'), spread.median, remark()),
      statistic('p25', say(context, '下四分位（P25）', 'Lower quartile (P25)'), spread.p25, remark()),
      statistic('p75', say(context, '上四分位（P75）', 'Upper quartile (P75)'), spread.p75, remark()),
      statistic(
        'mean',
        say(context, '简单平均', 'Simple mean'),
        model.mean,
        remark(say(context, '各部门比率的平均，仅供参照', 'mean of rates, for reference')),
      ),
      statistic(
        'ratio',
        say(context, '合计（总额之比）', 'Total (ratio of sums)'),
        model.ratio,
        remark(`n ${formatCoverage(model.dots.length, model.due)}`),
      ),
    ],
  }
}
