import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { readIssueRecords, type WrittenIssue } from '../issueRecords'
import { readDue } from '../reported'
import { count, num, text } from '../rows'
import { departmentIndex, shownYears, viewYear } from '../scope'
import { unlabelledOf } from '../unlabelled'
import type { DatasetFacts, DepartmentFact, UnlabelledFact } from '../View'

/** `named`: with the category; `without`: wrote, but not of it; `silent`: handed in without a word on issues; `missing`: no report. */
export type LaneState = 'named' | 'without' | 'silent' | 'missing'

export interface LaneYear {
  readonly year: number
  readonly is: LaneState
  /** Years running, this one included; 0 where it is not named. */
  readonly streak: number
  /** Back after exactly one year without. */
  readonly returned: boolean
  readonly issues: readonly WrittenIssue[]
}

/** One category of one department that came more than once, over the years. */
export interface Lane {
  readonly entity: string
  readonly code: string
  readonly name: string
  /** Names that it had before, in order of time. */
  readonly formerly: readonly string[]
  readonly category: string
  readonly label: Text
  readonly years: readonly LaneYear[]
  /** In the year of the view; 0 where it is not named then. */
  readonly streak: number
  /** The longest of the years shown. */
  readonly longest: number
  readonly returned: boolean
}

export interface TimelineModel {
  readonly years: readonly number[]
  readonly focus: number
  /** Longest run in the year of the view first. */
  readonly lanes: readonly Lane[]
  /** Departments that wrote about issues in the year of the view. */
  readonly wrote: number
  /** All lanes are of one department. */
  readonly only: string | null
  readonly unlabelled: UnlabelledFact
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): TimelineModel | null {
  const [named = [], wrote = [], dueRows = [], issueRows = [], measureRows = []] = answers
  const years = shownYears(selection, facts)
  const focus = viewYear(selection, facts) ?? Number.NaN
  if (!years.includes(focus) || wrote.length === 0) return null
  const writers = new Set(wrote.filter((row) => count(row, 'text_dept_n') > 0).map(entityYear))
  const departments = departmentIndex(facts)
  const reported = new Set(
    readDue(dueRows, departments)
      .filter((one) => one.submitted)
      .map((one) => `${departments.get(one.code)?.entity ?? one.code} ${one.year}`),
  )
  const issues = new Map<string, WrittenIssue[]>()
  for (const issue of readIssueRecords(issueRows, measureRows)) {
    for (const label of issue.labels) push(issues, `${issue.entity} ${label} ${issue.year}`, issue)
  }
  const rows = new Map<string, Row[]>()
  for (const row of named)
    if (count(row, 'issue_dept_n') > 0) push(rows, `${text(row, 'entity')} ${text(row, 'issueCategory')}`, row)
  const chosen = new Set(selection.issueCategories)
  const stateOf = (entity: string, year: number): LaneState => {
    if (writers.has(`${entity} ${year}`)) return 'without'
    return reported.has(`${entity} ${year}`) ? 'silent' : 'missing'
  }
  const lanes = [...rows.values()].flatMap((own): Lane[] => {
    const [entity, category] = [text(own[0] ?? {}, 'entity') ?? '', text(own[0] ?? {}, 'issueCategory') ?? '']
    const label = facts.categories.find((one) => one.id === category)?.label
    const isRecurring = own.some((row) => (num(row, 'streak') ?? 1) >= 2 || row.returned === true)
    if (label === undefined || !isRecurring || (chosen.size > 0 && !chosen.has(category))) return []
    const laneYears = years.map((year): LaneYear => {
      const row = own.find((one) => num(one, 'year') === year)
      const texts = (issues.get(`${entity} ${category} ${year}`) ?? []).sort((a, b) => a.no - b.no)
      return row === undefined
        ? { year, is: stateOf(entity, year), streak: 0, returned: false, issues: [] }
        : { year, is: 'named', streak: num(row, 'streak') ?? 1, returned: row.returned === true, issues: texts }
    })
    return [{ ...nameOfEntity(entity, focus, facts), entity, category, label, years: laneYears, ...standing(laneYears, focus) }]
  })
  const order = new Map(facts.categories.map(({ id }, at) => [id, at]))
  lanes.sort(
    (a, b) =>
      b.streak - a.streak ||
      b.longest - a.longest ||
      Number(b.returned) - Number(a.returned) ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : (order.get(a.category) ?? 0) - (order.get(b.category) ?? 0)),
  )
  const entities = new Set(lanes.map((lane) => lane.entity))
  const writing = wrote.filter((row) => num(row, 'year') === focus && count(row, 'text_dept_n') > 0)
  return {
    years,
    focus,
    lanes,
    wrote: new Set(writing.map((row) => text(row, 'entity'))).size,
    only: entities.size === 1 && new Set(wrote.map((row) => text(row, 'entity'))).size === 1 ? (lanes[0]?.name ?? null) : null,
    unlabelled: unlabelledOf(facts, years),
  }
}

const entityYear = (row: Row) => `${text(row, 'entity')} ${num(row, 'year')}`

function push<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const known = groups.get(key)
  if (known === undefined) groups.set(key, [one])
  else known.push(one)
}

function standing(years: readonly LaneYear[], focus: number) {
  return {
    streak: years.find((one) => one.year === focus)?.streak ?? 0,
    longest: Math.max(0, ...years.map((one) => one.streak)),
    returned: years.some((one) => one.returned),
  }
}

/** The name in the year of the view, else the latest; and the names before it. */
function nameOfEntity(entity: string, year: number, facts: DatasetFacts) {
  const codes = facts.departments.filter((one) => one.entity === entity).sort((a, b) => (a.years[0] ?? 0) - (b.years[0] ?? 0))
  const shown = codes.find((one) => one.years.includes(year)) ?? codes[codes.length - 1]
  const name = (one: DepartmentFact) => one.shortName || one.name
  const formerly = shown === undefined ? [] : codes.slice(0, codes.indexOf(shown)).map(name)
  return {
    code: shown?.code ?? entity,
    name: shown === undefined ? entity : name(shown),
    formerly: [...new Set(formerly)].filter((one) => shown === undefined || one !== name(shown)),
  }
}
