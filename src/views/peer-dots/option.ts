// A parallel dot plot: a strip a measure with the quartiles and the median of the peers, on it each department's number.
import type { EChartsOption } from 'echarts'
import { formatValue } from '../../metrics/format'
import { backdrop, box, circle, type DrawnMark, drawnMarks, lineFrom, type Shape, stackedText, textAt } from '../chart/drawing'
import { ground, themeOf } from '../chart/parts'
import { cutInMiddle, cutToWidth, evenLines } from '../chart/textWidth'
import { type ChartTheme, fontSizes, inkOn } from '../chart/theme'
import { type ComparedModel, metricLabel } from '../compared'
import { comparedTips } from '../comparedTips'
import { say } from '../say'
import type { ViewContext } from '../View'
import { type DotLane, type DotLayout, type DotRow, layoutOf, markLine, radius } from './layout'
import { table } from './table'

export const height = (model: ComparedModel, context: ViewContext): number => layoutOf(model, context).height

export function option(model: ComparedModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const layout = layoutOf(model, context)
  const tips = comparedTips(model, table(model, context))
  return {
    ...ground(context),
    series: [
      backdrop('frame', [...headShapes(layout, context), ...layout.rows.flatMap((row) => rowShapes(row, layout, context))]),
      drawnMarks(
        'marks',
        layout.rows.flatMap(({ row, top, lanes }) =>
          lanes.flatMap((lane) =>
            lane.marks.map(({ one, line }): DrawnMark => {
              const [x, y] = [xAt(one.at, layout), top + lane.top + (line + 0.5) * markLine]
              return {
                key: { department: model.departments[one.place]?.code ?? '', year: model.year, metric: row.metric.id },
                tip: tips(row.metric.id, one.place),
                area: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
                shapes: numbered(one.place, x, y, theme, one.isUnranked),
              }
            }),
          ),
        ),
      ),
    ],
  }
}

const xAt = (place: number, { strip }: DotLayout) => strip.from + place * (strip.to - strip.from)

/** The department's number on its hue; open where the value has no rank. */
function numbered(place: number, x: number, y: number, theme: ChartTheme, isOpen = false): readonly Shape[] {
  const hue = theme.hues[place] ?? theme.inkSecond
  return [
    circle(x, y, radius, isOpen ? { fill: theme.card, stroke: hue, lineWidth: 1.5 } : { fill: hue }),
    textAt(`${place + 1}`, x, y, isOpen ? hue : inkOn(theme, hue), { align: 'center', isBold: true }),
  ]
}

function headShapes(layout: DotLayout, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  const y = layout.head - 11
  return [
    ...layout.names.flatMap(({ text, place, x, y: at }) => [
      ...numbered(place, x, at, theme),
      textAt(cutInMiddle(text, context.width - x - radius - 6, fontSizes.label), x + radius + 6, at, theme.ink),
    ]),
    textAt(say(context, '← 较差', '← worse'), layout.strip.from - radius, y, theme.inkThird),
    textAt(say(context, '较好 →', 'better →'), layout.strip.to + radius, y, theme.inkThird, { align: 'right' }),
    ...layout.values.flatMap((right, place) => numbered(place, right - radius, y, theme)),
    lineFrom([0, layout.head], [context.width, layout.head], theme.line),
  ]
}

function rowShapes(row: DotRow, layout: DotLayout, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  const { metric, figures } = row.row
  const middle = row.top + row.height / 2
  const bottom = row.top + row.height
  return [
    ...stackedText(labelLines(metricLabel(metric, context), layout.label - 8), 6, middle, theme.ink),
    ...row.lanes.flatMap((lane) => laneShapes(lane, row.top, layout, theme)),
    ...layout.values.map((right, place) =>
      textAt(formatValue(figures[place]?.value ?? null, metric.unit, context), right, middle, theme.ink, { align: 'right' }),
    ),
    ...(row.lanes.length > 0
      ? []
      : [textAt(say(context, '都没有这个数', 'nobody has it'), layout.strip.from, middle, theme.inkThird)]),
    lineFrom([0, bottom], [context.width, bottom], theme.lineFaint),
  ]
}

function laneShapes({ lane, marks, top, height }: DotLane, rowTop: number, layout: DotLayout, theme: ChartTheme): readonly Shape[] {
  const x = (place: number) => xAt(place, layout)
  const [above, middle] = [rowTop + top, rowTop + top + height / 2]
  const { band, points, median } = lane
  return [
    lineFrom([layout.strip.from, middle], [layout.strip.to, middle], theme.line),
    ...(band === null ? [] : [box(x(band[0]), above + 1, Math.max(1, x(band[1]) - x(band[0])), height - 2, theme.barSoft)]),
    ...points.map((place) => circle(x(place), middle, 2.5, { fill: theme.rest })),
    ...(median === null ? [] : [lineFrom([x(median), above], [x(median), above + height], theme.inkSecond, 1.5)]),
    ...marks.flatMap(({ one, line }) => {
      if (one.interval === null) return []
      const y = above + (line + 0.5) * markLine
      return [lineFrom([x(one.interval[0]), y], [x(one.interval[1]), y], theme.rest, 2)]
    }),
  ]
}

/** The least row holds two lines. */
function labelLines(label: string, width: number): readonly string[] {
  const whole = evenLines(label, width, fontSizes.label)
  return whole.length <= 2 ? whole : [cutToWidth(label, width, fontSizes.label)]
}
