import type { Conflict } from '../Reading'
import { hasOwnValue } from './keyColumns'
import { outcome, type SourceRecord } from './Source'
import { canUnite, columnIds, differences, originFrom, placeOf, rowFrom, type TableRow, unite } from './TableRows'

const kindOrder = { CSV: 0, FORM: 1, NARRATIVE: 2 } as const

/** Written by the program, or another spelling of a department that is settled already: no reason to call two records different. */
const notCompared = new Set(['eval_id', 'dept_name_reported', 'source_kind', 'source_file', 'source_row', 'form_attached'])
const compared = columnIds.evaluations.filter((column) => !notCompared.has(column))
const united = columnIds.evaluations.filter((column) => !column.startsWith('source_'))

function sourceFile(record: SourceRecord): string {
  const { source, sheet } = record.block.reading.report
  return sheet === undefined ? source : `${source}#${sheet}`
}

function evaluationRow(record: SourceRecord): TableRow {
  const row = rowFrom(record, 'evaluations')
  row.eval_id = record.evalId
  row.dept_code = record.deptCode
  row.dept_name_reported = record.nameWritten
  row.fiscal_year = record.year
  row.title_year = row.title_year ?? record.block.reading.titleYear
  row.eval_scope = record.scope
  row.project_code = record.projectCode
  row.project_name = record.projectName
  row.source_kind = row.source_kind ?? record.block.reading.kind
  if (record.block.reading.kind === 'NARRATIVE') row.form_attached = null
  row.source_file = sourceFile(record)
  row.source_row = record.draft.line
  return { row, origin: originFrom(record, 'evaluations'), from: record }
}

/** A record without a value of its own is a mention of the evaluation, not a second return of it. */
function isEvaluation(record: SourceRecord): boolean {
  if (record.evalId === null || !record.feeds.includes('evaluations')) return false
  return record.primary === 'evaluations' || hasOwnValue('evaluations', record.draft.values.evaluations)
}

function isMereMention(record: SourceRecord): boolean {
  return record.feeds.length > 1 && !hasOwnValue('evaluations', record.draft.values.evaluations)
}

export interface Evaluations {
  readonly rows: TableRow[]
  /** Ids that rows of other tables may refer to: the first of each, not `-2`. */
  readonly byId: Map<string, TableRow>
  readonly conflicts: readonly Conflict[]
}

export function settleEvaluations(records: readonly SourceRecord[]): Evaluations {
  const byId = new Map<string, TableRow>()
  const variants = new Map<string, TableRow[]>()
  const conflicts: Conflict[] = []
  const taken = new Set<string>()
  for (const record of records) if (record.evalId !== null) taken.add(record.evalId)

  function freeId(id: string): string {
    let n = 2
    while (taken.has(`${id}-${n}`)) n++
    taken.add(`${id}-${n}`)
    return `${id}-${n}`
  }

  function repeat(id: string, known: TableRow[], later: TableRow): void {
    const [first] = known
    if (first === undefined) return
    for (const one of known) {
      const found = differences(one.row, later.row, compared)
      if (found.length === 0 || canUnite(one, later, found) || isMereMention(one.from)) {
        const adds = found.some((difference) => difference.later !== null)
        later.from.outcome |= adds ? outcome.loaded : outcome.duplicate
        uniteKinds(one, later)
        return
      }
    }
    const choice = later.from.block.choices.repeated
    if (choice === 'first') {
      later.from.outcome |= outcome.superseded
      return
    }
    if (choice === 'last') {
      for (const one of known) supersede(one.from)
      known.splice(0, known.length, later)
      byId.set(id, later)
      later.from.outcome |= outcome.loaded
      return
    }
    if (choice === undefined) {
      const found = differences(first.row, later.row, compared)
      conflicts.push({ table: 'evaluations', key: id, first: placeOf(first), later: placeOf(later), differences: found })
    }
    later.row.eval_id = freeId(id)
    later.from.outcome |= outcome.loaded
    known.push(later)
  }

  for (const record of records) {
    if (record.faults.length > 0 || !isEvaluation(record)) continue
    const id = record.evalId ?? ''
    const known = variants.get(id)
    if (known !== undefined && isMereMention(record)) continue
    const row = evaluationRow(record)
    if (known !== undefined) repeat(id, known, row)
    else {
      variants.set(id, [row])
      byId.set(id, row)
      record.outcome |= outcome.loaded
    }
  }
  return { rows: [...variants.values()].flat(), byId, conflicts }
}

function supersede(record: SourceRecord): void {
  record.outcome = (record.outcome & ~outcome.loaded) | outcome.superseded
}

/** One record out of two: the kind nearer to the system's own export names it. */
function uniteKinds(first: TableRow, later: TableRow): void {
  unite(first, later, united)
  const kindOf = (row: TableRow) => row.from.block.reading.kind
  if (kindOrder[kindOf(later)] < kindOrder[kindOf(first)]) first.row.source_kind = later.row.source_kind ?? null
}

/** Rows for evaluations known only from their funds, indicators, issues or measures: department, year and object, the rest NULL. */
export function addEvaluations(evaluations: Evaluations, mentions: readonly SourceRecord[]): void {
  for (const record of mentions) {
    const id = record.evalId
    if (id === null || evaluations.byId.has(id)) continue
    const row = evaluationRow(record)
    for (const column of compared) if (!identity.has(column)) row.row[column] = null
    row.row.source_kind = null
    const project = /:(?:19|20)\d\d:PROJECT:(.+)$/.exec(id)?.[1]
    if (project !== undefined && row.row.eval_scope === 'DEPT') {
      row.row.eval_scope = 'PROJECT'
      row.row.project_name = project === '-' ? null : project
    }
    evaluations.rows.push(row)
    evaluations.byId.set(id, row)
  }
}

const identity = new Set(['dept_code', 'fiscal_year', 'eval_scope', 'project_code', 'project_name'])

/**
 * Only a written report: 否, unless a form of the same department and year is in the import; a form is attached to itself,
 * also where it stands beside an export of the same evaluation.
 */
export function noteForms(rows: readonly TableRow[], records: readonly SourceRecord[]): void {
  const withForm = new Set<string>()
  const withReport = new Set<string>()
  const formOf = new Set<string | null>()
  for (const { block, deptCode, year, evalId, faults } of records) {
    if (faults.length > 0) continue
    if (block.reading.kind === 'FORM') {
      withForm.add(`${deptCode}:${year}`)
      formOf.add(evalId)
    }
    if (block.reading.kind === 'NARRATIVE') withReport.add(`${deptCode}:${year}`)
  }
  if (withForm.size + withReport.size === 0) return
  for (const { row, from } of rows) {
    if (row.form_attached !== null) continue
    const key = `${row.dept_code}:${row.fiscal_year}`
    if (formOf.has(from.evalId)) row.form_attached = true
    else if (withReport.has(key)) row.form_attached = withForm.has(key)
  }
}
