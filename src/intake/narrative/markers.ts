/** Numbers in front of headings and of the items of a list: 一、 （一） 1、 （1） ① 一是 第一，. */

export type MarkerStyle =
  | 'part'
  | 'han'
  | 'hanBrackets'
  | 'arabic'
  | 'decimal'
  | 'brackets'
  | 'circled'
  | 'shi'
  | 'di'
  | 'order'
  | 'label'

export interface Marker {
  readonly style: MarkerStyle
  readonly number: number
  /** Depth: 一、 is 1, （一） 2, 1、 3, 1.1 deeper, （1） 4, ① 5, 一是 6. */
  readonly level: number
  /** As it stands in source_anchor: (一), 1, ①, 一是. */
  readonly text: string
  /** Length in the folded text. */
  readonly length: number
}

const han = '[一二三四五六七八九十]{1,3}'
const patterns: readonly (readonly [MarkerStyle, number, RegExp])[] = [
  ['part', 0, new RegExp(`第(${han})(?:部分|章|节)[、,:.]?`, 'y')],
  ['hanBrackets', 2, new RegExp(`\\((${han})\\)[、.,]?`, 'y')],
  ['brackets', 4, /\((\d{1,2})\)[、.,]?/y],
  ['decimal', 3, /(\d{1,2}(?:\.\d{1,2}){1,3})[、.]?(?=[^\d.,%‰万亿元个名人次家场期 -])/y],
  ['arabic', 3, /(\d{1,2})(?:[、.](?!\d)|\)(?!\d))/y],
  ['circled', 5, /([①-⑳])[、.,]?/y],
  ['shi', 6, new RegExp(`(${han})(?:是|则)[,:]?`, 'y')],
  ['di', 6, new RegExp(`第(${han})[,、:是]`, 'y')],
  ['order', 6, /(首先|其次|再次|再者|最后)[,:是]?/y],
  ['label', 2, new RegExp(`(?:存在)?(?:问题|措施|建议)(${han}|\\d{1,2})[:、.,]`, 'y')],
  ['han', 1, new RegExp(`(${han})[、.](?!是)`, 'y')],
]
const ordinals: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 再者: 3, 最后: 4 }
const hanDigits = '一二三四五六七八九'

export function hanNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (char: string | undefined) => hanDigits.indexOf(char ?? '') + 1
  return (text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) + (ones === '' ? 0 : digit(ones))
}

function numberOf(style: MarkerStyle, text: string): number {
  if (style === 'circled') return text.charCodeAt(0) - '①'.charCodeAt(0) + 1
  if (style === 'order') return ordinals[text] ?? 1
  if (style === 'decimal') return Number(text.split('.').pop())
  return hanNumber(text)
}

/** The marker that stands at a place of a folded text. */
export function markerAt(text: string, at: number): Marker | null {
  for (const [style, level, pattern] of patterns) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found === null) continue
    const written = found[1] ?? ''
    const shown: Partial<Record<MarkerStyle, string>> = {
      hanBrackets: `(${written})`,
      brackets: `(${written})`,
      shi: `${written}是`,
      di: `第${written}`,
    }
    return {
      style,
      number: numberOf(style, written),
      level: style === 'decimal' ? level + (written.split('.').length - 1) / 10 : level,
      text: shown[style] ?? written,
      length: found[0].length,
    }
  }
  return null
}

/**
 * Reports mix their numbers: （一）（2）（3）. A number above 1 whose own kind has no number before it goes on the list that
 * stands at the one before; brackets prefer brackets.
 */
export class Numbering {
  readonly #open = new Map<MarkerStyle, { number: number; level: number }>()

  /** The marker at the depth where it belongs. */
  place(marker: Marker): Marker {
    const own = this.#open.get(marker.style)
    let { level } = marker
    if (marker.number > 1 && (own === undefined || own.number !== marker.number - 1)) {
      const before = [...this.#open].filter(([, one]) => one.number === marker.number - 1)
      const isBracket = (style: MarkerStyle) => style === 'hanBrackets' || style === 'brackets'
      const [style, found] = before.find(([one]) => isBracket(one) === isBracket(marker.style)) ?? before[0] ?? []
      if (found !== undefined && style !== undefined) {
        level = found.level
        found.number = marker.number
        this.#close(level)
        return { ...marker, level }
      }
    }
    if (own !== undefined && marker.number > 1) level = own.level
    this.#close(level)
    this.#open.set(marker.style, { number: marker.number, level })
    return { ...marker, level }
  }

  #close(level: number): void {
    for (const [style, one] of this.#open) if (one.level > level) this.#open.delete(style)
  }
}
