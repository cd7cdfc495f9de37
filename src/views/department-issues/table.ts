import { cell, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { IssuesModel, IssueThread, OwnIssue } from './model'
import { measureWords, streakWord, threadName, unanswered } from './summary'

export const keyOf = (issue: OwnIssue) => ({ department: issue.code, year: issue.year, issue: issue.id })

export function table(model: IssuesModel, context: ViewContext): TableModel {
  return {
    columns: [
      { id: 'category', label: say(context, '类别', 'Category'), align: 'start', width: 128 },
      { id: 'year', label: say(context, '年度', 'Year'), align: 'end', width: 52 },
      { id: 'streak', label: say(context, '连续', 'Running'), align: 'start', width: 84 },
      { id: 'issue', label: say(context, '存在问题（原文）', 'Issue as written'), align: 'start' },
      { id: 'measure', label: say(context, '对应措施（原文）', 'Matching measure as written'), align: 'start' },
    ],
    rows: model.threads.flatMap((thread) => thread.issues.map((issue) => row(issue, thread, context))),
    unit: null,
    wraps: true,
  }
}

function row(issue: OwnIssue, thread: IssueThread, context: ViewContext): TableRow {
  const name = threadName(thread, context)
  const streak = thread.category === null ? '' : streakWord(issue, thread, context)
  const measures = issue.measures.map((measure) => measureWords(measure, context)).join('；')
  return {
    key: keyOf(issue),
    cells: [
      cell(name, name),
      cell(String(issue.year), issue.year),
      cell(streak, issue.streak, issue.streak >= 2 ? { tone: 'strong' } : { tone: 'quiet' }),
      cell(issue.text, issue.text),
      measures === '' ? cell(unanswered(context), null, { tone: 'quiet' }) : cell(measures, measures),
    ],
  }
}
