import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { type Subject, subjectOf, yearsUpTo } from '../department'
import { readDue } from '../reported'
import { num, text } from '../rows'
import { departmentIndex } from '../scope'
import type { DatasetFacts } from '../View'

export interface OwnMeasure {
  readonly id: string
  readonly text: string
  readonly unit: string | null
  readonly deadline: string | null
  /** Code of measure_status; null where nothing was said. */
  readonly status: string | null
}

export interface OwnIssue {
  readonly id: string
  readonly code: string
  readonly year: number
  readonly no: number
  /** As written. */
  readonly text: string
  /** The surest category first; empty where none was found. */
  readonly labels: readonly string[]
  readonly measures: readonly OwnMeasure[]
  /** Of its first category: years running (1 = first time) and back after a year without. */
  readonly streak: number
  readonly returned: boolean
}

export interface IssueThread {
  /** Null: issues without a category. */
  readonly category: string | null
  readonly label: Text | null
  /** Latest year first. */
  readonly issues: readonly OwnIssue[]
  /** In the year of the view; 0 where it was not named then. */
  readonly streak: number
}

export type YearState = 'written' | 'none' | 'empty' | 'missing'

export interface IssuesModel {
  readonly subject: Subject
  readonly years: readonly number[]
  /** One per year: issues written down, 「无」 stated, nothing written, no report. */
  readonly states: readonly YearState[]
  /** Longest streak in the year of the view first. */
  readonly threads: readonly IssueThread[]
  /** Of the year of the view. */
  readonly now: readonly OwnIssue[]
  readonly answered: number
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): IssuesModel | null {
  const subject = subjectOf(selection, facts)
  if (subject === null) return null
  const [issueRows = [], measureRows = [], recurring = [], dueRows = []] = answers.map((rows, at) =>
    at === 3 ? rows : rows.filter((row) => text(row, 'entity') === subject.entity),
  )
  const years = yearsUpTo(subject.year, facts)
  const measures = new Map(measureRows.flatMap((row) => readMeasure(row).map((one) => [one.id, one] as const)))
  const issues = issueRows.flatMap((row) => readIssue(row, measures, recurring))
  const due = readDue(dueRows, departmentIndex(facts)).filter((one) => subject.codes.includes(one.code))
  if (issues.length === 0 && !due.some((one) => one.submitted)) return null
  const now = issues.filter((issue) => issue.year === subject.year).sort((a, b) => a.no - b.no)
  return {
    subject,
    years,
    states: years.map((year) => {
      if (issues.some((issue) => issue.year === year)) return 'written'
      if (issueRows.some((row) => row.year === year && row.issueStatus === 'NONE')) return 'none'
      return due.some((one) => one.year === year && one.submitted) ? 'empty' : 'missing'
    }),
    threads: threadsOf(issues, subject.year, facts),
    now,
    answered: now.filter((issue) => issue.measures.length > 0).length,
  }
}

/** An issue stands under its surest category alone, so that it is read once. */
function threadsOf(issues: readonly OwnIssue[], year: number, facts: DatasetFacts): readonly IssueThread[] {
  const groups = new Map<string | null, OwnIssue[]>()
  for (const issue of issues) {
    const category = issue.labels[0] ?? null
    groups.set(category, [...(groups.get(category) ?? []), issue])
  }
  const threads = [...groups].map(
    ([category, own]): IssueThread => ({
      category,
      label: facts.categories.find((one) => one.id === category)?.label ?? null,
      issues: own.sort((a, b) => b.year - a.year || a.no - b.no),
      streak: category === null ? 0 : Math.max(0, ...own.filter((issue) => issue.year === year).map((issue) => issue.streak)),
    }),
  )
  const latest = (thread: IssueThread) => thread.issues[0]?.year ?? 0
  return threads.sort(
    (a, b) =>
      Number(a.category === null) - Number(b.category === null) ||
      b.streak - a.streak ||
      latest(b) - latest(a) ||
      b.issues.length - a.issues.length,
  )
}

function readMeasure(row: Row): readonly OwnMeasure[] {
  const [id, words] = [text(row, 'measure'), text(row, 'measureText')]
  if (id === null || words === null) return []
  const status = text(row, 'measureStatus')
  return [
    {
      id,
      text: words,
      unit: text(row, 'responsibleUnit')?.trim() || null,
      deadline: text(row, 'deadline')?.trim() || null,
      status: status === 'UNSTATED' ? null : status,
    },
  ]
}

function readIssue(row: Row, measures: ReadonlyMap<string, OwnMeasure>, recurring: readonly Row[]): readonly OwnIssue[] {
  const [id, words, year] = [text(row, 'issue'), text(row, 'issueText'), num(row, 'year')]
  if (id === null || words === null || year === null || text(row, 'issueStatus') !== 'NORMAL') return []
  const labels = listOf(row, 'issueLabels').filter((label) => label !== 'OTHER')
  const own = recurring.find((one) => one.year === year && one.issueCategory === labels[0])
  return [
    {
      id,
      code: text(row, 'department') ?? '',
      year,
      no: num(row, 'issueNo') ?? 0,
      text: words,
      labels,
      measures: listOf(row, 'linkedMeasures').flatMap((measure) => measures.get(measure) ?? []),
      streak: own === undefined ? 1 : (num(own, 'streak') ?? 1),
      returned: own?.returned === true,
    },
  ]
}

const listOf = (row: Row, id: string): readonly string[] => (text(row, id) ?? '').split('|').filter((one) => one !== '')
