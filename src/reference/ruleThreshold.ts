import { checks } from './checks'

/** A threshold as data/checks has it, so that a list and the rule that it leans on cannot differ. */
export function ruleThreshold(rule: string, name: string): number {
  const value = checks.find((check) => check.id === rule)?.thresholds[name]
  if (value === undefined) throw new Error(`${rule} has no threshold ${name}`)
  return value
}
