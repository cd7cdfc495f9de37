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

/**
 * Places in px for labels that want to stand at `wanted`, at least `least` px apart and as near as possible, in the order of
 * their wishes (pool adjacent violators); none before `from`.
 */
export function keptApart(wanted: readonly number[], least: number, from = Number.NEGATIVE_INFINITY): readonly number[] {
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
    places[index] = Math.max(means[place] ?? 0, from) + place * least
  })
  return places
}
