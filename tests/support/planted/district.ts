// The district with everything that is planted in it, and what must be found.
import { categories, cleanRecord, follow, issueOf } from './clean'
import { departments, years } from './departments'
import { faults } from './faults'
import { plantedFiles } from './files'
import type { PlantedIssue, PlantedRecord } from './Record'

export interface PlantedDistrict {
  readonly files: ReturnType<typeof plantedFiles>
  /** `C034 301005:2021:DEPT 1`: the rule, the record and, where the rule names one, the row. Each once. */
  readonly findings: readonly string[]
  /** `code year` of what is due and did not come. */
  readonly missing: readonly string[]
}

const missing = [
  { department: 3, year: 2019 },
  { department: 17, year: 2020 },
  { department: 40, year: 2021 },
  { department: 29, year: 2022 },
  { department: 51, year: 2023 },
]

/** One category two years or more running; that of 58 goes on through the renaming of 2021. */
const streaks = [
  { department: 20, years: [2019, 2020, 2021, 2022, 2023] },
  { department: 33, years: [2021, 2022] },
  { department: 45, years: [2022, 2023] },
  { department: 58, years: [2020, 2021, 2022] },
]

/** What 5 wrote the year before; and one sentence in two departments, whose categories are the same as 17 goes into 3 × 17. */
const fromLastYear = { department: 5, year: 2022 }
const fromAnother = { department: 7, other: 24, year: 2020 }
const twice = { department: 11, year: 2021 }

const spoken: ReadonlySet<number> = new Set([
  ...[...missing, ...streaks, fromLastYear, fromAnother, twice].map((one) => one.department),
  fromAnother.other,
])

export function plantedDistrict(): PlantedDistrict {
  const records = years.flatMap((year) => departments.map((_, index) => cleanRecord(index, year)))
  const at = (department: number, year: number) => {
    const found = records[years.indexOf(year) * departments.length + department]
    if (found === undefined) throw new RangeError(`no record of ${department} in ${year}`)
    return found
  }
  const expected = [
    ...plantFaults(at),
    ...streaks.flatMap((one) => plantStreak(one, at)),
    ...plantCopies(at),
    ...plantTwice(at, records),
  ]

  const nameless = cleanRecord(departments.length, 2021, { code: '', name: '云舟区汛期指挥部', work: '抢险队伍集训' })
  records.push(nameless)
  expected.push(`C001 U:${nameless.name}:2021:DEPT`)

  const lost = missing.map(({ department, year }) => at(department, year))
  return {
    files: plantedFiles(records.filter((one) => !lost.includes(one))),
    findings: expected,
    missing: lost.map((one) => `${one.code} ${one.year}`),
  }
}

type At = (department: number, year: number) => PlantedRecord

const idOf = (record: PlantedRecord) => `${record.code}:${record.year}:DEPT`

/** A fault a department; where there are more faults, a second one at least two years away from the first. */
function plantFaults(at: At): string[] {
  const free = departments.flatMap((_, index) => (spoken.has(index) ? [] : [index]))
  return faults.flatMap(({ kind, year, edit, row, also = [] }, place) => {
    const record = at(free[place % free.length] ?? 0, year ?? (place < free.length ? 2021 : 2019))
    edit(record)
    return [row === undefined ? kind : `${kind} ${row}`, ...also].map((said) => {
      const [rule, ofRow] = said.split(' ')
      return [rule, idOf(record), ...(ofRow === undefined ? [] : [ofRow])].join(' ')
    })
  })
}

/** A third issue in these years, of a category that the department has in no other. */
function plantStreak({ department, years: running }: (typeof streaks)[number], at: At): string[] {
  const category = 3 * department + 12
  return running.flatMap((year, turn) => {
    const record = at(department, year)
    const issue = issueOf(departments[department]?.work ?? '', category, turn)
    record.issues.push({ ...issue, measure: `针对问题三，${issue.measure}` })
    return turn === 0 ? [] : [`C059 ${idOf(record)} ${categories[category % categories.length]}`]
  })
}

function issue(record: PlantedRecord, no: number): PlantedIssue {
  const found = record.issues[no - 1]
  if (found === undefined) throw new RangeError(`no issue ${no}`)
  return found
}

/** The same words, and so the same category: last year's come back, which is a streak of two as well. */
function plantCopies(at: At): string[] {
  const now = at(fromLastYear.department, fromLastYear.year)
  const then = at(fromLastYear.department, fromLastYear.year - 1)
  issue(now, 2).text = issue(then, 1).text
  const category = 3 * fromLastYear.department + 2 * (then.year - (years[0] ?? 0))

  const one = at(fromAnother.department, fromAnother.year)
  const other = at(fromAnother.other, fromAnother.year)
  issue(other, 1).text = issue(one, 1).text
  return [
    `C060 ${idOf(now)} I2`,
    `C059 ${idOf(now)} ${categories[category % categories.length]}`,
    `C061 ${idOf(one)} I1`,
    `C061 ${idOf(other)} I1`,
  ]
}

/** A second line in the summary with other expenditure: it has neither indicators (C005) nor issues (C008) of its own. */
function plantTwice(at: At, records: PlantedRecord[]): string[] {
  const record = at(twice.department, twice.year)
  const second: PlantedRecord = { ...record, scores: [...record.scores], actual: (record.actual ?? 0) - 15 }
  follow(second)
  records.push({ ...second, indicators: [], issues: [], funds: [] })
  const id = idOf(record)
  return [`C002 ${id}`, `C002 ${id}-2`, `C005 ${id}-2`, `C008 ${id}-2`]
}
