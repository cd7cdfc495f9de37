// Where the numbers of a finding stand in the files: its own row, and the rows that a computed number was made of.
import type { Finding } from '../checks/Check'
import { type EvidenceCell, evidenceCells } from '../checks/evidence'
import type { Cell, Row, ViewTableId } from '../domain/row'
import { type TableId, tables } from '../domain/schema'
import type { DatasetFacts } from '../views/View'
import type { Dataset, KnownRecord, OriginRequest, TracedValue } from './Platform'

export interface PlacedCell extends EvidenceCell {
  readonly places: readonly TracedValue[]
}

export interface FindingEvidence {
  readonly finding: Finding
  /** The row itself; null where it came from no file. */
  readonly row: TracedValue | null
  readonly cells: readonly PlacedCell[]
}

type Key = OriginRequest['key']

interface CellOf {
  readonly table: TableId
  readonly key: Key
  readonly column: string
}

const baseTables: Readonly<Record<Exclude<ViewTableId, 'v_recurrence'>, TableId>> = {
  v_eval: 'evaluations',
  v_indicator: 'indicators',
  v_fund: 'funds',
  v_issue: 'issues',
  v_measure: 'measures',
}

/** Sums over the rows of the evaluation that `where` takes. */
const sums: Readonly<Record<string, { table: TableId; column: string; where: (row: Row) => boolean }>> = {
  src_initial: { table: 'funds', column: 'budget_initial', where: (row) => row.fund_axis === 'BY_SOURCE' },
  src_adjusted: { table: 'funds', column: 'budget_adjusted', where: (row) => row.fund_axis === 'BY_SOURCE' },
  src_actual: { table: 'funds', column: 'expenditure_actual', where: (row) => row.fund_axis === 'BY_SOURCE' },
  ind_weight_sum: { table: 'indicators', column: 'weight', where: (row) => row.level1_category !== 'EXECUTION' },
}

/** Values of the department's record of the year before. */
const lastYear: Readonly<Record<string, string>> = {
  prev_budget_adjusted: 'budget_adjusted',
  prev_dept_name: 'dept_name_reported',
}

/** Ids of issues, joined by `|`. */
const issueColumns: ReadonlySet<string> = new Set(['yoy_similar_id', 'issue_ids'])

export async function findingEvidence(
  findings: readonly Finding[],
  dataset: Pick<Dataset, 'records' | 'origins'>,
  facts: Pick<DatasetFacts, 'departments'>,
): Promise<readonly FindingEvidence[]> {
  const recordsOf = rememberedRecords(dataset)
  const entityOf = new Map(facts.departments.map((one) => [one.code, one.entity]))
  const codesOf = (code: string) => {
    const own = facts.departments.filter((one) => one.entity === (entityOf.get(code) ?? code)).map((one) => one.code)
    return own.length === 0 ? [code] : own
  }

  /** The cells of the files behind one value of the evidence. */
  async function cellsBehind(finding: Finding, cell: EvidenceCell): Promise<readonly CellOf[]> {
    const { column } = cell
    if (!cell.derived) return ownRow(finding, column)
    const sum = sums[column]
    if (sum !== undefined) {
      const records = await recordsOf(sum.table, finding.deptCode, finding.fiscalYear)
      const own = records.filter(({ row }) => row.eval_id === finding.evalId && sum.where(row))
      return own.map(({ key }) => ({ table: sum.table, key, column: sum.column }))
    }
    if (issueColumns.has(column)) {
      const ids = String(cell.value ?? '').split('|')
      return ids.filter((id) => id !== '').map((id) => ({ table: 'issues', key: [id], column: 'issue_text' }))
    }
    const before = lastYear[column]
    if (before === undefined && column !== 'prev_actual_value') return []
    const table = before === undefined ? 'indicators' : 'evaluations'
    const found: CellOf[] = []
    for (const code of codesOf(finding.deptCode)) {
      for (const { key, row } of await recordsOf(table, code, finding.fiscalYear - 1)) {
        if (isSame(before === undefined ? row.actual_value : row[before], cell.value) && isCounterpart(finding, row))
          found.push({ table, key, column: before ?? 'actual_value' })
      }
    }
    return found
  }

  const behind: { finding: Finding; cells: { cell: EvidenceCell; of: readonly CellOf[] }[] }[] = []
  const requests = new Map<string, OriginRequest>()
  const request = ({ table, key, column }: CellOf) => requests.set(cellKeyOf(table, key, column), { table, key, columns: [column] })
  for (const finding of findings) {
    const cells = []
    for (const cell of evidenceCells(finding)) {
      const of = await cellsBehind(finding, cell)
      for (const one of of) request(one)
      cells.push({ cell, of })
    }
    for (const one of rowOf(finding)) request(one)
    behind.push({ finding, cells })
  }
  const traced = await dataset.origins([...requests.values()], Number.MAX_SAFE_INTEGER)
  const byCell = new Map(traced.map((one) => [cellKeyOf(one.table, one.key, one.columnId), one]))
  const placesOf = (cells: readonly CellOf[]) =>
    cells.flatMap(({ table, key, column }) => byCell.get(cellKeyOf(table, key, column)) ?? [])
  return behind.map(({ finding, cells }) => ({
    finding,
    row: placesOf(rowOf(finding))[0] ?? null,
    cells: cells.map(({ cell, of }) => ({ ...cell, places: placesOf(of) })),
  }))
}

const cellKeyOf = (table: TableId, key: Key, column: string) => [table, column, ...key.map(String)].join('\u0001')

/** The row that a rule looked at, by its primary key; none for a category over years. */
function keyOf({ relation, evalId, rowKey }: Finding): { table: TableId; key: Key } | null {
  if (relation === 'v_recurrence') return null
  const table = baseTables[relation]
  if (relation === 'v_indicator' || relation === 'v_fund') return { table, key: [evalId, Number(rowKey)] }
  return { table, key: [rowKey] }
}

function ownRow(finding: Finding, column: string): readonly CellOf[] {
  const found = keyOf(finding)
  return found === null ? [] : [{ ...found, column }]
}

/** The id is always there, so that the place of the row is known even where all its values are empty. */
function rowOf(finding: Finding): readonly CellOf[] {
  const found = keyOf(finding)
  return found === null ? [] : ownRow(finding, tables[found.table].primaryKey[0] ?? '')
}

/** Whether a row of last year is the one compared with: the same indicator, or the same kind of record. */
function isCounterpart({ evidence }: Finding, row: Row): boolean {
  if (evidence.indicator_name !== undefined) return row.indicator_name === evidence.indicator_name
  return row.eval_scope === 'DEPT'
}

const isSame = (a: Cell | undefined, b: Cell) => a !== undefined && a !== null && a === b

/** Each department's year is read once a table. */
function rememberedRecords({ records }: Pick<Dataset, 'records'>) {
  const known = new Map<string, Promise<readonly KnownRecord[]>>()
  return (table: TableId, code: string, year: number): Promise<readonly KnownRecord[]> => {
    const key = `${table} ${code} ${year}`
    const found = known.get(key) ?? records(table, code, year)
    known.set(key, found)
    return found
  }
}
