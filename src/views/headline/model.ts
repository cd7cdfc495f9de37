import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { metricById } from '../../metrics/catalog'
import { departmentValues, groupValue, ValueHistory } from '../../metrics/compare'
import type { CompareMode } from '../comparing'
import { basisOf, type Completion, executionRate, historyOf, ratioOfSums, readCompletion } from '../completion'
import { type Measured, basisOf as measuredBasisOf, readMeasured } from '../measured'
import { type Due, readDue } from '../reported'
import { count, num, text } from '../rows'
import { departmentIndex, viewYear } from '../scope'
import { spreadOf } from '../spread'
import type { DatasetFacts } from '../View'
import { type Against, againstOf, type Held } from './against'

/** A self-score that differs so much from the recomputed one is to be looked at. */
export const notedGap = 3

export interface HeadlineModel {
  readonly year: number
  readonly compareWith: CompareMode
  /** Several departments together, or one. */
  readonly isSum: boolean
  readonly due: number
  readonly submitted: number
  readonly late: number
  readonly missing: readonly string[]
  /** Reported several records that differ: in no total until one is chosen. */
  readonly contradicting: number
  /** 万元. */
  readonly budget: {
    readonly sum: number | null
    readonly n: number
    readonly against: Against | null
    readonly adjustRate: number | null
    /** Share of 政府性基金 in the four books; value null for 0/0. The whole is null where no such line is known. */
    readonly governmentFund: { readonly share: number | null } | null
  }
  readonly rate: {
    readonly ratio: number | null
    readonly median: number | null
    readonly n: number
    readonly against: Against | null
  }
  readonly met: {
    readonly rate: number | null
    /** Indicators met, of those that can be judged. */
    readonly met: number
    readonly n: number
    readonly against: Against | null
    readonly claimed: number
  }
  readonly score: {
    readonly median: number | null
    /** The score itself where there is one alone. */
    readonly only: number | null
    readonly n: number
    /** By scheme, never pooled. */
    readonly schemes: readonly {
      readonly scheme: string
      readonly grades: readonly { readonly grade: string; readonly n: number }[]
    }[]
  }
  /** Departments whose score differs from the recomputed one by 3 points or more, of those that can be compared. */
  readonly gap: { readonly n: number; readonly of: number }
  readonly issues: {
    /** Departments with issues text. */
    readonly texts: number
    readonly top: {
      readonly id: string
      readonly label: Text
      readonly n: number
      readonly twoYears: number
      readonly threeYears: number
    } | null
    /** Issues of the year of all departments, whatever is selected: those of no category, of these with a suggestion, all. */
    readonly other: number
    readonly suggested: number
    readonly all: number
  }
}

export const budgetMetric = metricById('budget_adjusted')
export const metRate = metricById('met_rate')

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): HeadlineModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const [
    dueRows = [],
    completionRows = [],
    scoreRows = [],
    indicatorRows = [],
    issueRows = [],
    textRows = [],
    adjustRows = [],
    fundRows = [],
    plainRows = [],
    everybodyRows = [],
    everybodyIndicatorRows = [],
  ] = answers
  const departments = departmentIndex(facts)
  const due = readDue(dueRows, departments)
  const completion = readCompletion(completionRows, departments)
  const now = completion.filter((one) => one.year === year)
  if (due.length === 0 && now.length === 0) return null
  const rated = now.flatMap((one) => one.value ?? [])
  const unlabelled = facts.unlabelled[year]
  const [only] = now
  const held = (all: readonly Measured[]) =>
    only === undefined || now.length > 1 ? null : { code: only.code, everybody: all.filter((one) => one.year === year) }
  return {
    year,
    compareWith: selection.compareWith,
    isSum: now.length !== 1,
    ...submissionOf(due, plainRows),
    budget: {
      ...budgetOf(completionRows, now, completion, year, selection, facts),
      adjustRate: adjustRows[0] === undefined ? null : num(adjustRows[0], 'adjust_rate'),
      governmentFund: governmentFundOf(fundRows),
    },
    rate: {
      ratio: ratioOfSums(now),
      median: spreadOf(rated).median,
      n: rated.length,
      against: againstOf(
        executionRate,
        {
          value: ratioOfSums(now),
          basis: basisOf(now, historyOf(completion, facts)),
          one: held(readCompletion(everybodyRows, departments)),
        },
        selection,
      ),
    },
    met: metOf(indicatorRows, year, held(readMeasured(everybodyIndicatorRows, metRate, departments)), selection),
    score: scoreOf(scoreRows),
    gap: gapOf(scoreRows),
    issues: {
      texts: textRows.reduce((sum, row) => sum + count(row, 'text_dept_n'), 0),
      top: topCategory(issueRows, facts),
      other: unlabelled?.other ?? 0,
      suggested: unlabelled?.suggested ?? 0,
      all: unlabelled?.issues ?? 0,
    },
  }
}

type Submission = Pick<HeadlineModel, 'due' | 'submitted' | 'late' | 'missing' | 'contradicting'>

/** `plainRows`: a row for each department whose records of the year do not contradict each other. */
function submissionOf(due: readonly Due[], plainRows: readonly Row[]): Submission {
  const plain = new Set(plainRows.map((row) => text(row, 'department')))
  return {
    due: due.length,
    submitted: due.filter((one) => one.submitted).length,
    late: due.filter((one) => one.late).length,
    missing: due.filter((one) => !one.submitted).map((one) => one.name),
    contradicting: due.filter((one) => one.submitted && !plain.has(one.code)).length,
  }
}

function budgetOf(
  rows: readonly Row[],
  now: readonly Completion[],
  all: readonly Completion[],
  year: number,
  selection: Selection,
  facts: DatasetFacts,
): Pick<HeadlineModel['budget'], 'sum' | 'n' | 'against'> {
  const values = departmentValues(rows, budgetMetric.id)
  const entities = new Map(all.map((one) => [one.code, one.entity]))
  const history = new ValueHistory(budgetMetric, values, {
    entityOf: (code) => entities.get(code) ?? code,
    mergers: facts.mergers ?? [],
  })
  const current = values.filter((one) => one.year === year)
  const value = groupValue(budgetMetric, current)
  return {
    sum: value,
    n: now.filter((one) => one.budget !== null).length,
    // An amount is no merit: it is held against last year alone.
    against:
      selection.compareWith === 'lastYear'
        ? againstOf(budgetMetric, { value, basis: measuredBasisOf(budgetMetric, current, history), one: null }, selection)
        : null,
  }
}

function governmentFundOf(rows: readonly Row[]): HeadlineModel['budget']['governmentFund'] {
  const own = rows.filter((row) => row.fundSource === 'GOV_FUND')
  const row = own.find((one) => one.fundAxis === 'BY_BUDGET_BOOK') ?? own[0]
  return row === undefined ? null : { share: num(row, 'fund_share') }
}

function metOf(rows: readonly Row[], year: number, one: Held['one'], selection: Selection): HeadlineModel['met'] {
  const values = departmentValues(rows, metRate.id)
  const entities = new Map(rows.map((row) => [text(row, 'department') ?? '', text(row, 'entity') ?? '']))
  const history = new ValueHistory(metRate, values, { entityOf: (code) => entities.get(code) ?? code, mergers: [] })
  const current = values.filter((each) => each.year === year)
  const value = groupValue(metRate, current)
  const own = rows.filter((row) => num(row, 'year') === year)
  return {
    rate: value,
    met: own.reduce((sum, row) => sum + count(row, 'met_rate.num'), 0),
    n: current.reduce((sum, each) => sum + each.n, 0),
    against: againstOf(metRate, { value, basis: measuredBasisOf(metRate, current, history), one }, selection),
    claimed: own.reduce((sum, row) => sum + count(row, 'claimed_n'), 0),
  }
}

function scoreOf(rows: readonly Row[]): HeadlineModel['score'] {
  const scores = rows.flatMap((row) => num(row, 'total_score_reported') ?? [])
  const schemes = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const [scheme, grade] = [text(row, 'scheme'), text(row, 'grade')]
    if (scheme === null || grade === null) continue
    const grades = schemes.get(scheme) ?? new Map<string, number>()
    schemes.set(scheme, grades.set(grade, (grades.get(grade) ?? 0) + 1))
  }
  return {
    median: spreadOf(scores).median,
    only: scores.length === 1 ? (scores[0] ?? null) : null,
    n: scores.length,
    schemes: [...schemes].map(([scheme, grades]) => ({ scheme, grades: [...grades].map(([grade, n]) => ({ grade, n })) })),
  }
}

function gapOf(rows: readonly Row[]): HeadlineModel['gap'] {
  const gaps = rows.flatMap((row) => num(row, 'self_score_gap') ?? [])
  // Scores have two decimals: 3 − 1e-9 is 3.
  return { n: gaps.filter((gap) => Math.abs(gap) >= notedGap - 1e-9).length, of: gaps.length }
}

function topCategory(rows: readonly Row[], facts: DatasetFacts): HeadlineModel['issues']['top'] {
  const counted = facts.categories.map(({ id, label }) => {
    const own = rows.filter((row) => text(row, 'issueCategory') === id && count(row, 'issue_dept_n') > 0)
    const running = (least: number) => own.filter((row) => (num(row, 'streak') ?? 1) >= least).length
    return { id, label, n: own.length, twoYears: running(2), threeYears: running(3) }
  })
  const most = counted.reduce((best, one) => Math.max(best, one.n), 0)
  return most === 0 ? null : (counted.find((one) => one.n === most) ?? null)
}
