import { textIn } from '../../domain/text'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { cell, say } from '../say'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import { focused, type RecurrenceModel } from './model'

export function table(model: RecurrenceModel, context: ViewContext): TableModel {
  const end = 'end' as const
  const year = model.years[model.focus] ?? ''
  const counted = (n: number): TableCell =>
    n === 0 ? cell(noValue, 0, { tone: 'quiet' }) : cell(formatValue(n, 'count', context), n)
  const total = say(context, '有问题说明的部门', 'Departments with issues text')
  return {
    columns: [
      { id: 'category', label: say(context, '问题类别', 'Category'), align: 'start' },
      ...model.years.map((one) => ({ id: String(one), label: String(one), align: end })),
      { id: 'two', label: say(context, `${year} 年连续 2 年以上`, `2+ years in ${year}`), align: end },
      { id: 'three', label: say(context, '连续 3 年以上', '3+ years'), align: end },
      { id: 'returned', label: say(context, '隔年复现', 'Back after a year'), align: end },
    ],
    unit: say(context, '单位：个部门', 'Unit: departments'),
    rows: [
      ...model.categories.map((category): TableRow => {
        const label = textIn(category.label, context.locale)
        const own = focused(category, model)
        return {
          key: { issueCategory: category.id },
          cells: [
            cell(label, label, category.chosen ? {} : { tone: 'quiet' }),
            ...category.years.map((one, index) =>
              model.texts[index] === 0
                ? cell(noValue, null, { title: say(context, '该年没有问题说明', 'no issues text') })
                : cell(formatCoverage(one.n, model.texts[index] ?? 0), one.n),
            ),
            counted(own.twoYears),
            counted(own.threeYears),
            counted(own.returned),
          ],
        }
      }),
      {
        kind: 'total',
        cells: [
          cell(total, total, { tone: 'strong' }),
          ...model.texts.map((n) => cell(formatValue(n, 'count', context), n, { tone: 'strong' })),
          ...[0, 1, 2].map(() => cell(say(context, '不可加', 'not additive'), null, { tone: 'quiet' })),
        ],
      },
    ],
  }
}
