/** All records of the district: facts, then the planted faults, then what a department derives from them (scores, grade). */
import { amounts, departments, fundLines, grain, isActive, years } from './district.mjs'
import { indicatorsOf } from './indicators.mjs'
import { issuesOfDistrict } from './issues.mjs'
import { alwaysIssues, late, missing, neverIssues, plant } from './plant.mjs'
import { round, stream } from './random.mjs'

const isMissing = (code, year) => missing.some((one) => one.code === code && one.year === year)

export function districtRecords() {
  const records = years.flatMap((year) =>
    departments.filter((one) => isActive(one, year) && !isMissing(one.code, year)).map((one) => blankRecord(one, year)),
  )
  issuesOfDistrict(records, alwaysIssues, neverIssues)
  const planted = plant(records)
  const rows = records.flatMap((record) => [record, ...(record.twins ?? [])])
  for (const row of rows) derive(row)
  return { records, planted }
}

function blankRecord(department, year) {
  const random = stream('form', department.code, year)
  const money = amounts(department, year)
  const quota = Math.max(6, Math.round(department.size ** 0.55 * 0.9))
  const step = grain(year)
  const threePublicBudget = Math.max(1, Math.round((Math.min(money.initial * 0.006, 1.2e8) + 1e5) / step)) * step
  const record = {
    ...money,
    code: department.code,
    name: department.name,
    year,
    adjustment: money.adjusted - money.initial,
    indicators: indicatorsOf(department, year),
    staffQuota: quota,
    staffActual: quota - random.whole(0, Math.ceil(quota * 0.08)),
    threePublicBudget,
    threePublicActual: Math.floor((threePublicBudget * random.between(0.55, 0.99)) / step) * step,
    basicShare: random.between(0.25, 0.8),
    submitted: submittedDate(department.code, year, random),
    due: `${year + 1}-03-31`,
    disclosed: '是',
    reviewLoss: random.chance(0.16) ? random.between(0.3, 6.5) : null,
    works: department.works.map((text) => text.split('/')[0]),
  }
  record.refreshFunds = () => {
    record.funds = fundLines(record)
  }
  record.refreshFunds()
  return record
}

function submittedDate(code, year, random) {
  const isLate = late.find((one) => one.code === code && one.year === year)
  const month = random.chance(0.7) ? 3 : 2
  const day = String(random.whole(1, 28)).padStart(2, '0')
  return isLate ? isLate.date : `${year + 1}-0${month}-${day}`
}

const sumOf = (items, level1) =>
  round(
    items.filter((item) => item.level1 === level1 && item.name).reduce((sum, item) => sum + item.score, 0),
    2,
  )

function derive(row) {
  const rate = row.adjusted > 0 ? row.actual / row.adjusted : null
  row.rate ??= rate === null ? null : round(rate, 4)
  row.scoreExecution ??= round(10 * Math.min(rate, 1), 2)
  row.scoreOutput = sumOf(row.indicators, '产出指标')
  row.scoreBenefit = sumOf(row.indicators, '效益指标')
  row.scoreSatisfaction = sumOf(row.indicators, '满意度指标')
  const parts = row.scoreExecution + row.scoreOutput + row.scoreBenefit + row.scoreSatisfaction
  row.total = round(parts + (row.totalDelta ?? 0), 2)
  row.grade ??= row.total >= 90 ? '优' : row.total >= 80 ? '良' : row.total >= 60 ? '中' : '差'
  row.review = row.reviewLoss === null ? null : round(row.total - row.reviewLoss, 1)
  const step = grain(row.year)
  row.basic = Math.round((row.actual * row.basicShare) / step) * step
}
