/** Units of indicators: 百分比 is %, and a number in one unit is turned into another only where both measure the same thing. */

const sameAs: Readonly<Record<string, string>> = { 百分比: '%', 百分之: '%', 百分点: '%', 个百分点: '%', '％': '%', 千分比: '‰' }

const prefixes: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 十万: 5, 百万: 6, 千万: 7, 亿: 8, 万亿: 12 }

const measures: Readonly<Record<string, readonly [kind: string, factor: number]>> = {
  '%': ['share', 1],
  '‰': ['share', 0.1],
  米: ['length', 1],
  m: ['length', 1],
  公里: ['length', 1000],
  千米: ['length', 1000],
  km: ['length', 1000],
  克: ['mass', 0.001],
  千克: ['mass', 1],
  公斤: ['mass', 1],
  kg: ['mass', 1],
  吨: ['mass', 1000],
  t: ['mass', 1000],
  平方米: ['area', 1],
  平米: ['area', 1],
  'm²': ['area', 1],
  公顷: ['area', 10_000],
  平方公里: ['area', 1_000_000],
  平方千米: ['area', 1_000_000],
  分钟: ['time', 1],
  小时: ['time', 60],
  天: ['days', 1],
  日: ['days', 1],
  周: ['days', 7],
}

export function normaliseUnit(unit: string): string {
  const normal = unit.normalize('NFKC').replace(/\s+/g, '')
  return sameAs[normal] ?? normal
}

/** 万人次 -> 人次 × 10^4. A bare 万 is a number without a unit. */
function withoutPrefix(unit: string): { base: string; factor: number } {
  if (measures[unit] !== undefined) return { base: unit, factor: 1 }
  for (const prefix of ['万亿', '千万', '百万', '十万', '亿', '万', '千', '百', '十']) {
    if (unit.startsWith(prefix)) return { base: unit.slice(prefix.length), factor: 10 ** (prefixes[prefix] ?? 0) }
  }
  return { base: unit, factor: 1 }
}

/** `value` of unit `from` in unit `to`; null where they do not measure the same. A missing unit is taken as the other one. */
export function convert(value: number, from: string | null, to: string | null): number | null {
  if (from === null || to === null || from === to) return value
  const [source, aim] = [withoutPrefix(normaliseUnit(from)), withoutPrefix(normaliseUnit(to))]
  const [sourceMeasure, aimMeasure] = [measures[source.base], measures[aim.base]]
  const sameKind = source.base === aim.base || (sourceMeasure !== undefined && sourceMeasure[0] === aimMeasure?.[0])
  if (!sameKind) return null
  const numerator = source.factor * (sourceMeasure?.[1] ?? 1)
  const denominator = aim.factor * (aimMeasure?.[1] ?? 1)
  return Number(((value * numerator) / denominator).toPrecision(15))
}
