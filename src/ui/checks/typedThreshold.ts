import type { Locale } from '../../domain/text'
import { checkThresholds } from '../../reference/checkThresholds'

const units: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  fraction: ['%', '%'],
  wan: ['万元', '10k yuan'],
  points: ['分', 'points'],
  times: ['倍', 'times'],
  count: ['', ''],
}

export function unitWord(name: string, locale: Locale): string {
  const [zh, en] = units[checkThresholds[name]?.unit ?? 'count'] ?? ['', '']
  return locale === 'en' ? en : zh
}

/** As it stands in the field: 0.9 as 90, without the last bits of the multiplication. */
export function typedThreshold(name: string, value: number): string {
  const typed = checkThresholds[name]?.unit === 'fraction' ? value * 100 : value
  return String(Number(typed.toPrecision(12)))
}

/** What was typed, as stored; null where it is no number within the bounds of the threshold. */
export function readThreshold(name: string, text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s%]/g, '')
  const known = checkThresholds[name]
  if (known === undefined || !/^\d+(\.\d+)?$/.test(plain)) return null
  const value = Number((known.unit === 'fraction' ? Number(plain) / 100 : Number(plain)).toPrecision(12))
  const isWhole = known.unit !== 'count' || Number.isInteger(value)
  return isWhole && value >= known.least && value <= known.most ? value : null
}
