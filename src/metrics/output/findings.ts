// finding_n/<severity>: findings are made in TypeScript and are no table, so that they are counted here.
import type { Metric } from '../Metric'
import type { ByMember, DepartmentYear, Measured } from './collect'

/** One open finding of a record of the selected scope. */
export interface CountedFinding {
  readonly deptCode: string
  readonly fiscalYear: number
  readonly severity: string
}

export const findingMetric: Metric = {
  id: 'finding_n',
  label: { 'zh-CN': '需核实条数', en: 'Findings to look at' },
  definition: { 'zh-CN': '勾稽检查列出的需核实条数，按严重程度。', en: 'Rows that the checks ask to be looked at, by severity.' },
  relation: 'v_eval',
  sql: 'NULL',
  n: 'count(*)',
  unit: 'count',
  polarity: 'lower',
  inputs: [],
  formula: { 'zh-CN': '勾稽检查结果条数' },
  keepsContradicting: true,
  groups: 'sum',
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
