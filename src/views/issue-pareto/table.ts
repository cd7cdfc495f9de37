import { textIn } from '../../domain/text'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { cell, noteCells, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { ParetoModel } from './model'

export function table(model: ParetoModel, context: ViewContext): TableModel {
  const columns: TableModel['columns'] = [
    { id: 'category', label: say(context, '问题类别', 'Category'), align: 'start', bar: true },
    { id: 'n', label: say(context, '部门数', 'Departments'), align: 'end' },
    { id: 'coverage', label: 'n / N', align: 'end' },
    { id: 'share', label: say(context, '占比', 'Share'), align: 'end' },
    { id: 'two', label: say(context, '连续 2 年以上', '2+ years'), align: 'end' },
    { id: 'three', label: say(context, '连续 3 年以上', '3+ years'), align: 'end' },
    { id: 'longest', label: say(context, '最长连续年数', 'Longest'), align: 'end' },
  ]
  const { other, suggested } = model.unlabelled
  const unlabelled = say(
    context,
    `其他（未归类）${other} 条，其中 ${suggested} 条有建议`,
    `${other} without a category, ${suggested} with a suggestion`,
  )
  const most = Math.max(1, ...model.categories.map((one) => one.n))
  return {
    columns,
    unit: say(context, '单位：个部门', 'Unit: departments'),
    rows: [
      ...model.categories.map((one): TableRow => {
        const label = textIn(one.label, context.locale)
        const counted = (n: number) => (n === 0 ? cell(noValue, 0, { tone: 'quiet' }) : cell(formatValue(n, 'count', context), n))
        return {
          key: { issueCategory: one.id, year: model.year },
          cells: [
            cell(label, label, { share: one.n / most, ...(one.chosen ? {} : { tone: 'quiet' as const }) }),
            counted(one.n),
            cell(formatCoverage(one.n, model.texts), `${one.n}/${model.texts}`),
            cell(formatValue(one.n / model.texts, 'fraction', context), one.n / model.texts),
            counted(one.twoYears),
            counted(one.threeYears),
            counted(one.longest),
          ],
        }
      }),
      ...(other > 0 ? [{ kind: 'note' as const, cells: noteCells(unlabelled, columns.length) }] : []),
    ],
  }
}
