import { type TableId, tableIds } from '../domain/schema'
import { ambiguityRules, type Situation } from './ambiguity'
import type { Candidate } from './headerIndex'
import { idOf, type MappingInput, type Working } from './openHeaders'
import { askMeaning } from './questions'
import type { Question } from './Reading'
import { claimsByTable, isKey } from './tableColumns'

/** Which header fills which column of its own; keys are left to assignKeys.ts. */

export interface Assignment {
  readonly byHeader: Map<number, Candidate>
  readonly byColumn: Map<string, number>
  readonly second: (readonly [number, number])[]
  /** Ambiguous headers that turned out to be keys. */
  readonly keys: Map<number, Candidate>
  question: Question | null
}

/** Rows that a rule looks at. */
const sampleRows = 2000

/** Gives each header with a column of its own to one table; `mayYield`: a header whose column is taken goes to another table. */
export function assign(working: readonly Working[], fed: readonly TableId[], input: MappingInput, mayYield: boolean): Assignment {
  const counts = claimsByTable(working.map((one) => one.candidates))
  const listed = isListWithin(working, input) ? 0.5 : 0
  const weight = (table: TableId) =>
    (table === input.choices.table ? 1000 : 0) + counts[table] + (table === 'departments' || table === 'evaluations' ? 0 : listed)
  const assignment: Assignment = { byHeader: new Map(), byColumn: new Map(), second: [], keys: new Map(), question: null }
  const hasRule = (one: Working) => !one.isChosen && one.known.ambiguous !== null && one.known.ambiguous in ambiguityRules
  const ruled = working.filter((one) => hasRule(one) && one.candidates.length > 0)
  const plain = working.filter(
    (one) => !hasRule(one) && one.candidates.some((candidate) => !isKey(candidate) && fed.includes(candidate.table)),
  )
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

/** Rows of one department and year above this share are lines of a list, not a summary with a repeat in it. */
const listShare = 0.25

/** Several rows an evaluation: between equal claims the amounts are those of the lines (资金来源), not of the department. */
function isListWithin(working: readonly Working[], { rows }: MappingInput): boolean {
  const keys = working.filter((one) =>
    one.candidates.some(({ table, column }) => table === 'evaluations' && isKey({ table, column })),
  )
  const filled = rows.slice(0, sampleRows).filter((row) => keys.some(({ index }) => (row[index] ?? '').trim() !== ''))
  const distinct = new Set(filled.map((row) => keys.map(({ index }) => (row[index] ?? '').trim()).join('\u0000')))
  return filled.length - distinct.size > filled.length * listShare
}

export function claim(one: Working, candidate: Candidate | undefined, assignment: Assignment): void {
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
  else if (decision === null)
    claim(
      one,
      inFed.find((candidate) => !isKey(candidate)),
      assignment,
    )
  else assignment.keys.set(one.index, decision)
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
