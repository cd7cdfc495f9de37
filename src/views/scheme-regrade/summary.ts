import { formatCoverage } from '../../metrics/format'
import { schemeName } from '../grades'
import { dotted, listNames, say } from '../say'
import { scoreMissingNotes } from '../scoreWords'
import type { ViewContext } from '../View'
import type { RegradeModel } from './model'

export function title(model: RegradeModel, context: ViewContext): string {
  const target = schemeName(model.target, context)
  const n = model.changed.length
  if (n === 0) return say(context, `全部按${target}重算，没有部门改变等级`, `By ${target}, nobody is called differently`)
  return say(context, `全部按${target}重算，${n} 个部门改变等级`, `By ${target}, ${n} departments are called differently`)
}

export function subtitle(model: RegradeModel, context: ViewContext): string {
  return dotted([
    model.isOffered
      ? say(context, '试算：尚未选用这一方案', 'a trial: the scheme is not chosen')
      : say(context, '已选用：等级全部按这一方案', 'chosen: all grades by this scheme'),
    say(context, '自评总分不变，只换分数线', 'same scores, other bounds'),
    say(context, `${model.year} 年`, `${model.year}`),
    say(context, '分', 'points'),
    `n ${formatCoverage(model.departments, model.due)}`,
  ])
}

export function summary(model: RegradeModel, context: ViewContext): string {
  const target = schemeName(model.target, context)
  return say(
    context,
    `${model.year} 年 ${formatCoverage(model.departments, model.due)} 个部门有等级；全部按${target}重算，${model.changed.length} 个改变等级。`,
    `In ${model.year}, ${formatCoverage(model.departments, model.due)} departments have a grade; by ${target}, ${model.changed.length} are called differently.`,
  )
}

export function notes(model: RegradeModel, context: ViewContext): readonly string[] {
  const names = model.changed.map((one) =>
    say(context, `${one.name}（${one.own}→${one.other}）`, `${one.name} (${one.own} → ${one.other})`),
  )
  return [
    ...(names.length === 0
      ? []
      : [say(context, `改变等级：${listNames(context, names)}。`, `Called differently: ${listNames(context, names)}.`)]),
    say(
      context,
      '界点归上档，比较前不四舍五入；不同方案的等级没有高低之分，不合并计数。',
      'A bound belongs to the upper grade, nothing is rounded before; grades of different schemes are not pooled.',
    ),
    ...(model.isOffered
      ? [
          say(
            context,
            '要用于全部等级，请在口径设置中选“全部按另一方案重算”。',
            'To grade all by a scheme, choose it in the settings.',
          ),
        ]
      : []),
    ...(model.already === 0
      ? []
      : [
          say(context, `其中 ${model.already} 条记录本来就按这一方案。`, `${model.already} records have this scheme of their own.`),
        ]),
    ...scoreMissingNotes(context, model.without),
  ]
}
