// finding_n/<severity>: counted from the list that findings.csv is written of, so that the two cannot differ.
import type { ByMember, DepartmentYear, Measured } from './collect'

/** One open finding of a record of the selected scope. */
export interface CountedFinding {
  readonly deptCode: string
  readonly fiscalYear: number
  readonly severity: string
}

const severities = ['提示', '警告', '错误']

/** Every department with a record has a number for every severity, 0 where the checks found nothing. */
export function findingCounts(findings: readonly CountedFinding[], departments: readonly DepartmentYear[]): ByMember {
  const counts = new Map<string, number>()
  for (const { deptCode, fiscalYear, severity } of findings) {
    const key = `${severity} ${deptCode} ${fiscalYear}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const recorded = departments.filter((one) => one.hasRecord)
  return new Map(
    severities.map((severity) => [
      severity,
      recorded.map(
        ({ code, year }): Measured => ({
          code,
          year,
          value: counts.get(`${severity} ${code} ${year}`) ?? 0,
          num: null,
          den: null,
          n: 1,
          expected: null,
          isZero: false,
        }),
      ),
    ]),
  )
}
