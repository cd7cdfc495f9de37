// Issues and measures as they were written, record by record: what the views of 问题与整改 quote.
import type { Row } from '../domain/row'
import { enumLabel } from '../domain/schema/enums'
import type { FilterKey } from '../domain/selection'
import { textIn } from '../domain/text'
import type { QuerySpec } from '../metrics/Metric'
import { num, text } from './rows'
import { say } from './say'
import type { ViewContext } from './View'

export interface WrittenMeasure {
  readonly id: string
  readonly code: string
  readonly entity: string
  readonly year: number
  /** As written. */
  readonly text: string
  readonly unit: string | null
  readonly deadline: string | null
  /** Code of measure_status; null where nothing was said. */
  readonly status: string | null
}

/** The most alike other issue, and how alike, 0 to 1. */
export interface Alike {
  readonly id: string
  readonly likeness: number
}

export interface WrittenIssue {
  readonly id: string
  readonly code: string
  readonly entity: string
  readonly year: number
  readonly no: number
  /** As written. */
  readonly text: string
  /** Category ids, the surest first; empty where none was found. */
  readonly labels: readonly string[]
  readonly measures: readonly WrittenMeasure[]
  readonly lastYear: Alike | null
  readonly elsewhere: Alike | null
}

const issueColumns = ['issue', 'issueNo', 'issueText', 'issueStatus', 'issueLabels', 'linkedMeasures']
const alikeColumns = ['alikeLastYear', 'likenessLastYear', 'alikeElsewhere', 'likenessElsewhere']
const measureColumns = ['measure', 'measureText', 'measureTextStatus', 'responsibleUnit', 'deadline', 'measureStatus']

/** One row an issue. */
export const issuesSpec = (years: readonly number[], ignore: readonly FilterKey[]): QuerySpec => ({
  metrics: ['response_rate', 'copied_last_year_n', 'copied_elsewhere_n'],
  by: ['entity', 'department', 'year', ...issueColumns, ...alikeColumns],
  years,
  ignore,
})

/** One row a measure. */
export const measuresSpec = (years: readonly number[], ignore: readonly FilterKey[]): QuerySpec => ({
  metrics: ['measure_n'],
  by: ['entity', 'department', 'year', ...measureColumns],
  years,
  ignore,
})

const known = new WeakMap<readonly Row[], WeakMap<readonly Row[], readonly WrittenIssue[]>>()
const noMeasures: readonly Row[] = []

/** Several views ask the same: an answer is read once. */
export function readIssueRecords(issueRows: readonly Row[], measureRows: readonly Row[] = noMeasures): readonly WrittenIssue[] {
  const byMeasures = known.get(issueRows) ?? new WeakMap<readonly Row[], readonly WrittenIssue[]>()
  const read = byMeasures.get(measureRows) ?? readTogether(issueRows, measureRows)
  known.set(issueRows, byMeasures.set(measureRows, read))
  return read
}

function readTogether(issueRows: readonly Row[], measureRows: readonly Row[]): readonly WrittenIssue[] {
  const measures = new Map(measureRows.flatMap((row) => readMeasure(row).map((one) => [one.id, one] as const)))
  return issueRows.flatMap((row) => readIssue(row, measures))
}

function readIssue(row: Row, measures: ReadonlyMap<string, WrittenMeasure>): readonly WrittenIssue[] {
  const [id, words, year, entity] = [text(row, 'issue'), text(row, 'issueText'), num(row, 'year'), text(row, 'entity')]
  if (id === null || words === null || year === null || entity === null || text(row, 'issueStatus') !== 'NORMAL') return []
  return [
    {
      id,
      code: text(row, 'department') ?? '',
      entity,
      year,
      no: num(row, 'issueNo') ?? 0,
      text: words,
      labels: listOf(row, 'issueLabels').filter((label) => label !== 'OTHER'),
      measures: listOf(row, 'linkedMeasures').flatMap((measure) => measures.get(measure) ?? []),
      lastYear: alike(row, 'alikeLastYear', 'likenessLastYear'),
      elsewhere: alike(row, 'alikeElsewhere', 'likenessElsewhere'),
    },
  ]
}

function readMeasure(row: Row): readonly WrittenMeasure[] {
  const [id, words, year, entity] = [text(row, 'measure'), text(row, 'measureText'), num(row, 'year'), text(row, 'entity')]
  if (id === null || words === null || year === null || entity === null) return []
  const status = text(row, 'measureStatus')
  return [
    {
      id,
      code: text(row, 'department') ?? '',
      entity,
      year,
      text: words,
      unit: text(row, 'responsibleUnit')?.trim() || null,
      deadline: text(row, 'deadline')?.trim() || null,
      status: status === 'UNSTATED' ? null : status,
    },
  ]
}

function alike(row: Row, id: string, likeness: string): Alike | null {
  const [other, value] = [text(row, id), num(row, likeness)]
  return other === null || value === null ? null : { id: other, likeness: value }
}

const listOf = (row: Row, id: string): readonly string[] => (text(row, id) ?? '').split('|').filter((one) => one !== '')

/** Whether it says who or until when (DOMAIN 4.4). */
export const isSpecific = ({ unit, deadline }: WrittenMeasure): boolean => unit !== null || deadline !== null

/** 「责任 办公室，时限 2023-06-30」; 「未写责任和时限」 where it says neither. */
export function whoAndWhen({ unit, deadline, status }: WrittenMeasure, context: ViewContext): string {
  const state = status === null ? null : textIn(enumLabel('measure_status', status), context.locale)
  const parts = [
    unit === null ? null : say(context, `责任 ${unit}`, `by ${unit}`),
    deadline === null ? null : say(context, `时限 ${deadline}`, `until ${deadline}`),
    state,
  ].filter((part) => part !== null)
  if (unit === null && deadline === null) parts.unshift(say(context, '未写责任和时限', 'neither who nor when'))
  return parts.join(say(context, '，', ', '))
}

/** Sentences of several records in one cell. */
export const quoted = (texts: readonly string[]): string => [...new Set(texts)].join('；')

export const measureWords = (measure: WrittenMeasure, context: ViewContext): string =>
  say(context, `${measure.text}（${whoAndWhen(measure, context)}）`, `${measure.text} (${whoAndWhen(measure, context)})`)
