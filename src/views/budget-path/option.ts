import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { formatAxis, formatValue, unitLabel } from '../../metrics/format'
import { type LegendItem, legend } from '../chart/legend'
import { ground, themeOf, valueAxis } from '../chart/parts'
import { picturedRows } from '../chart/room'
import { type RowSizes, rowAxis, rowLabels, rowsGrid, rowsHeight } from '../chart/rowLabels'
import { textWidth } from '../chart/textWidth'
import { fontSizes, fontStack } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import type { PathModel, PathRow } from './model'
import { type Baseline, baselineOf } from './summary'

const sizes: RowSizes = { top: 66, bottom: 8, row: 20, least: 18, most: 34 }
/** From here on the amounts themselves stand beside the picture. */
const roomForAmounts = 560

const pictured = (model: PathModel, context: ViewContext): readonly PathRow[] => {
  const base = baselineOf(model)
  return model.rows.filter((one) => one[base] !== null).slice(0, picturedRows(context))
}

const labelled = (model: PathModel, context: ViewContext) =>
  rowLabels(
    context,
    pictured(model, context).map((one) => one.name),
    { share: 0.34, most: 190 },
    sizes,
  )

export const height = (model: PathModel, context: ViewContext) => rowsHeight(context, labelled(model, context))

/** Marks stand by their distance from the first amount: on a scale of the amounts a large department would hide all others. */
export function option(model: PathModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const rows = pictured(model, context)
  const base = baselineOf(model)
  const labels = labelled(model, context)
  const amounts = context.width < roomForAmounts ? [] : amountColumns(rows, context)
  const side = amounts.reduce((sum, column) => sum + column.width, 0)
  const legendItems: readonly LegendItem[] = [
    ...(base === 'initial'
      ? [{ label: say(context, '年初预算', 'Initial budget'), symbol: 'ring' as const, colour: theme.inkSecond }]
      : []),
    { label: say(context, '调整后预算', 'Adjusted budget'), symbol: 'tick', colour: theme.inkSecond },
    { label: say(context, '全年执行', 'Expenditure'), symbol: 'dot', colour: theme.accent },
  ]
  const key = legend(context, legendItems, { left: 8, width: context.width - 16 })
  const { least, most, steps } = scaleOf(rows, base, context.width - labels.room - side)
  const axis = valueAxis(context, {
    id: 'distance',
    min: least,
    max: most,
    format: (value) => signedAxis(value, context),
  })
  return {
    ...ground(context),
    grid: { left: labels.room + 14, right: side + 18, ...rowsGrid(context, labels) },
    xAxis: {
      ...axis,
      // Above the rows: a list that scrolls keeps it in sight.
      position: 'top',
      splitNumber: steps,
      // The ends follow the marks, not the steps.
      axisLabel: { ...axis.axisLabel, showMinLabel: false, showMaxLabel: false },
    },
    yAxis: rowAxis(context, 'department', labels),
    series: [paths(rows, base, model, context), ...heads(amounts, base, context), key.series],
  }
}

const signedAxis = (value: number, context: ViewContext) => `${value > 0 ? '+' : ''}${formatAxis(value, 'wan', context)}`

/** From the furthest mark on the left to that on the right, in as many steps as have room for their labels. */
export function scaleOf(rows: readonly PathRow[], base: Baseline, width: number) {
  const all = rows.flatMap((one) => offsets(one, base)).flatMap((value) => value ?? [])
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)]
  // Some ground on either side of zero, so that it is seen where all marks are on one side; 1 where nothing moved at all.
  const span = high - low || 1
  return { least: low - span * 0.06, most: high + span * 0.06, steps: Math.max(2, Math.floor(width / 62)) }
}

/** Adjusted budget and expenditure less the first amount, in 万元. */
const offsets = (one: PathRow, base: Baseline) => {
  const zero = one[base] ?? 0
  return [one.adjusted === null ? null : one.adjusted - zero, one.spent === null ? null : one.spent - zero] as const
}

function paths(rows: readonly PathRow[], base: Baseline, model: PathModel, context: ViewContext): CustomSeriesOption {
  const theme = themeOf(context)
  return {
    id: 'paths',
    type: 'custom',
    encode: { x: 0, y: 1 },
    data: rows.map((one, index) => ({
      value: [0, index],
      key: { department: one.code, year: model.year },
      tip: tip(one, context),
    })),
    renderItem: (params, api) => {
      const one = rows[params.dataIndex]
      if (one === undefined) return null
      const faded = model.chosen.length > 0 && !model.chosen.includes(one.code)
      const at = (offset: number) => api.coord([offset, params.dataIndex])
      const [x0 = 0, y = 0] = at(0)
      const [adjusted, spent] = offsets(one, base).map((offset) => (offset === null ? null : (at(offset)[0] ?? 0)))
      const marks = [x0, adjusted ?? x0, spent ?? x0]
      const area = params.coordSys as unknown as { x: number; width: number }
      return {
        type: 'group',
        children: [
          // The whole row takes the click: marks close to each other are hard to hit.
          { type: 'rect', shape: { x: area.x, y: y - 8, width: area.width, height: 16 }, style: { fill: 'transparent' } },
          {
            type: 'line',
            shape: { x1: Math.min(...marks), x2: Math.max(...marks), y1: y, y2: y },
            style: { stroke: theme.rest, lineWidth: 2, opacity: faded ? 0.4 : 1 },
          },
          ...(base === 'initial'
            ? [
                {
                  type: 'circle' as const,
                  shape: { cx: x0, cy: y, r: 4 },
                  style: { fill: theme.card, stroke: theme.inkSecond, lineWidth: 1.5, opacity: faded ? 0.4 : 1 },
                },
              ]
            : []),
          ...(spent === undefined || spent === null
            ? []
            : [
                {
                  type: 'circle' as const,
                  shape: { cx: spent, cy: y, r: 4.5 },
                  style: { fill: theme.accent, opacity: faded ? 0.3 : 0.9 },
                },
              ]),
          ...(adjusted === undefined || adjusted === null
            ? []
            : [
                {
                  type: 'rect' as const,
                  shape: { x: adjusted - 1.5, y: y - 7, width: 3, height: 14 },
                  style: { fill: theme.inkSecond, opacity: faded ? 0.4 : 1 },
                },
              ]),
        ],
      }
    },
  }
}

const amountsOf = { initial: '年初', adjusted: '调整后', spent: '执行' } as const
const amountsEn = { initial: 'Initial', adjusted: 'Adjusted', spent: 'Spent' } as const

interface AmountColumn {
  readonly head: string
  readonly texts: readonly string[]
  readonly width: number
}

function amountColumns(rows: readonly PathRow[], context: ViewContext): readonly AmountColumn[] {
  return (['initial', 'adjusted', 'spent'] as const).map((id) => {
    const head = say(context, amountsOf[id], amountsEn[id])
    const texts = rows.map((one) => formatValue(one[id], 'wan', context))
    const width = Math.max(...[head, ...texts].map((text) => textWidth(text, fontSizes.label)))
    return { head, texts, width: Math.ceil(width) + 12 }
  })
}

/** The amounts in columns right of the picture, and what the scale is, above it. */
function heads(columns: readonly AmountColumn[], base: Baseline, context: ViewContext): readonly CustomSeriesOption[] {
  const theme = themeOf(context)
  const unit = unitLabel('wan', context.moneyUnit, context.locale)
  const scale =
    base === 'initial'
      ? say(context, `与年初预算之差（${unit}）`, `Difference from the initial budget (${unit})`)
      : say(context, `与调整后预算之差（${unit}）`, `Difference from the adjusted budget (${unit})`)
  const font = `${fontSizes.label}px ${fontStack}`
  return [
    {
      id: 'heads',
      type: 'custom',
      silent: true,
      data: [[0, 0]],
      renderItem: (params) => {
        const area = params.coordSys as unknown as { x: number; y: number; width: number; height: number }
        const y = area.y - 34
        const line = (text: string, x: number, align: 'left' | 'right') => ({
          type: 'text' as const,
          style: { text, x, y, align, verticalAlign: 'middle' as const, fill: theme.inkThird, font },
        })
        let right = area.x + area.width + 10
        return {
          type: 'group',
          children: [
            line(scale, area.x, 'left'),
            ...columns.map((column) => {
              right += column.width
              return line(column.head, right, 'right')
            }),
          ],
        }
      },
    },
    ...columns.map(
      (column, place): CustomSeriesOption => ({
        id: `amounts-${place}`,
        type: 'custom',
        silent: true,
        encode: { x: 0, y: 1 },
        data: column.texts.map((_, index) => [0, index]),
        renderItem: (params, api) => {
          const area = params.coordSys as unknown as { x: number; width: number }
          const before = columns.slice(0, place + 1).reduce((sum, one) => sum + one.width, 0)
          return {
            type: 'text',
            style: {
              text: column.texts[params.dataIndex] ?? '',
              x: area.x + area.width + 10 + before,
              y: api.coord([0, params.dataIndex])[1] ?? 0,
              align: 'right',
              verticalAlign: 'middle',
              fill: theme.ink,
              font,
            },
          }
        },
      }),
    ),
  ]
}

function tip(one: PathRow, context: ViewContext): readonly string[] {
  const amount = (value: number | null) => formatValue(value, 'wan', context)
  return [
    one.name,
    `${say(context, '年初预算', 'Initial')} ${amount(one.initial)}`,
    `${say(context, '调整后预算', 'Adjusted')} ${amount(one.adjusted)}（${formatValue(one.rate, 'fraction', context)}）`,
    `${say(context, '全年执行', 'Spent')} ${amount(one.spent)}`,
    `${say(context, '未支出', 'Unspent')} ${amount(one.unspent)}`,
  ]
}
