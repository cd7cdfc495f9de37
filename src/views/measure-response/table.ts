import { textIn } from '../../domain/text'
import { cell, noteCells, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { ResponseModel } from './model'
import { categorySentence, totalSentences } from './summary'

const mostWrapped = 240

/** The issues that no measure answers, and below them how many of each category are answered. */
export function table(model: ResponseModel, context: ViewContext): TableModel {
  const columns: TableModel['columns'] = [
    { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 132 },
    { id: 'category', label: say(context, '问题类别', 'Category'), align: 'start', width: 148 },
    { id: 'no', label: say(context, '序号', 'No.'), align: 'end', width: 48 },
    { id: 'issue', label: say(context, '没有对应措施的问题（原文）', 'Issue without a measure'), align: 'start' },
  ]
  const note = (words: string): TableRow => ({ kind: 'note', cells: noteCells(words, columns.length) })
  const rows = model.unanswered.map(({ name, issue, labels }): TableRow => {
    const words = labels.map((label) => textIn(label, context.locale)).join(say(context, '、', ', '))
    return {
      key: { department: issue.code, year: model.year, issue: issue.id },
      cells: [
        cell(name, name),
        cell(words, words),
        cell(String(issue.no), issue.no),
        cell(issue.text, issue.text, { title: issue.text }),
      ],
    }
  })
  return {
    columns,
    unit: null,
    wraps: rows.length <= mostWrapped,
    rows: [
      ...rows,
      ...(rows.length === 0 ? [note(say(context, '每条问题都有对应的措施。', 'Every issue has a measure.'))] : []),
      ...totalSentences(model, context).map(note),
      note(say(context, '按问题类别：', 'By category:')),
      ...model.categories.map((one) => note(categorySentence(one, context))),
    ],
  }
}
