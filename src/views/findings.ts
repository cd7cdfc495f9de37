// What the checks found, as the views of 勾稽核对 read it: rows and their counts by severity. Wording is 需核实, never a verdict.
import { type FindingState, findingStateLabels, findingStates } from '../domain/findingState'
import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import { textIn } from '../domain/text'
import { formatCoverage } from '../metrics/format'
import type { QuerySpec } from '../metrics/Metric'
import { checks, type Severity } from '../reference/checks'
import { findingYears } from './findingScope'
import { dueSpec, readDue } from './reported'
import { num, text } from './rows'
import { say } from './say'
import { type DepartmentIndex, nameOf } from './scope'
import type { DatasetFacts, ViewContext } from './View'

export const severities: readonly Severity[] = ['错误', '警告', '提示']

/** Shape beside word and colour. */
export const severityShapes: Readonly<Record<Severity, string>> = { 错误: '■', 警告: '▲', 提示: '●' }

const english: Readonly<Record<Severity, string>> = { 错误: 'Errors', 警告: 'Warnings', 提示: 'Hints' }

export const severityWord = (severity: Severity, context: ViewContext): string => say(context, severity, english[severity])

const groupNames: Readonly<Record<string, string>> = {
  完整性: 'Completeness',
  金额勾稽: 'Amounts',
  比率勾稽: 'Rates',
  指标: 'Indicators',
  评分: 'Scores',
  问题整改: 'Issues and measures',
  跨年: 'Across years',
  合规报送: 'Submission',
}

/** In the order in which an office checks: is it all there, do the amounts agree, … */
export const checkGroups: readonly string[] = Object.keys(groupNames)

export const groupName = (group: string, context: ViewContext): string => say(context, group, groupNames[group] ?? group)

const byId = new Map(checks.map((check) => [check.id, check]))

export function checkTitle(id: string, context: ViewContext): string {
  const check = byId.get(id)
  return check === undefined ? id : textIn(check.title, context.locale)
}

export interface FindingRow {
  readonly no: number
  readonly code: string
  readonly name: string
  readonly year: number
  readonly check: string
  readonly group: string
  readonly severity: Severity
  readonly state: FindingState
  readonly message: string
  readonly figures: string
  readonly note: string
  readonly marked: string
}

export type SeverityCounts = Readonly<Record<Severity, number>>

export const findingSpec = (years: readonly number[], ignore: readonly FilterKey[] = []): QuerySpec => ({
  metrics: ['finding_n'],
  by: [
    'finding',
    'department',
    'year',
    'check',
    'checkGroup',
    'severity',
    'findingState',
    'findingMessage',
    'findingFigures',
    'findingNote',
    'findingMarked',
  ],
  years,
  ignore,
})

/** The findings and, for n / N, who is due and who reported. */
export function findingSpecs(selection: Selection, facts: DatasetFacts): readonly QuerySpec[] {
  const years = findingYears(selection, facts)
  return years.length === 0 ? [] : [findingSpec(years), dueSpec(years)]
}

export function readFindings(rows: readonly Row[], departments: DepartmentIndex): readonly FindingRow[] {
  return rows
    .flatMap((row): FindingRow[] => {
      const [no, year, code] = [num(row, 'finding'), num(row, 'year'), text(row, 'department')]
      const severity = severities.find((one) => one === row.severity)
      const state = findingStates.find((one) => one === row.findingState)
      if (no === null || year === null || code === null || severity === undefined || state === undefined) return []
      return [
        {
          no,
          code,
          name: nameOf(departments, code),
          year,
          check: text(row, 'check') ?? '',
          group: text(row, 'checkGroup') ?? '',
          severity,
          state,
          message: text(row, 'findingMessage') ?? '',
          figures: text(row, 'findingFigures') ?? '',
          note: text(row, 'findingNote') ?? '',
          marked: text(row, 'findingMarked') ?? '',
        },
      ]
    })
    .sort((a, b) => a.no - b.no)
}

export interface CheckedDepartments {
  /** Department-years that reported, of those due. */
  readonly reported: number
  readonly due: number
}

export function readChecked(rows: readonly Row[], departments: DepartmentIndex): CheckedDepartments {
  const all = readDue(rows, departments)
  return { reported: all.filter((one) => one.submitted).length, due: all.length }
}

export function countBySeverity(findings: readonly Pick<FindingRow, 'severity'>[]): SeverityCounts {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  return { 错误: count('错误'), 警告: count('警告'), 提示: count('提示') }
}

export const openOf = (findings: readonly FindingRow[]): number => findings.filter((one) => one.state === 'OPEN').length

export const stateWord = (state: FindingState, context: ViewContext): string => textIn(findingStateLabels[state], context.locale)

/** 「■ 错误 3 · ▲ 警告 12」, those of which there is none left out. */
export function severityText(counts: SeverityCounts, context: ViewContext): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${severityShapes[severity]} ${severityWord(severity, context)} ${counts[severity]}`)
    .join(' · ')
}

/** 「已报部门 n 58/60」 */
export function checkedText({ reported, due }: CheckedDepartments, context: ViewContext): string {
  const coverage = formatCoverage(reported, due)
  return say(context, `已报部门 n ${coverage}`, `reported n ${coverage}`)
}

/** Those that the findings cannot be of. */
export function silentNotes({ reported, due }: CheckedDepartments, context: ViewContext): readonly string[] {
  const silent = due - reported
  if (silent === 0) return []
  return [say(context, `不含 ${silent} 个未报部门。`, `${silent} departments that did not report are not included.`)]
}

/** What stands under every picture and table of findings. */
export function findingNotes(context: ViewContext): readonly string[] {
  return [
    say(
      context,
      '检查结果是“需核实”，不是结论；由同一原因引起的连带结果不重复列出。“排除待核实记录”不影响本表。',
      'A finding is to be verified, it is no verdict; what follows from the same cause is not listed again. Leaving doubtful records out of totals does not change this list.',
    ),
  ]
}

/** What stands under findings whose messages are shown: these are in Chinese in every language of the page. */
export const messageNotes = (context: ViewContext): readonly string[] =>
  context.locale === 'zh-CN'
    ? findingNotes(context)
    : [...findingNotes(context), 'What was found is worded in Chinese, as in the notices that go to the departments.']
