// What the user changed of the rules: only what differs from the catalog, and nothing that the catalog does not know.
import { checks } from '../reference/checks'
import type { Check, CheckSetting, CheckSettings, Severity } from './Check'

const byId = new Map(checks.map((check) => [check.id, check]))
const severities: readonly Severity[] = ['错误', '警告', '提示']

/** What of `found`, out of storage or a file, is a change of a rule. */
export function usableCheckSettings(found: unknown): CheckSettings {
  if (typeof found !== 'object' || found === null) return {}
  return Object.fromEntries(
    Object.entries(found)
      .flatMap(([id, setting]) => {
        const check = byId.get(id)
        const changed = check === undefined ? null : changedOf(check, setting)
        return changed === null ? [] : [[id, changed] as const]
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Null where it says the same as the catalog. */
function changedOf(check: Check, found: unknown): CheckSetting | null {
  if (typeof found !== 'object' || found === null) return null
  const { off, severity, thresholds } = found as Partial<Record<keyof CheckSetting, unknown>>
  const numbers = Object.entries(typeof thresholds === 'object' && thresholds !== null ? thresholds : {}).filter(
    ([name, value]) => check.thresholds[name] !== undefined && Number.isFinite(value) && value !== check.thresholds[name],
  )
  const changed: CheckSetting = {
    ...(off === true ? { off: true } : {}),
    ...(severities.includes(severity as Severity) && severity !== check.severity ? { severity: severity as Severity } : {}),
    ...(numbers.length === 0 ? {} : { thresholds: Object.fromEntries(numbers) as Record<string, number> }),
  }
  return Object.keys(changed).length === 0 ? null : changed
}
