import { noValue } from '../../metrics/format'
import { cell, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { CodeYear, HistoryModel } from './model'
import { bandWord, eventWords, stateWord } from './summary'

export const keyOf = (one: CodeYear, { subject }: HistoryModel) => ({ department: one.code ?? subject.code, year: one.year })

export function table(model: HistoryModel, context: ViewContext): TableModel {
  const start = (id: string, zh: string, en: string, width?: number) =>
    ({ id, label: say(context, zh, en), align: 'start', ...(width === undefined ? {} : { width }) }) as const
  return {
    columns: [
      { id: 'year', label: say(context, '年度', 'Year'), align: 'start', width: 48 },
      start('code', '编码', 'Code', 64),
      start('name', '名称', 'Name', 200),
      start('state', '报送', 'Report', 72),
      start('band', '规模档', 'Size band', 72),
      start('events', '机构变动', 'Changes'),
    ],
    rows: [...model.years.map((one) => row(one, model, context)), ...laterRows(model, context)],
    unit: null,
    wraps: true,
  }
}

function row(one: CodeYear, model: HistoryModel, context: ViewContext): TableRow {
  const words = (text: string | null) => cell(text ?? noValue, text)
  return {
    key: keyOf(one, model),
    cells: [
      cell(String(one.year), one.year),
      words(one.code),
      words(one.name),
      cell(stateWord(one.state, context), one.state, one.state === 'missing' ? { tone: 'bad' } : {}),
      words(bandWord(one, context)),
      words(one.events.length === 0 ? null : one.events.map((event) => eventWords(event, context)).join('；')),
    ],
  }
}

/** Changes that take effect after the year of the view. */
function laterRows(model: HistoryModel, context: ViewContext): readonly TableRow[] {
  return model.events
    .filter((event) => event.year > model.subject.year || event.year < (model.years[0]?.year ?? 0))
    .map((event) => ({
      cells: [
        cell(String(event.year), event.year),
        cell(noValue, null),
        cell(noValue, null),
        cell(noValue, null),
        cell(noValue, null),
        cell(eventWords(event, context), eventWords(event, context)),
      ],
    }))
}
