// One fault for each rule that looks at a single record (and, of the two that look a year back, at the year before as it is).
// Amounts stay consistent but for what is planted; what else must follow stands in `also`, worked out beside it.
import { cents, follow, sum } from './clean'
import type { Fault } from './Fault'
import type { PlantedIndicator, PlantedRecord } from './Record'

const lastYear = 2023
const number = (value: number | null) => value ?? 0

function spend(record: PlantedRecord, share: number): void {
  record.actual = cents(number(record.adjusted) * share)
  follow(record)
}

function indicator(record: PlantedRecord, no: number): PlantedIndicator {
  const found = record.indicators[no - 1]
  if (found === undefined) throw new RangeError(`no indicator ${no}`)
  return found
}

/** The indicator as edited; the parts of the score and the total follow. */
function edited(no: number, change: (one: PlantedIndicator) => Partial<PlantedIndicator>): Fault['edit'] {
  return (record) => {
    Object.assign(indicator(record, no), change(indicator(record, no)))
    sum(record)
  }
}

const targetOf = (one: PlantedIndicator) => Number(one.target.slice(1))
/** A tenth of its target missing, nine tenths of the points. */
const unmet = (one: PlantedIndicator) => ({ actual: String(cents(targetOf(one) * 0.9)), score: cents(one.weight * 0.9) })

const completeness: readonly Fault[] = [
  { kind: 'C003', edit: (record) => Object.assign(record, { total: null }) },
  { kind: 'C004', edit: (record) => Object.assign(record, { adjusted: null }) },
  { kind: 'C005', edit: (record) => Object.assign(record, { indicators: [] }) },
  { kind: 'C006', row: '1', edit: edited(1, () => ({ actual: '' })) },
  {
    kind: 'C007',
    edit: edited(6, () => ({ level1: '效益指标', level2: '社会效益指标', name: '政策知晓率' })),
  },
  { kind: 'C008', edit: (record) => Object.assign(record, { issues: [] }) },
  {
    kind: 'C009',
    edit: (record) => {
      for (const one of record.issues) Object.assign(one, { measure: '', unit: '', deadline: '' })
    },
  },
  {
    kind: 'C010',
    row: 'I1',
    edit: (record) => {
      record.issues = [{ text: '结合自评情况,分析存在的问题及原因。(200字以内)', measure: '', unit: '', deadline: '' }]
    },
  },
  { kind: 'C011', edit: (record) => Object.assign(record, { formAttached: '否' }) },
  { kind: 'C012', edit: (record) => Object.assign(record, { titleYear: record.year - 1 }) },
]

const amounts: readonly Fault[] = [
  { kind: 'C013', edit: (record) => Object.assign(record, { adjustment: number(record.adjustment) + 7.5 }) },
  {
    kind: 'C014',
    edit: (record) => Object.assign(record.funds[2] ?? {}, { adjusted: number(record.funds[2]?.adjusted ?? 0) + 12 }),
  },
  {
    kind: 'C015',
    edit: (record) => Object.assign(record.funds[1] ?? {}, { actual: number(record.funds[1]?.actual ?? 0) - 9.3 }),
  },
  {
    // The total row is 0 / 0 / 0 while its parts are not, and so is all that is taken from it.
    kind: 'C016',
    edit: (record) => {
      const { funds } = record
      const [total, ...parts] = funds
      Object.assign(record, { initial: 0, adjustment: 0, adjusted: 0, actual: 0, rate: '', adjustRate: '' })
      Object.assign(record, { basic: 0, project: 0, carryover: 0, selfEvaluated: 0 })
      record.funds = [{ ...(total ?? { source: '', reason: '' }), initial: 0, adjusted: 0, actual: 0, rate: '' }, ...parts]
    },
  },
  {
    // The balance is left empty and only the budget is said to be evaluated: neither contradicts the overspending.
    kind: 'C017',
    edit: (record) => {
      spend(record, 1.03)
      Object.assign(record, { carryover: null, selfEvaluated: record.adjusted })
    },
  },
  {
    kind: 'C018',
    edit: (record) => {
      Object.assign(record, { adjusted: 0, adjustment: -number(record.initial), rate: '', adjustRate: '' })
      Object.assign(record, { carryover: null, selfEvaluated: null })
      for (const line of record.funds) Object.assign(line, { adjusted: 0, rate: '' })
    },
  },
  { kind: 'C019', edit: (record) => Object.assign(record, { basic: number(record.basic) - 20 }) },
  {
    // 元 written where 万元 are asked for, in every amount. Nobody's budget is as large: the year before is not needed.
    kind: 'C020',
    year: lastYear,
    edit: (record) => {
      for (const amount of ['initial', 'adjusted', 'actual'] as const) record[amount] = cents(number(record[amount]) * 10_000)
      follow(record)
    },
  },
  // A balance below zero is not the budget less the expenditure either.
  { kind: 'C021', also: ['C023'], edit: (record) => Object.assign(record, { carryover: -5 }) },
  { kind: 'C022', edit: (record) => Object.assign(record, { selfEvaluated: number(record.adjusted) + 50 }) },
  { kind: 'C023', edit: (record) => Object.assign(record, { carryover: number(record.carryover) + 8 }) },
  { kind: 'C024', edit: (record) => Object.assign(record, { threePublicActual: record.threePublicBudget + 1.2 }) },
]

const rates: readonly Fault[] = [
  { kind: 'C025', edit: (record) => Object.assign(record, { rate: '100.00%' }) },
  { kind: 'C026', edit: (record) => Object.assign(record, { adjustRate: '12.50%' }) },
  {
    kind: 'C027',
    row: '4',
    edit: (record) => {
      record.funds.push({ source: '政府性基金预算', initial: 0, adjusted: 0, actual: 0, rate: '0.00%', reason: '' })
    },
  },
  {
    // 75 % spent, and 7.5 + 10 + 15 + 15 + 20 + 9 + 6 = 82.5 points: not over 90, so that C053 has nothing to say. The halved
    // output and the lower satisfaction are scored as they should be, with reasons.
    kind: 'C028',
    edit: (record) => {
      Object.assign(indicator(record, 1), { ...shareOf(record, 1, 0.5), reason: '任务调减' })
      Object.assign(indicator(record, 6), { ...shareOf(record, 6, 0.6), reason: '回收问卷少' })
      spend(record, 0.75)
    },
  },
  {
    kind: 'C029',
    edit: (record) => {
      spend(record, 0.87)
      for (const line of record.funds) line.reason = ''
    },
  },
  {
    kind: 'C030',
    edit: (record) => {
      record.adjusted = cents(number(record.initial) * 1.25)
      spend(record, 0.95)
    },
  },
  {
    kind: 'C031',
    edit: (record) => {
      record.adjusted = record.initial
      spend(record, 1)
    },
  },
]

function shareOf(record: PlantedRecord, no: number, share: number): Partial<PlantedIndicator> {
  const one = indicator(record, no)
  const actual = Math.round(targetOf(one) * share)
  return { actual: String(actual), score: cents((one.weight * actual) / targetOf(one)) }
}

const indicators: readonly Fault[] = [
  // Two points of twenty too many: less than the three of C051.
  { kind: 'C032', row: '1', edit: edited(1, (one) => ({ ...unmet(one), score: one.weight, reason: '任务调减' })) },
  { kind: 'C033', row: '6', edit: edited(6, (one) => ({ score: one.weight + 0.5 })) },
  { kind: 'C034', row: '1', edit: edited(1, (one) => ({ ...unmet(one), score: 15, reason: '任务调减' })) },
  // 部分达成 is worth 6 to 8 of ten points.
  { kind: 'C035', row: '5', edit: edited(5, () => ({ actual: '部分达成', score: 8.5, reason: '制度修订推迟' })) },
  { kind: 'C036', row: '1', year: lastYear, edit: edited(1, (one) => ({ actual: String(targetOf(one) * 2) })) },
  {
    kind: 'C037',
    edit: (record) => {
      for (const one of record.indicators) if (one.unit !== '') one.actual = String(targetOf(one))
    },
  },
  { kind: 'C038', row: '1', edit: edited(1, () => ({ name: '公众号点击率', unit: '人次' })) },
  { kind: 'C039', row: '2', edit: edited(2, () => ({ actual: '101' })) },
  { kind: 'C040', row: '1', edit: edited(1, (one) => ({ actual: `${one.actual}场` })) },
  { kind: 'C041', row: '5', edit: edited(5, (one) => ({ score: one.weight, evidence: '' })) },
  { kind: 'C042', row: '6', edit: edited(6, () => ({ evidence: '全年未收到投诉' })) },
  { kind: 'C043', row: '1', edit: edited(1, unmet) },
  { kind: 'C044', edit: edited(1, () => ({ weight: 15, score: 15 })) },
  { kind: 'C045', edit: (record) => Object.assign(record, { weights: [10, 60, 20, 10] }) },
  {
    kind: 'C046',
    edit: (record) => {
      for (const [no, points] of [40, 5, 5].entries()) Object.assign(indicator(record, no + 1), { weight: points, score: points })
    },
  },
  // All 50 points of the output with 62 % spent: below 80 % as well, and 95.2 points with it.
  { kind: 'C047', also: ['C028', 'C053'], edit: (record) => spend(record, 0.62) },
]

const scores: readonly Fault[] = [
  { kind: 'C048', edit: (record) => Object.assign(record, { total: cents(number(record.total) - 1.5) }) },
  { kind: 'C049', edit: (record) => Object.assign(record, { grade: '良' }) },
  // 103 is also not the sum of the parts, over 3 above the recomputed 98.2 to 98.7, and full marks beside issues.
  { kind: 'C050', also: ['C048', 'C051', 'C055'], edit: (record) => Object.assign(record, { total: 103 }) },
  // 60 % of an indicator of 20 points is worth 12; 19 are asked for.
  {
    kind: 'C051',
    also: ['C034 1'],
    edit: edited(1, (one) => ({ actual: String(cents(targetOf(one) * 0.6)), score: 19, reason: '任务调减' })),
  },
  {
    kind: 'C052',
    edit: (record) => {
      record.scores[0] = 10
      sum(record)
    },
  },
  // 7.6 + 89 = 96.6 points with 76 % spent, which is itself below 80 %.
  { kind: 'C053', also: ['C028'], edit: (record) => spend(record, 0.76) },
  { kind: 'C054', edit: (record) => Object.assign(record, { review: cents(number(record.total) - 7) }) },
  {
    kind: 'C055',
    edit: (record) => {
      Object.assign(indicator(record, 5), { score: 10 })
      spend(record, 1)
    },
  },
]

const answered: readonly Fault[] = [
  {
    kind: 'C056',
    row: 'I2',
    edit: (record) => Object.assign(record.issues[1] ?? {}, { measure: '', unit: '', deadline: '' }),
  },
  {
    kind: 'C057',
    row: 'M3',
    edit: (record) => {
      record.issues.push({ text: '', measure: '开展岗位练兵和读书活动。', unit: '综合科', deadline: '长期坚持' })
    },
  },
  { kind: 'C058', row: 'M2', edit: (record) => Object.assign(record.issues[1] ?? {}, { unit: '', deadline: '' }) },
]

const across: readonly Fault[] = [
  {
    kind: 'C062',
    year: lastYear,
    edit: (record) => {
      record.initial = cents(number(record.initial) * 1.7)
      record.adjusted = cents(record.initial * 1.04)
      spend(record, 0.95)
    },
  },
  // The target is four fifths of last year's, which was met by one to three more.
  { kind: 'C063', row: '4', year: lastYear, edit: edited(4, (one) => ({ target: `≥${Math.round(targetOf(one) * 0.8)}` })) },
  { kind: 'C064', year: lastYear, edit: (record) => Object.assign(record, { name: `${record.name}服务中心` }) },
]

const compliance: readonly Fault[] = [
  { kind: 'C065', edit: (record) => Object.assign(record, { disclosed: '否', disclosedDate: '' }) },
  { kind: 'C066', edit: (record) => Object.assign(record, { disclosedDate: `${record.year + 1}-11-01` }) },
  { kind: 'C067', edit: (record) => Object.assign(record, { submitted: `${record.year + 1}-04-16` }) },
  { kind: 'C068', edit: (record) => Object.assign(record, { staffActual: record.staffQuota + 2 }) },
]

export const faults: readonly Fault[] = [
  ...completeness,
  ...amounts,
  ...rates,
  ...indicators,
  ...scores,
  ...answered,
  ...across,
  ...compliance,
]
