import { formatCoverage, formatPercentWhole, formatValue } from '../../metrics/format'
import { copiedFrom } from '../../reference/copiedText'
import { picturedRows } from '../chart/room'
import { dotted, say } from '../say'
import type { ViewContext } from '../View'
import type { CopiedModel, CopiedPair, Whose } from './model'

const from = (whose: Whose) => `${formatPercentWhole(copiedFrom[whose])}%`

export const likenessWords = ({ likeness }: CopiedPair, context: ViewContext): string =>
  likeness === 1 ? say(context, '完全相同', 'the same') : formatValue(likeness, 'fraction', context)

export function whoseWords({ whose, other, otherName }: CopiedPair, context: ViewContext): string {
  if (whose === 'elsewhere') return say(context, `${otherName} ${other.year} 年`, `${otherName}, ${other.year}`)
  return say(context, `本部门 ${other.year} 年`, `its own, ${other.year}`)
}

export function title(model: CopiedModel, context: ViewContext): string {
  const { lastYear, elsewhere } = model
  if (lastYear + elsewhere === 0)
    return say(context, '没有与上年或其他部门雷同的问题表述', 'No issue is worded as last year or as another department’s')
  const parts = [
    ...(lastYear === 0 ? [] : [say(context, `${lastYear} 条问题的表述与上年雷同`, `${lastYear} issues are worded as last year`)]),
    ...(elsewhere === 0
      ? []
      : [say(context, `${elsewhere} 条问题的表述与其他部门雷同`, `${elsewhere} issues are worded as another department’s`)]),
  ]
  return `${parts.join(say(context, '，', '; '))}${say(context, '，需核实是否沿用旧稿', ': to be looked at')}`
}

export function subtitle({ year, issues, writers, due }: CopiedModel, context: ViewContext): string {
  return dotted([
    say(
      context,
      `相似度：与上年 ≥ ${from('lastYear')}，与其他部门 ≥ ${from('elsewhere')}`,
      `likeness: to last year ≥ ${from('lastYear')}, to another department ≥ ${from('elsewhere')}`,
    ),
    say(context, `${year} 年`, `${year}`),
    say(context, '单位：条', 'issues'),
    say(context, `问题 n ${formatCoverage(issues, issues)}`, `issues n ${formatCoverage(issues, issues)}`),
    say(context, `部门 n ${formatCoverage(writers, due)}`, `departments n ${formatCoverage(writers, due)}`),
  ])
}

/** What the picture's bars and the table's rows add up to. */
export function totalSentence({ year, issues, lastYear, elsewhere, departments }: CopiedModel, context: ViewContext): string {
  return say(
    context,
    `${year} 年 ${issues} 条问题中，与上年雷同 ${lastYear} 条，与其他部门雷同 ${elsewhere} 条，涉及 ${departments.length} 个部门`,
    `Of ${issues} issues of ${year}, ${lastYear} are worded as last year and ${elsewhere} as another department’s, in ${departments.length} departments`,
  )
}

export function summary(model: CopiedModel, context: ViewContext): string {
  const stop = say(context, '。', '. ')
  const same = model.pairs.filter((one) => one.likeness === 1).length
  const identical =
    same === 0 ? '' : say(context, `其中 ${same} 对文字完全相同${stop}`, `${same} pairs are the same to the letter${stop}`)
  const ask =
    model.pairs.length === 0
      ? ''
      : say(
          context,
          '表述雷同不等于问题未整改，需核实是否沿用旧稿、是否结合了本部门本年度实际。',
          'Like wording does not mean that nothing was done; whether the text was carried over is to be looked at.',
        )
  return `${totalSentence(model, context)}${stop}${identical}${ask}`.trim()
}

export function notes(model: CopiedModel, context: ViewContext): readonly string[] {
  const left = model.departments.length - picturedRows(context)
  return [
    say(
      context,
      '相似度是两段文字相同的三字组占全部三字组的比重（去掉空白和全半角差别）；每条问题只列最相似的一条。与其他部门比只看同年、类别相同的问题。',
      'Likeness is the share of common 3-grams; the most alike text of each issue is listed. Other departments are compared in the same year and category only.',
    ),
    ...(left > 0
      ? [
          say(
            context,
            `图中为雷同条数最多的 ${picturedRows(context)} 个部门，余 ${left} 个见表。`,
            `The picture shows the ${picturedRows(context)} departments with the most; ${left} more are in the table.`,
          ),
        ]
      : []),
  ]
}
