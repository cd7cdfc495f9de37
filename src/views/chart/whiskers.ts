import type { CustomSeriesOption } from 'echarts'
import type { Interval } from '../../metrics/interval'
import type { ViewContext } from '../View'
import { themeOf } from './parts'

/** A pale line with ends at each row's interval, over horizontal bars; `null` rows have none. */
export function whiskers(context: ViewContext, intervals: readonly (Interval | null)[], most: number): CustomSeriesOption {
  const theme = themeOf(context)
  const drawn = intervals.flatMap((interval, row) =>
    interval === null ? [] : [{ row, low: interval.low, high: Math.min(interval.high, most) }],
  )
  return {
    id: 'whiskers',
    type: 'custom',
    silent: true,
    z: 4,
    encode: { x: [0, 1], y: 2 },
    data: drawn.map((one) => [one.low, one.high, one.row]),
    renderItem: (params, api) => {
      const one = drawn[params.dataIndex]
      if (one === undefined) return null
      const [left = 0, y = 0] = api.coord([one.low, one.row])
      const [right = 0] = api.coord([one.high, one.row])
      const line = (x1: number, y1: number, x2: number, y2: number) => ({
        type: 'line' as const,
        silent: true,
        shape: { x1, y1, x2, y2 },
        style: { stroke: theme.inkThird, lineWidth: 1, opacity: 0.8 },
      })
      return {
        type: 'group',
        children: [line(left, y, right, y), line(left, y - 3, left, y + 3), line(right, y - 3, right, y + 3)],
      }
    },
  }
}
