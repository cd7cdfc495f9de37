import { textIn } from '../../domain/text'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { changeWords, issueShare } from '../categoryShare'
import { type CompareMode, keyedCells, keyedColumns } from '../comparing'
import { cell, say } from '../say'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import { focused, type RecurrenceModel, type RecurringCategory } from './model'

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
      { id: 'share', label: say(context, `${year} 年占比`, `Share in ${year}`), align: end },
      ...keyedColumns(comparedWith(model), issueShare, null, context),
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
                : cell(formatCoverage(one.n, model.texts[index] ?? 0), one.n, {
                    title: formatValue(one.n / (model.texts[index] ?? 1), 'fraction', context),
                  }),
            ),
            shareCell(own.n, model, context),
            ...lastYearCells(category, model, context),
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
          ...Array.from({ length: 4 + keyedColumns(comparedWith(model), issueShare, null, context).length }, () =>
            cell(say(context, '不可加', 'not additive'), null, { tone: 'quiet' }),
          ),
        ],
      },
    ],
  }
}

/** Every year stands in a column; of the switch only last year says more: on the same basis. */
const comparedWith = ({ compareWith }: RecurrenceModel): CompareMode => (compareWith === 'lastYear' ? 'lastYear' : null)

function shareCell(n: number, model: RecurrenceModel, context: ViewContext): TableCell {
  const texts = model.texts[model.focus] ?? 0
  const share = texts === 0 ? null : n / texts
  return cell(formatValue(share, 'fraction', context), share)
}

function lastYearCells({ lastYear }: RecurringCategory, model: RecurrenceModel, context: ViewContext): readonly TableCell[] {
  const keyed = { value: lastYear?.now ?? null, before: lastYear?.before ?? null, whole: null }
  const cells = keyedCells(comparedWith(model), issueShare, keyed, null, context)
  return lastYear === null ? cells : cells.map((one) => ({ ...one, title: changeWords(lastYear, context) }))
}
