import { textIn } from '../../domain/text'
import { formatValue } from '../../metrics/format'
import { quoted, whoAndWhen } from '../issueRecords'
import { cell, noteCells, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { Promised, PromisedModel } from './model'

const mostWrapped = 240

export function table(model: PromisedModel, context: ViewContext): TableModel {
  const { year, promises } = model
  return {
    columns: [
      { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 120 },
      { id: 'category', label: say(context, '问题类别', 'Category'), align: 'start', width: 116 },
      { id: 'before', label: say(context, `${year - 1} 年问题（原文）`, `Issue of ${year - 1}`), align: 'start' },
      { id: 'measure', label: say(context, `${year - 1} 年措施（原文）`, `Measure of ${year - 1}`), align: 'start' },
      { id: 'who', label: say(context, '责任与时限', 'Who and when'), align: 'start', width: 116 },
      { id: 'now', label: say(context, `${year} 年问题（原文）`, `Issue of ${year}`), align: 'start' },
      { id: 'state', label: say(context, '今年', 'This year'), align: 'start', width: 92 },
    ],
    rows:
      promises.length > 0
        ? [...promises.map((one) => row(one, model, context)), share(model, context)]
        : [{ kind: 'note', cells: noteCells(say(context, '上年没有与问题对应的措施。', 'No measures of last year.'), 7) }],
    unit: null,
    wraps: promises.length <= mostWrapped,
  }
}

/** What the sentence says of all of them. */
function share({ promises, again, interval }: PromisedModel, context: ViewContext): TableRow {
  const percent = (value: number) => formatValue(value, 'fraction', context)
  const range =
    interval === null
      ? ''
      : say(
          context,
          `，95% 区间 ${percent(interval.low)}–${percent(interval.high)}`,
          `, 95% interval ${percent(interval.low)}–${percent(interval.high)}`,
        )
  const words = say(
    context,
    `${promises.length} 项中仍在 ${again} 项，占 ${percent(again / promises.length)}${range}`,
    `${again} of ${promises.length} named again, ${percent(again / promises.length)}${range}`,
  )
  return { kind: 'note', cells: noteCells(words, 7) }
}

function row(one: Promised, { year }: PromisedModel, context: ViewContext): TableRow {
  const label = textIn(one.label, context.locale)
  const before = quoted(one.before.map(({ text }) => text))
  const promised = one.before.flatMap((issue) => issue.measures)
  const measure = quoted(promised.map(({ text }) => text))
  const who = quoted(promised.map((of) => whoAndWhen(of, context)))
  const now = quoted(one.now.map(({ text }) => text))
  const run = one.streak >= 2 ? say(context, `，连续 ${one.streak} 年`, `, ${one.streak} years`) : ''
  const state = one.isAgain ? say(context, `仍在${run}`, `named again${run}`) : say(context, '未再提到', 'not named again')
  return {
    key: {
      department: one.isAgain ? one.code : (one.before[0]?.code ?? one.code),
      issueCategory: one.category,
      year: one.isAgain ? year : year - 1,
    },
    cells: [
      cell(one.name, one.name),
      cell(label, label),
      cell(before, before, { title: before }),
      cell(measure, measure, { title: measure }),
      cell(who, who),
      now === '' ? cell('', null) : cell(now, now, { title: now }),
      cell(state, state, one.isAgain ? { tone: 'strong' } : { tone: 'quiet' }),
    ],
  }
}
