/** The district as it is: who exists in which year, what was budgeted and spent. Amounts are whole 分 (0.01 元). */
import { readFileSync } from 'node:fs'
import { stream } from './random.mjs'

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

export const { district, offices, departments } = read('departments.json')
export const sentences = read('sentences.json')
export const years = [2019, 2020, 2021, 2022, 2023]

export const lineage = [
  { year: 2021, type: '新设', to: '229001', doc: '岚编发〔2021〕4号' },
  { year: 2021, type: '更名', from: '218001', to: '219001', doc: '岚编发〔2021〕7号' },
  { year: 2022, type: '合并', from: '611001', to: '613001', doc: '岚政发〔2022〕2号' },
  { year: 2022, type: '合并', from: '612001', to: '613001', doc: '岚政发〔2022〕2号' },
  { year: 2022, type: '撤销', from: '228001', doc: '岚编发〔2022〕1号' },
]

export const departmentOf = (code) => departments.find((one) => one.code === code)
export const isActive = (department, year) => (department.from ?? 2019) <= year && year <= (department.to ?? 2023)
export const worksOf = (department) =>
  department.works.map((text) => {
    const [name, unit, count] = text.split('/')
    return { name, unit, count: Number(count) }
  })

/** One code before and after a renaming is one department: its base budget and its habits are drawn once. */
export const habitCode = (code) => (code === '219001' ? '218001' : code)

/** Where the exports of a year are in 万元, amounts are whole 100 元, so that two decimals show them without loss. */
export const moneyUnit = { 2019: '万元', 2020: '元', 2021: '万元', 2022: '元', 2023: '万元' }
export const grain = (year) => (moneyUnit[year] === '元' ? 1 : 10_000)

const growth = { 2019: 1, 2020: 0.93, 2021: 0.98, 2022: 1.05, 2023: 1.1 }
const meanUnspent = { 2019: 0.048, 2020: 0.085, 2021: 0.06, 2022: 0.045, 2023: 0.036 }

/** Works that stood still: in a year one department in sixteen leaves a tenth to a third of its budget unspent. */
function stalledShare(code, year) {
  const random = stream('stalled', code, year)
  return random.chance(0.06) ? random.between(0.08, 0.32) : 0
}

/** Budgets and expenditure of one department in one year, before anything is planted. */
export function amounts(department, year) {
  const habit = stream('base', habitCode(department.code))
  const base = Math.min(115_000, Math.max(210, department.size * Math.exp(0.18 * habit.normal())))
  const slowness = habit.between(0.4, 1.7)
  const random = stream('amounts', department.code, year)
  const step = grain(year)
  const toGrain = (fen) => Math.round(fen / step) * step

  const initial = toGrain(base * 1e6 * growth[year] * (1 + 0.06 * random.normal()))
  const change = random.chance(0.18) ? 0 : random.chance(0.25) ? -random.between(0.005, 0.06) : random.exponential(0.055)
  const adjusted = initial + toGrain(initial * Math.min(change, 0.38))
  const usual = random.chance(0.07) ? 0 : Math.min(0.4, random.exponential(meanUnspent[year] * slowness))
  const unspentShare = Math.min(0.42, usual + stalledShare(department.code, year))
  const actual = toGrain(adjusted * (1 - unspentShare))
  return { initial, adjusted, actual }
}

const sourceLines = [
  { label: '上年结转资金', share: [0.01, 0.08], often: 0.45 },
  { label: '其他资金', share: [0.02, 0.15], often: 0.35 },
]
const bookLines = [
  { label: '政府性基金预算', share: [0.05, 0.3], often: 0.15 },
  { label: '财政专户管理资金', share: [0.03, 0.2], often: 0.12 },
]

/** 2021 and 2023 split by the four budget books, the other years by source. The last line takes the rest, so lines add up. */
export function fundLines(record) {
  const byBook = record.year === 2021 || record.year === 2023
  const random = stream('funds', record.code, record.year)
  const step = grain(record.year)
  const toGrain = (fen) => Math.round(fen / step) * step
  const rate = record.adjusted ? record.actual / record.adjusted : 0
  const parts = (byBook ? bookLines : sourceLines)
    .filter((line) => random.chance(line.often) && record.adjusted > 0)
    .map((line) => {
      const share = random.between(...line.share)
      const adjusted = toGrain(record.adjusted * share)
      return { label: line.label, initial: toGrain(record.initial * share), adjusted, actual: toGrain(adjusted * rate) }
    })
  const rest = { label: byBook ? '一般公共预算' : '其中：本年财政拨款' }
  for (const key of ['initial', 'adjusted', 'actual']) rest[key] = record[key] - parts.reduce((sum, part) => sum + part[key], 0)
  const total = { label: '年度资金总额', initial: record.initial, adjusted: record.adjusted, actual: record.actual }
  const lines = byBook ? [rest, ...parts] : [total, rest, ...parts]
  const reason = rate < 0.9 && record.adjusted > 0 ? random.pick(slowReasons) : ''
  return lines.map((line, index) => ({ ...line, reason: index === 0 ? reason : '' }))
}

const slowReasons = [
  '部分项目验收推迟，尾款转至下年支付',
  '招标流程较长，合同年底才签订',
  '人员调入调出，人员经费有结余',
  '上级资金年底下达，当年来不及使用',
  '活动规模压缩，支出相应减少',
  '受天气影响施工进度放缓，工程款未达支付节点',
]
