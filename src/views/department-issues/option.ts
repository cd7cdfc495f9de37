// Categories by year: how many issues, and how many of them have a measure.
import type { EChartsOption } from 'echarts'
import { formatValue } from '../../metrics/format'
import { categoryAxis, ground, type HeatCell, heatCells, themeOf } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { countColour } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { IssuesModel, IssueThread } from './model'
import { isTight, stateWord, streakWord, threadName, unanswered } from './summary'
import { keyOf } from './table'

const sizes: RowSizes = { top: 30, bottom: 8, row: 26, least: 24, most: 34 }

const labelled = (model: IssuesModel, context: ViewContext) =>
  rowLabels(
    context,
    model.threads.map((thread) => threadName(thread, context)),
    { share: 0.36 },
    sizes,
  )

export const height = (model: IssuesModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

export function option(model: IssuesModel, context: ViewContext): EChartsOption {
  const labels = labelled(model, context)
  const cells = model.threads.flatMap((thread, row) =>
    model.years.map((year, column) => heatCell(thread, row, year, column, model, context)),
  )
  const years = model.years.map((year, at) => {
    const word = stateWord(model.states[at] ?? 'missing', context)
    return word === '' || context.width < 480 ? String(year) : `${year} ${word}`
  })
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 12, ...rowsGrid(context, labels) },
    xAxis: categoryAxis(context, { id: 'year', labels: years, position: 'top' }),
    yAxis: rowAxis(context, 'category', labels),
    series: [heatCells(context, 'issues', cells)],
  }
}

function heatCell(
  thread: IssueThread,
  row: number,
  year: number,
  column: number,
  model: IssuesModel,
  context: ViewContext,
): HeatCell {
  const theme = themeOf(context)
  const issues = thread.issues.filter((issue) => issue.year === year)
  const [first] = issues
  const answered = issues.filter((issue) => issue.measures.length > 0).length
  const count = formatValue(issues.length, 'count', context)
  const state = stateWord(model.states[column] ?? 'missing', context)
  return {
    row,
    column,
    key: first === undefined ? { department: model.subject.code, year } : keyOf(first),
    tip: [
      `${threadName(thread, context)} ${year}`,
      ...(first === undefined
        ? [state || say(context, '本年没有提到', 'not named')]
        : issues.flatMap((issue) => [
            `“${issue.text}”`,
            issue.measures.length === 0 ? unanswered(context) : issue.measures.map((measure) => measure.text).join('；'),
          ])),
      ...(first === undefined || thread.category === null ? [] : [streakWord(first, thread, context)]),
    ],
    colour: issues.length === 0 ? theme.card : countColour(theme, Math.min(issues.length, 3), 4),
    text: issues.length === 0 ? '' : cellText(count, answered, model.years.length, context),
    empty: issues.length === 0,
  }
}

/** In a narrow picture 「1/2」: answered, of all; a note says so. */
const cellText = (count: string, answered: number, years: number, context: ViewContext): string =>
  isTight(years, context)
    ? `${answered}/${count}`
    : say(context, `${count} 条 · 有措施 ${answered}`, `${count}, answered ${answered}`)
