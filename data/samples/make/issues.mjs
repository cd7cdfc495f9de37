/** Issues with the measures that answer them: habits of a department recur, wording does not repeat by accident. */
import { departmentOf, habitCode, sentences, worksOf } from './district.mjs'
import { stream } from './random.mjs'

const commonness = {
  BUDGET_PREP: 9, BUDGET_EXEC: 12, BUDGET_ADJUST: 6, CARRYOVER: 7, GOAL_SETTING: 6, INDICATOR_QUALITY: 10, GOAL_COMPLETION: 7,
  PERF_PROCESS: 8, AWARENESS: 7, INFO_DISCLOSURE: 4, FUND_MGMT: 6, INTERNAL_CONTROL: 5, PROJECT_MGMT: 6, PROCUREMENT: 5,
  ASSET_MGMT: 5, COST_CONTROL: 4, RESOURCES: 6, OTHER: 4,
}
const responsible = ['办公室', '财务股', '规划财务科', '项目办', '业务股', '综合科', '机关党委']

function drawCategory(random, taken) {
  const open = Object.entries(commonness).filter(([id]) => !taken.has(id))
  let point = random.next() * open.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [id, weight] of open) {
    point -= weight
    if (point < 0) return id
  }
  return open[0][0]
}

function fill(template, work, random) {
  return template
    .replaceAll('{w}', work)
    .replaceAll('{n2}', random.whole(12, 40))
    .replaceAll('{n}', random.whole(2, 6))
    .replaceAll('{lp}', random.between(61, 84).toFixed(1))
    .replaceAll('{p}', random.whole(18, 46))
    .replaceAll('{m}', random.between(12, 480).toFixed(2))
}

/**
 * Issues of all records, year after year. `always` and `never` are lists of { code, year, category } that hold the planted
 * recurrences; a sentence without a name of work in it is used once a year at most, the others three times.
 */
export function issuesOfDistrict(records, always, never) {
  const lastUsed = new Map()
  for (const year of [...new Set(records.map((record) => record.year))].sort()) {
    const used = new Map()
    const ofYear = records.filter((record) => record.year === year)
    const forcedFirst = [...ofYear].sort((a, b) => Number(isForced(b)) - Number(isForced(a)))
    for (const record of forcedFirst) record.issues = issuesOf(record, used)
  }
  return records

  function isForced(record) {
    return always.some((one) => one.code === record.code && one.year === record.year)
  }

  function issuesOf(record, used) {
    const random = stream('issues', record.code, record.year)
    const here = (one) => one.code === record.code && one.year === record.year
    const forced = always.filter(here).map((one) => one.category)
    const taken = new Set(never.filter(here).map((one) => one.category))
    if (forced.length === 0 && random.chance(0.07)) return []
    const habit = stream('habit', habitCode(record.code))
    const habits = [drawCategory(habit, new Set()), drawCategory(habit, new Set())].filter((id) => !taken.has(id))
    const wanted = [...new Set([...forced, ...habits.filter(() => random.chance(0.7))])]
    const count = Math.max(wanted.length, random.pick([2, 3, 3, 4]))
    for (const id of [...wanted]) taken.add(id)
    const issues = []
    while (issues.length < count && taken.size < Object.keys(commonness).length) {
      const category = wanted.shift() ?? drawCategory(random, taken)
      taken.add(category)
      const issue = write(record, category, random, used)
      if (issue) issues.push(issue)
    }
    return issues
  }

  function write(record, category, random, used) {
    const works = random.shuffle(worksOf(departmentOf(record.code))).map((work) => work.name)
    const pool = random.shuffle(sentences[category].issues.map((_, index) => index))
    for (const index of pool) {
      const template = sentences[category].issues[index]
      const isNamed = template.includes('{w}')
      if (template.includes('疫情') && record.year !== 2020) continue
      if ((used.get(`${category}${index}`) ?? 0) >= (isNamed ? 3 : 1)) continue
      const last = lastUsed.get(`${habitCode(record.code)}${category}${index}`)
      if (last !== undefined && record.year - last < 3) continue
      used.set(`${category}${index}`, (used.get(`${category}${index}`) ?? 0) + 1)
      lastUsed.set(`${habitCode(record.code)}${category}${index}`, record.year)
      const work = works[0]
      return { category, text: fill(template, work, random), ...answer(record, category, work, random) }
    }
    return null
  }

  function answer(record, category, work, random) {
    if (random.chance(0.05)) return { measure: '', unit: '', deadline: '' }
    const next = record.year + 1
    const deadlines = [`${next}年6月底前`, `${next}年9月30日前`, `${next}年12月底前`, '长期坚持']
    return {
      measure: fill(random.pick(sentences[category].measures), work, random),
      unit: random.chance(0.5) ? random.pick(responsible) : '',
      deadline: random.chance(0.4) ? random.pick(deadlines) : '',
    }
  }
}
