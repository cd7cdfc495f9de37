// A record that contradicts itself nowhere, and what follows from its amounts and scores.
import sentences from '../../../data/samples/make/sentences.json'
import { departments, renamed, years } from './departments'
import type { PlantedIndicator, PlantedIssue, PlantedRecord } from './Record'

export const cents = (value: number) => Math.round(value * 100) / 100
const percent = (share: number) => `${(share * 100).toFixed(2)}%`

/** Sentences that name the department's work: with another work they are another text. None of a single year's occasion. */
const named = (list: readonly string[]) => list.filter((text) => text.includes('{w}') && !text.includes('疫情'))
export const categories = Object.keys(sentences).filter((id) => id !== 'OTHER') as (keyof typeof sentences)[]

export function issueOf(work: string, category: number, seed: number): PlantedIssue {
  const id = categories[category % categories.length] ?? 'BUDGET_EXEC'
  const issues = named(sentences[id].issues)
  const measures = named(sentences[id].measures)
  const fill = (text: string) =>
    text
      .replaceAll('{w}', work)
      .replaceAll('{lp}', (61 + (seed % 20)).toFixed(1))
      .replaceAll('{m}', (12 + seed * 3.17).toFixed(2))
      .replaceAll(/\{\w+\}/g, String(2 + (seed % 5)))
  return {
    text: fill(issues[seed % issues.length] ?? ''),
    measure: fill(measures[seed % measures.length] ?? ''),
    unit: '综合科',
    deadline: '次年6月底前',
  }
}

/** Five with numbers, each a little above its target, and one in words, worth 8 to 10 points and given 9: 89 of 90. */
function indicatorsOf(work: string, index: number, year: number): PlantedIndicator[] {
  const over = (index + year) % 3
  const full = (level1: string, level2: string, name: string, target: number, unit: string, weight: number): PlantedIndicator => ({
    level1,
    level2,
    name: `${work}${name}`,
    target: `≥${target}`,
    unit,
    actual: String(target + 1 + over),
    weight,
    score: weight,
    reason: '',
    evidence: '工作台账',
  })
  return [
    full('产出指标', '数量指标', '数量', 40 + index, '项', 20),
    full('产出指标', '质量指标', '合格率', 92, '%', 15),
    full('产出指标', '时效指标', '按期完成率', 90, '%', 15),
    full('效益指标', '社会效益指标', '受益人数', 300 + index, '人', 20),
    {
      ...full('效益指标', '可持续影响指标', '长效机制健全程度', 0, '', 10),
      target: '健全',
      actual: '达成预期指标',
      score: 9,
      evidence: '制度文件',
    },
    full('满意度指标', '服务对象满意度指标', '受益对象满意度', 90, '%', 10),
  ]
}

/** Everything that follows from the amounts: rates, balance, parts, funds, the execution score, the total and its grade. */
export function follow(record: PlantedRecord): void {
  const { initial, adjusted, actual } = record
  if (initial === null || adjusted === null || actual === null) throw new RangeError('a record is made of three amounts')
  const rate = adjusted > 0 ? actual / adjusted : null
  record.adjustment = cents(adjusted - initial)
  record.rate = rate === null ? '' : percent(rate)
  record.adjustRate = initial > 0 ? percent((adjusted - initial) / initial) : ''
  record.basic = cents(actual * 0.6)
  record.project = cents(actual - record.basic)
  record.carryover = cents(adjusted - actual)
  record.selfEvaluated = actual
  record.scores[0] = rate === null ? record.scores[0] : cents(record.weights[0] * Math.min(rate, 1))
  record.funds = fundsOf(initial, adjusted, actual, rate)
  sum(record)
}

function fundsOf(initial: number, adjusted: number, actual: number, rate: number | null): PlantedRecord['funds'] {
  const line = (source: string, share: (value: number) => number, reason = '') => ({
    source,
    initial: share(initial),
    adjusted: share(adjusted),
    actual: share(actual),
    rate: rate === null ? '' : percent(rate),
    reason,
  })
  const most = (value: number) => cents(value * 0.8)
  return [
    line('年度资金总额', (value) => value, rate !== null && rate < 0.9 ? '部分尾款转至下年支付' : ''),
    line('其中：本年财政拨款', most),
    line('其他资金', (value) => cents(value - most(value))),
  ]
}

/** The parts of the score out of the indicators, their sum, and its grade. */
export function sum(record: PlantedRecord): void {
  const of = (level1: string) =>
    cents(record.indicators.filter((one) => one.level1 === level1).reduce((points, one) => points + one.score, 0))
  record.scores = [record.scores[0], of('产出指标'), of('效益指标'), of('满意度指标')]
  record.total = cents(record.scores.reduce((points, one) => points + one, 0))
  record.grade = record.total >= 90 ? '优' : record.total >= 80 ? '良' : record.total >= 60 ? '中' : '差'
}

export function cleanRecord(index: number, year: number, department = departments[index]): PlantedRecord {
  if (department === undefined) throw new RangeError(`there is no department ${index}`)
  const isRenamed = department.code === renamed.from && year >= renamed.year
  const turn = year - (years[0] ?? year)
  const grown = 1.03 ** turn
  const initial = cents((480 + 37 * index) * grown)
  const adjusted = cents(initial * 1.04)
  // Ten different ones of the 17 categories in five years: nothing comes back by itself.
  const issues = [0, 1].map((no) => issueOf(department.work, 3 * index + 2 * turn + no, index + 7 * turn + no))
  const record: PlantedRecord = {
    code: isRenamed ? renamed.to : department.code,
    name: isRenamed ? renamed.name : department.name,
    year,
    titleYear: year,
    formAttached: '是',
    initial,
    adjustment: null,
    adjusted,
    actual: cents(adjusted * (0.92 + 0.01 * ((index + turn) % 6))),
    rate: '',
    adjustRate: '',
    basic: null,
    project: null,
    carryover: null,
    selfEvaluated: null,
    threePublicBudget: 6 + (index % 9),
    threePublicActual: 5 + (index % 9),
    staffQuota: 20 + index,
    staffActual: 18 + index,
    weights: [10, 50, 30, 10],
    scores: [0, 0, 0, 0],
    total: null,
    grade: '',
    review: null,
    disclosed: '是',
    disclosedDate: `${year + 1}-09-10`,
    disclosedDue: `${year + 1}-09-20`,
    submitted: `${year + 1}-03-${10 + (index % 15)}`,
    due: `${year + 1}-03-31`,
    indicators: indicatorsOf(department.work, index, year),
    issues: issues.map((one, no) => ({ ...one, measure: `针对问题${'一二'[no]}，${one.measure}` })),
    funds: [],
  }
  follow(record)
  return record
}
