// Rules that the user changed, in words: what the page lists and every export that rests on them states (DOMAIN 10).
import type { CheckSetting, CheckSettings, Severity } from '../checks/Check'
import { type Locale, textIn } from '../domain/text'
import { formatValue } from '../metrics/format'
import { checks } from '../reference/checks'
import { checkThresholds } from '../reference/checkThresholds'

export const severityLabels: Readonly<Record<Severity, { readonly 'zh-CN': string; readonly en: string }>> = {
  错误: { 'zh-CN': '错误', en: 'error' },
  警告: { 'zh-CN': '警告', en: 'warning' },
  提示: { 'zh-CN': '提示', en: 'hint' },
}

/** 「C028 执行率偏低：执行率低于 80.00% 改为 90.00%」, one a changed rule, by id. */
export function checkChanges(settings: CheckSettings, locale: Locale): readonly string[] {
  return checks.flatMap((check) => {
    const setting = settings[check.id]
    if (setting === undefined) return []
    const parts = partsOf(setting, check.severity, check.thresholds, locale)
    const colon = locale === 'en' ? ': ' : '：'
    return parts.length === 0
      ? []
      : [`${check.id} ${textIn(check.title, locale)}${colon}${parts.join(locale === 'en' ? ', ' : '，')}`]
  })
}

function partsOf(
  { off, severity, thresholds }: CheckSetting,
  usual: Severity,
  defaults: Readonly<Record<string, number>>,
  locale: Locale,
): readonly string[] {
  const english = locale === 'en'
  if (off === true) return [english ? 'switched off' : '停用']
  const from = (was: string, is: string) => (english ? `${was} to ${is}` : `${was} 改为 ${is}`)
  const numbers = Object.entries(thresholds ?? {}).map(([name, value]) => {
    const label = thresholdLabel(name, locale)
    return `${label} ${from(thresholdText(name, defaults[name] ?? null, locale), thresholdText(name, value, locale))}`
  })
  if (severity === undefined) return numbers
  return [from(textIn(severityLabels[usual], locale), textIn(severityLabels[severity], locale)), ...numbers]
}

export function thresholdLabel(name: string, locale: Locale): string {
  const known = checkThresholds[name]
  return known === undefined ? name : textIn(known.label, locale)
}

/** A threshold with its unit: 「80.00%」「0.02 万元」「3 分」「1,000 倍」. */
export function thresholdText(name: string, value: number | null, locale: Locale): string {
  const english = locale === 'en'
  const shown = { locale, moneyUnit: '万元' } as const
  const plain = value === null ? '—' : formatValue(value, 'count', shown)
  switch (checkThresholds[name]?.unit) {
    case 'fraction':
      return formatValue(value, 'fraction', shown)
    case 'wan':
      return `${value === null ? '—' : Number(value.toPrecision(12))} ${english ? '10k yuan' : '万元'}`
    case 'points':
      return `${value === null ? '—' : Number(value.toPrecision(12))} ${english ? 'points' : '分'}`
    case 'times':
      return `${plain} ${english ? 'times' : '倍'}`
    default:
      return plain
  }
}
