// Where the axes stand and the departments lie on them, in px from the picture's top left.
import { nameLines } from '../chart/rowLabels'
import { textLineHeight } from '../chart/textWidth'
import type { ComparedModel } from '../compared'
import type { ViewContext } from '../View'

export type Point = readonly [x: number, y: number]

export interface Web {
  readonly centre: Point
  readonly radius: number
  /** From the top, clockwise. */
  readonly axes: readonly { readonly end: Point; readonly label: Point; readonly align: 'left' | 'center' | 'right' }[]
  /** Each beside its symbol, whose middle is `y`. */
  readonly names: { readonly x: number; readonly lines: readonly (readonly string[])[]; readonly y: (place: number) => number }
  readonly height: number
}

const labelRoom = 92
const headRoom = 30
const nameGap = 7

/** Names stand beside the web where the picture is wide, else under it. */
export function webOf(model: ComparedModel, context: ViewContext): Web {
  const { width, height } = context
  const isWide = width >= 560
  const namesWide = isWide ? Math.min(290, width * 0.33) : 0
  const names = model.departments.map(({ name }) => nameLines(context, name, isWide ? namesWide - 36 : width - 40))
  const nameHigh = Math.max(1, ...names.map((lines) => lines.length)) * textLineHeight + nameGap
  const namesHigh = isWide ? 0 : names.length * nameHigh + 8
  const across = width - namesWide
  const room = height === undefined ? 340 : height - 2 * headRoom - namesHigh
  const radius = Math.max(60, Math.min(room / 2, (across - 2 * labelRoom) / 2))
  const centre: Point = [across / 2, headRoom + radius]
  const axes = model.rows.map((_, index) => {
    const angle = (2 * Math.PI * index) / model.rows.length - Math.PI / 2
    const [dx, dy] = [round(Math.cos(angle)), round(Math.sin(angle))]
    const at = (far: number): Point => [centre[0] + dx * far, centre[1] + dy * far]
    const align = dx > 0 ? ('left' as const) : dx < 0 ? ('right' as const) : ('center' as const)
    return { end: at(radius), label: at(radius + (dx === 0 ? 16 : 12)), align }
  })
  const bottom = centre[1] + radius + headRoom
  return {
    centre,
    radius,
    axes,
    names: {
      x: isWide ? across + 12 : 8,
      lines: names,
      y: (place) => (isWide ? headRoom : bottom) + (place + 0.5) * nameHigh,
    },
    height: Math.ceil(bottom + namesHigh),
  }
}

/** A cosine that ought to be 0 is 6e-17. */
const round = (value: number) => Math.round(value * 1e9) / 1e9

/** A share of the way from the centre to the axis' end. */
export function along({ centre, axes }: Web, axis: number, share: number): Point {
  const end = axes[axis]?.end ?? centre
  return [centre[0] + (end[0] - centre[0]) * share, centre[1] + (end[1] - centre[1]) * share]
}

/** Runs of neighbouring axes that have a value, over the end and the beginning; `null` axes part them. */
export function runsOf(shares: readonly (number | null)[]): readonly (readonly number[])[] {
  const count = shares.length
  const gap = shares.indexOf(null)
  if (gap < 0) return [[...shares.keys(), 0]]
  const runs: number[][] = [[]]
  for (let step = 1; step <= count; step += 1) {
    const axis = (gap + step) % count
    if (shares[axis] === null) runs.push([])
    else runs.at(-1)?.push(axis)
  }
  return runs.filter((run) => run.length > 1)
}
