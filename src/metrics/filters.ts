// The selection as conditions over `r` and `d` (sources.ts). A view leaves its own filter out by `ignore` (DOMAIN 6.9).
import { parsePeerGroup } from '../domain/peers'
import type { Cell } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import type { Dimension, Relation } from './Metric'
import type { Source } from './sources'

export interface Condition {
  readonly sql: string
  readonly params: readonly Cell[]
}

export interface Filtering {
  readonly relation: Relation
  readonly source: Source
  readonly ignore: readonly FilterKey[]
  readonly years: readonly number[] | 'all'
  readonly keepsContradicting: boolean
}

export function conditions(selection: Selection, filtering: Filtering): readonly Condition[] {
  const { relation, source, years } = filtering
  const applies = (key: FilterKey) => !filtering.ignore.includes(key)
  const found: (Condition | null)[] = []
  if (source.hasScope) found.push({ sql: 'r.eval_scope = ?::VARCHAR', params: [selection.evalScope] })
  if (!filtering.keepsContradicting) found.push(withoutContradicting(selection, relation))
  if (years !== 'all' && applies('years')) found.push(oneOf('d.d_year', 'INTEGER', years))
  if (applies('departments')) found.push(sameEntity(selection.departments))
  if (applies('departmentTypes')) found.push(oneOf('d.d_type', 'VARCHAR', selection.departmentTypes))
  if (applies('sizeBands')) found.push(oneOf('d.d_band', 'VARCHAR', selection.sizeBands))
  if (applies('financeOffices')) found.push(oneOf('d.d_office', 'VARCHAR', selection.financeOffices))
  if (applies('peerGroup')) found.push(...inPeerGroup(selection.peerGroup))
  if (source.hasRecord && selection.excludeFlagged && applies('excludeFlagged')) {
    found.push({ sql: 'r.eval_id NOT IN (SELECT eval_id FROM flagged)', params: [] })
  }
  if (relation === 'v_fund' && applies('fundAxis') && selection.fundAxis !== null) {
    found.push(oneOf('r.fund_axis', 'VARCHAR', [selection.fundAxis]))
  }
  if (relation === 'v_fund' && applies('fundTypes')) found.push(oneOf('r.fund_source', 'VARCHAR', selection.fundTypes))
  if (relation === 'v_indicator' && applies('indicatorLevels')) found.push(inLevels(selection.indicatorLevels))
  if (applies('issueCategories')) found.push(ofCategories(selection, relation))
  return found.filter((condition) => condition !== null)
}

function oneOf(column: string, type: string, values: readonly Cell[]): Condition | null {
  if (values.length === 0) return null
  return { sql: `${column} IN (${values.map(() => `?::${type}`).join(', ')})`, params: values }
}

/** A department chosen by one of its codes is meant under the others too, before and after a change of name (DOMAIN 7). */
function sameEntity(codes: readonly string[]): Condition | null {
  const chosen = oneOf('same.d_code', 'VARCHAR', codes)
  if (chosen === null) return null
  return { sql: `d.d_entity IN (SELECT same.d_entity FROM dept_year AS same WHERE ${chosen.sql})`, params: chosen.params }
}

function inPeerGroup(group: string | null): readonly (Condition | null)[] {
  const { type, bands } = parsePeerGroup(group ?? '*/*')
  return [oneOf('d.d_type', 'VARCHAR', type === null ? [] : [type]), oneOf('d.d_band', 'VARCHAR', bands ?? [])]
}

/** `OUTPUT` or `OUTPUT.QUANTITY`. */
function inLevels(levels: readonly string[]): Condition | null {
  if (levels.length === 0) return null
  const parts = levels.map((level) => level.split('.'))
  const sql = parts.map(([, second]) =>
    second === undefined ? 'r.level1_category = ?::VARCHAR' : '(r.level1_category = ?::VARCHAR AND r.level2_category = ?::VARCHAR)',
  )
  return { sql: `(${sql.join(' OR ')})`, params: parts.flat() }
}

/** Rows of issues by their category, all others by their department; single issues are told apart by no category. */
function ofCategories(selection: Selection, relation: Relation): Condition | null {
  if (relation === 'v_issue') return null
  return relation === 'v_recurrence' ? inCategories(selection.issueCategories) : ofDepartmentsNaming(selection)
}

/** Departments that name a category in the year of the page: the last one chosen, else the latest. They are followed over all years. */
function ofDepartmentsNaming({ issueCategories, years }: Selection): Condition | null {
  const chosen = oneOf('named.category_id', 'VARCHAR', issueCategories)
  if (chosen === null) return null
  const year = years.at(-1)
  const ofYear = year === undefined ? '(SELECT max(latest.d_year) FROM dept_year AS latest)' : '?::INTEGER'
  return {
    sql: `d.d_entity IN (SELECT named.entity_id FROM v_recurrence AS named WHERE ${chosen.sql} AND named.fiscal_year = ${ofYear})`,
    params: [...chosen.params, ...(year === undefined ? [] : [year])],
  }
}

/** The rows without a category stay: they are the divisor. */
function inCategories(categories: readonly string[]): Condition | null {
  const chosen = oneOf('r.category_id', 'VARCHAR', categories)
  return chosen === null ? null : { sql: `(r.category_id IS NULL OR ${chosen.sql})`, params: chosen.params }
}

/** Departments with contradicting records are left out until one is chosen, but stay in N (DOMAIN 6.7). */
function withoutContradicting(selection: Selection, relation: Relation): Condition | null {
  if (selection.evalScope === 'DEPT') return { sql: 'NOT d.d_contradicting', params: [] }
  return relation === 'v_eval' ? { sql: 'r.dup_n = 1', params: [] } : null
}

/** Rows whose dimension has this value; a value that is not there is matched too. */
export function matching(dimension: Dimension, value: Cell): Condition {
  if (value === null) return { sql: `(${dimension.sql}) IS NULL`, params: [] }
  return { sql: `(${dimension.sql}) = ?::${dimension.type}`, params: [value] }
}
