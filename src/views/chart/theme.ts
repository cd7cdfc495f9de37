/** The design tokens as data: a picture in a file has no CSS. `ui/styles/tokens.css` holds the same values. */
export interface ChartTheme {
  readonly ink: string
  readonly inkSecond: string
  readonly inkThird: string
  readonly line: string
  readonly lineFaint: string
  readonly ground: string
  readonly card: string
  readonly accent: string
  readonly accentMiddle: string
  readonly accentSoft: string
  /** Bar drawn behind a name. */
  readonly barSoft: string
  /** Worse than last year, or in need of attention. */
  readonly attention: string
  /** The same as text, where the mark's colour would be too faint to read. */
  readonly attentionInk: string
  readonly attentionSoft: string
  /** A rest that is not shown singly («其他 n 类»). */
  readonly rest: string
  /** Band of the quartiles. */
  readonly band: string
  /** Low to high; the step at `heatMiddle` is neutral. Low is orange, high is blue. */
  readonly heat: readonly string[]
  /** Counts from few to many, one hue. */
  readonly counts: readonly string[]
  /** After Okabe–Ito, dark enough for a line on the card's ground; the sixth is told apart by its darkness (in the dark its paleness). */
  readonly hues: readonly string[]
}

export const themes: Readonly<Record<'light' | 'dark', ChartTheme>> = {
  light: {
    ink: '#1C2430',
    inkSecond: '#55606E',
    inkThird: '#6B7685',
    line: '#DFE3E8',
    lineFaint: '#EEF1F4',
    ground: '#F6F7F9',
    card: '#FFFFFF',
    accent: '#1F4E8C',
    accentMiddle: '#7291BC',
    accentSoft: '#E8EEF6',
    barSoft: '#CDDCEE',
    attention: '#C8651B',
    attentionInk: '#A34E10',
    attentionSoft: '#FBE7D3',
    rest: '#C3C9D1',
    band: '#E8EEF6',
    heat: ['#F2C999', '#FBE3C8', '#EEF1F4', '#DCE6F2', '#BFD1E8', '#A3BDDD'],
    counts: ['#EEF3F9', '#D5E1F0', '#B3C9E3', '#86A8D0', '#4572AC', '#1F4E8C'],
    hues: ['#B4560F', '#2A76A5', '#00795A', '#8A7500', '#1F4E8C', '#5B1A1A', '#A8578A', '#55606E'],
  },
  dark: {
    ink: '#E8ECF1',
    inkSecond: '#B4BDC9',
    inkThird: '#8F9AA8',
    line: '#343C47',
    lineFaint: '#2A313B',
    ground: '#14181E',
    card: '#1C2229',
    accent: '#7FAAE0',
    accentMiddle: '#5C82B5',
    accentSoft: '#263447',
    barSoft: '#2E4462',
    attention: '#E79355',
    attentionInk: '#EDA068',
    attentionSoft: '#4A3220',
    rest: '#5A6573',
    band: '#263447',
    heat: ['#7A4A1E', '#5A3D25', '#2F3640', '#2A3D57', '#31507A', '#3B6299'],
    counts: ['#232C37', '#2A3D57', '#31507A', '#3B6299', '#5C8BC8', '#8DB6E8'],
    hues: ['#E79355', '#6DB9E4', '#4FBF9C', '#D3BE45', '#7FAAE0', '#F0E4CC', '#D48FBB', '#B4BDC9'],
  },
}

export const fontStack = "'PingFang SC','Microsoft YaHei','Noto Sans SC','Source Han Sans SC',sans-serif"

export const fontSizes = { axis: 12, label: 12, strong: 13 } as const

/** Lower bounds (percent) of the heat colours after the first one; 90 % is where grey turns to blue. */
export const heatBounds = [80, 90, 92, 95, 98] as const

/** Colour of a rate (fraction) on the heat scale. */
export function heatColour(theme: ChartTheme, rate: number): string {
  const step = heatBounds.filter((bound) => rate * 100 >= bound).length
  return theme.heat[step] ?? theme.card
}

/** Colour of a count or share out of the largest: zero has no colour. */
export function countColour(theme: ChartTheme, count: number, most: number): string {
  if (count <= 0) return theme.card
  const step = Math.ceil((count / Math.max(most, Number.MIN_VALUE)) * theme.counts.length) - 1
  return theme.counts[Math.min(step, theme.counts.length - 1)] ?? theme.card
}

/** Ink that is read on a colour of the scales: the better of the theme's two. */
export function inkOn(theme: ChartTheme, colour: string): string {
  return contrast(theme.ink, colour) >= contrast(theme.card, colour) ? theme.ink : theme.card
}

/** Contrast of two colours as WCAG 2 reckons it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

function luminance(hex: string): number {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
