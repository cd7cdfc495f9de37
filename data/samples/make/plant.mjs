/** What is wrong in the sample on purpose. Each entry of `planted` names its row; layout.mjs adds file and line. */
import { departmentOf, grain } from './district.mjs'
import { attainment } from './indicators.mjs'
import { round } from './random.mjs'

/** Departments from which nothing arrived in that year. */
export const missing = [
  ['307001', 2019], ['505001', 2019], ['616001', 2019],
  ['306001', 2020], ['005001', 2020], ['203013', 2020],
  ['213001', 2021], ['302001', 2021], ['504001', 2021],
  ['225001', 2022], ['617001', 2022], ['007001', 2022],
  ['216001', 2023], ['301001', 2023], ['021001', 2023],
].map(([code, year]) => ({ code, year }))

/** Day of April on which a late report came; everybody else reports by 31 March of the following year. */
export const late = [
  ['203001', 2019, 8], ['214001', 2019, 3], ['602001', 2019, 15],
  ['203001', 2020, 12], ['220001', 2020, 9], ['402001', 2020, 27], ['615001', 2020, 6],
  ['214001', 2021, 2], ['503001', 2021, 19], ['212001', 2021, 7],
  ['203001', 2022, 5], ['601001', 2022, 11], ['220011', 2022, 20],
  ['214001', 2023, 4], ['401001', 2023, 16], ['305001', 2023, 9],
].map(([code, year, day]) => ({ code, year, date: `${year + 1}-04-${String(day).padStart(2, '0')}` }))

const inYears = (code, category, years) => years.map((year) => ({ code, year, category }))

/** Recurrences that are certain: the category stands in these years and in none of `gaps`. */
export const recurrences = [
  { codes: ['203001'], category: 'BUDGET_EXEC', years: [2019, 2020, 2021, 2022, 2023], gaps: [] },
  { codes: ['214001'], category: 'PROJECT_MGMT', years: [2020, 2021, 2022, 2023], gaps: [2019] },
  { codes: ['220011'], category: 'PROCUREMENT', years: [2021, 2022, 2023], gaps: [2019, 2020] },
  { codes: ['208001'], category: 'INDICATOR_QUALITY', years: [2019, 2021, 2023], gaps: [2020, 2022] },
  { codes: ['206001'], category: 'CARRYOVER', years: [2019, 2021], gaps: [2020, 2022, 2023] },
  { codes: ['213001'], category: 'RESOURCES', years: [2020, 2022], gaps: [2019, 2023], missingYear: 2021 },
  { codes: ['218001', '219001'], category: 'CARRYOVER', years: [2020, 2021, 2022], gaps: [2019, 2023], across: '更名' },
]
const codeIn = (recurrence, year) => (year < 2021 ? recurrence.codes[0] : recurrence.codes.at(-1))
export const alwaysIssues = recurrences.flatMap((one) => one.years.flatMap((year) => inYears(codeIn(one, year), one.category, [year])))
export const neverIssues = recurrences.flatMap((one) => one.gaps.flatMap((year) => inYears(codeIn(one, year), one.category, [year])))

/** Faults are put into `records` in place; returned is the list for planted.json. */
export function plant(records) {
  const planted = []
  const find = (code, year) => records.find((record) => record.code === code && record.year === year)
  const note = (kind, code, year, place, facts, table = 'evaluations') => {
    const entry = { kind, code, name: departmentOf(code).name, year, table, facts }
    planted.push(entry)
    place.tags = [...(place.tags ?? []), entry]
    return entry
  }
  const wan = (fen) => round(fen / 1e6, 6)

  const idle = find('229001', 2021)
  Object.assign(idle, { initial: 0, adjusted: 0, actual: 0, rate: 0, scoreExecution: 10 })
  idle.funds = [{ label: '一般公共预算', initial: 0, adjusted: 0, actual: 0, reason: '' }]
  note('预算为零', '229001', 2021, idle, { 调整后预算数: 0, 全年执行数: 0, 填报执行率: 0 })

  const union = find('301001', 2021)
  const empty = { label: '政府性基金预算', initial: 0, adjusted: 0, actual: 0, reason: '' }
  union.funds = [union.funds[0], ...union.funds.slice(1).filter((line) => line.label !== empty.label), empty]
  union.funds[0].initial = union.initial - union.funds.slice(1).reduce((sum, line) => sum + line.initial, 0)
  union.funds[0].adjusted = union.adjusted - union.funds.slice(1).reduce((sum, line) => sum + line.adjusted, 0)
  union.funds[0].actual = union.actual - union.funds.slice(1).reduce((sum, line) => sum + line.actual, 0)
  note('零除零占比', '301001', 2021, empty, { 自评涉及资金: 0, 自评资金占比: 0 }, 'funds')

  for (const [code, year, share] of [['601001', 2021, 1.021], ['212001', 2022, 1.008], ['611001', 2020, 1.034]]) {
    const record = find(code, year)
    spend(record, share)
    note('执行率超过100%', code, year, record, { 调整后预算数: wan(record.adjusted), 全年执行数: wan(record.actual) })
  }
  for (const [code, year, share] of [['216001', 2020, 0.846], ['502001', 2022, 0.873]]) {
    const record = find(code, year)
    spend(record, share)
    record.funds.forEach((line) => { line.reason = '' })
    note('执行率偏低未说明原因', code, year, record, { 预算执行率: round(record.actual / record.adjusted, 4) })
  }

  for (const [code, year, delta] of [['215001', 2019, 120], ['401001', 2021, -36.5], ['614001', 2023, 58.2]]) {
    const record = find(code, year)
    record.adjustment += delta * 1e6
    note('年初加调整不等于调整后', code, year, record, {
      年初预算数: wan(record.initial), 预算调整数: wan(record.adjustment), 调整后预算数: wan(record.adjusted),
    })
  }
  for (const [code, year, key, label, delta] of [
    ['004001', 2019, 'actual', '全年执行数', -12.4], ['206001', 2020, 'actual', '全年执行数', -300], ['220011', 2022, 'adjusted', '调整后预算数', 85],
  ]) {
    const record = find(code, year)
    const line = record.funds.find((one) => one.label === '其中：本年财政拨款')
    line[key] += delta * 1e6
    const parts = record.funds.filter((one) => one.label !== '年度资金总额').reduce((sum, one) => sum + one[key], 0)
    note('资金分项不等于总额', code, year, line, { 列: label, 分项合计: wan(parts), 总额: wan(record[key]) }, 'funds')
  }
  for (const [code, year, share, reported] of [['208001', 2019, 0.912, 1], ['224001', 2021, 0.935, 0.985], ['304001', 2023, 0.887, 0.9687]]) {
    const record = find(code, year)
    spend(record, share)
    record.funds[0].reason = '部分项目验收推迟，尾款转至下年支付'
    record.rate = reported
    note('填报执行率与重算不符', code, year, record, { 填报: reported, 重算: round(record.actual / record.adjusted, 4) })
  }

  for (const [code, year, delta] of [['210001', 2020, 2], ['603001', 2022, -1.5], ['502001', 2023, -2.4]]) {
    const record = find(code, year)
    record.totalDelta = delta
    note('分项得分之和不等于总分', code, year, record, { 差额: delta })
  }
  for (const [code, year] of [['222001', 2021], ['217001', 2023]]) {
    const record = find(code, year)
    const first = record.indicators[0]
    first.score = round((first.score * (first.weight - 2)) / first.weight, 2)
    first.weight -= 2
    note('分值合计不等于100', code, year, first, { 指标: first.name, 分值合计: 98 }, 'indicators')
  }
  for (const [code, year, grade] of [['223001', 2019, '良'], ['402001', 2022, '良好'], ['614001', 2021, '良']]) {
    const record = find(code, year)
    record.grade = grade
    note('等级与得分不符', code, year, record, { 填报等级: grade })
  }
  for (const [code, year] of [['503001', 2020], ['228001', 2021], ['212001', 2023]]) {
    const record = find(code, year)
    const outputs = record.indicators.filter((item) => item.operator === '≥' && typeof item.target === 'number' && item.target > 20).slice(0, 4)
    for (const item of outputs) Object.assign(item, { actual: Math.floor(item.target * 0.62), score: item.weight, reason: '任务量调整' })
    const excess = outputs.reduce((sum, item) => sum + item.weight - round(item.weight * attainment(item), 2), 0)
    for (const item of outputs) note('未完成指标给满分', code, year, item, { 指标: item.name, 目标值: item.target, 实际完成值: item.actual, 分值: item.weight, 得分: item.score }, 'indicators')
    note('自评分明显高于重算', code, year, record, { 至少高出: round(excess, 2) })
  }

  copyText('602001', [2021, 2022, 2023], '业务培训安排偏少，村居两级报账员对绩效填报要求不熟悉，自评资料多次退回补充。', '上年问题原样照抄')
  for (const code of ['614001', '615001', '616001']) {
    copyText(code, [2022], '镇级财力薄弱，预算执行中临时性任务较多，部分项目资金拨付不及时，影响绩效目标实现。', '多部门问题文本相同')
  }
  function copyText(code, years, text, kind) {
    for (const year of years) {
      const record = find(code, year)
      const issue = { category: null, text, measure: '加强业务培训，督促按要求完成。', unit: '财政所', deadline: '' }
      record.issues.push(issue)
      note(kind, code, year, issue, { 存在问题: text }, 'issues')
    }
  }
  const prompt = { category: null, text: '（请结合自评情况简要说明存在的主要问题，300字以内）', measure: '无', unit: '', deadline: '' }
  find('321001', 2023).issues = [prompt]
  note('模板提示语未改', '321001', 2023, prompt, { 存在问题: prompt.text }, 'issues')

  for (const [code, year, changed] of [['202001', 2020, 60.35], ['203011', 2023, -96.4]]) {
    const record = find(code, year)
    const other = { ...record, actual: record.actual + changed * 1e6, tags: [] }
    other.rate = undefined
    record.twins = [other]
    note('同部门同年度两行数字不同', code, year, record, { 全年执行数: wan(record.actual), 另一行全年执行数: wan(other.actual) })
    note('同部门同年度两行数字不同', code, year, other, { 全年执行数: wan(other.actual), 另一行全年执行数: wan(record.actual) })
  }
  const repeated = find('305001', 2021)
  const copy = { ...repeated, tags: [] }
  repeated.twins = [copy]
  note('完全重复的一行', '305001', 2021, copy, { 应忽略: true })

  find('505001', 2020).unreadable = '约四百余万'
  note('应退回', '505001', 2020, find('505001', 2020), { 列: '全年执行数', 原文: '约四百余万' })
  const twoNumbers = { label: '财政专户管理资金', initial: 0, adjusted: 0, actual: 0, reason: '', unreadable: '38.60/41.20' }
  find('211001', 2021).funds = [...find('211001', 2021).funds.filter((line) => line.label !== twoNumbers.label), twoNumbers]
  note('应退回', '211001', 2021, twoNumbers, { 列: '全年执行数', 原文: twoNumbers.unreadable }, 'funds')
  const nameless = { level1: '产出指标', level2: '数量指标', name: '', operator: '≥', target: 20, unit: '次', weight: '', score: '', actual: 21, reason: '', evidence: '' }
  find('226001', 2022).indicators.push(nameless)
  note('应退回', '226001', 2022, nameless, { 列: '三级指标', 原文: '' }, 'indicators')
  const homeless = { category: null, text: '个别项目资料归档不完整，查找不便。', measure: '明确专人归档。', unit: '办公室', deadline: '', nobody: true }
  find('505001', 2023).issues.push(homeless)
  note('应退回', '505001', 2023, homeless, { 列: '部门名称', 原文: '' }, 'issues').name = ''

  find('304001', 2022).withoutCode = true
  note('一份文件中缺部门编码', '304001', 2022, find('304001', 2022).indicators[0], { 文件中名称: departmentOf('304001').name }, 'indicators')

  const hidden = find('205001', 2023)
  hidden.disclosed = '否'
  note('未公开', '205001', 2023, hidden, { 是否公开: '否' })
  const cars = find('201001', 2022)
  cars.threePublicActual = cars.threePublicBudget + 3.6e6
  note('三公经费超预算', '201001', 2022, cars, { 预算数: wan(cars.threePublicBudget), 支出数: wan(cars.threePublicActual) })
  return planted

  function spend(record, share) {
    const step = grain(record.year)
    record.actual = Math.round((record.adjusted * share) / step) * step
    record.refreshFunds()
  }
}
