import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { cell, reasonText, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { DistributionModel } from './model'

export function table(model: DistributionModel, context: ViewContext): TableModel {
  const rate = (value: number | null) => cell(formatValue(value, 'fraction', context), value)
  const statistic = (label: string, value: number | null, remark: string): TableRow => ({
    kind: 'total',
    key: { year: model.year },
    cells: [cell(label, label, { tone: 'strong' }), rate(value), cell(remark, null, { tone: 'quiet' })],
  })
  const { spread } = model
  const few = say(context, '部门过少，不计算', 'too few departments')
  const remark = (value: number | null, text = '') => (value === null ? few : text)
  return {
    columns: [
      { id: 'department', label: say(context, '部门（由低到高）', 'Department (low to high)'), align: 'start', bar: true },
      { id: 'rate', label: say(context, '执行率', 'Rate'), align: 'end', width: 84 },
      { id: 'remark', label: say(context, '说明', 'Remark'), align: 'start' },
    ],
    unit: say(context, '单位：%', 'Unit: %'),
    rows: [
      statistic(say(context, '总额之比', 'Ratio of sums'), model.ratio, `n ${formatCoverage(model.dots.length, model.due)}`),
      statistic(say(context, '中位数', 'Median'), spread.median, remark(spread.median)),
      statistic(say(context, '下四分位（P25）', 'Lower quartile (P25)'), spread.p25, remark(spread.p25)),
      statistic(say(context, '上四分位（P75）', 'Upper quartile (P75)'), spread.p75, remark(spread.p75)),
      statistic(
        say(context, '简单平均', 'Simple mean'),
        model.mean,
        remark(model.mean, say(context, '各部门比率的平均，仅供参照', 'mean of rates, for reference')),
      ),
      ...model.dots.map(
        (dot): TableRow => ({
          key: { department: dot.code, year: model.year },
          cells: [cell(dot.name, dot.name, { share: Math.min(dot.rate, 1) }), rate(dot.rate), cell('', null)],
        }),
      ),
      ...model.without.map(
        (one): TableRow => ({
          key: { department: one.code, year: model.year },
          cells: [
            cell(one.name, one.name, { tone: 'quiet', share: 0 }),
            cell(noValue, null, { title: reasonText(context, one.reason) }),
            cell(reasonText(context, one.reason), null, { tone: 'quiet' }),
          ],
        }),
      ),
    ],
  }
}
