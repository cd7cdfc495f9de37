import { textIn } from '../../domain/text'
import { formatCoverage } from '../../metrics/format'
import { dotted, say, yearSpan } from '../say'
import { unlabelledNotes } from '../unlabelled'
import type { ViewContext } from '../View'
import { focused, type RecurrenceModel } from './model'

const yearOf = (model: RecurrenceModel) => model.years[model.focus] ?? 0

export function title(model: RecurrenceModel, context: ViewContext): string {
  const year = yearOf(model)
  const recurring = model.categories.filter((category) => focused(category, model).twoYears > 0)
  const top = recurring[0]
  if (top === undefined) return say(context, `${year} 年没有连续两年出现的问题类别`, `No category recurred in ${year}`)
  const label = textIn(top.label, context.locale)
  const { twoYears, threeYears } = focused(top, model)
  const three = threeYears > 0 ? say(context, `，${threeYears} 个连续三年以上`, `, ${threeYears} for three or more`) : ''
  return say(
    context,
    `“${label}”有 ${twoYears} 个部门连续两年以上提到${three}`,
    `“${label}” is named by ${twoYears} departments for two years or more${three}`,
  )
}

export function subtitle(model: RecurrenceModel, context: ViewContext): string {
  return dotted([
    say(
      context,
      '提到该类问题的部门数（其中连续两年以上）',
      'Departments naming the category (of these, two years running or more)',
    ),
    yearSpan(context, model.years),
    say(context, '单位：个部门', 'departments'),
    say(
      context,
      `${yearOf(model)} 年有问题说明的部门 ${model.texts[model.focus] ?? 0} 个`,
      `${model.texts[model.focus] ?? 0} departments with issues text in ${yearOf(model)}`,
    ),
  ])
}

export function summary(model: RecurrenceModel, context: ViewContext): string {
  const recurring = model.categories.filter((category) => focused(category, model).twoYears > 0)
  if (recurring.length === 0) return `${title(model, context)}${say(context, '。', '.')}`
  const named = recurring.slice(0, 3).map((category) => {
    const { n, twoYears } = focused(category, model)
    const label = textIn(category.label, context.locale)
    return say(context, `${label}（${formatCoverage(twoYears, n)}）`, `${label} (${formatCoverage(twoYears, n)})`)
  })
  const back = model.categories.reduce((sum, category) => sum + focused(category, model).returned, 0)
  return say(
    context,
    `${yearOf(model)} 年有 ${recurring.length} 类问题被同一部门连续两年以上提到，最多的是${named.join('、')}（括号内为连续两年以上 / 提到该类的部门数）。隔一年又出现的有 ${back} 个部门·类别。`,
    `In ${yearOf(model)}, ${recurring.length} categories recur; most: ${named.join(', ')} (recurring / naming). ${back} came back after a year without.`,
  )
}

export function notes(model: RecurrenceModel, context: ViewContext): readonly string[] {
  const basis = model.categories[0]?.lastYear?.n
  const without = model.years.filter((_, index) => model.texts[index] === 0)
  return [
    say(
      context,
      '括号内为连续两年以上（含当年）提到同一类的部门数，按部门沿革合并更名前后。',
      'In brackets: departments naming it for two years running or more; renamed departments are one.',
    ),
    say(
      context,
      '缺报的年度与没有该类问题一样使连续中断；问题多少不作好坏评价。',
      'A year without a report breaks the row of years; more issues is not worse.',
    ),
    ...unlabelledNotes(model.unlabelled, say(context, model.years.length === 1 ? '当年' : '各年', ''), context),
    ...(model.compareWith !== 'lastYear' || basis === undefined
      ? []
      : [
          say(
            context,
            `上年与增减按同口径：两年都填写了存在问题的 ${basis} 个部门。`,
            `Last year and change on the same basis: ${basis} departments with issues text in both years.`,
          ),
        ]),
    ...(without.length === 0
      ? []
      : [say(context, `${without.join('、')} 年没有问题说明。`, `No issues text in ${without.join(', ')}.`)]),
  ]
}
