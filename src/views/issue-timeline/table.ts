import { measureWords, quoted } from '../issueRecords'
import { cell, noteCells, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { Lane, TimelineModel } from './model'
import { categoryName, isPromisedBefore, laneName, runWord, stateWord } from './words'

/** Lines may break as long as the rows are few enough to be laid out at once. */
const mostWrapped = 240

export function table(model: TimelineModel, context: ViewContext): TableModel {
  const rows = model.lanes.flatMap((lane) => laneRows(lane, context))
  return {
    columns: [
      { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 132 },
      { id: 'category', label: say(context, '问题类别', 'Category'), align: 'start', width: 120 },
      { id: 'year', label: say(context, '年度', 'Year'), align: 'end', width: 52 },
      { id: 'run', label: say(context, '连续', 'Running'), align: 'start', width: 84 },
      { id: 'issue', label: say(context, '存在问题（原文）', 'Issue as written'), align: 'start' },
      { id: 'measure', label: say(context, '当年对应的措施（原文）', 'Measure of that year'), align: 'start' },
      { id: 'promised', label: say(context, '去年承诺', 'Promised before'), align: 'start', width: 96 },
    ],
    rows:
      rows.length > 0
        ? rows
        : [{ kind: 'note', cells: noteCells(say(context, '所选年度没有重复出现的问题。', 'Nothing recurs in these years.'), 7) }],
    unit: null,
    wraps: rows.length <= mostWrapped,
  }
}

function laneRows(lane: Lane, context: ViewContext): readonly TableRow[] {
  const [name, category] = [laneName(lane, context), categoryName(lane, context)]
  return lane.years.map((year, at): TableRow => {
    const isNamed = year.is === 'named'
    const measures = year.issues.flatMap((issue) => issue.measures).map((measure) => measureWords(measure, context))
    const issue = isNamed ? quoted(year.issues.map(({ text }) => text)) : stateWord(year.is, context)
    const measure = measures.length > 0 ? quoted(measures) : isNamed ? say(context, '未见对应措施', 'no matching measure seen') : ''
    const promised = isPromisedBefore(lane, at) ? say(context, '有措施，今年仍在', 'yes, and named again') : ''
    return {
      ...(isNamed
        ? {
            key: {
              department: year.issues[0]?.code ?? lane.code,
              entity: lane.entity,
              issueCategory: lane.category,
              year: year.year,
            },
          }
        : {}),
      cells: [
        cell(name, name),
        cell(category, category),
        cell(String(year.year), year.year),
        cell(
          isNamed ? runWord(year, context) : '',
          isNamed ? year.streak : null,
          year.streak >= 2 ? { tone: 'strong' } : { tone: 'quiet' },
        ),
        cell(issue, isNamed ? issue : null, isNamed ? { title: issue } : { tone: 'quiet' }),
        cell(measure, measures.length > 0 ? measure : null, measures.length > 0 ? { title: measure } : { tone: 'quiet' }),
        cell(promised, promised === '' ? null : promised),
      ],
    }
  })
}
