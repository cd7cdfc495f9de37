// A radar without areas: rings of the share of peers left behind, a line and its numbered marks a department.
import type { EChartsOption } from 'echarts'
import {
  backdrop,
  circle,
  type DrawnMark,
  drawnMarks,
  lineFrom,
  polygon,
  polyline,
  type Shape,
  stackedText,
  textAt,
} from '../chart/drawing'
import { ground, themeOf } from '../chart/parts'
import { cutToWidth } from '../chart/textWidth'
import { type ChartTheme, fontSizes } from '../chart/theme'
import { type ComparedModel, metricLabel } from '../compared'
import { comparedTips } from '../comparedTips'
import type { ViewContext } from '../View'
import { table } from './table'
import { along, type Point, runsOf, type Web, webOf } from './web'

export const height = (model: ComparedModel, context: ViewContext): number => webOf(model, context).height

const rings = [0.25, 0.5, 0.75, 1]
const mark = 4.5

export function option(model: ComparedModel, context: ViewContext): EChartsOption {
  const theme = themeOf(context)
  const web = webOf(model, context)
  const tips = comparedTips(model, table(model, context))
  return {
    ...ground(context),
    series: [
      backdrop('web', [...webShapes(model, web, context), ...lineShapes(model, web, theme), ...nameShapes(web, context)]),
      drawnMarks(
        'marks',
        model.rows.flatMap(({ metric, figures }, axis) =>
          figures.flatMap(({ percentile }, place): DrawnMark[] => {
            if (percentile === null) return []
            const [x, y] = along(web, axis, percentile)
            return [
              {
                key: { department: model.departments[place]?.code ?? '', year: model.year, metric: metric.id },
                tip: tips(metric.id, place),
                area: { x: x - 7, y: y - 7, width: 14, height: 14 },
                shapes: [symbol(place, x, y, theme)],
              },
            ]
          }),
        ),
      ),
    ],
  }
}

/** Hue never stands alone: each department has a shape of its own. */
function symbol(place: number, x: number, y: number, theme: ChartTheme): Shape {
  const fill = theme.hues[place] ?? theme.inkSecond
  const regular = (corners: number, turned: number, size: number) =>
    polygon(
      Array.from({ length: corners }, (_, index): Point => {
        const angle = (2 * Math.PI * index) / corners + turned
        return [x + size * Math.cos(angle), y + size * Math.sin(angle)]
      }),
      { fill },
    )
  switch (place) {
    case 1:
      return regular(4, Math.PI / 4, 6)
    case 2:
      return regular(3, -Math.PI / 2, 6.5)
    case 3:
      return regular(4, 0, 6.5)
    case 4:
      return regular(3, Math.PI / 2, 6.5)
    case 5:
      return circle(x, y, mark, { fill: theme.card, stroke: fill, lineWidth: 2 })
    default:
      return circle(x, y, mark + 0.5, { fill })
  }
}

function webShapes(model: ComparedModel, web: Web, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  return [
    ...rings.map((share) =>
      polygon(
        web.axes.map((_, axis) => along(web, axis, share)),
        { fill: 'none', stroke: share === 0.5 ? theme.inkThird : theme.line, lineWidth: 1 },
      ),
    ),
    ...web.axes.map(({ end }) => lineFrom(web.centre, end, theme.lineFaint)),
    ...web.axes.map(({ label, align }, axis) => {
      const metric = model.rows[axis]?.metric
      return textAt(
        metric === undefined ? '' : cutToWidth(metricLabel(metric, context), 84, fontSizes.label),
        ...label,
        theme.ink,
        {
          align,
        },
      )
    }),
  ]
}

function lineShapes(model: ComparedModel, web: Web, theme: ChartTheme): readonly Shape[] {
  return model.departments.flatMap((_, place) => {
    const shares = model.rows.map(({ figures }) => figures[place]?.percentile ?? null)
    return runsOf(shares).map((run) =>
      polyline(
        run.map((axis) => along(web, axis, shares[axis] ?? 0)),
        { stroke: theme.hues[place] ?? theme.inkSecond, lineWidth: 1.5 },
      ),
    )
  })
}

function nameShapes({ names }: Web, context: ViewContext): readonly Shape[] {
  const theme = themeOf(context)
  return names.lines.flatMap((lines, place) => [
    symbol(place, names.x + 6, names.y(place), theme),
    ...stackedText(lines, names.x + 20, names.y(place), theme.ink),
  ])
}
