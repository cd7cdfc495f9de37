import { cutToWidth } from '../chart/textWidth'
import type { ViewContext } from '../View'

/** Columns of the picture, in px from its left edge; null where there is no room for one. */
export interface Columns {
  readonly label: { readonly at: number; readonly width: number }
  /** Right edges of numbers. */
  readonly value: number
  readonly before: number | null
  readonly change: number | null
  readonly bar: { readonly from: number; readonly to: number }
  readonly rank: number
  readonly standing: number | null
  readonly trend: number | null
}

const number = 78
const gap = 14
const margin = 6

/** Wide: every column; in 75 mm only what the bar is about. */
export function columnsOf(width: number): Columns {
  if (width < 480) {
    const value = 92 + 70
    return {
      label: { at: margin, width: 92 - margin },
      value,
      before: null,
      change: null,
      bar: { from: value + gap, to: width - 52 },
      rank: width - 42,
      standing: null,
      trend: null,
    }
  }
  const label = width < 900 ? 118 : 150
  const withChange = width >= 900
  const value = label + number
  const before = value + number
  const change = withChange ? before + 104 : null
  const trend = width - 54
  const standing = trend - 84
  const rank = standing - 56
  return {
    label: { at: margin, width: label - margin },
    value,
    before,
    change,
    bar: { from: (change ?? before) + gap, to: rank - gap },
    rank,
    standing,
    trend,
  }
}

export interface Lines {
  /** Middle of the head. */
  readonly head: number
  readonly row: number
  readonly group: number
  /** Middle of the lines, groups and rows mixed, in px. */
  readonly height: number
}

const headHeight = 24

/** Rows fill the card between readable bounds; a picture for a file has its own measure. */
export function linesOf(context: ViewContext, rows: number, groups: number): Lines {
  const most = context.height === undefined ? 23 : (context.height - headHeight) / (rows + groups)
  const row = Math.min(32, Math.max(21, most))
  return { head: headHeight / 2, row, group: row, height: headHeight + row * (rows + groups) }
}

export const cut = (text: string, width: number) => cutToWidth(text, width, 12)
