import { textWidth, wrapToWidth } from '../views/chart/textWidth'

export interface TextStyle {
  readonly size: number
  readonly lineHeight: number
  readonly colour: string
  readonly bold?: boolean
  /** `end`: the lines end at x. */
  readonly anchor?: 'start' | 'end'
}

export interface Block {
  readonly svg: string
  readonly height: number
}

/** Text for markup; control characters that XML 1.0 forbids are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  )
}

/** Paragraphs broken into lines of at most `width`. */
export function linesOf(paragraphs: readonly string[], width: number, style: Pick<TextStyle, 'size' | 'bold'>): readonly string[] {
  const measured = style.bold ? style.size * 1.03 : style.size
  return paragraphs.flatMap((paragraph) => wrapToWidth(paragraph, width, measured))
}

/** Lines under each other, the first one's top at `y`. */
export function lineBlock(lines: readonly string[], x: number, y: number, style: TextStyle): Block {
  const weight = style.bold ? ' font-weight="700"' : ''
  const anchor = style.anchor === 'end' ? ' text-anchor="end"' : ''
  const baseline = (style.lineHeight - style.size) / 2 + style.size * 0.86
  const svg = lines
    .map(
      (line, index) =>
        `<text x="${round(x)}" y="${round(y + index * style.lineHeight + baseline)}" font-size="${style.size}" fill="${style.colour}"${weight}${anchor}>${escapeXml(line)}</text>`,
    )
    .join('')
  return { svg, height: lines.length * style.lineHeight }
}

/** Paragraphs set in lines of at most `width`, the first line's top at `y`. */
export function textBlock(paragraphs: readonly string[], x: number, y: number, width: number, style: TextStyle): Block {
  return lineBlock(linesOf(paragraphs, width, style), x, y, style)
}

/** The first lines, the last of them ending with `more` where some are left out. */
export function firstLines(lines: readonly string[], most: number, more: string, width: number, size: number): readonly string[] {
  if (lines.length <= most) return lines
  const kept = lines.slice(0, Math.max(1, most))
  const last = [...(kept.at(-1) ?? '')]
  while (last.length > 0 && textWidth(`${last.join('')}${more}`, size) > width) last.pop()
  return [...kept.slice(0, -1), `${last.join('')}${more}`]
}

export const round = (value: number) => Math.round(value * 100) / 100
