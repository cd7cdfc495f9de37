import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { copiedFrom } from '../../reference/copiedText'
import { type Alike, readIssueRecords, type WrittenIssue } from '../issueRecords'
import { count } from '../rows'
import { type DepartmentIndex, departmentIndex, nameOf, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

export type Whose = 'lastYear' | 'elsewhere'

/** An issue and the text that it is nearly the same as. */
export interface CopiedPair {
  readonly whose: Whose
  readonly name: string
  readonly issue: WrittenIssue
  readonly otherName: string
  readonly other: WrittenIssue
  /** 0 to 1 (DOMAIN 15). */
  readonly likeness: number
}

export interface CopyingDepartment {
  readonly code: string
  readonly name: string
  /** Issues of the year, by whose words they have; one may count under both. */
  readonly lastYear: number
  readonly elsewhere: number
}

export interface CopiedModel {
  readonly year: number
  /** Last year's words first, the most alike first; two departments that share a text are one pair. */
  readonly pairs: readonly CopiedPair[]
  /** Most issues first. */
  readonly departments: readonly CopyingDepartment[]
  /** Issues of all, by whose words they have. */
  readonly lastYear: number
  readonly elsewhere: number
  readonly issues: number
  /** Departments that wrote of an issue, of those due. */
  readonly writers: number
  readonly due: number
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): CopiedModel | null {
  const year = viewYear(selection, facts)
  const [ownRows = [], everyRow = [], [copied] = [], [due] = []] = answers
  if (year === null) return null
  const issues = readIssueRecords(ownRows)
  if (issues.length === 0) return null
  const names = departmentIndex(facts)
  const all = new Map(readIssueRecords(everyRow).map((one) => [one.id, one]))
  const pairs = (whose: Whose) => pairsOf(issues, whose, all, names)
  return {
    year,
    pairs: [...pairs('lastYear'), ...withoutReverse(pairs('elsewhere'))],
    departments: copyingDepartments(issues, names),
    lastYear: count(copied, 'copied_last_year_n'),
    elsewhere: count(copied, 'copied_elsewhere_n'),
    issues: count(copied, 'copied_last_year_n.n'),
    writers: new Set(issues.map((one) => one.entity)).size,
    due: count(due, 'department_n'),
  }
}

/** The text that an issue repeats; null where the most alike one is not alike enough. */
function copiedOf(issue: WrittenIssue, whose: Whose): Alike | null {
  const alike = issue[whose]
  return alike !== null && alike.likeness >= copiedFrom[whose] ? alike : null
}

function pairsOf(
  issues: readonly WrittenIssue[],
  whose: Whose,
  all: ReadonlyMap<string, WrittenIssue>,
  names: DepartmentIndex,
): readonly CopiedPair[] {
  return issues
    .flatMap((issue): CopiedPair[] => {
      const alike = copiedOf(issue, whose)
      const other = alike === null ? undefined : all.get(alike.id)
      if (alike === null || other === undefined) return []
      const [name, otherName] = [nameOf(names, issue.code), nameOf(names, other.code)]
      return [{ whose, name, issue, otherName, other, likeness: alike.likeness }]
    })
    .sort((a, b) => b.likeness - a.likeness || byPlace(a.issue, b.issue))
}

const byPlace = (a: WrittenIssue, b: WrittenIssue) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.no - b.no)

function withoutReverse(pairs: readonly CopiedPair[]): readonly CopiedPair[] {
  const known = new Set<string>()
  return pairs.filter(({ issue, other }) => {
    if (known.has(`${other.id}|${issue.id}`)) return false
    known.add(`${issue.id}|${other.id}`)
    return true
  })
}

function copyingDepartments(issues: readonly WrittenIssue[], names: DepartmentIndex): readonly CopyingDepartment[] {
  const found = new Map<string, { lastYear: number; elsewhere: number }>()
  for (const issue of issues) {
    const counts = found.get(issue.code) ?? { lastYear: 0, elsewhere: 0 }
    if (copiedOf(issue, 'lastYear') !== null) counts.lastYear += 1
    if (copiedOf(issue, 'elsewhere') !== null) counts.elsewhere += 1
    found.set(issue.code, counts)
  }
  return [...found]
    .map(([code, counts]) => ({ code, name: nameOf(names, code), ...counts }))
    .filter((one) => one.lastYear + one.elsewhere > 0)
    .sort((a, b) => b.lastYear + b.elsewhere - a.lastYear - a.elsewhere || (a.code < b.code ? -1 : 1))
}
