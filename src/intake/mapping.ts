import { type TableId, tableIds } from '../domain/schema'
import { ambiguityRules, type Situation } from './ambiguity'
import { type Candidate, isOwnColumn, type KnownHeader, knownHeader } from './headerIndex'
import { askMeaning, askMissing, askTable } from './questions'
import type { FileChoices, Question } from './Reading'
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

export interface ColumnTarget {
  readonly table: TableId
  readonly column: string
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

export interface MappingInput {
  readonly headers: readonly string[]
  /** Cells of the rows below the header, totals and notes among them. */
  readonly rows: readonly (readonly string[])[]
  /** Titles and captions above the header. */
  readonly caption: string
  readonly hasCaptionDepartment: boolean
  readonly choices: FileChoices
}

interface Working {
  readonly index: number
  readonly header: string
  readonly known: KnownHeader
  readonly candidates: readonly Candidate[]
  readonly isChosen: boolean
  readonly isLeftOut: boolean
}

interface Assignment {
  readonly byHeader: Map<number, Candidate>
  readonly byColumn: Map<string, number>
  readonly second: (readonly [number, number])[]
  question: Question | null
}

const sampleRows = 2000
const idOf = ({ table, column }: ColumnTarget) => `${table}.${column}`

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
  const isLost = (one: Working) => !isUsed(one) && !isSilentKey(one) && one.candidates.length > 0
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

function openHeaders({ headers, rows, choices }: MappingInput): Working[] {
  const seen = new Map<string, number>()
  return headers.flatMap((written, index): Working[] => {
    const isBlank = written.trim() === ''
    if (isBlank && rows.every((row) => (row[index] ?? '').trim() === '')) return []
    const name = isBlank ? `第${index + 1}列` : written.trim()
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const header = count === 1 ? name : `${name}#${count}`
    const known = knownHeader(isBlank ? '' : written)
    const chosen = choices.columns?.[header] ?? choices.columns?.[written]
    const isLeftOut = choices.columns?.[header] === null || choices.columns?.[written] === null
    if (typeof chosen === 'string') {
      const [table = '', column = ''] = chosen.split('.')
      const candidate: Candidate = { table: table as TableId, column, rank: -1 }
      return [{ index, header, known, candidates: [candidate], isChosen: true, isLeftOut: false }]
    }
    const candidates = isLeftOut || known.isPersonal ? [] : known.candidates
    return [{ index, header, known, candidates, isChosen: false, isLeftOut }]
  })
}

function isUnknown(one: Working): boolean {
  return one.candidates.length === 0 && !one.isLeftOut && !one.known.isPersonal && !isOwnColumn(one.known.text.written)
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

/** Gives each header with a column of its own to one table; `mayYield`: a header whose column is taken goes to another table. */
function assign(working: readonly Working[], fed: readonly TableId[], input: MappingInput, mayYield: boolean): Assignment {
  const counts = claimsByTable(working.map((one) => one.candidates))
  const weight = (table: TableId) => (table === input.choices.table ? 1000 : 0) + counts[table]
  const assignment: Assignment = { byHeader: new Map(), byColumn: new Map(), second: [], question: null }
  const open = working.filter((one) => one.candidates.some((candidate) => !isKey(candidate) && fed.includes(candidate.table)))
  const ruled = open.filter((one) => !one.isChosen && one.known.ambiguous !== null && one.known.ambiguous in ambiguityRules)
  const plain = open.filter((one) => !ruled.includes(one))
  const bestRank = (one: Working) =>
    Math.min(...one.candidates.filter((candidate) => fed.includes(candidate.table)).map((candidate) => candidate.rank))
  for (const one of [...plain].sort((a, b) => bestRank(a) - bestRank(b))) {
    const choices = one.candidates
      .filter((candidate) => !isKey(candidate) && fed.includes(candidate.table))
      .sort((a, b) => weight(b.table) - weight(a.table) || tableIds.indexOf(a.table) - tableIds.indexOf(b.table) || a.rank - b.rank)
    const free = (mayYield ? choices : choices.slice(0, 1)).find((candidate) => !assignment.byColumn.has(idOf(candidate)))
    claim(one, free ?? choices[0], assignment)
  }
  for (const one of ruled) decide(one, fed, weight, working, assignment, input)
  return assignment
}

function claim(one: Working, candidate: Candidate | undefined, assignment: Assignment): void {
  if (candidate === undefined) return
  const taken = assignment.byColumn.get(idOf(candidate))
  if (taken !== undefined) {
    assignment.second.push([one.index, taken])
    return
  }
  assignment.byHeader.set(one.index, candidate)
  assignment.byColumn.set(idOf(candidate), one.index)
}

function decide(
  one: Working,
  fed: readonly TableId[],
  weight: (table: TableId) => number,
  working: readonly Working[],
  assignment: Assignment,
  input: MappingInput,
): void {
  const inFed = one.candidates.filter((candidate) => isKey(candidate) || fed.includes(candidate.table))
  const free = inFed.filter((candidate) => !assignment.byColumn.has(idOf(candidate)))
  const heaviest = Math.max(...free.filter((candidate) => !isKey(candidate)).map((candidate) => weight(candidate.table)))
  const isCrossTable = /单位|编码|完成率|完成情况/.test(one.known.ambiguous ?? '')
  const candidates = isCrossTable ? free : free.filter((candidate) => weight(candidate.table) === heaviest)
  const [only, another] = candidates
  const situation = situationOf(one, candidates, working, assignment, input)
  const decision = another === undefined ? (only ?? null) : (ambiguityRules[one.known.ambiguous ?? '']?.(situation) ?? null)
  if (decision === 'ask') assignment.question ??= askMeaning(one.header, candidates.map(idOf), situation.cells)
  else if (decision !== null && !isKey(decision)) claim(one, decision, assignment)
  else if (decision === null && inFed[0] !== undefined && !isKey(inFed[0])) claim(one, inFed[0], assignment)
  else if (decision !== null) assignment.byHeader.set(one.index, decision)
}

function situationOf(
  one: Working,
  candidates: readonly Candidate[],
  working: readonly Working[],
  assignment: Assignment,
  { rows, caption }: MappingInput,
): Situation {
  const sample = rows.slice(0, sampleRows)
  const has = (column: string) =>
    tableIds.some((table) => assignment.byColumn.has(`${table}.${column}`)) ||
    working.some(
      (other) => other.index !== one.index && other.candidates.some((candidate) => candidate.column === column && isKey(candidate)),
    )
  return {
    candidates,
    brackets: one.known.text.brackets,
    cells: sample.map((row) => row[one.index] ?? '').filter((cell) => cell.trim() !== ''),
    headers: working.filter((other) => other.index !== one.index).map((other) => other.known.text.full),
    caption,
    hasClaimed: has,
    pairs: (table, column) => {
      const index = assignment.byColumn.get(`${table}.${column}`)
      return index === undefined ? [] : sample.map((row) => [row[one.index] ?? '', row[index] ?? ''] as const)
    },
  }
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

/** Keys go to the evaluation that a row is about, to the department where a table of departments is fed, numbers to the list. */
function assignKeys(working: readonly Working[], fed: readonly TableId[], assignment: Assignment): void {
  const lists: readonly TableId[] = fed.filter((table) => table !== 'departments' && table !== 'evaluations')
  const isOnlyLineage = fed.every((table) => table === 'lineage')
  const ranked = working
    .filter((one) => !assignment.byHeader.has(one.index) && !assignment.second.some(([index]) => index === one.index))
    .flatMap((one) => one.candidates.filter(isKey).map((candidate) => ({ one, candidate })))
    .sort((a, b) => a.candidate.rank - b.candidate.rank)
  for (const { one, candidate } of ranked) {
    if (assignment.byHeader.has(one.index)) continue
    const target = keyTarget(candidate, fed, lists, isOnlyLineage)
    if (target !== null) claim(one, target, assignment)
  }
  for (const [index, candidate] of assignment.byHeader) assignment.byColumn.set(idOf(candidate), index)
}

function keyTarget(
  candidate: Candidate,
  fed: readonly TableId[],
  lists: readonly TableId[],
  isOnlyLineage: boolean,
): Candidate | null {
  const { table, column } = candidate
  const isDepartmentKey = column === 'dept_code' || column === 'dept_name' || column === 'dept_name_reported'
  if (isOnlyLineage) return table === 'lineage' ? candidate : null
  if (isDepartmentKey) {
    const asEvaluation = fed.some((one) => one !== 'departments' && one !== 'lineage')
    if (asEvaluation) return { ...candidate, table: 'evaluations', column: column === 'dept_code' ? column : 'dept_name_reported' }
    return { ...candidate, table: 'departments', column: column === 'dept_code' ? column : 'dept_name' }
  }
  if (column === 'eval_id') return { ...candidate, table: 'evaluations' }
  if (table === 'evaluations') return candidate
  // A running number of a list of departments or evaluations is nobody's number.
  return lists[0] === table && !fed.includes('evaluations') ? candidate : null
}

function targetsOf(one: Working, fed: readonly TableId[], { byHeader }: Assignment): readonly ColumnTarget[] {
  const candidate = byHeader.get(one.index)
  if (candidate === undefined) return []
  const { table, column } = candidate
  const targets: ColumnTarget[] = [{ table, column }]
  if (table === 'evaluations' && fed.includes('departments')) {
    if (column === 'dept_code') targets.push({ table: 'departments', column })
    if (column === 'dept_name_reported') targets.push({ table: 'departments', column: 'dept_name' })
  }
  return targets
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
