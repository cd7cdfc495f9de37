// Its years in a line, a row a code, with what happened in them.
import type { EChartsOption } from 'echarts'
import { categoryAxis, ground, type HeatCell, heatCells, themeOf } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { CodeYear, HistoryModel } from './model'
import { bandWord, eventName, eventWords, stateWord } from './summary'
import { keyOf } from './table'

const sizes: RowSizes = { top: 30, bottom: 8, row: 34, least: 26, most: 44 }

const codesOf = (model: HistoryModel) => [...new Set(model.years.flatMap((one) => one.code ?? []))]

const labelled = (model: HistoryModel, context: ViewContext) =>
  rowLabels(context, [...codesOf(model), say(context, '机构变动', 'Changes')], { share: 0.34 }, sizes)

export const height = (model: HistoryModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: HistoryModel, context: ViewContext): EChartsOption {
  const codes = codesOf(model)
  const labels = labelled(model, context)
  const cells = model.years.flatMap((one, column) => [
    ...codes.map((code, row) => stateCell(one, code, row, column, model, context)),
    eventCell(one, codes.length, column, model, context),
  ])
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 12, ...rowsGrid(context, labels) },
    xAxis: categoryAxis(context, { id: 'year', labels: model.years.map((one) => String(one.year)), position: 'top' }),
    yAxis: rowAxis(context, 'code', labels),
    series: [heatCells(context, 'years', cells)],
  }
}

function stateCell(one: CodeYear, code: string, row: number, column: number, model: HistoryModel, context: ViewContext): HeatCell {
  const theme = themeOf(context)
  const isOwn = one.code === code
  const band = bandWord(one, context)
  return {
    row,
    column,
    key: keyOf(one, model),
    tip: [
      `${one.name} ${one.year}`,
      isOwn ? stateWord(one.state, context) : say(context, '不用此编码', 'under another code'),
      ...(band === null ? [] : [band]),
    ],
    colour: one.state === 'missing' ? theme.attentionSoft : theme.accentSoft,
    text: isOwn ? stateWord(one.state, context) : '',
    empty: !isOwn || one.state === 'notDue',
  }
}

function eventCell(one: CodeYear, row: number, column: number, model: HistoryModel, context: ViewContext): HeatCell {
  const names = [...new Set(one.events.map((event) => eventName(event.type, context)))]
  return {
    row,
    column,
    key: keyOf(one, model),
    tip: [
      String(one.year),
      ...(names.length === 0 ? [say(context, '没有变动', 'no change')] : one.events.map((event) => eventWords(event, context))),
    ],
    colour: themeOf(context).barSoft,
    text: names.join(say(context, '、', ', ')),
    empty: names.length === 0,
  }
}
