import { textLineHeight, textWidth } from '../chart/textWidth'
import { fontSizes } from '../chart/theme'

/** A mark in px within the picture, and the name that it may carry. */
export interface Placeable {
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Of the name. */
  readonly lines: readonly string[]
}

export type Side = 'right' | 'left' | 'top' | 'bottom'

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const distance = 4

export interface LabelArea {
  readonly width: number
  readonly height: number
  /** Names at most. */
  readonly most: number
  /** Reference lines across the whole area that no name is written over. */
  readonly lines: { readonly x: number; readonly y: number }
}

/**
 * Where the names of `wanted` (positions in `marks`, the most wanted first) stand without covering a mark, another name or the
 * edge, at most `area.most` of them; a name that finds no place has none.
 */
export function placeLabels(marks: readonly Placeable[], wanted: readonly number[], area: LabelArea): ReadonlyMap<number, Side> {
  const taken: Box[] = [
    { left: area.lines.x - 1, right: area.lines.x + 1, top: 0, bottom: area.height },
    { left: 0, right: area.width, top: area.lines.y - 1, bottom: area.lines.y + 1 },
    ...marks.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })),
  ]
  const placed = new Map<number, Side>()
  for (const index of wanted) {
    const mark = marks[index]
    if (mark === undefined) continue
    if (placed.size >= area.most) break
    for (const side of ['right', 'left', 'top', 'bottom'] as const) {
      const box = boxAt(mark, side)
      const isInside = box.left >= 0 && box.right <= area.width && box.top >= 0 && box.bottom <= area.height
      if (!isInside || taken.some((other) => overlaps(box, other))) continue
      taken.push(box)
      placed.set(index, side)
      break
    }
  }
  return placed
}

function boxAt({ x, y, radius, lines }: Placeable, side: Side): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, fontSizes.label)))
  const height = lines.length * textLineHeight + 1
  const reach = radius + distance
  const [centreX, centreY] = {
    right: [x + reach + width / 2, y],
    left: [x - reach - width / 2, y],
    top: [x, y - reach - height / 2],
    bottom: [x, y + reach + height / 2],
  }[side] as [number, number]
  return {
    left: centreX - width / 2,
    right: centreX + width / 2,
    top: centreY - height / 2,
    bottom: centreY + height / 2,
  }
}

const overlaps = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
