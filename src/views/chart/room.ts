import type { ViewContext } from '../View'

/** Height in px of a picture that names none of its own, as report/snapshot draws it. */
const exportHeight = 340

export const pictureHeight = (context: ViewContext): number => context.height ?? exportHeight

/** A card of four columns: words must be few. A picture for a file never is. */
export const isNarrow = (context: ViewContext): boolean => !context.forExport && context.width < 480

const mostPicturedRows = 30
const fewestPicturedRows = 8

/** Rows that a picture for a file can carry and still be read: 30, on a slide as many as its height takes at `row` px each. */
export function picturedRows(context: ViewContext, row = 20, edges = 50): number {
  if (!context.forExport || context.height === undefined) return mostPicturedRows
  return Math.max(fewestPicturedRows, Math.min(mostPicturedRows, Math.floor((context.height - edges) / row)))
}

export interface RowSizes {
  readonly top: number
  readonly bottom: number
  /** Height of a row in px where the picture may be as high as it needs, and the least and most of it on a card. */
  readonly row: number
  readonly least: number
  readonly most: number
}

/** Height in px that `rows` rows need. On a card they are drawn closer before they scroll. */
export function rowsHeight(context: ViewContext, rows: number, sizes: RowSizes): number {
  const row = context.height === undefined ? sizes.row : sizes.least
  return Math.max(3, rows) * row + sizes.top + sizes.bottom
}

/** Top and bottom of the grid: rows fill the card's height, but few rows do not become blocks. */
export function rowsGrid(context: ViewContext, rows: number, sizes: RowSizes): { readonly top: number; readonly bottom: number } {
  const height = Math.max(context.height ?? 0, rowsHeight(context, rows, sizes))
  const spare = height - sizes.top - Math.max(1, rows) * sizes.most
  return { top: sizes.top, bottom: Math.max(sizes.bottom, spare) }
}

/**
 * Places in px for labels that want to stand at `wanted`, at least `least` px apart and as near as possible, in the order of
 * their wishes (pool adjacent violators).
 */
export function keptApart(wanted: readonly number[], least: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const blocks: { sum: number; count: number }[] = []
  order.forEach((index, place) => {
    blocks.push({ sum: (wanted[index] ?? 0) - place * least, count: 1 })
    for (;;) {
      const [before, last] = blocks.slice(-2)
      if (before === undefined || last === undefined || before.sum / before.count <= last.sum / last.count) break
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count })
    }
  })
  const means = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  const places: number[] = wanted.map(() => 0)
  order.forEach((index, place) => {
    places[index] = (means[place] ?? 0) + place * least
  })
  return places
}
