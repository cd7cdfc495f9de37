import { formatRank } from '../../metrics/format'
import { type ComparedModel, comparedNotes, markedName, metricLabel } from '../compared'
import { dotted, listNames, say } from '../say'
import type { ViewContext } from '../View'

/** Measures in which the department is ahead of at least half of its peers, and those of which that can be said at all. */
export function upperHalf({ rows }: ComparedModel, place: number): { readonly upper: number; readonly of: number } {
  const shares = rows.flatMap(({ figures }) => figures[place]?.percentile ?? [])
  return { upper: shares.filter((share) => share >= 0.5).length, of: shares.length }
}

export function title(model: ComparedModel, context: ViewContext): string {
  const told = model.departments.flatMap(({ name }, place) => {
    const { upper, of } = upperHalf(model, place)
    return of === 0 ? [] : [say(context, `${name} ${upper}/${of} 项`, `${name} ${upper}/${of}`)]
  })
  if (told.length === 0) return say(context, '同类都不足 5 个，没有可画的位置', 'Fewer than 5 peers each: no position to draw')
  return say(
    context,
    `好于半数及以上同类的指标：${listNames(context, told, 3)}`,
    `Measures ahead of half of the peers or more: ${listNames(context, told, 3)}`,
  )
}

export function subtitle(model: ComparedModel, context: ViewContext): string {
  return dotted([
    say(context, '在同类中的位置：好于多少同类', 'position among peers: share left behind'),
    say(context, `${model.year} 年`, `${model.year}`),
    `n ${model.departments.filter((one) => one.missing === null).length}/${model.departments.length}${say(context, ' 个部门有数', ' departments reported')}`,
  ])
}

/** A sentence a department: where it is farthest ahead and farthest behind. */
export function summary(model: ComparedModel, context: ViewContext): string {
  return model.departments
    .map((one, place) => {
      const name = markedName(one, place)
      const placed = model.rows.flatMap(({ metric, figures }) => {
        const { percentile = null, peers = null } = figures[place] ?? {}
        if (percentile === null || peers === null) return []
        return [
          {
            share: percentile,
            words: `${metricLabel(metric, context)}${say(context, '', ' ')}${formatRank(peers.rank, peers.ranked, context)}`,
          },
        ]
      })
      const sorted = [...placed].sort((a, b) => b.share - a.share)
      const [best, worst] = [sorted[0], sorted.at(-1)]
      if (best === undefined || worst === undefined) return say(context, `${name}没有可画的位置。`, `${name}: no position to draw.`)
      if (best.share === worst.share)
        return say(context, `${name}各项位置相同，如${best.words}。`, `${name}: the same position throughout, as ${best.words}.`)
      return say(
        context,
        `${name}最靠前的是${best.words}，最靠后的是${worst.words}。`,
        `${name}: first in ${best.words}, last in ${worst.words}.`,
      )
    })
    .join(context.locale === 'en' ? ' ' : '')
}

export function notes(model: ComparedModel, context: ViewContext): readonly string[] {
  const unplaced = model.rows.flatMap(({ metric, figures }) =>
    figures.some(({ percentile }) => percentile === null) ? [metricLabel(metric, context)] : [],
  )
  return [
    say(
      context,
      '每轴为一项指标在各自同类中的位置：外圈好于全部同类，深色圈好于一半，中心没有一个同类在后；面积随指标的排列而变，不表示好坏。',
      'Each axis: position among one’s own peers; the outer ring is ahead of all, the dark one of half, the centre of none. The area depends on the order of the axes and says nothing.',
    ),
    ...(unplaced.length === 0
      ? []
      : [
          say(
            context,
            `有部门不排位次或同类不足 5 个而没有点的：${unplaced.join('、')}；线在那里断开。`,
            `No mark for some, not ranked or under 5 peers: ${unplaced.join(', ')}; the line is broken there.`,
          ),
        ]),
    ...comparedNotes(model, context),
  ]
}
