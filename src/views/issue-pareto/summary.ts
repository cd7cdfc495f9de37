import { textIn } from '../../domain/text'
import { formatCoverage, formatValue } from '../../metrics/format'
import { isNarrow } from '../chart/room'
import type { RowSizes } from '../chart/rowLabels'
import { dotted, say } from '../say'
import { unlabelledNotes } from '../unlabelled'
import type { ViewContext } from '../View'
import { type CategoryCount, cutTo, type ParetoModel } from './model'

export const rowSizes: RowSizes = { top: 6, bottom: 6, row: 28, least: 22, most: 32 }

/** Bars where the picture may be as high as it needs. */
const mostBars = 9

/** What the picture shows singly, by the height that it has. */
export function drawn(model: ParetoModel, context: ViewContext) {
  const fits = (height: number) => Math.floor((height - rowSizes.top - rowSizes.bottom) / rowSizes.least)
  return cutTo(model, context.height === undefined ? mostBars : Math.max(3, fits(context.height)))
}

const share = (one: CategoryCount, model: ParetoModel, context: ViewContext) =>
  formatValue(one.n / model.texts, 'fraction', context)

/** 「7 个部门连续三年以上」, of the longest row of years that any department has; null where nothing recurs. */
export function recurringWords(one: Pick<CategoryCount, 'twoYears' | 'threeYears'>, context: ViewContext): string | null {
  if (one.threeYears > 0) return say(context, `${one.threeYears} 个连续 3 年以上`, `${one.threeYears} for 3+ years`)
  if (one.twoYears > 0) return say(context, `${one.twoYears} 个连续 2 年`, `${one.twoYears} for 2 years`)
  return null
}

/** The same beside a bar, where a narrow card has no room for 「以上」; the notes say it. */
export function recurringMark(one: Pick<CategoryCount, 'twoYears' | 'threeYears'>, context: ViewContext): string | null {
  if (!isNarrow(context) || one.threeYears === 0) return recurringWords(one, context)
  return say(context, `${one.threeYears} 个连续 3 年`, `${one.threeYears}× 3+ yrs`)
}

export function title(model: ParetoModel, context: ViewContext): string {
  const top = model.categories[0]
  if (top === undefined)
    return say(context, `${model.texts} 个部门的问题都还没有归类`, `No category yet for the issues of ${model.texts} departments`)
  const label = textIn(top.label, context.locale)
  const recurring = recurringWords(top, context)
  return say(
    context,
    `“${label}”居首（${formatCoverage(top.n, model.texts)}）${recurring === null ? '' : `，其中 ${recurring}`}`,
    `“${label}” is named most (${formatCoverage(top.n, model.texts)})${recurring === null ? '' : `, ${recurring}`}`,
  )
}

export function subtitle(model: ParetoModel, context: ViewContext): string {
  return dotted([
    say(context, '提到该类问题的部门 / 填写了存在问题的部门', 'Departments naming the category / departments with issues text'),
    say(context, `${model.year} 年`, `${model.year}`),
    say(context, '单位：个部门', 'departments'),
    `n ${formatCoverage(model.texts, model.due)}`,
  ])
}

export function summary(model: ParetoModel, context: ViewContext): string {
  const top = model.categories.slice(0, 3).map((one) => {
    const label = textIn(one.label, context.locale)
    const recurring = recurringWords(one, context)
    return say(
      context,
      `${label}（${formatCoverage(one.n, model.texts)}，${share(one, model, context)}${recurring === null ? '' : `，${recurring}`}）`,
      `${label} (${formatCoverage(one.n, model.texts)}, ${share(one, model, context)}${recurring === null ? '' : `, ${recurring}`})`,
    )
  })
  if (top.length === 0) return `${title(model, context)}${say(context, '。', '.')}`
  return say(
    context,
    `${model.year} 年 ${model.texts} 个部门填写了存在问题，反映最多的是${top.join('、')}。`,
    `In ${model.year}, ${model.texts} departments wrote about issues; named most: ${top.join('; ')}.`,
  )
}

export function notes(model: ParetoModel, context: ViewContext): readonly string[] {
  const { rest } = drawn(model, context)
  const restShare = `${formatCoverage(rest.n, model.texts)}（${formatValue(rest.n / model.texts, 'fraction', context)}）`
  return [
    say(
      context,
      '按部门计，不按条数；一条问题可计入多类，各类相加不等于 100%。',
      'Departments, not sentences; an issue may count in several categories, so shares do not add up to 100%.',
    ),
    ...unlabelledNotes(model.unlabelled, say(context, '当年', ''), context),
    ...(rest.categories === 0
      ? []
      : [
          say(
            context,
            `余下 ${rest.categories} 类按部门去重计 ${restShare}，逐类见表。`,
            `The other ${rest.categories} categories, each department counted once: ${restShare}; see the table.`,
          ),
        ]),
    ...comparedNotes(model, context),
    say(
      context,
      '浅色细线为占比的 95% 区间（威尔逊法）；区间内的差别按无明显差别看待。',
      'Pale lines: 95% interval of the share (Wilson); differences inside it are no clear difference.',
    ),
    say(
      context,
      '连续 n 年含当年，3 年指 3 年以上；缺报的年度使连续中断。问题多少不作好坏评价。',
      'Years running include this year, 3 means 3 or more; a year without a report breaks them. More issues is not worse.',
    ),
  ]
}

function comparedNotes(model: ParetoModel, context: ViewContext): readonly string[] {
  const [first] = model.categories
  if (model.compareWith === 'lastYear' && first?.lastYear) {
    const { n } = first.lastYear
    return [
      say(
        context,
        `上年与增减按同口径：两年都填写了存在问题的 ${n} 个部门。`,
        `Last year and change on the same basis: ${n} departments with issues text in both years.`,
      ),
    ]
  }
  if (model.compareWith !== 'peers') return []
  if (first?.others === null || first === undefined)
    return [
      say(
        context,
        '未筛选部门，也没有自选同类：没有其余部门可比。',
        'Nothing is filtered and no peers are chosen: there are no others to compare with.',
      ),
    ]
  const whom = say(context, model.others === 'peers' ? '自选同类中' : '', model.others === 'peers' ? ' chosen' : '')
  return [
    say(
      context,
      `对照为${whom}当年填写了存在问题的其余 ${first.others.n} 个部门，不含图中部门。`,
      `Compared with the ${first.others.n} other${whom} departments with issues text.`,
    ),
  ]
}
