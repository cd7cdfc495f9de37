import { type ComparedModel, comparedNotes, markedName, metricLabel } from '../compared'
import { dotted, listNames, say } from '../say'
import type { ViewContext } from '../View'
import { countedBeside } from './besideMedian'
import { layoutOf } from './layout'
import { lanesOf } from './strip'

export function title(model: ComparedModel, context: ViewContext): string {
  const told = model.departments.flatMap(({ name }, place) => {
    const { better, of } = countedBeside(model, place)
    return of === 0 ? [] : [say(context, `${name} ${better}/${of} 项`, `${name} ${better}/${of}`)]
  })
  if (told.length === 0) return say(context, '没有可与同类中位相比的指标', 'Nothing to hold against the peers’ median')
  return say(
    context,
    `好于同类中位的指标：${listNames(context, told, 3)}`,
    `Measures better than the peers’ median: ${listNames(context, told, 3)}`,
  )
}

export function subtitle(model: ComparedModel, context: ViewContext): string {
  const count = model.rows.length
  return dotted([
    say(context, `${count} 项分得出好坏的指标`, `${count} measures with a good side`),
    say(context, '各与自己的同类比', 'each beside its own peers'),
    say(context, `${model.year} 年`, `${model.year}`),
    `n ${model.departments.filter((one) => one.missing === null).length}/${model.departments.length}${say(context, ' 个部门有数', ' departments reported')}`,
  ])
}

/** A sentence a department. */
export function summary(model: ComparedModel, context: ViewContext): string {
  return model.departments
    .map((one, place) => {
      const { better, worse, same, of } = countedBeside(model, place)
      const name = markedName(one, place)
      if (of === 0)
        return say(context, `${name}没有可与同类中位相比的指标。`, `${name}: nothing to hold against the peers’ median.`)
      return say(
        context,
        `${name}可比的 ${of} 项中，好于同类中位 ${better} 项，差于 ${worse} 项，无明显差别 ${same} 项。`,
        `${name}: of ${of} comparable measures ${better} better than the peers’ median, ${worse} worse, ${same} without clear difference.`,
      )
    })
    .join(context.locale === 'en' ? ' ' : '')
}

export function notes(model: ComparedModel, context: ViewContext): readonly string[] {
  const { left: notShown, hasPeers } = layoutOf(model, context)
  const left = notShown.map(({ metric }) => metricLabel(metric, context))
  const lanes = model.rows.flatMap(lanesOf)
  return [
    ...(left.length === 0
      ? []
      : [say(context, `图中放不下的 ${left.length} 项见表：${left.join('、')}。`, `In the table only: ${left.join(', ')}.`)]),
    hasPeers
      ? say(
          context,
          '每项一条，右端为该项最好的一端；数字为部门，淡色带为同类 P25–P75（不足 8 个时逐个画点），竖线为同类中位；同类不同的部门各占一行。',
          'A strip a measure, its good end right; numbers are departments, the pale band the peers’ P25–P75 (dots below 8 peers), the line their median; departments with other peers have a line of their own.',
        )
      : say(
          context,
          '每项一条，右端为该项最好的一端；数字为部门。各部门的同类不同，图中放不下，与同类的比较见表。',
          'A strip a measure, its good end right; numbers are departments. Their peers differ and find no room: see the table.',
        ),
    say(
      context,
      '预算执行率按离 100%、预算调整率和自评与重算之差按离 0 的远近定好坏，带和中位也按这个远近；达标率等占比与同类合计之差在偶然范围内的算无明显差别。',
      'The execution rate goes by its distance from 100%, the adjustment rate and the score gap from 0, band and median too; a share within chance of its peers’ is without clear difference.',
    ),
    ...(lanes.some(({ marks }) => marks.some((one) => one.interval !== null))
      ? [say(context, '灰线为占比的 95% 区间（Wilson）。', 'Grey lines: 95% interval of a share (Wilson).')]
      : []),
    ...(lanes.some(({ marks }) => marks.some((one) => one.isUnranked))
      ? [say(context, '空心的不排位次：超过 100%，或没有可比的同类。', 'Open: not ranked, above 100% or without peers.')]
      : []),
    ...comparedNotes(model, context),
  ]
}
