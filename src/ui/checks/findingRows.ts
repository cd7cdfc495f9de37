// The rows of 勾稽核对 as they stand under each other: groups by department or by rule, closed or open, and their findings.
import type { FindingState } from '../../domain/findingState'
import type { Severity } from '../../reference/checks'
import type { StandingFinding } from '../../stores/findings'

export type Grouping = 'department' | 'rule'

export interface ShownFindings {
  readonly severities: ReadonlySet<Severity>
  readonly states: ReadonlySet<FindingState>
  /** Found in the sentence, the rule or the department's name; empty: all. */
  readonly search: string
}

export type FindingListRow =
  | { readonly kind: 'group'; readonly key: string; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: StandingFinding }

export interface FindingGroup {
  /** Department code or rule. */
  readonly id: string
  readonly label: string
  readonly findings: readonly StandingFinding[]
}

export interface FindingNames {
  department(code: string): string
  rule(id: string): string
}

export function shownFindings(
  findings: readonly StandingFinding[],
  { severities, states, search }: ShownFindings,
  names: FindingNames,
): readonly StandingFinding[] {
  const words = search.trim().toLowerCase()
  return findings.filter((one) => {
    if (!severities.has(one.severity) || !states.has(one.standing.state)) return false
    if (words === '') return true
    const text = `${one.message} ${one.check} ${names.rule(one.check)} ${names.department(one.deptCode)} ${one.standing.note}`
    return text.toLowerCase().includes(words)
  })
}

/** Departments with most 错误 first, rules in their order; the findings of a group stay in the order of the list. */
export function groupFindings(
  findings: readonly StandingFinding[],
  grouping: Grouping,
  names: FindingNames,
): readonly FindingGroup[] {
  const groups = new Map<string, StandingFinding[]>()
  for (const one of findings) {
    const id = grouping === 'department' ? one.deptCode : one.check
    groups.set(id, [...(groups.get(id) ?? []), one])
  }
  const labelOf = (id: string) => (grouping === 'department' ? names.department(id) : `${id} ${names.rule(id)}`)
  const all = [...groups].map(([id, own]) => ({ id, label: labelOf(id), findings: own }))
  const errors = (group: FindingGroup) => group.findings.filter((one) => one.severity === '错误').length
  if (grouping === 'rule') return all.sort((a, b) => (a.id < b.id ? -1 : 1))
  return all.sort((a, b) => errors(b) - errors(a) || b.findings.length - a.findings.length || (a.id < b.id ? -1 : 1))
}

export function listRows(groups: readonly FindingGroup[], closed: ReadonlySet<string>): readonly FindingListRow[] {
  return groups.flatMap((group): FindingListRow[] => {
    const isOpen = !closed.has(group.id)
    const head: FindingListRow = { kind: 'group', key: `group ${group.id}`, group, isOpen }
    if (!isOpen) return [head]
    return [head, ...group.findings.map((finding): FindingListRow => ({ kind: 'finding', key: finding.key, finding }))]
  })
}

/** The findings that a row stands for. */
export const findingsOf = (row: FindingListRow): readonly StandingFinding[] =>
  row.kind === 'group' ? row.group.findings : [row.finding]
