import { formatCoverage, formatWithUnit } from '../../metrics/format'
import { gradeCounts, schemeName } from '../grades'
import { dotted, say } from '../say'
import type { ViewContext } from '../View'
import type { ScoreModel } from './model'

const points = (value: number | null, context: ViewContext) => formatWithUnit(value, 'points', context)

export function title(model: ScoreModel, context: ViewContext): string {
  const { n } = model.spread
  if (model.only !== null)
    return say(
      context,
      `该部门自评 ${points(model.only.score, context)}`,
      `The department gives itself ${points(model.only.score, context)}`,
    )
  if (model.high === n && n > 1)
    return say(context, `${n} 个部门自评都在 90 分以上`, `All ${n} departments give themselves 90 or more`)
  return say(
    context,
    `${n} 个部门中 ${model.high} 个自评在 90 分以上`,
    `${model.high} of ${n} departments give themselves 90 or more`,
  )
}

export function subtitle(model: ScoreModel, context: ViewContext): string {
  return dotted([
    say(context, '自评总分分布，横轴为区间下限', 'Self-scores, bins by lower bound'),
    say(context, '满分 100', 'out of 100'),
    model.regraded === null
      ? null
      : say(
          context,
          `等级全部按${schemeName(model.regraded.scheme, context)}重算`,
          `all graded by ${schemeName(model.regraded.scheme, context)}`,
        ),
    say(context, `${model.year} 年`, `${model.year}`),
    say(context, '单位：个部门', 'departments'),
    `n ${formatCoverage(model.spread.n, model.due)}`,
  ])
}

export function summary(model: ScoreModel, context: ViewContext): string {
  if (model.only !== null) return onlySummary(model, model.only, context)
  const middle =
    model.spread.median === null
      ? ''
      : say(
          context,
          `自评得分中位数 ${points(model.spread.median, context)}，算术平均 ${points(model.mean, context)}。`,
          `The median is ${points(model.spread.median, context)}, the mean ${points(model.mean, context)}. `,
        )
  const grades = gradeSentences(model, context)
  return (
    say(
      context,
      `${model.year} 年 ${formatCoverage(model.spread.n, model.due)} 个部门有自评得分，${model.high} 个在 90 分以上。`,
      `In ${model.year}, ${formatCoverage(model.spread.n, model.due)} departments have a self-score, ${model.high} of 90 or more. `,
    ) +
    middle +
    grades.join(say(context, '', ' '))
  )
}

const gradeSentences = (model: ScoreModel, context: ViewContext) =>
  model.schemes.map((own) =>
    say(
      context,
      `按${schemeName(own.scheme, context)}：${gradeCounts(own, context)}。`,
      `By ${schemeName(own.scheme, context)}: ${gradeCounts(own, context)}.`,
    ),
  )

function onlySummary(model: ScoreModel, { name, score }: NonNullable<ScoreModel['only']>, context: ViewContext): string {
  const own = say(
    context,
    `${model.year} 年${name}自评 ${points(score, context)}。`,
    `In ${model.year}, ${name} gives itself ${points(score, context)}. `,
  )
  return own + gradeSentences(model, context).join(say(context, '', ' '))
}

export function notes(model: ScoreModel, context: ViewContext): readonly string[] {
  const missing = model.due - model.spread.n
  return [
    ...model.schemes.map((own) =>
      say(
        context,
        `等级（${schemeName(own.scheme, context)}）：${gradeCounts(own, context)}。`,
        `Grades (${schemeName(own.scheme, context)}): ${gradeCounts(own, context)}.`,
      ),
    ),
    ...(model.schemes.length > 1
      ? [
          say(
            context,
            `有 ${model.schemes.length} 种评分方案，等级分方案列出，不合并。`,
            `${model.schemes.length} schemes: grades are not pooled.`,
          ),
        ]
      : []),
    ...(model.regraded === null
      ? []
      : [
          say(
            context,
            `等级全部按${schemeName(model.regraded.scheme, context)}重算，其中 ${model.regraded.differ} 个与按各自方案的等级不同。`,
            `All graded by ${schemeName(model.regraded.scheme, context)}; ${model.regraded.differ} differ from the grade by their own scheme.`,
          ),
        ]),
    ...comparedNotes(model, context),
    ...(model.scaled
      ? [
          say(
            context,
            '满分不是 100 的按百分折算后分档；中位数与平均按填报分。',
            'Scores of another full mark are scaled to 100 for the bins; median and mean are as reported.',
          ),
        ]
      : []),
    ...(model.spread.median === null && model.only === null
      ? [say(context, '不足 3 个部门，不算中位数。', 'Fewer than 3 departments: no median.')]
      : []),
    ...(missing > 0
      ? [
          say(
            context,
            `${missing} 个部门没有可用的自评得分，未计入。`,
            `${missing} departments without a usable score are left out.`,
          ),
        ]
      : []),
    say(
      context,
      '自评得分由部门填报，集中在高分段属常见，须与重算、复核对照。',
      'Self-scores are claims; compare them with recomputed and review scores.',
    ),
  ]
}

function comparedNotes(model: ScoreModel, context: ViewContext): readonly string[] {
  if (model.compareWith === 'lastYear')
    return [
      say(
        context,
        `上年与增减按同口径：两年都有自评得分的 ${model.basis} 个部门。`,
        `Last year and change on the same basis: ${model.basis} departments with both scores.`,
      ),
    ]
  if (model.compareWith !== 'peers') return []
  if (model.others === null)
    return [
      say(
        context,
        '没有其余部门可比：未筛选部门，也没有自选同类。',
        'Nobody to compare with: nothing is filtered, no peers are chosen.',
      ),
    ]
  const { are, n } = model.others
  return [
    say(
      context,
      `对照为${are === 'peers' ? '自选同类中' : ''}有自评得分的其余 ${n} 个部门。`,
      `Compared with the ${n} other${are === 'peers' ? ' chosen' : ''} departments that have a score.`,
    ),
  ]
}
