import { cell, noteCells, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { ListedDepartment, SubmissionListModel } from './model'
import { countWords, handingWord, officeName } from './summary'

export function table(model: SubmissionListModel, context: ViewContext): TableModel {
  const columns: TableModel['columns'] = [
    { id: 'department', label: say(context, '部门', 'Department'), align: 'start', width: 168 },
    { id: 'office', label: say(context, '归口业务科室', 'Office'), align: 'start', width: 132 },
    { id: 'handing', label: say(context, '报送情况', 'State'), align: 'start', width: 128 },
    { id: 'submitted', label: say(context, '报送日期', 'Submitted'), align: 'start', width: 100 },
    { id: 'due', label: say(context, '截止日期', 'Due'), align: 'start', width: 100 },
    { id: 'late', label: say(context, '晚报天数', 'Days late'), align: 'end', width: 76 },
    { id: 'reason', label: say(context, '免报原因', 'Why exempt'), align: 'start' },
  ]
  const note = (words: string): TableRow => ({ kind: 'note', cells: noteCells(words, columns.length) })
  return {
    columns,
    unit: null,
    rows: [
      ...model.departments.map((one) => rowOf(one, model.year, context)),
      note(countWords(model.total, context)),
      ...(model.offices.length < 2
        ? []
        : model.offices.map((one) =>
            note(
              say(
                context,
                `${officeName(one, context)}：${countWords(one, context)}`,
                `${officeName(one, context)}: ${countWords(one, context)}`,
              ),
            ),
          )),
    ],
  }
}

function rowOf(one: ListedDepartment, year: number, context: ViewContext): TableRow {
  const state = handingWord(one.handing, context)
  const written = (text: string | null) => cell(text ?? '', text)
  return {
    key: { department: one.code, year },
    cells: [
      cell(one.name, one.name),
      written(one.office),
      cell(state, state, one.handing === 'missing' ? { tone: 'bad' } : one.handing === 'onTime' ? {} : { tone: 'strong' }),
      written(one.submitted),
      written(one.due),
      one.daysLate === null ? cell('', null) : cell(String(one.daysLate), one.daysLate),
      written(one.reason),
    ],
  }
}
