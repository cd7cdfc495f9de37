import type { EChartsOption } from 'echarts'
import { formatCoverage } from '../../metrics/format'
import { legend } from '../chart/legend'
import { figureColumn, ground, themeOf, valueAxis } from '../chart/parts'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import type { ViewContext } from '../View'
import type { Handing, SubmissionListModel } from './model'
import { countWords, handingWord, officeName } from './summary'

const sizes: RowSizes = { top: 28, bottom: 8, row: 26, least: 20, most: 34 }

/** Due, in the order of the bar. */
const parts: readonly Handing[] = ['onTime', 'dated', 'late', 'missing']

const labelled = (model: SubmissionListModel, context: ViewContext) =>
  rowLabels(
    context,
    model.offices.map((one) => officeName(one, context)),
    { share: 0.36, most: 220 },
    sizes,
  )

export const height = (model: SubmissionListModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

/** A bar an office: who handed in on time, who late, who not at all. */
export function option(model: SubmissionListModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const { offices, year } = model
  const colours: Readonly<Record<Handing, string>> = {
    onTime: theme.accent,
    dated: theme.accentMiddle,
    late: theme.heat[0] ?? theme.rest,
    missing: theme.attention,
    exempt: theme.rest,
  }
  const names = offices.map((one) => officeName(one, context))
  const labels = labelled(model, context)
  const most = Math.max(1, ...offices.map((one) => one.due))
  const present = parts.filter((part) => model.total.counts[part] > 0)
  const key = legend(
    context,
    present.map((part) => ({ label: handingWord(part, context), symbol: 'square', colour: colours[part] })),
    { left: 8, width: context.width - 16 },
  )
  return {
    ...ground(context),
    grid: { left: labels.room + 12, right: 64, ...rowsGrid(context, labels) },
    xAxis: { ...valueAxis(context, { id: 'departments', min: 0, max: most, format: () => '' }), show: false },
    yAxis: rowAxis(context, 'office', labels),
    series: [
      ...present.map((part) => ({
        id: part,
        type: 'bar' as const,
        stack: 'due',
        barWidth: 14,
        itemStyle: { color: colours[part] },
        data: offices.map((one, at) => ({
          value: one.counts[part],
          key: { financeOffice: one.office, year },
          tip: [names[at] ?? '', countWords(one, context)],
        })),
      })),
      figureColumn(
        context,
        offices.map((one) => ({ at: most, text: formatCoverage(one.due - one.counts.missing, one.due) })),
        8,
      ),
      key.series,
    ],
  }
}
