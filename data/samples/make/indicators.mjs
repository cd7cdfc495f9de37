/** Performance indicators of a department: the same ones every year, with targets that rise and values that vary. */
import { habitCode, worksOf } from './district.mjs'
import { round, stream } from './random.mjs'

const quality = [
  { suffix: '合格率', operator: '≥', target: 98, unit: '%' },
  { suffix: '达标率', operator: '≥', target: 95, unit: '%' },
  { suffix: '资料完整率', operator: '≥', target: 95, unit: '%' },
  { suffix: '差错率', operator: '≤', target: 1, unit: '%' },
]
const timeliness = [
  { suffix: '按期完成率', operator: '≥', target: 95, unit: '%' },
  { suffix: '平均办结时间', operator: '≤', target: 5, unit: '天' },
  { suffix: '资金拨付及时率', operator: '=', target: 100, unit: '%' },
  { suffix: '平均响应时间', operator: '≤', target: 24, unit: '小时' },
]
const cost = [
  { suffix: '成本控制率', operator: '≤', target: 100, unit: '%' },
  { suffix: '平均成本', operator: '≤', target: 860, unit: '元' },
]
const benefit = [
  { level2: '社会效益指标', suffix: '受益覆盖率', operator: '≥', target: 90, unit: '%' },
  { level2: '社会效益指标', suffix: '社会认可程度', target: '持续提升' },
  { level2: '经济效益指标', suffix: '节约资金率', operator: '≥', target: 3, unit: '%' },
  { level2: '可持续影响指标', suffix: '长效机制健全程度', target: '健全' },
  { level2: '可持续影响指标', suffix: '持续发挥作用年限', operator: '', target: 3, upper: 5, unit: '年' },
  { level2: '社会效益指标', suffix: '对履职的保障作用', target: '显著' },
  { level2: '生态效益指标', suffix: '对环境的改善程度', target: '有所改善' },
]
const reasons = [
  '项目启动较晚，剩余任务转入下年',
  '参与人数少于预计',
  '施工遇雨季，工期顺延',
  '采购流程延长，设备到货推迟',
  '经办人员更换，资料补充不及时',
  '对象外出务工较多，组织难度大',
  '上级调整任务安排，下半年才开始实施',
]
const reasonsOf2020 = ['疫情防控期间现场工作暂停', '受疫情影响活动延期', ...reasons]
const evidence = ['工作台账', '验收单', '发放名册', '系统导出数据', '会议纪要', '现场照片及签到表', '第三方检测报告', '问卷汇总表']

const unmetShare = { 2019: 0.12, 2020: 0.27, 2021: 0.17, 2022: 0.13, 2023: 0.1 }

/** What is measured in a department, in the order of its form; the same list every year. */
function plan(department) {
  const random = stream('plan', habitCode(department.code))
  const works = worksOf(department)
  const wide = department.size > 8000
  const items = works.map((work) => ({
    level1: '产出指标',
    level2: '数量指标',
    name: work.unit === '人次' ? `${work.name}人次` : `${work.name}数量`,
    operator: '≥',
    target: work.count,
    unit: work.unit,
  }))
  const add = (level1, level2, work, kind) => items.push({ level1, level2, ...kind, name: `${work.name}${kind.suffix}` })
  works.slice(0, wide ? 5 : 2).forEach((work) => add('产出指标', '质量指标', work, random.pick(quality)))
  works.slice(0, wide ? 4 : 2).forEach((work) => add('产出指标', '时效指标', work, random.pick(timeliness)))
  works.slice(0, wide ? 2 : 1).forEach((work) => add('产出指标', '成本指标', work, random.pick(cost)))
  random
    .shuffle(benefit)
    .slice(0, wide ? 5 : 3)
    .forEach((kind, index) => add('效益指标', kind.level2, works[index % works.length], kind))
  const satisfied = { suffix: '受益对象满意度', operator: '≥', target: random.pick([90, 92, 95]), unit: '%' }
  items.push({ level1: '满意度指标', level2: '服务对象满意度指标', ...satisfied, name: '服务对象满意度' })
  if (wide) add('满意度指标', '服务对象满意度指标', works[0], satisfied)
  return items
}

function withWeights(items) {
  const full = { 产出指标: 50, 效益指标: 30, 满意度指标: 10 }
  const seen = {}
  return items.map((item) => {
    const count = items.filter((other) => other.level1 === item.level1).length
    const index = (seen[item.level1] = (seen[item.level1] ?? -1) + 1)
    const points = Math.floor(full[item.level1] / count)
    return { ...item, weight: points + (index < full[item.level1] - points * count ? 1 : 0) }
  })
}

const isCount = (item) => item.level2 === '数量指标'

function actualOf(item, met, random) {
  const share = met ? 0 : random.between(0.03, 0.42)
  if (item.upper) return met ? random.whole(item.target, item.upper) : item.target - 1
  if (item.operator === '≤') {
    if (item.suffix === '成本控制率') return round(random.between(91, 99.5), 1)
    const value = met ? item.target * random.between(0.55, 1) : item.target * (1.05 + 2 * share)
    return round(value, item.unit === '小时' ? 0 : item.unit === '元' ? 2 : 1)
  }
  if (item.operator === '=') return met ? item.target : round(item.target * (1 - share), 1)
  if (isCount(item)) {
    if (!met) return Math.max(0, Math.min(item.target - 1, Math.round(item.target * (1 - share))))
    return item.target < 30 ? item.target : Math.round(item.target * random.between(1, 1.05))
  }
  if (!met) return round(item.target * (1 - share * 0.6) - 0.1, 1)
  return round(item.target + (Math.min(100, item.target * 1.1) - item.target) * random.between(0.1, 0.95), 1)
}

/** Target reached or how far, never above 1. Reverse: target / actual; a range: distance to its nearer end. */
export function attainment(item) {
  if (typeof item.target !== 'number') return null
  if (item.upper) return item.actual < item.target ? item.actual / item.target : item.actual > item.upper ? item.upper / item.actual : 1
  if (item.operator === '≤') return item.actual <= item.target ? 1 : item.target / item.actual
  if (item.operator === '=') return Math.max(0, 1 - Math.abs(item.actual - item.target) / item.target)
  return Math.min(1, item.actual / item.target)
}

export function indicatorsOf(department, year) {
  const habit = stream('quality', habitCode(department.code))
  const weakness = habit.chance(0.12) ? 2.6 : habit.between(0.5, 1.5)
  const random = stream('indicators', department.code, year)
  const words = random.pick([evidence.slice(0, 4), evidence.slice(4)])
  const items = plan(department)
    .filter((item) => !item.upper || (year !== 2020 && year !== 2021))
    .map((item) => (isCount(item) ? { ...item, target: Math.round(item.target * (1 + 0.012 * (year - 2019))) } : item))
  return withWeights(items).map((item) => {
    const met = !random.chance(unmetShare[year] * weakness)
    const reason = met ? '' : random.pick(year === 2020 ? reasonsOf2020 : reasons)
    if (typeof item.target === 'string') {
      const share = met ? random.between(0.81, 1) : random.between(0.62, 0.78)
      const claim = met ? '达成预期指标' : '部分达成年度指标并具有一定效果'
      return { ...item, actual: claim, score: round(item.weight * share, 1), reason, evidence: random.pick(words) }
    }
    const measured = { ...item, actual: actualOf(item, met, random) }
    const recomputed = round(item.weight * attainment(measured), 2)
    // A department is lenient with itself, but by less than the tolerance of the check on single scores.
    const lenient = Math.min(item.weight - 0.01, round(recomputed + 0.04 * item.weight * random.next(), 2))
    const isMet = attainment(measured) >= 1
    return {
      ...measured,
      score: isMet ? item.weight : lenient,
      reason: isMet ? '' : reason || random.pick(reasons),
      evidence: random.chance(0.4) ? random.pick(words) : '',
    }
  })
}
