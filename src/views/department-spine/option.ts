// The spine as a picture: a table of its own, drawn line by line, since its bars are the point of it.
import type { CustomSeriesOption, EChartsOption } from 'echarts'
import type { Row } from '../../domain/row'
import { ground, themeOf } from '../chart/parts'
import { type ChartTheme, fontStack } from '../chart/theme'
import { say } from '../say'
import type { ViewContext } from '../View'
import { type Columns, columnsOf, cut, linesOf } from './layout'
import type { SpineModel, SpineRow } from './model'
import {
  beforeText,
  changeText,
  courseWords,
  groupName,
  intervalWords,
  labelOf,
  rankText,
  standingText,
  trendWord,
  unitOf,
  valueText,
} from './words'

type Shape = Record<string, unknown>

export const height = (model: SpineModel, context: ViewContext) =>
  linesOf(context, model.rows.length, groupsOf(model).length).height

const groupsOf = (model: SpineModel) => [...new Set(model.rows.map((row) => row.group))]

export function option(model: SpineModel, context: ViewContext): EChartsOption {
  const columns = columnsOf(context.width)
  const lines = linesOf(context, model.rows.length, groupsOf(model).length)
  const shown = groupsOf(model).flatMap((group) => [
    { group, row: null },
    ...model.rows.filter((row) => row.group === group).map((row) => ({ group, row })),
  ])
  const head = 24
  const middleOf = (index: number) => head + lines.row * (index + 0.5)
  const rows: CustomSeriesOption = {
    id: 'spine',
    type: 'custom',
    coordinateSystem: 'none',
    data: shown.flatMap(({ row }, index) =>
      row === null ? [] : [{ value: index, key: keyOf(row, model), tip: tip(row, model, context) }],
    ),
    renderItem: (params, api) => {
      const index = Number(api.value(0))
      const row = shown[index]?.row
      if (row === null || row === undefined || params.dataIndex < 0) return null
      return { type: 'group', children: rowShapes(row, middleOf(index), lines.row, columns, context) } as never
    },
  }
  const frame: CustomSeriesOption = {
    id: 'frame',
    type: 'custom',
    coordinateSystem: 'none',
    silent: true,
    z: 1,
    data: [{ value: 0 }],
    renderItem: () =>
      ({
        type: 'group',
        children: [
          ...headShapes(columns, lines.head, context),
          ...shown.flatMap(({ group, row }, index) =>
            row === null ? groupShapes(groupName(group, context), middleOf(index), lines.row, context) : [],
          ),
        ],
      }) as never,
  }
  return { ...ground(context), series: [frame, rows] }
}

export const keyOf = (row: SpineRow, { subject }: SpineModel): Row => ({
  department: subject.code,
  year: subject.year,
  metric: row.metric.id,
})

const text = (words: string, x: number, y: number, fill: string, { isBold = false, ...more }: Shape = {}): Shape => ({
  type: 'text',
  silent: true,
  style: { text: words, x, y, fill, verticalAlign: 'middle', font: `${isBold ? 'bold ' : ''}12px ${fontStack}`, ...more },
})

const end = { align: 'right' }

function headShapes(columns: Columns, y: number, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  const head = (words: string, x: number | null, more: Shape = {}) => (x === null ? [] : [text(words, x, y, theme.inkSecond, more)])
  const { from, to } = columns.bar
  const room = to - from
  const good = say(context, '好 →', 'better →')
  return [
    ...head(say(context, '指标', 'Measure'), columns.label.at),
    ...head(say(context, '本年', 'Value'), columns.value, end),
    ...head(say(context, '上年', 'Last year'), columns.before, end),
    ...head(say(context, '增减', 'Change'), columns.change, end),
    ...(room < 110 ? [] : head(say(context, '同类中位', 'Peers’ median'), (from + to) / 2, { align: 'center' })),
    ...head(good, to, end),
    ...head(say(context, '位次', 'Rank'), columns.rank),
    ...head(say(context, '与同类比', 'Beside peers'), columns.standing),
    ...head(say(context, '趋势', 'Trend'), columns.trend),
  ]
}

function groupShapes(name: string, y: number, row: number, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  return [
    {
      type: 'rect',
      silent: true,
      shape: { x: 0, y: y - row / 2 + 2, width: context.width, height: row - 4 },
      style: { fill: theme.lineFaint },
    },
    text(name, 6, y, theme.inkSecond, { isBold: true }),
  ]
}

function rowShapes(row: SpineRow, y: number, height: number, columns: Columns, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  const at = (words: string, x: number | null, fill: string, more: Shape = {}) =>
    x === null ? [] : [text(words, x, y, fill, more)]
  const quiet = theme.inkSecond
  return [
    // A ground that takes the pointer anywhere on the line.
    { type: 'rect', shape: { x: 0, y: y - height / 2, width: context.width, height }, style: { fill: 'transparent' } },
    {
      type: 'line',
      silent: true,
      shape: { x1: 0, x2: context.width, y1: y + height / 2, y2: y + height / 2 },
      style: { stroke: theme.lineFaint },
    },
    ...at(cut(labelOf(row, context), columns.label.width), columns.label.at, theme.ink),
    ...at(valueText(row, row.value, context), columns.value, theme.ink, { ...end, isBold: true }),
    ...at(beforeText(row, context), columns.before, quiet, end),
    ...at(cut(changeText(row, context), 98), columns.change, quiet, end),
    ...barShapes(row, y, height, columns.bar, theme),
    ...at(rankText(row, context).replace(/^第 /, ''), columns.rank, quiet),
    ...at(cut(standingText(row, context), 82), columns.standing, inkOf(row, theme)),
    ...at(trendWord(row.trend, context), columns.trend, row.trend === null ? theme.inkThird : quiet),
  ]
}

const inkOf = (row: SpineRow, theme: ChartTheme) =>
  row.standing === 'front' ? theme.accent : row.standing === 'back' ? theme.attentionInk : theme.inkSecond

/** Good side right; of neutral measures the right is only more, and nothing is coloured. */
function barShapes(row: SpineRow, y: number, height: number, { from, to }: Columns['bar'], theme: ChartTheme): readonly Shape[] {
  const { scale } = row
  if (scale === null) return []
  const x = (place: number) => from + place * (to - from)
  const thick = Math.min(12, height - 10)
  const line = (x1: number, x2: number, y1: number, y2: number, stroke: string, lineWidth = 1): Shape => ({
    type: 'line',
    silent: true,
    shape: { x1, x2, y1, y2 },
    style: { stroke, lineWidth },
  })
  const fill = row.standing === 'front' ? theme.accent : row.standing === 'back' ? theme.attention : theme.inkThird
  const own = scale.own === null ? null : x(scale.own)
  return [
    line(from, to, y, y, theme.line),
    ...(scale.band === null
      ? []
      : [
          {
            type: 'rect',
            silent: true,
            shape: {
              x: x(scale.band[0]),
              y: y - thick / 2,
              width: Math.max(1, x(scale.band[1]) - x(scale.band[0])),
              height: thick,
            },
            style: { fill: theme.barSoft },
          },
        ]),
    ...scale.points.map((place) => ({
      type: 'circle',
      silent: true,
      shape: { cx: x(place), cy: y, r: 2.5 },
      style: { fill: theme.rest },
    })),
    line(x(0.5), x(0.5), y - thick / 2 - 2, y + thick / 2 + 2, theme.inkSecond, 1.5),
    ...(scale.whisker === null ? [] : [line(x(scale.whisker[0]), x(scale.whisker[1]), y, y, theme.rest, 2)]),
    ...(own === null ? [] : [ownMark(own, y, scale.isBeyond, scale.own === 1, row.metric.polarity === 'none', fill)]),
  ]
}

/** A dot; a diamond where more is neither better nor worse; an arrow where the value lies beyond the bar. */
function ownMark(x: number, y: number, isBeyond: boolean, isRight: boolean, isNeutral: boolean, fill: string): Shape {
  const polygon = (points: readonly (readonly [number, number])[]): Shape => ({
    type: 'polygon',
    silent: true,
    shape: { points: points.map(([dx, dy]) => [x + dx, y + dy]) },
    style: { fill },
  })
  if (isBeyond) {
    const back = isRight ? -9 : 9
    return polygon([
      [0, 0],
      [back, -5],
      [back, 5],
    ])
  }
  if (isNeutral) {
    return polygon([
      [0, -6],
      [6, 0],
      [0, 6],
      [-6, 0],
    ])
  }
  return { type: 'circle', silent: true, shape: { cx: x, cy: y, r: 5 }, style: { fill } }
}

function tip(row: SpineRow, model: SpineModel, context: ViewContext): readonly string[] {
  const { peers } = row
  const interval = intervalWords(row, context)
  return [
    `${labelOf(row, context)} ${valueText(row, row.value, context)}（${unitOf(row, context)}）`,
    `${say(context, '上年', 'Last year')} ${beforeText(row, context)}（${changeText(row, context)}）`,
    ...(peers === null
      ? []
      : [
          `${say(context, '同类中位', 'Peers’ median')} ${valueText(row, peers.median, context)}，P25–P75 ${valueText(row, peers.p25, context)}–${valueText(row, peers.p75, context)}（n ${peers.n}）`,
          `${say(context, '位次', 'Rank')} ${rankText(row, context)} · ${standingText(row, context)}`,
        ]),
    ...(interval === null ? [] : [interval]),
    courseWords(row, model, context),
  ]
}
