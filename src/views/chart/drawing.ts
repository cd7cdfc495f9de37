// Pictures drawn by place instead of by axes: rows of a table with marks in it. Px from the picture's top left.
import type { CustomSeriesOption } from 'echarts'
import type { Mark } from './parts'
import { textLineHeight } from './textWidth'
import { fontSizes, fontStack } from './theme'

/** A shape as zrender takes it. */
export type Shape = Record<string, unknown>

export interface TextStyle {
  readonly align?: 'left' | 'center' | 'right'
  readonly isBold?: boolean
  readonly opacity?: number
}

export const textAt = (text: string, x: number, y: number, fill: string, style: TextStyle = {}): Shape => ({
  type: 'text',
  silent: true,
  style: {
    text,
    x,
    y,
    fill,
    align: style.align ?? 'left',
    verticalAlign: 'middle',
    fontSize: fontSizes.label,
    fontFamily: fontStack,
    ...(style.isBold ? { fontWeight: 'bold' } : {}),
    ...(style.opacity === undefined ? {} : { opacity: style.opacity }),
  },
})

/** Lines under each other, the middle of all at `y`. */
export const stackedText = (
  lines: readonly string[],
  x: number,
  y: number,
  fill: string,
  style: TextStyle = {},
): readonly Shape[] => lines.map((line, at) => textAt(line, x, y + (at - (lines.length - 1) / 2) * textLineHeight, fill, style))

export const lineFrom = (
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  stroke: string,
  lineWidth = 1,
): Shape => ({
  type: 'line',
  silent: true,
  shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
  style: { stroke, lineWidth },
})

export const box = (x: number, y: number, width: number, height: number, fill: string): Shape => ({
  type: 'rect',
  silent: true,
  // Without a radius a redrawn rect may keep that of the shape before it.
  shape: { x, y, width, height, r: 0 },
  style: { fill },
})

export const circle = (x: number, y: number, r: number, style: Shape): Shape => ({
  type: 'circle',
  silent: true,
  shape: { cx: x, cy: y, r },
  style,
})

export const polygon = (points: readonly (readonly [number, number])[], style: Shape): Shape => ({
  type: 'polygon',
  silent: true,
  shape: { points },
  style,
})

export const polyline = (points: readonly (readonly [number, number])[], style: Shape): Shape => ({
  type: 'polyline',
  silent: true,
  shape: { points },
  style: { fill: 'none', ...style },
})

/** What belongs to no record: heads, grounds, scales. */
export function backdrop(id: string, shapes: readonly Shape[]): CustomSeriesOption {
  return {
    id,
    type: 'custom',
    coordinateSystem: 'none',
    silent: true,
    z: 1,
    data: [{ value: 0 }],
    renderItem: () => ({ type: 'group', children: shapes }) as never,
  }
}

export interface DrawnMark extends Mark {
  /** Takes the pointer; the shapes in it do not. */
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly shapes: readonly Shape[]
}

/** Marks that can be pointed at, clicked and walked over. */
export function drawnMarks(id: string, marks: readonly DrawnMark[]): CustomSeriesOption {
  return {
    id,
    type: 'custom',
    coordinateSystem: 'none',
    z: 2,
    data: marks.map(({ key, tip }, index) => ({ value: index, key, tip })),
    renderItem: (_, api) => {
      const mark = marks[Number(api.value(0))]
      if (mark === undefined) return null
      const ground = { type: 'rect', shape: mark.area, style: { fill: 'transparent' } }
      return { type: 'group', children: [ground, ...mark.shapes] } as never
    },
  }
}
