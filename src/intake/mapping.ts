import { type TableId, tableIds } from '../domain/schema'
import { type Assignment, assign } from './assignColumns'
import { assignKeys, targetsOf } from './assignKeys'
import type { KnownHeader } from './headerIndex'
import { type ColumnTarget, idOf, isUnknown, type MappingInput, openHeaders, type Working } from './openHeaders'
import { askMissing, askTable } from './questions'
import type { Question } from './Reading'
import { claimsByTable, isKey, missingColumns, primaryTable } from './tableColumns'

/** One column of a block and what it feeds. */
export interface MappedColumn {
  readonly index: number
  /** As written; a repeated header has #2, #3 … behind it, a blank one its place. */
  readonly header: string
  readonly known: KnownHeader
  /** The first stands in the report; a key may go to two tables. Empty: left out. */
  readonly targets: readonly ColumnTarget[]
}

export interface Mapping {
  readonly columns: readonly MappedColumn[]
  /** Tables that a row may feed, in the schema's order. */
  readonly fed: readonly TableId[]
  readonly question: Question | null
  /** Headers that nothing is known of. */
  readonly unknown: readonly string[]
  /** A column that another header fills already: [header, the other]. */
  readonly second: readonly (readonly [string, string])[]
}

/** Headers to columns: aliases first, then what the whole row of headers says, and above all what the user chose. */
export function mapHeaders(input: MappingInput): Mapping {
  const working = openHeaders(input)
  let fed = feedable(working, input.choices.table ?? null)
  let assignment = assign(working, fed, input, false)
  for (let round = 0; round < tableIds.length; round += 1) {
    const kept = fed.filter((table) => isFed(table, assignment))
    assignment = assign(working, kept, input, true)
    if (kept.length === fed.length) break
    fed = kept
  }
  const tables = fedTables(fed, working, input)
  assignKeys(working, tables, assignment)
  const columns = working.map((one) => ({ ...one, targets: targetsOf(one, tables, assignment) }))
  const isUsed = (one: Working) => assignment.byHeader.has(one.index) || assignment.second.some(([index]) => index === one.index)
  const isSilentKey = (one: Working) => one.candidates.length > 0 && one.candidates.every(isKey)
  const isAsked = (one: Working) => assignment.question?.column === one.header
  const isLost = (one: Working) => !isUsed(one) && !isSilentKey(one) && !isAsked(one) && one.candidates.length > 0
  const unknown = working.filter((one) => isUnknown(one) || isLost(one)).map((one) => one.header)
  return {
    columns,
    fed: tables,
    question: assignment.question ?? missing(working, tables, columns, input),
    unknown,
    second: assignment.second.map(([index, other]) => [nameOf(working, index), nameOf(working, other)] as const),
  }
}

function nameOf(working: readonly Working[], index: number): string {
  return working.find((one) => one.index === index)?.header ?? ''
}

/** Tables that some header speaks for and whose ★ columns are there or can be made. */
function feedable(working: readonly Working[], chosen: TableId | null): TableId[] {
  const counts = claimsByTable(working.map((one) => one.candidates))
  const all = new Set(working.flatMap((one) => one.candidates.map(idOf)))
  return tableIds.filter((table) => {
    if (counts[table] === 0 && table !== chosen) return false
    return missingColumns(table, (column) => all.has(`${table}.${column}`)).length === 0
  })
}

function isFed(table: TableId, { byHeader, byColumn }: Assignment): boolean {
  if (![...byHeader.values()].some((one) => one.table === table && !isKey(one))) return false
  if (table === 'departments') return true
  return missingColumns(table, (column) => byColumn.has(`${table}.${column}`)).length === 0
}

/** Where no header has a column of its own: code and name alone are departments, else the table is the user's answer. */
function fedTables(fed: readonly TableId[], working: readonly Working[], { choices }: MappingInput): readonly TableId[] {
  if (fed.length > 0) return fed
  const has = (column: string) => working.some((one) => one.candidates.some((candidate) => candidate.column === column))
  if (choices.table !== undefined) {
    return missingColumns(choices.table, has).length === 0 ? [choices.table] : []
  }
  const isListOfDepartments =
    (has('dept_code') || has('dept_name')) && !has('fiscal_year') && !has('eval_id') && !has('project_name')
  return isListOfDepartments && !working.some(isUnknown) ? ['departments'] : []
}

function missing(
  working: readonly Working[],
  fed: readonly TableId[],
  columns: readonly MappedColumn[],
  input: MappingInput,
): Question | null {
  const headers = working.map((one) => one.header)
  if (fed.length === 0) {
    const counts = claimsByTable(working.map((one) => one.candidates))
    const likely = input.choices.table ?? [...tableIds].sort((a, b) => counts[b] - counts[a])[0] ?? 'evaluations'
    if (counts[likely] === 0 && input.choices.table === undefined) return askTable(headers)
    const has = (column: string) =>
      working.some((one) => one.candidates.some((candidate) => candidate.table === likely && candidate.column === column))
    const [label] = missingColumns(likely, has)
    return label === undefined ? askTable(headers) : askMissing(label, headers)
  }
  const fills = (...names: readonly string[]) => columns.some((one) => one.targets.some((target) => names.includes(target.column)))
  const primary = primaryTable(fed)
  if (primary === 'lineage') return null
  const isNamed = fills('dept_code', 'dept_name', 'dept_name_reported', 'eval_id') || input.hasCaptionDepartment
  return isNamed ? null : askMissing('部门名称', headers)
}
