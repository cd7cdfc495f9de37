import { describe, expect, it } from 'vitest'
import {
  cell,
  fundsOf,
  indicatorsOf,
  numberIn,
  ofKind,
  plantedList,
  type SampleRow,
  type SampleTable,
  summaryOf,
  wanIn,
} from './sampleTables'

const places = (...kinds: readonly string[]) => kinds.flatMap((kind) => ofKind(kind).map((one) => `${one.code} ${one.year}`)).sort()
const summaries = plantedList.years.flatMap((year) =>
  summaryOf(year)
    .rows.filter((row) => !Number.isNaN(numberIn(row, 'actual')))
    .map((row) => ({ year, row, place: `${cell(row, 'code')} ${year}` })),
)
/** Places of the summary rows for which `isOdd` holds. */
const odd = (isOdd: (row: SampleRow, year: number) => boolean) =>
  summaries
    .filter(({ row, year }) => isOdd(row, year))
    .map((one) => one.place)
    .sort()

function rowsByDepartment(table: SampleTable): ReadonlyMap<string, readonly SampleRow[]> {
  const groups = new Map<string, SampleRow[]>()
  for (const row of table.rows) groups.set(cell(row, 'department'), [...(groups.get(cell(row, 'department')) ?? []), row])
  return groups
}
const codeOf = (department: string) => plantedList.departments.find((one) => one.name === department)?.code
const reportedRate = (row: SampleRow) =>
  /%/.test(Object.keys(row.cells).join() + cell(row, 'rate')) ? numberIn(row, 'rate') / 100 : numberIn(row, 'rate')
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('nothing contradicts itself but what is planted', () => {
  it('initial budget plus adjustment is the adjusted budget', () => {
    expect(
      odd(
        (row, year) => Math.abs(wanIn(row, 'initial', year) + wanIn(row, 'adjustment', year) - wanIn(row, 'adjusted', year)) > 0.02,
      ),
    ).toEqual(places('年初加调整不等于调整后'))
  })

  it('the reported rate is expenditure over adjusted budget', () => {
    const wrong = odd(
      (row) =>
        numberIn(row, 'adjusted') > 0 && Math.abs(reportedRate(row) - numberIn(row, 'actual') / numberIn(row, 'adjusted')) > 0.001,
    )
    expect(wrong).toEqual(places('填报执行率与重算不符'))
  })

  it('nobody spends more than budgeted', () => {
    expect(odd((row, year) => wanIn(row, 'actual', year) > wanIn(row, 'adjusted', year) + 0.02)).toEqual(places('执行率超过100%'))
  })

  it('the four parts make the total score, which stays within 100', () => {
    const parts = (row: SampleRow) =>
      sum((['scoreExecution', 'scoreOutput', 'scoreBenefit', 'scoreSatisfaction'] as const).map((part) => numberIn(row, part)))
    expect(odd((row) => Math.abs(parts(row) - numberIn(row, 'total')) > 0.05)).toEqual(places('分项得分之和不等于总分'))
    expect(odd((row) => numberIn(row, 'total') > 100)).toEqual([])
  })

  it('the score for execution follows the rate', () => {
    const expected = (row: SampleRow) => 10 * Math.min(1, numberIn(row, 'actual') / numberIn(row, 'adjusted'))
    expect(odd((row) => numberIn(row, 'adjusted') > 0 && Math.abs(numberIn(row, 'scoreExecution') - expected(row)) > 0.1)).toEqual(
      [],
    )
  })

  it('the grade follows the score', () => {
    const expected = (score: number) => (score >= 90 ? '优' : score >= 80 ? '良' : score >= 60 ? '中' : '差')
    expect(odd((row) => cell(row, 'grade').charAt(0) !== expected(numberIn(row, 'total')))).toEqual(places('等级与得分不符'))
  })

  it('the parts of a fund table add up to its total', () => {
    const wrong = [2019, 2020, 2022].flatMap((year) =>
      [...rowsByDepartment(fundsOf(year))].flatMap(([department, rows]) => {
        const isTotal = (row: SampleRow) => cell(row, 'fund') === '年度资金总额'
        const difference = (what: 'initial' | 'adjusted' | 'actual') =>
          sum(rows.filter((row) => !isTotal(row)).map((row) => wanIn(row, what, year))) -
          sum(rows.filter(isTotal).map((row) => wanIn(row, what, year)))
        return (['initial', 'adjusted', 'actual'] as const).some((what) => Math.abs(difference(what)) > 0.02)
          ? [`${codeOf(department)} ${year}`]
          : []
      }),
    )
    expect(wrong.sort()).toEqual(places('资金分项不等于总额'))
  })

  it('the fund table of a department agrees with its summary', () => {
    const wrong = summaries.flatMap(({ year, row, place }) => {
      const lines = fundsOf(year).rows.filter((line) => cell(line, 'code') === cell(row, 'code'))
      const main = lines.filter((line) => cell(line, 'fund') === '年度资金总额')
      const total = sum((main.length > 0 ? main : lines).map((line) => wanIn(line, 'adjusted', year)))
      return Math.abs(total - wanIn(row, 'adjusted', year)) > 0.02 ? [place] : []
    })
    expect(wrong).toEqual([])
  })

  it('says why less than nine tenths were spent', () => {
    const silent = summaries.flatMap(({ year, row, place }) => {
      const isSlow = numberIn(row, 'adjusted') > 0 && numberIn(row, 'actual') / numberIn(row, 'adjusted') < 0.9
      const lines = fundsOf(year).rows.filter((line) => cell(line, 'code') === cell(row, 'code'))
      return isSlow && lines.every((line) => cell(line, 'reason') === '') ? [place] : []
    })
    expect(silent.sort()).toEqual(places('执行率偏低未说明原因'))
  })

  it('gives 90 points to the indicators of a department, and 10 to execution', () => {
    const wrong = plantedList.years.flatMap((year) =>
      [...rowsByDepartment(indicatorsOf(year))].flatMap(([department, rows]) =>
        sum(rows.map((row) => numberIn(row, 'weight'))) === 90 ? [] : [`${codeOf(department)} ${year}`],
      ),
    )
    expect(wrong.sort()).toEqual(places('分值合计不等于100'))
  })

  it('takes points off an indicator that was missed, and says why', () => {
    const missed = plantedList.years.flatMap((year) =>
      indicatorsOf(year)
        .rows.filter(isMissed)
        .map((row) => ({ place: `${cell(row, 'department')} ${year}`, row })),
    )
    const unexplained = missed.filter(({ row }) => cell(row, 'reason') === '')
    expect(unexplained).toEqual([])
    const forgiven = missed.filter(({ row }) => numberIn(row, 'score') >= numberIn(row, 'weight'))
    expect(forgiven.map((one) => one.place).sort()).toEqual(
      ofKind('未完成指标给满分')
        .map((one) => `${one.name} ${one.year}`)
        .sort(),
    )
    expect(missed.length).toBeGreaterThan(300)
  })

  it('counts no department twice, but the planted ones', () => {
    const seen = summaries.map((one) => one.place)
    const twice = seen.filter((place, index) => seen.indexOf(place) !== index)
    expect(twice.sort()).toEqual([...new Set(places('同部门同年度两行数字不同', '完全重复的一行'))])
  })

  it('spends mostly 88 to 100 % of the budget, with a tail down to 60 %', () => {
    const rates = summaries
      .filter(({ row }) => numberIn(row, 'adjusted') > 0)
      .map(({ row }) => numberIn(row, 'actual') / numberIn(row, 'adjusted'))
    expect(rates.filter((rate) => rate >= 0.88).length / rates.length).toBeGreaterThan(0.8)
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(0.599)
    expect(rates.filter((rate) => rate < 0.8).length).toBeGreaterThan(5)
  })
})

/** A number on the wrong side of its target. Texts and ranges are left to the reader. */
function isMissed(row: SampleRow): boolean {
  const written = /^([≥≤=]?)(\d+(?:\.\d+)?)(?![\d.]*-)/.exec(cell(row, 'target'))
  const operator = written?.[1] || ('计算符号' in row.cells || '指标性质' in row.cells ? cell(row, 'operator') : '')
  const actual = Number.parseFloat(cell(row, 'done'))
  if (!written || !operator || Number.isNaN(actual)) return false
  const target = Number(written[2])
  return operator === '≥' ? actual < target : operator === '≤' ? actual > target : actual !== target
}
