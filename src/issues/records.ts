import type { Cell, Row } from '../domain/row'
import { type ManualLabels, readManual } from './decide'

/** Rows of three of the seven tables, and who is who over the years. */
export interface LabelInput {
  readonly issues: readonly Row[]
  readonly measures: readonly Row[]
  readonly evaluations: readonly Row[]
  /** dept_code -> entity_id; a code that is missing is its own entity. */
  readonly entities: ReadonlyMap<string, string>
}

export interface IssueRecord {
  readonly id: string
  readonly evalId: string
  readonly no: number
  readonly title: string | null
  readonly text: string
  readonly manual: ManualLabels | null
  readonly reported: string | null
  readonly entity: string
  readonly department: string
  /** 0 where the issue belongs to no known evaluation. */
  readonly fiscalYear: number
  readonly evalScope: string
}

export interface MeasureRecord {
  readonly id: string
  readonly evalId: string
  readonly no: number
  readonly title: string | null
  readonly text: string
  readonly issueNoRef: number | null
}

/** The rows of text_status NORMAL. `manual`: labels set on the page. */
export function readIssues(input: LabelInput, manual: ReadonlyMap<string, ManualLabels> = new Map()): IssueRecord[] {
  const evaluations = new Map(input.evaluations.map((row) => [textOf(row.eval_id), row]))
  return input.issues.filter(isNormal).map((row) => {
    const evaluation = evaluations.get(textOf(row.eval_id)) ?? {}
    const department = textOf(evaluation.dept_code)
    const id = textOf(row.issue_id)
    return {
      ...wordsOf(row, 'issue'),
      id,
      manual: manual.get(id) ?? readManual(textOrNull(row.category_manual)),
      reported: textOrNull(row.category_reported),
      department,
      entity: input.entities.get(department) ?? department,
      fiscalYear: numberOrNull(evaluation.fiscal_year) ?? 0,
      evalScope: textOf(evaluation.eval_scope),
    }
  })
}

export function readMeasures(input: LabelInput): MeasureRecord[] {
  return input.measures.filter(isNormal).map((row) => ({
    ...wordsOf(row, 'measure'),
    id: textOf(row.measure_id),
    issueNoRef: numberOrNull(row.issue_no_ref),
  }))
}

function wordsOf(row: Row, table: 'issue' | 'measure') {
  return {
    evalId: textOf(row.eval_id),
    no: numberOrNull(row[`${table}_no`]) ?? 0,
    title: textOrNull(row[`${table}_title`]),
    text: textOf(row[`${table}_text`]),
  }
}

function isNormal(row: Row): boolean {
  return row.text_status === 'NORMAL'
}

function textOf(cell: Cell | undefined): string {
  return typeof cell === 'string' ? cell : ''
}

function textOrNull(cell: Cell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}

function numberOrNull(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}
