// A district of any size with invented numbers, and the answers that the engine would give to the views' questions.
import type { Row } from '../../../src/domain/row'
import { emptySelection, type Selection } from '../../../src/domain/selection'
import type { QuerySpec } from '../../../src/metrics/Metric'
import { issueCategories } from '../../../src/reference/categories'
import { checks } from '../../../src/reference/checks'
import type { DatasetFacts, View, ViewAnswer, ViewContext } from '../../../src/views/View'

export interface InventedDistrict {
  readonly facts: DatasetFacts
  /** One per department and year. */
  readonly records: readonly Row[]
  readonly indicators: readonly Row[]
  readonly issues: readonly Row[]
  /** Lines by source, of those who reported. */
  readonly funds: readonly Row[]
}

const types = ['PARTY', 'GOV', 'MASS_ORG', 'JUDICIAL', 'TOWN', 'INSTITUTION'] as const
const levels = [
  'QUANTITY',
  'QUALITY',
  'TIMELINESS',
  'COST',
  'ECONOMIC',
  'SOCIAL',
  'ECOLOGICAL',
  'SUSTAINABLE',
  'SATISFACTION',
] as const
const bands = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'HUGE'] as const
const years = [2019, 2020, 2021, 2022, 2023]

/** Park–Miller: the same numbers on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const names = [
  '水务工程建设中心',
  '交通运输局',
  '南桥街道办事处',
  '住房和城乡建设局',
  '农业农村局',
  '妇女联合会',
  '档案馆',
  '人民检察院',
]

export function inventedDistrict(size: number): InventedDistrict {
  const next = random(7 + size)
  const departments = Array.from({ length: size }, (_, index) => ({
    code: String(1001 + index),
    name:
      index % 11 === 3
        ? `区政务服务和数据管理局下属综合保障${index}中心`
        : `区${names[index % names.length]}${index >= names.length ? index : ''}`,
    type: types[index % types.length] ?? 'GOV',
  }))
  const records: Row[] = []
  const indicators: Row[] = []
  const issues: Row[] = []
  const funds: Row[] = []
  // Numbers of their own, so that the others stay as they are.
  const nextOfMoney = random(5011 + size)
  const nextOfIndicators = random(331 + size)
  const streaks = new Map<string, number>()
  for (const year of years) {
    for (const [index, department] of departments.entries()) {
      const submitted = next() > 0.04
      const budget = Math.round(10 ** (2 + next() * 2.6) * 100) / 100
      const rate = index % 41 === 40 ? 1.07 : 0.97 - next() ** 3 * 0.36 + (year - 2021) * 0.006
      const score = Math.round((99.6 - next() ** 2 * 22) * 100) / 100
      const base = { department: department.code, entity: department.code, departmentType: department.type, year }
      records.push({
        ...base,
        sizeBand: bands[Math.floor(next() * 5)] ?? 'SMALL',
        submitted,
        late: submitted && next() < 0.08,
        ...moneyOf(budget, nextOfMoney),
        budget,
        actual: Math.round(budget * Math.min(rate, 1.2) * 100) / 100,
        score,
        gap: Math.round((next() ** 4 * 9 - 0.4) * 100) / 100,
      })
      if (!submitted) continue
      const carried = nextOfMoney() * 0.12
      for (const [fundSource, share] of [
        ['FISCAL_CURRENT', 0.94 - carried],
        ['CARRYOVER', carried],
        ['OTHER', 0.06],
      ] as const)
        funds.push({ ...base, fundAxis: 'BY_SOURCE', fundSource, amount: budget * share })
      for (const [place, level] of levels.entries()) {
        if (next() < 0.15) continue
        const score = Math.round((9.9 - next() ** 3 * (place > 3 ? 4 : 1.5)) * 10) / 10
        const met = next() < 0.88
        indicators.push({
          ...base,
          level2: level,
          weight: 10,
          score,
          met,
          claimed: next() < 0.1,
          ...indicatorOf(place, met, score, nextOfIndicators),
          evaluation: `${department.code}:${year}:DEPT`,
        })
      }
      for (const [place, category] of issueCategories.entries()) {
        const key = `${department.code} ${category.id}`
        const had = streaks.get(key) ?? 0
        if (next() < (had > 0 ? 0.55 : 0.4 / (place + 2))) {
          streaks.set(key, had + 1)
          issues.push({ ...base, issueCategory: category.id, streak: had + 1, returned: had === 0 && next() < 0.2 })
        } else streaks.delete(key)
      }
    }
  }
  return {
    records,
    indicators,
    issues,
    funds,
    facts: {
      revision: 1,
      years,
      departments: departments.map((one) => ({ ...one, shortName: one.name, office: null, entity: one.code, years })),
      categories: issueCategories.map(({ id, label }) => ({ id, label })),
      unlabelled: { 2023: { other: 12, suggested: 5, issues: Math.max(20, size * 3) } },
      sample: true,
    },
  }
}

/** Two in five are not adjusted; 三公, 采购 and 结转 in 万元. */
function moneyOf(budget: number, next: () => number): Row {
  const moved = next() < 0.4 ? 0 : next() ** 3 * 0.6 - 0.08
  const [travel, goods] = [budget * 0.01, budget * 0.15]
  return {
    initial: Math.round((budget / (1 + moved)) * 100) / 100,
    threePublicBudget: travel,
    threePublic: travel * (0.4 + next() * 0.6),
    procurementBudget: goods,
    procurement: goods * (0.7 + next() * 0.3),
    carryover: budget * next() * 0.1,
    basic: budget * (0.3 + next() * 0.4),
  }
}

/** One numeric indicator as the lists of the page 绩效指标 read it: met by 0 to 60 % or missed by up to half. */
function indicatorOf(place: number, met: boolean, score: number, next: () => number): Row {
  const target = 20 + Math.floor(next() * 80)
  const actual = met ? Math.round(target * (next() < 0.4 ? 1 : 1 + next() ** 3 * 0.9)) : Math.floor(target * (0.99 - next() * 0.5))
  const attainment = actual / target
  const lastYear = next() < 0.3 ? null : Math.round(target * (0.7 + next() * 0.5))
  return {
    indicatorNo: place + 1,
    indicatorName: place === 3 ? '重点民生项目后续管护资金拨付及时完成比率' : `指标${place + 1}完成情况`,
    level1: place < 4 ? 'OUTPUT' : place < 8 ? 'BENEFIT' : 'SATISFACTION',
    direction: 'POSITIVE',
    targetOperator: 'GE',
    targetValue: target,
    targetUnit: '人次',
    targetText: `≥${target}人次`,
    actualValue: actual,
    attainment,
    scoreReported: score,
    lastYearActual: lastYear,
    hasLastYear: lastYear !== null,
    deviationReason: next() < 0.5 ? null : '受施工进度影响，部分任务转入下年',
    indicatorState: met ? 'MET' : 'UNMET',
    overAttained: attainment >= 1.5,
    attainmentBand: [0.6, 0.8, 0.9, 1, 1 + 1e-9, 1.2, 1.5].filter((bound) => attainment >= bound).length,
  }
}

type Aggregate = (rows: readonly Row[]) => number | null

const sum = (rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
const value = (row: Row, id: string) => Number(row[id])
const median: Aggregate = (rows) =>
  [...rows.map((row) => value(row, 'score'))].sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? null

/** A ratio of sums under its name, and its two sums. */
const ratio = (id: string, over: (row: Row) => number, under: (row: Row) => number): Readonly<Record<string, Aggregate>> => ({
  [id]: (rows) => sum(rows, over) / sum(rows, under),
  [`${id}.num`]: (rows) => sum(rows, over),
  [`${id}.den`]: (rows) => sum(rows, under),
})
const of = (id: string) => (row: Row) => value(row, id)

/** Every second department is reviewed, most of them lower. */
function reviewOf(row: Row): number | null {
  const code = value(row, 'department')
  return code % 2 === 0 ? null : Math.min(100, value(row, 'score') - (code % 6) * 0.75 + 0.5)
}

const checkRows = checks.filter((_, place) => place % 5 === 0)

/** Of those who reported every third rule or so has something to be verified; a third of it is dealt with. */
function findingsOf(records: readonly Row[]): readonly Row[] {
  const reported = records.filter((row) => row.submitted)
  return reported.flatMap((row, at) =>
    checkRows
      .filter((_, place) => (at * 7 + place * 5) % 11 < 3)
      .map((check, place) => ({
        ...row,
        finding: at * 100 + place,
        check: check.id,
        checkGroup: check.group,
        severity: check.severity,
        findingState: (at + place) % 3 === 0 ? 'EXPLAINED' : 'OPEN',
        findingMessage: `${check.title['zh-CN']}，需核实。`,
        findingFigures: '年初预算数 400.00万元；调整后预算数 420.00万元',
        findingNote: (at + place) % 3 === 0 ? '含上年结转' : null,
        findingMarked: (at + place) % 3 === 0 ? '李四 2024-04-20' : null,
      })),
  )
}

const submitted = (rows: readonly Row[]) => rows.filter((row) => row.submitted)
const aggregates: Readonly<Record<string, Aggregate>> = {
  department_n: (rows) => rows.length,
  submitted_n: (rows) => submitted(rows).length,
  late_n: (rows) => rows.filter((row) => row.late).length,
  budget_adjusted: (rows) => sum(rows, (row) => value(row, 'budget')),
  expenditure_actual: (rows) => sum(rows, (row) => value(row, 'actual')),
  exec_rate_adjusted: (rows) => sum(rows, (row) => value(row, 'actual')) / sum(rows, (row) => value(row, 'budget')),
  'exec_rate_adjusted.num': (rows) => sum(rows, (row) => value(row, 'actual')),
  'exec_rate_adjusted.den': (rows) => sum(rows, (row) => value(row, 'budget')),
  budget_initial: (rows) => sum(rows, of('initial')),
  adjust_amount: (rows) => sum(rows, of('budget')) - sum(rows, of('initial')),
  unspent: (rows) => sum(rows, of('budget')) - sum(rows, of('actual')),
  fund_budget: (rows) => sum(rows, of('amount')),
  ...ratio('adjust_rate', (row) => value(row, 'budget') - value(row, 'initial'), of('initial')),
  ...ratio('three_public_rate', of('threePublic'), of('threePublicBudget')),
  ...ratio('procurement_rate', of('procurement'), of('procurementBudget')),
  ...ratio('carryover_rate', of('carryover'), of('budget')),
  ...ratio('basic_share', of('basic'), of('actual')),
  total_score_reported: median,
  self_score_gap: (rows) => value(rows[0] ?? {}, 'gap'),
  score_total_recomputed: (rows) => value(rows[0] ?? {}, 'score') - value(rows[0] ?? {}, 'gap'),
  review_score: (rows) => reviewOf(rows[0] ?? {}),
  review_gap: (rows) => {
    const review = reviewOf(rows[0] ?? {})
    return review === null ? null : value(rows[0] ?? {}, 'score') - review
  },
  score_rate: (rows) => sum(rows, (row) => value(row, 'score')) / sum(rows, (row) => value(row, 'weight')),
  'score_rate.num': (rows) => sum(rows, (row) => value(row, 'score')),
  'score_rate.den': (rows) => sum(rows, (row) => value(row, 'weight')),
  'score_rate.expected': (rows) => rows.length,
  met_rate: (rows) => rows.filter((row) => row.met).length / rows.length,
  'met_rate.num': (rows) => rows.filter((row) => row.met).length,
  'met_rate.den': (rows) => rows.length,
  indicator_n: (rows) => rows.length,
  ...ratio(
    'unmet_rate',
    (row) => (row.met ? 0 : 1),
    () => 1,
  ),
  'unmet_rate.expected': (rows) => rows.length,
  ...ratio(
    'over_attained_rate',
    (row) => (row.overAttained ? 1 : 0),
    () => 1,
  ),
  'over_attained_rate.expected': (rows) => rows.length,
  claimed_n: (rows) => rows.filter((row) => row.claimed).length,
  issue_dept_n: (rows) => rows.length,
  cause_dept_n: (rows) => rows.length,
  measure_n: (rows) => rows.length,
  ...ratio(
    'response_rate',
    (row) => (row.linkedMeasures === null ? 0 : 1),
    () => 1,
  ),
  ...ratio(
    'specific_measure_rate',
    (row) => (row.responsibleUnit === null ? 0 : 1),
    () => 1,
  ),
  copied_last_year_n: (rows) => rows.filter((row) => row.likenessLastYear !== null).length,
  copied_elsewhere_n: (rows) => rows.filter((row) => row.likenessElsewhere !== null).length,
  text_dept_n: (rows) => submitted(rows).length,
  finding_n: (rows) => rows.length,
  finding_open_n: (rows) => rows.filter((row) => row.findingState === 'OPEN').length,
}

/** Every named category as one issue, every second of them answered; some repeat last year's words. */
function writtenIssue(row: Row, at: number): Row {
  const id = `${row.department}:${row.year}:${row.issueCategory}`
  return {
    ...row,
    issue: id,
    issueNo: 1,
    issueText: `部分项目推进偏慢，${row.issueCategory}方面的工作还不够扎实，影响了资金使用效益的发挥。`,
    issueStatus: 'NORMAL',
    issueLabels: row.issueCategory ?? null,
    linkedMeasures: at % 2 === 0 ? `${id}#M` : null,
    alikeLastYear: at % 7 === 0 ? `${row.department}:${value(row, 'year') - 1}:${row.issueCategory}` : null,
    likenessLastYear: at % 7 === 0 ? 0.92 : null,
    alikeElsewhere: at % 11 === 0 ? `${Number(row.department) + 1}:${row.year}:${row.issueCategory}` : null,
    likenessElsewhere: at % 11 === 0 ? 0.9 : null,
  }
}

function measureOf(row: Row, at: number): Row {
  return {
    ...row,
    measure: `${row.department}:${row.year}:${row.issueCategory}#M`,
    measureText: '进一步压实责任，按月调度项目进展，完善相关制度。',
    measureTextStatus: 'NORMAL',
    responsibleUnit: at % 3 === 0 ? '办公室' : null,
    deadline: null,
    measureStatus: 'UNSTATED',
  }
}

function rowsOf(district: InventedDistrict, spec: QuerySpec): readonly Row[] {
  const metric = spec.metrics[0] ?? ''
  if (/^(score_rate|met_rate|unmet_rate|over_attained_rate|indicator_n)/.test(metric)) return district.indicators
  if (metric === 'issue_dept_n') return district.issues
  if (metric === 'measure_n' || metric === 'specific_measure_rate') return district.issues.map(measureOf)
  if (metric === 'response_rate') return district.issues.map(writtenIssue)
  if (metric === 'cause_dept_n')
    return district.issues.filter((_, at) => at % 3 === 0).map((row) => ({ ...row, issueCause: 'STAFF' }))
  if (metric.startsWith('fund_')) return district.funds
  if (metric.startsWith('finding_')) return findingsOf(district.records)
  if (/^(department_n|text_dept_n)/.test(metric)) return district.records
  return submitted(district.records).map((row) => {
    const score = value(row, 'score')
    return {
      ...row,
      record: `${row.department}:${row.year}:DEPT`,
      fullScore: 100,
      scoreBin: Math.floor(score),
      scheme: 'MOF2020',
      grade: score >= 90 ? '优' : score >= 80 ? '良' : '中',
    }
  })
}

function answerSpec(district: InventedDistrict, spec: QuerySpec): readonly Row[] {
  const groups = new Map<string, Row[]>()
  for (const row of rowsOf(district, spec)) {
    if (Array.isArray(spec.years) && !spec.years.includes(value(row, 'year'))) continue
    if (Object.entries(spec.only ?? {}).some(([id, wanted]) => (row[id] ?? null) !== wanted)) continue
    const key = JSON.stringify(spec.by.map((id) => row[id] ?? null))
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((rows) => ({
    ...Object.fromEntries(spec.by.map((id) => [id, rows[0]?.[id] ?? null])),
    ...Object.fromEntries(spec.metrics.map((id) => [id, aggregates[id]?.(rows) ?? null])),
    [`${spec.metrics[0]}.n`]: rows.length,
  }))
}

export const pictureContext: ViewContext = { locale: 'zh-CN', moneyUnit: '亿元', width: 672, theme: 'light', forExport: true }

/** What the workspace would hand out. */
export function answerOf<Model>(
  view: View<Model>,
  district: InventedDistrict,
  selection: Selection = emptySelection,
  context: ViewContext = pictureContext,
): ViewAnswer | null {
  const answers = view.specs(selection, district.facts).map((spec) => answerSpec(district, spec))
  const model = view.model(answers, selection, district.facts)
  if (model === null) return null
  return {
    view: view.id,
    title: view.title(model, context),
    subtitle: view.subtitle(model, context),
    option: view.option(model, context),
    table: view.table(model, context),
    summary: view.summary(model, context),
    notes: view.notes(model, context),
    height: view.height?.(model, context) ?? null,
    asOf: 1,
  }
}
