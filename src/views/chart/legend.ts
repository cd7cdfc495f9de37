// A legend drawn as marks of the picture itself: it wraps, it can be clicked, and it stands in a file as on the page.
import type { CustomSeriesOption } from 'echarts'
import type { Row } from '../../domain/row'
import type { ViewContext } from '../View'
import { themeOf } from './parts'
import { cutInMiddle, textWidth } from './textWidth'
import { fontSizes, fontStack } from './theme'

export type LegendSymbol = 'dot' | 'ring' | 'tick' | 'square' | 'triangle' | 'line' | 'dashes' | 'none'

export interface LegendItem {
  readonly label: string
  readonly symbol: LegendSymbol
  readonly colour: string
  /** What a click on the item carries; absent where nothing is filtered. */
  readonly key?: Row
  readonly faded?: boolean
}

export interface Legend {
  /** Room in px that the lines take from the picture's top. */
  readonly height: number
  readonly series: CustomSeriesOption
}

const lineHeight = 18
const symbolRoom = 16
const gap = 14

export interface LegendPlace {
  readonly left: number
  readonly width: number
  /** Px from the picture's top; 0 where absent. */
  readonly top?: number
  /** Lines at most; the items that find no room are counted at the end: 「+4」. */
  readonly mostLines?: number
  /** Tells two legends of a picture apart. */
  readonly id?: string
}

/** Items from the left, on as many lines as `width` px make necessary. */
export function legend(context: ViewContext, items: readonly LegendItem[], at: LegendPlace): Legend {
  const theme = themeOf(context)
  const placed = fitted(items, at)
  const lines = placed.at(-1)?.line ?? -1
  return {
    height: (lines + 1) * lineHeight,
    series: {
      id: at.id ?? 'legend',
      type: 'custom',
      coordinateSystem: 'none',
      silent: placed.every(({ item }) => item.key === undefined),
      z: 5,
      data: placed.map(({ item }, index) => ({
        value: index,
        tip: [item.label],
        ...(item.key === undefined ? {} : { key: item.key }),
      })),
      renderItem: (params) => {
        const one = placed[params.dataIndex]
        if (one === undefined) return null
        const [x, y] = [at.left + one.x, (at.top ?? 0) + one.line * lineHeight + lineHeight / 2]
        return {
          type: 'group',
          children: [
            // A ground that takes the click between the symbol and the words.
            {
              type: 'rect',
              shape: { x, y: y - lineHeight / 2, width: one.width, height: lineHeight },
              style: { fill: 'transparent' },
            },
            ...symbolAt(one.item, x, y, theme.card),
            {
              type: 'text',
              style: {
                text: one.text,
                x: x + roomOf(one.item),
                y,
                verticalAlign: 'middle',
                fill: theme.inkSecond,
                font: `${fontSizes.label}px ${fontStack}`,
                opacity: one.item.faded ? 0.5 : 1,
              },
            },
          ],
        }
      },
    },
  }
}

function fitted(items: readonly LegendItem[], { width, mostLines }: LegendPlace) {
  const all = flow(items, width)
  if (mostLines === undefined || (all.at(-1)?.line ?? 0) < mostLines) return all
  for (let count = items.length - 1; count > 0; count -= 1) {
    const rest: LegendItem = { label: `+${items.length - count}`, symbol: 'none', colour: '' }
    const placed = flow([...items.slice(0, count), rest], width)
    if ((placed.at(-1)?.line ?? 0) < mostLines) return placed
  }
  return []
}

const roomOf = ({ symbol }: LegendItem) => (symbol === 'none' ? 0 : symbolRoom)

function flow(items: readonly LegendItem[], room: number) {
  let [x, line] = [0, 0]
  return items.map((item) => {
    const text = cutInMiddle(item.label, room - roomOf(item), fontSizes.label)
    const width = roomOf(item) + textWidth(text, fontSizes.label)
    if (x > 0 && x + width > room) [x, line] = [0, line + 1]
    const placed = { item, text, x, line, width }
    x += width + gap
    return placed
  })
}

function symbolAt({ symbol, colour, faded }: LegendItem, x: number, y: number, ground: string) {
  const opacity = faded ? 0.35 : 1
  const round = { type: 'circle' as const, shape: { cx: x + 5, cy: y, r: 4.5 }, style: { fill: colour, opacity } }
  switch (symbol) {
    case 'dot':
      return [round]
    case 'ring':
      return [{ ...round, style: { fill: ground, stroke: colour, lineWidth: 1.5, opacity } }]
    case 'tick':
      return [{ type: 'rect' as const, shape: { x: x + 4, y: y - 6, width: 3, height: 12 }, style: { fill: colour, opacity } }]
    case 'square':
      return [{ type: 'rect' as const, shape: { x, y: y - 5, width: 10, height: 10, r: 2 }, style: { fill: colour, opacity } }]
    case 'triangle': {
      const points = [
        [x + 5, y - 5],
        [x + 10.5, y + 5],
        [x - 0.5, y + 5],
      ]
      return [{ type: 'polygon' as const, shape: { points }, style: { fill: colour, opacity } }]
    }
    case 'line':
    case 'dashes': {
      const lineDash = symbol === 'dashes' ? { lineDash: [4, 3] } : {}
      const style = { stroke: colour, lineWidth: 2, opacity, ...lineDash }
      return [{ type: 'line' as const, shape: { x1: x, y1: y, x2: x + 12, y2: y }, style }]
    }
    case 'none':
      return []
  }
}
