import type { Problem } from '../domain/errors'
import type { RecordOrigin } from '../domain/origin'
import type { Cell, Row } from '../domain/row'
import { columnsOf, type TableId, tableIds, tables } from '../domain/schema'
import type { FileReport, IntakeResult } from '../intake/Reading'
import { correctable } from './readTyped'

/** One value that a written report gave, beside the sentence that it was read from. */
export interface NarrativeValue {
  readonly table: TableId
  /** Primary key of its record, in the table's order: what a 更正 names. */
  readonly key: readonly (string | number)[]
  readonly column: string
  readonly value: Cell
  /** Paragraph, from 1. */
  readonly line: number
  readonly quote: string
  /** Whom and which year it is about hangs on it: changed by an answer, not by a 更正. */
  readonly isFixed: boolean
  /** What the reading was not sure of in this value. */
  readonly doubts: readonly Problem[]
}

/** What was read out of one written report, to be confirmed before it is taken in (DOMAIN 12). */
export interface NarrativeReview {
  readonly source: string
  /** The fiscal year that its values are of. */
  readonly year: number | null
  /** By table, then as the paragraphs stand. What another file says better is not in it. */
  readonly values: readonly NarrativeValue[]
  /** Doubts about what gave no value: two sentences that contradict each other, an amount without a unit. */
  readonly doubts: readonly Problem[]
}

const isFixed = (table: TableId, column: string) => !correctable(table).some((one) => one.id === column)

/** `names`: the files of this import. */
export function narrativeReviews(result: IntakeResult, names: ReadonlySet<string>): readonly NarrativeReview[] {
  const reports = result.files.filter((one) => one.format === 'narrative' && one.status === 'ok' && names.has(one.source))
  if (reports.length === 0) return []
  const bySource = new Map(reports.map((one) => [one.source, [] as NarrativeValue[]]))
  const years = new Map<string, number>()
  const doubtsOf = new Map(reports.map((one) => [one.source, doubtsByPlace(one)]))
  for (const table of tableIds) {
    for (const [at, row] of result.records[table].entries()) {
      const origin = result.origins[table][at]
      if (origin?.places === undefined) continue
      for (const [source, value] of quotedValues(table, row, origin)) {
        if (typeof row.fiscal_year === 'number') years.set(source, row.fiscal_year)
        bySource.get(source)?.push({ ...value, doubts: doubtsOf.get(source)?.get(placeKey(value)) ?? [] })
      }
    }
  }
  return reports.map((report) => {
    const values = inOrder(bySource.get(report.source) ?? [])
    const told = new Set(values.flatMap((one) => one.doubts))
    const year = years.get(report.source) ?? null
    return { source: report.source, year, values, doubts: report.warnings.filter((one) => !told.has(one) && isDoubt(one)) }
  })
}

/** A department that has no code is told of by 部门匹配. */
const isDoubt = ({ code }: Problem) => !code.startsWith('department.')

function* quotedValues(
  table: TableId,
  row: Row,
  origin: RecordOrigin,
): Iterable<readonly [string, Omit<NarrativeValue, 'doubts'>]> {
  const key = tables[table].primaryKey.map((id) => keyPart(row[id]))
  for (const { id: column } of columnsOf(table)) {
    const place = origin.places?.[column]
    const value = row[column] ?? null
    if (place?.quote === undefined || value === null) continue
    const { line, quote, source = origin.source } = place
    yield [source, { table, key, column, value, line, quote, isFixed: isFixed(table, column) }]
  }
}

const keyPart = (value: Cell | undefined) => (typeof value === 'number' ? value : String(value ?? ''))

const placeKey = ({ table, column, line }: Pick<NarrativeValue, 'table' | 'column' | 'line'>) =>
  `${line}\u0000${columnsOf(table).find((one) => one.id === column)?.label['zh-CN'] ?? column}`

/** Warnings name a column by its label. */
function doubtsByPlace({ warnings }: FileReport): ReadonlyMap<string, readonly Problem[]> {
  const doubts = new Map<string, Problem[]>()
  for (const one of warnings) {
    const key = `${one.origin.line}\u0000${one.origin.column ?? ''}`
    doubts.set(key, [...(doubts.get(key) ?? []), one])
  }
  return doubts
}

/** By table, then record by record as they stand in the text. */
function inOrder(values: readonly NarrativeValue[]): readonly NarrativeValue[] {
  const first = new Map<string, number>()
  const recordOf = (one: NarrativeValue) => `${one.table}\u0000${one.key.join('\u0000')}`
  for (const one of values) first.set(recordOf(one), Math.min(first.get(recordOf(one)) ?? Number.POSITIVE_INFINITY, one.line))
  const rank = (one: NarrativeValue) => tableIds.indexOf(one.table) * 1e7 + (first.get(recordOf(one)) ?? 0)
  return [...values].sort((a, b) => rank(a) - rank(b))
}
