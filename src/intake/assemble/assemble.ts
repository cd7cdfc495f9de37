import type { RecordOrigin } from '../../domain/origin'
import type { Row } from '../../domain/row'
import type { TableId } from '../../domain/schema'
import type { BlockReading, Conflict, ImportChoices, IntakeResult } from '../Reading'
import { addDepartments, type Mention, settleDepartments, suggestTypes } from './departments'
import { addEvaluations, noteForms, settleEvaluations } from './evaluations'
import { assignAxes, completeFund } from './funds'
import { assignEvaluations, matchDepartments } from './identify'
import { closeLedger } from './ledger'
import { settleLineage } from './lineage'
import { type Numbered, settleNumbered } from './numbered'
import type { Pace } from './pace'
import { checkRequired } from './required'
import { type SourceRecord, textOf } from './Source'
import { openRecords } from './sourceRecords'
import { eachTable, type TableRow } from './TableRows'
import { completeText, noteIssueStatus, rememberedStatus, type TextStatus } from './textStatus'

export interface AssembleTools {
  /** CLASSIFY 1 for issues and measures whose source gives no 填写状态. */
  readonly textStatus: (text: string) => TextStatus
  readonly suggestType: (name: string) => string | null
  /** Normalised words of a fund line -> code of fund_source. */
  readonly fundSources: ReadonlyMap<string, string>
}

/** Everything of `IntakeResult` but the files that no format knows. */
export type Assembled = Omit<IntakeResult, 'skipped'>

/**
 * Typed records of all files -> the seven tables: whose they are, which evaluation, their numbers and ids, what is repeated,
 * and the rows that other tables only mention (DOMAIN 3, 12). `readings` in the order of reading; the outcome depends on
 * nothing else.
 */
export async function assemble(
  readings: readonly BlockReading[],
  choices: ImportChoices,
  tools: AssembleTools,
  pace: Pace,
): Promise<Assembled> {
  const { blocks, records } = openRecords(readings, choices)
  await pace()
  const matcher = matchDepartments(records)
  assignEvaluations(records)
  checkRequired(records)
  await pace()
  const evaluations = settleEvaluations(records)
  await pace()
  const status = rememberedStatus(tools.textStatus)
  const funds = settleNumbered('funds', records, (row) => completeFund(row, tools.fundSources))
  assignAxes(funds.rows)
  await pace()
  const indicators = settleNumbered('indicators', records, () => {})
  await pace()
  const issues = settleNumbered('issues', records, (row) => completeText(row, 'issue_text', status))
  const measures = settleNumbered('measures', records, (row) => completeText(row, 'measure_text', status))
  await pace()
  const numbered = [funds, indicators, issues, measures]
  addEvaluations(evaluations, firstMentions(numbered))
  noteForms(evaluations.rows, records)
  noteIssueStatus(evaluations.byId, issues.rows)
  const lineage = settleLineage(records, matcher)
  const departments = settleDepartments(records)
  addDepartments(departments, departmentMentions(records, lineage.rows))
  const suggestedTypes = suggestTypes(departments, tools.suggestType)
  await pace()

  const rows: Record<TableId, readonly TableRow[]> = {
    departments,
    evaluations: evaluations.rows,
    funds: funds.rows,
    indicators: indicators.rows,
    issues: issues.rows,
    measures: measures.rows,
    lineage: lineage.rows,
  }
  const conflicts: Conflict[] = [evaluations, ...numbered, lineage].flatMap((one) => one.conflicts)
  return {
    ...closeLedger(blocks, records),
    records: eachTable((table) => rows[table].map((one): Row => one.row)),
    origins: eachTable((table) => rows[table].map((one): RecordOrigin => one.origin)),
    conflicts,
    suggestedTypes,
  }
}

/** Codes and names in the order of reading, so that an added department carries the place of the first record that named it. */
function* departmentMentions(records: readonly SourceRecord[], lineage: readonly TableRow[]): Iterable<Mention> {
  const events = new Map(lineage.map((one) => [one.from, one.row]))
  for (const from of records) {
    if (from.faults.length > 0) continue
    const event = events.get(from)
    if (event !== undefined) {
      const year = Number(event.effective_year)
      if (event.from_code !== '') yield { code: String(event.from_code), name: textOf(event.from_name), year: year - 1, from }
      if (event.to_code !== '') yield { code: String(event.to_code), name: textOf(event.to_name), year, from }
    } else if (from.deptCode !== null) yield { code: from.deptCode, name: from.nameWritten, year: from.year, from }
  }
}

/** The record that first mentions each evaluation. */
function firstMentions(numbered: readonly Numbered[]): readonly SourceRecord[] {
  const first = new Map<string, SourceRecord>()
  for (const { rows } of numbered) {
    for (const { from } of rows) {
      const known = first.get(from.evalId ?? '')
      if (known === undefined || from.order < known.order) first.set(from.evalId ?? '', from)
    }
  }
  return [...first.values()].sort((a, b) => a.order - b.order)
}
