import { textIn } from '../../domain/text'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { changeWords, issueShare } from '../categoryShare'
import { chanceWords, keyedCells, keyedColumns } from '../comparing'
import { cell, noteCells, say } from '../say'
import type { TableCell, TableModel, TableRow, ViewContext } from '../View'
import type { CategoryCount, ParetoModel } from './model'

export function othersName(model: ParetoModel, context: ViewContext): string | null {
  if (model.others === null) return null
  return model.others === 'peers' ? say(context, '自选同类', 'Chosen peers') : say(context, '其余部门', 'Others')
}

export function table(model: ParetoModel, context: ViewContext): TableModel {
  const columns: TableModel['columns'] = [
    { id: 'category', label: say(context, '问题类别', 'Category'), align: 'start', bar: true },
    { id: 'n', label: say(context, '部门数', 'Departments'), align: 'end' },
    { id: 'coverage', label: 'n / N', align: 'end' },
    { id: 'share', label: say(context, '占比', 'Share'), align: 'end' },
    ...keyedColumns(model.compareWith, issueShare, othersName(model, context), context),
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
            cell(formatValue(one.n / model.texts, 'fraction', context), one.n / model.texts, intervalTitle(one, context)),
            ...comparedCells(one, model, context),
            counted(one.twoYears),
            counted(one.threeYears),
            counted(one.longest),
          ],
        }
      }),
      {
        kind: 'total',
        key: { year: model.year },
        cells: columns.map((column) => totalCell(column.id, model, context)),
      },
      ...(other > 0 ? [{ kind: 'note' as const, cells: noteCells(unlabelled, columns.length) }] : []),
    ],
  }
}

function intervalTitle({ interval }: CategoryCount, context: ViewContext): Omit<TableCell, 'text' | 'value'> {
  if (interval === null) return {}
  const [low, high] = [interval.low, interval.high].map((value) => formatValue(value, 'fraction', context))
  return { title: say(context, `95% 区间 ${low}–${high}`, `95% interval ${low}–${high}`) }
}

/** Last year on the same basis, or the others; in words whether it is more than chance. More issues is not worse: no colour. */
function comparedCells(one: CategoryCount, model: ParetoModel, context: ViewContext): readonly TableCell[] {
  const { lastYear, others } = one
  const comparison = others?.comparison ?? null
  const keyed = {
    value: model.compareWith === 'lastYear' ? (lastYear?.now ?? null) : one.n / model.texts,
    before: lastYear?.before ?? null,
    whole: comparison?.reference ?? null,
  }
  const cells = keyedCells(model.compareWith, issueShare, keyed, othersName(model, context), context)
  if (model.compareWith === 'peers') return cells.map((each) => ({ ...each, title: chanceWords(comparison, context) }))
  if (lastYear === null) return cells
  return cells.map((each) => ({ ...each, title: changeWords(lastYear, context) }))
}

function totalCell(column: string, model: ParetoModel, context: ViewContext): TableCell {
  const name = say(context, '填写了存在问题的部门', 'Departments with issues text')
  if (column === 'category') return cell(name, name, { tone: 'strong' })
  if (column === 'n') return cell(formatValue(model.texts, 'count', context), model.texts, { tone: 'strong' })
  if (column === 'coverage') return cell(formatCoverage(model.texts, model.due), `${model.texts}/${model.due}`, { tone: 'strong' })
  return cell(say(context, '不可加', 'not additive'), null, { tone: 'quiet' })
}
