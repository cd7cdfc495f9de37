import { formatCoverage } from '../../metrics/format'
import { schemeName } from '../grades'
import { dotted, listNames, say } from '../say'
import { scoreMissingNotes } from '../scoreWords'
import type { ViewContext } from '../View'
import type { Apart, ApartReason, Moved, TransitionModel } from './model'

const countOf = ({ pairs }: TransitionModel, is: (steps: number) => boolean) => pairs.filter((one) => is(one.steps)).length
const upOf = (model: TransitionModel) => countOf(model, (steps) => steps > 0)
const downOf = (model: TransitionModel) => countOf(model, (steps) => steps < 0)

export function title(model: TransitionModel, context: ViewContext): string {
  const n = model.pairs.length
  if (n === 0) return say(context, '没有可与上年比的等级', 'No grade can be set beside last year’s')
  const [up, down] = [upOf(model), downOf(model)]
  if (up + down === 0) return say(context, `${n} 个部门等级都与上年相同`, `All ${n} departments keep last year’s grade`)
  return say(context, `${n} 个部门中等级升 ${up} 个、降 ${down} 个`, `Of ${n} departments ${up} rose a grade or more, ${down} fell`)
}

export function subtitle(model: TransitionModel, context: ViewContext): string {
  return dotted([
    say(context, '按自评总分得出的等级，上年→本年', 'Grades from self-scores, last year to this'),
    model.regradedBy === null
      ? say(context, '同一方案', 'same scheme')
      : say(
          context,
          `全部按${schemeName(model.regradedBy, context)}重算`,
          `all graded by ${schemeName(model.regradedBy, context)}`,
        ),
    say(context, `${model.year - 1}–${model.year} 年`, `${model.year - 1}–${model.year}`),
    say(context, '个部门', 'departments'),
    `n ${formatCoverage(model.pairs.length, model.due)}`,
  ])
}

export function summary(model: TransitionModel, context: ViewContext): string {
  const n = model.pairs.length
  const [up, down] = [upOf(model), downOf(model)]
  return say(
    context,
    `${model.year} 年 ${formatCoverage(n, model.due)} 个部门两年等级可比：升 ${up} 个，不变 ${n - up - down} 个，降 ${down} 个；另有 ${model.apart.length} 个单列。`,
    `In ${model.year}, ${formatCoverage(n, model.due)} departments have comparable grades of both years: ${up} up, ${n - up - down} unchanged, ${down} down; ${model.apart.length} are listed apart.`,
  )
}

export function notes(model: TransitionModel, context: ViewContext): readonly string[] {
  const moved = (some: readonly Moved[]) =>
    listNames(
      context,
      some.map((one) => say(context, `${one.name}（${one.from}→${one.to}）`, `${one.name} (${one.from} → ${one.to})`)),
    )
  const up = model.pairs.filter((one) => one.steps > 0)
  const down = model.pairs.filter((one) => one.steps < 0)
  return [
    ...(up.length === 0 ? [] : [say(context, `升：${moved(up)}。`, `Up: ${moved(up)}.`)]),
    ...(down.length === 0 ? [] : [say(context, `降：${moved(down)}。`, `Down: ${moved(down)}.`)]),
    ...(model.regradedBy === null
      ? [
          say(
            context,
            `等级按各记录的方案，方案不同的不合并：${model.matrices.map((one) => schemeName(one.scheme, context)).join('、') || '—'}。`,
            `Grades by each record’s scheme, never pooled: ${model.matrices.map((one) => schemeName(one.scheme, context)).join(', ') || '—'}.`,
          ),
        ]
      : [
          say(
            context,
            `两年等级全部按${schemeName(model.regradedBy, context)}重算。`,
            `Both years graded by ${schemeName(model.regradedBy, context)}.`,
          ),
        ]),
    ...byReason(model.apart).map(({ reason, members }) => {
      const words = apartWords(reason, context)
      const names = listNames(
        context,
        members.map((one) => one.name),
      )
      return say(context, `${words} ${members.length} 个，单列：${names}。`, `${words} (${members.length}), apart: ${names}.`)
    }),
    ...scoreMissingNotes(context, model.without),
  ]
}

export function byReason(apart: readonly Apart[]): readonly { readonly reason: ApartReason; readonly members: readonly Apart[] }[] {
  return [...new Set(apart.map((one) => one.reason))].map((reason) => ({
    reason,
    members: apart.filter((one) => one.reason === reason),
  }))
}

export function apartWords(reason: ApartReason, context: ViewContext): string {
  switch (reason) {
    case 'schemes':
      return say(context, '两年评分方案不同', 'another scheme last year')
    case 'merger':
      return say(context, '当年合并，上年等级不合并', 'merged this year: grades are not combined')
    case 'noLastYear':
      return say(context, '上年没有等级', 'no grade last year')
    case 'unmatched':
      return say(context, '部门编码待匹配', 'code not yet matched')
    case 'several':
      return say(context, '一年有多条记录', 'several records in a year')
  }
}
