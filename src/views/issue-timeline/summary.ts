import { formatCoverage } from '../../metrics/format'
import { dotted, listNames, say, yearSpan } from '../say'
import { unlabelledNotes } from '../unlabelled'
import type { ViewContext } from '../View'
import type { Lane, TimelineModel } from './model'
import { firstPictured, pictured } from './option'
import { categoryName } from './words'

const entities = (lanes: readonly Lane[]) => new Set(lanes.map((lane) => lane.entity)).size
const running = (model: TimelineModel, years: number) => model.lanes.filter((lane) => lane.streak >= years)

export function title(model: TimelineModel, context: ViewContext): string {
  const [first] = running(model, 2)
  if (model.only !== null && first !== undefined) return ofOne(model.only, first, model, context)
  const [three, two] = [entities(running(model, 3)), entities(running(model, 2))]
  if (three > 0)
    return say(
      context,
      `${three} 个部门连续三年以上提到同一类问题`,
      `${three} departments named the same category for three years or more`,
    )
  if (two > 0)
    return say(context, `${two} 个部门连续两年提到同一类问题`, `${two} departments named the same category two years running`)
  return say(context, `${model.focus} 年没有连续两年提到的同类问题`, `No category was named two years running in ${model.focus}`)
}

function ofOne(name: string, lane: Lane, model: TimelineModel, context: ViewContext): string {
  const since = model.focus - lane.streak + 1
  return say(
    context,
    `${name}从 ${since} 年起连续 ${lane.streak} 年提到“${categoryName(lane, context)}”`,
    `${name} has named “${categoryName(lane, context)}” every year since ${since}`,
  )
}

export function subtitle(model: TimelineModel, context: ViewContext): string {
  const two = entities(running(model, 2))
  return dotted([
    say(context, '每年的问题原文与当年对应的措施', 'Issues as written, and the measures that answered them'),
    yearSpan(context, model.years),
    say(
      context,
      `${model.focus} 年连续两年以上 n ${formatCoverage(two, model.wrote)} 个部门`,
      `two years or more in ${model.focus}: n ${formatCoverage(two, model.wrote)} departments`,
    ),
  ])
}

export function summary(model: TimelineModel, context: ViewContext): string {
  const [two, three] = [running(model, 2), running(model, 3)]
  const back = model.lanes.filter((lane) => lane.years.some((one) => one.year === model.focus && one.returned))
  if (two.length === 0 && back.length === 0) return `${title(model, context)}${say(context, '。', '.')}`
  const named = three
    .slice(0, 5)
    .map((lane) =>
      say(
        context,
        `${lane.name}（${categoryName(lane, context)}，连续 ${lane.streak} 年）`,
        `${lane.name} (${categoryName(lane, context)}, ${lane.streak} years)`,
      ),
    )
  return [
    say(
      context,
      `${model.focus} 年有 ${entities(two)} 个部门的 ${two.length} 项问题连续两年以上出现，其中 ${entities(three)} 个部门的 ${three.length} 项连续三年以上；隔一年又出现的 ${back.length} 项。`,
      `In ${model.focus}, ${two.length} issues of ${entities(two)} departments ran for two years or more, ${three.length} of ${entities(three)} for three or more; ${back.length} came back after a year. `,
    ),
    ...(named.length === 0
      ? []
      : [say(context, `连续最久的是${listNames(context, named, 5)}。`, `The longest: ${listNames(context, named, 5)}.`)]),
  ].join('')
}

export function notes(model: TimelineModel, context: ViewContext): readonly string[] {
  const shown = pictured(model, context).length
  const hidden = model.years.slice(0, firstPictured(model, context))
  return [
    ...(shown < model.lanes.length
      ? [
          say(
            context,
            `图中按连续年数列前 ${shown} 项，全部 ${model.lanes.length} 项见表；可按部门或类别筛选。`,
            `The picture has the first ${shown} by years running, the table all ${model.lanes.length}; filter by department or category.`,
          ),
        ]
      : []),
    ...(hidden.length === 0
      ? []
      : [
          say(
            context,
            `图中放不下的年度（${hidden.join('、')}）见表。`,
            `Years without room in the picture (${hidden.join(', ')}) are in the table.`,
          ),
        ]),
    say(
      context,
      '一行是一个部门的一类问题；更名前后按一个部门计，缺报的年度与没有该类问题一样使连续中断，年份旁写明是哪一种。',
      'A row is one category of one department, renamed or not; a missing report breaks a run like a year without, and the row says which.',
    ),
    say(
      context,
      '“去年承诺，今年仍在”指上年同类问题有对应措施而今年又提到，需核实整改落实情况。',
      '“Promised last year” means that last year’s issue had a matching measure and is named again; to be looked at.',
    ),
    ...unlabelledNotes(model.unlabelled, say(context, '各年', ''), context),
  ]
}
