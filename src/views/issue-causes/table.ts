import { textIn } from '../../domain/text'
import { formatCoverage, formatValue, noValue } from '../../metrics/format'
import { changeWords } from '../categoryShare'
import { isNarrow } from '../chart/room'
import { cell, noteCells, say } from '../say'
import type { TableModel, TableRow, ViewContext } from '../View'
import type { CauseCount, CausesModel } from './model'
import { explainedSentence, intervalWords } from './summary'

export function table(model: CausesModel, context: ViewContext): TableModel {
  const all: TableModel['columns'] = [
    { id: 'cause', label: say(context, '原因（材料自述）', 'Cause as given'), align: 'start', bar: true },
    { id: 'n', label: say(context, '部门数', 'Departments'), align: 'end' },
    { id: 'coverage', label: 'n / N', align: 'end' },
    { id: 'share', label: say(context, '占比', 'Share'), align: 'end' },
    { id: 'interval', label: say(context, '95% 区间', '95% interval'), align: 'start' },
    { id: 'before', label: say(context, '上年占比（同口径）', 'Last year, same basis'), align: 'end' },
    { id: 'change', label: say(context, '与上年比', 'Change'), align: 'start' },
  ]
  // On a card of four columns the interval is left to the picture, and the change to the wider table.
  const kept = isNarrow(context) ? ['cause', 'n', 'coverage', 'share'] : all.map(({ id }) => id)
  const columns = all.filter(({ id }) => kept.includes(id))
  const words = `${explainedSentence(model, context)}${say(context, '。', '.')}`
  return {
    columns,
    unit: say(context, '单位：个部门', 'Unit: departments'),
    wraps: true,
    rows: [
      ...model.causes.map((one) => {
        const row = causeRow(one, model, context)
        return { ...row, cells: row.cells.filter((_, at) => kept.includes(all[at]?.id ?? '')) }
      }),
      { kind: 'note', cells: noteCells(words, columns.length) },
    ],
  }
}

function causeRow(one: CauseCount, model: CausesModel, context: ViewContext): TableRow {
  const { n, lastYear } = one
  const label = textIn(one.label, context.locale)
  const share = n / model.texts
  const range = intervalWords(one, context)
  const change = lastYear === null ? noValue : changeWords(lastYear, context)
  const before = lastYear?.before ?? null
  return {
    key: { issueCause: one.id, year: model.year },
    cells: [
      cell(label, label, { share: n / Math.max(1, ...model.causes.map((each) => each.n)) }),
      cell(formatValue(n, 'count', context), n),
      cell(formatCoverage(n, model.texts), `${n}/${model.texts}`),
      cell(formatValue(share, 'fraction', context), share),
      cell(range, range),
      cell(formatValue(before, 'fraction', context), before),
      cell(change, lastYear === null ? null : change),
    ],
  }
}
