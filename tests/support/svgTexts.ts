// Where the texts of an SVG stand, reckoned from its markup with our own widths of characters: no browser is asked.
import { textWidth } from '../../src/views/chart/textWidth'

export interface PlacedText {
  readonly text: string
  /** In units of the outermost viewBox, whatever is nested. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Size of type in the same units. */
  readonly size: number
  /** Part of it lies beyond the edge of the picture that it is nested in, and is not drawn. */
  readonly isCut: boolean
}

/** Edges beyond which nothing is drawn. */
type Clip = Pick<PlacedText, 'left' | 'right' | 'top' | 'bottom'>

const everywhere: Clip = { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity }

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

const still: Matrix = [1, 0, 0, 1, 0, 0]

/** A blank edge of a character may lie outside. */
const hairline = 1

/** Height of Chinese type above and below its middle, in em: less than the line, so that lines set close do not touch. */
const halfHeight = 0.44

export function placedTexts(svg: string): readonly PlacedText[] {
  const stack: Matrix[] = [still]
  const clips: Clip[] = [everywhere]
  const found: PlacedText[] = []
  const tags = /<(\/?)(svg|g|text|tspan)\b([^>]*?)(\/?)>([^<]*)/g
  for (const [, closing, name = '', attributes = '', empty, content = ''] of svg.matchAll(tags)) {
    if (closing) {
      if (name !== 'tspan') {
        stack.pop()
        clips.pop()
      }
      continue
    }
    const outer = stack.at(-1) ?? still
    const clip = name === 'svg' && stack.length > 1 ? clipOf(attributes, outer) : (clips.at(-1) ?? everywhere)
    const matrix = times(outer, ownMatrix(name, attributes, stack.length === 1))
    if (name === 'text' && content.trim() !== '' && !/display:none|visibility:hidden/.test(attributes))
      found.push(placed(unescaped(content), attributes, matrix, clip))
    if (!empty && name !== 'tspan') {
      stack.push(matrix)
      clips.push(clip)
    }
  }
  return found
}

function clipOf(attributes: string, outer: Matrix): Clip {
  const [x, y] = [number(attributes, 'x'), number(attributes, 'y')]
  const [left = 0, top = 0] = applied(outer, x, y)
  const [right = 0, bottom = 0] = applied(outer, x + number(attributes, 'width'), y + number(attributes, 'height'))
  return { left, right, top, bottom }
}

function placed(text: string, attributes: string, matrix: Matrix, clip: Clip): PlacedText {
  const size = Number(/font-size[:=]"?([\d.]+)/.exec(attributes)?.[1] ?? 12)
  const bold = /font-weight[:=]"?(?:bold|[6-9]00)/.test(attributes)
  const width = textWidth(text, size) * (bold ? 1.03 : 1)
  const anchor = /text-anchor[:=]"?(\w+)/.exec(attributes)?.[1] ?? 'start'
  const x = number(attributes, 'x') - { start: 0, middle: width / 2, end: width }[anchor as 'start' | 'middle' | 'end']
  const middle = number(attributes, 'y') - (/dominant-baseline[:=]"?central/.test(attributes) ? 0 : size * 0.36)
  const corners = [
    [x, middle - size * halfHeight],
    [x + width, middle - size * halfHeight],
    [x, middle + size * halfHeight],
    [x + width, middle + size * halfHeight],
  ].map(([left = 0, top = 0]) => applied(matrix, left, top))
  const xs = corners.map((corner) => corner[0])
  const ys = corners.map((corner) => corner[1])
  const at = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  const isCut =
    at.left < clip.left - hairline ||
    at.right > clip.right + hairline ||
    at.top < clip.top - hairline ||
    at.bottom > clip.bottom + hairline
  return { text, ...at, size: size * Math.hypot(matrix[2], matrix[3]), isCut }
}

function ownMatrix(name: string, attributes: string, outermost: boolean): Matrix {
  if (name === 'svg') {
    if (outermost) return still
    const [, , wide = 0, high = 0] = (/viewBox="([^"]*)"/.exec(attributes)?.[1] ?? '').split(' ').map(Number)
    const across = wide > 0 ? number(attributes, 'width') / wide : 1
    const down = high > 0 ? number(attributes, 'height') / high : 1
    const scale = Math.min(across, down)
    return [scale, 0, 0, scale, number(attributes, 'x'), number(attributes, 'y')]
  }
  let matrix = still
  const transform = /transform="([^"]*)"/.exec(attributes)?.[1] ?? ''
  for (const [, kind, list = ''] of transform.matchAll(/(matrix|translate|scale|rotate)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = list.split(/[ ,]+/).map(Number)
    const angle = (a * Math.PI) / 180
    if (kind === 'matrix') matrix = times(matrix, [a, b ?? 0, c, d, e, f])
    if (kind === 'translate') matrix = times(matrix, [1, 0, 0, 1, a, b ?? 0])
    if (kind === 'scale') matrix = times(matrix, [a, 0, 0, b ?? a, 0, 0])
    if (kind === 'rotate') matrix = times(matrix, [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0])
  }
  return matrix
}

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const applied = (m: Matrix, x: number, y: number) => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]] as const

const number = (attributes: string, name: string) => Number(new RegExp(`(?:^|\\s)${name}="(-?[\\d.]+)`).exec(attributes)?.[1] ?? 0)

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** Pairs of texts that cover each other by more than a hair, or stand in one line with less than a space between. */
export function overlaps(texts: readonly PlacedText[], hair = 0.8): readonly (readonly [string, string])[] {
  const sorted = [...texts].sort((one, other) => one.top - other.top)
  return sorted.flatMap((one, index) => {
    const found: (readonly [string, string])[] = []
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= one.bottom - hair) break
      const apart = isOneLine(one, other) ? space * Math.min(one.size, other.size) : -hair
      if (other.left < one.right + apart && one.left < other.right + apart) found.push([one.text, other.text])
    }
    return found
  })
}

/** In em. */
const space = 0.2

const isOneLine = (one: PlacedText, other: PlacedText) =>
  Math.abs(one.top + one.bottom - other.top - other.bottom) < Math.min(one.size, other.size)
