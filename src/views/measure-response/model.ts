import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { type Interval, wilsonInterval } from '../../metrics/interval'
import { readIssueRecords, type WrittenIssue } from '../issueRecords'
import { count, num } from '../rows'
import { departmentIndex, nameOf, viewYear } from '../scope'
import { unlabelledOf } from '../unlabelled'
import type { DatasetFacts, UnlabelledFact } from '../View'

/** So many of so many, with its interval. */
export interface Part {
  readonly n: number
  readonly of: number
  /** Wilson 95 %; null of nothing. */
  readonly interval: Interval | null
}

export interface CategoryResponse {
  /** Null: issues of no category. */
  readonly id: string | null
  readonly label: Text
  /** Issues with a measure, of all that are under the category. */
  readonly answered: Part
  readonly lastYear: Part
  /** Against the response of all issues; null where the interval holds that value, or the issues are fewer than five (DOMAIN 6.6). */
  readonly differs: 'above' | 'below' | null
  readonly chosen: boolean
}

export interface Unanswered {
  readonly name: string
  readonly issue: WrittenIssue
  readonly labels: readonly Text[]
}

export interface ResponseModel {
  readonly year: number
  /** 问题回应率 and 措施具体率 of all issues and measures, beside last year's. */
  readonly response: Part
  readonly responseBefore: Part
  readonly specific: Part
  readonly specificBefore: Part
  /** Most issues first, those of no category last. */
  readonly categories: readonly CategoryResponse[]
  /** Issues of the chosen categories that no measure answers. */
  readonly unanswered: readonly Unanswered[]
  /** Departments that wrote of an issue, of those due. */
  readonly departments: number
  readonly due: number
  readonly unlabelled: UnlabelledFact
}

const noCategory: Text = { 'zh-CN': '其他（未归类）', en: 'No category' }

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ResponseModel | null {
  const year = viewYear(selection, facts)
  const [issueRows = [], measureRows = [], responses = [], specifics = [], [due] = []] = answers
  if (year === null) return null
  const issues = readIssueRecords(issueRows, measureRows)
  const now = issues.filter((one) => one.year === year)
  if (now.length === 0) return null
  const chosen = new Set(selection.issueCategories)
  const labels = new Map(facts.categories.map(({ id, label }) => [id, label]))
  const isChosen = ({ labels: ids }: WrittenIssue) => chosen.size === 0 || ids.some((id) => chosen.has(id))
  const names = departmentIndex(facts)
  const response = partOf(responses, 'response_rate', year)
  return {
    year,
    response,
    responseBefore: partOf(responses, 'response_rate', year - 1),
    specific: partOf(specifics, 'specific_measure_rate', year),
    specificBefore: partOf(specifics, 'specific_measure_rate', year - 1),
    categories: [...facts.categories, { id: null, label: noCategory }]
      .map(({ id, label }): CategoryResponse => {
        const own = issues.filter((one) => (id === null ? one.labels.length === 0 : one.labels.includes(id)))
        const answered = answeredOf(own, year)
        return {
          id,
          label,
          answered,
          differs: differenceOf(answered, response),
          lastYear: answeredOf(own, year - 1),
          chosen: chosen.size === 0 || (id !== null && chosen.has(id)),
        }
      })
      .filter((one) => one.answered.of > 0)
      .sort((a, b) => Number(a.id === null) - Number(b.id === null) || b.answered.of - a.answered.of),
    unanswered: now
      .filter((one) => one.measures.length === 0 && isChosen(one))
      .map((issue) => ({
        name: nameOf(names, issue.code),
        issue,
        labels: issue.labels.length === 0 ? [noCategory] : issue.labels.flatMap((id) => labels.get(id) ?? []),
      })),
    departments: new Set(now.map((one) => one.entity)).size,
    due: count(due, 'department_n'),
    unlabelled: unlabelledOf(facts, [year]),
  }
}

const part = (n: number, of: number): Part => ({ n, of, interval: wilsonInterval(n, of) })

function partOf(rows: readonly Row[], metric: string, year: number): Part {
  const row = rows.find((one) => num(one, 'year') === year)
  return part(count(row, `${metric}.num`), count(row, `${metric}.n`))
}

/** Fewer issues than that say nothing of a category (DOMAIN 6.6). */
const leastIssues = 5

function differenceOf({ of, interval }: Part, all: Part): CategoryResponse['differs'] {
  if (of < leastIssues || interval === null || all.of === 0) return null
  const whole = all.n / all.of
  if (interval.high < whole) return 'below'
  return interval.low > whole ? 'above' : null
}

function answeredOf(issues: readonly WrittenIssue[], year: number): Part {
  const own = issues.filter((one) => one.year === year)
  return part(own.filter((one) => one.measures.length > 0).length, own.length)
}
