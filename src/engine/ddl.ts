// CREATE TABLE for the seven tables of domain/schema, the six tables that the program makes, and three in support of queries.
import { AppError } from '../domain/errors'
import { type Column, type ColumnType, columnsOf, tableIds } from '../domain/schema'
import { identifier, literal } from './sql'

export type SqlType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE'

export interface SqlColumn {
  readonly id: string
  readonly type: SqlType
}

const sqlTypes: Readonly<Record<ColumnType, SqlType>> = {
  text: 'VARCHAR',
  int: 'INTEGER',
  number: 'DOUBLE',
  ratio: 'DOUBLE',
  amount: 'DOUBLE',
  bool: 'BOOLEAN',
  year: 'INTEGER',
  date: 'DATE',
  enum: 'VARCHAR',
}

/** `id TYPE, id TYPE, …` */
export function columnList(text: string): readonly SqlColumn[] {
  return text.split(', ').map((column) => {
    const [id = '', type = 'VARCHAR'] = column.split(' ')
    return { id, type: type as SqlType }
  })
}

function toSql(column: Column): SqlColumn {
  return { id: column.id, type: sqlTypes[column.type] }
}

/** Tables filled by TypeScript (domain/schema.json#app_tables): schemes, identity of departments, labels, links, likeness. */
const programTables: Readonly<Record<string, readonly SqlColumn[]>> = {
  schemes: columnList(
    'scheme_id VARCHAR, scheme_name VARCHAR, full_score DOUBLE, weight_execution DOUBLE, weight_output DOUBLE, weight_benefit DOUBLE, weight_satisfaction DOUBLE, weight_other DOUBLE, cut_1 DOUBLE, cut_2 DOUBLE, cut_3 DOUBLE, cut_4 DOUBLE, grade_1 VARCHAR, grade_2 VARCHAR, grade_3 VARCHAR, grade_4 VARCHAR, grade_5 VARCHAR, reverse_rule VARCHAR',
  ),
  scheme_default: columnList('fiscal_year INTEGER, scheme_id VARCHAR'),
  dept_entity: columnList('dept_code VARCHAR, entity_id VARCHAR'),
  issue_labels: columnList('issue_id VARCHAR, category_id VARCHAR, score DOUBLE, matched_cues VARCHAR, origin VARCHAR'),
  issue_measure_links: columnList('issue_id VARCHAR, measure_id VARCHAR, link_score DOUBLE, origin VARCHAR'),
  text_pairs: columnList('pair_kind VARCHAR, left_id VARCHAR, right_id VARCHAR, similarity DOUBLE'),
}

const supportTables: Readonly<Record<string, readonly SqlColumn[]>> = {
  /** One row per department code due in a year (DOMAIN 6.5). */
  dept_year: columnList(
    'd_code VARCHAR, d_year INTEGER, d_name VARCHAR, d_type VARCHAR, d_office VARCHAR, d_band VARCHAR, d_entity VARCHAR, d_known BOOLEAN, d_contradicting BOOLEAN',
  ),
  /** Cause tags of issues, a second reading beside their categories (taxonomy.json#causes). */
  issue_causes: columnList('issue_id VARCHAR, cause_id VARCHAR'),
  /** Records with an open 错误 on their amounts, filled after the checks (DOMAIN 6.8). */
  flagged: columnList('eval_id VARCHAR'),
  /** What the checks found, with the state a person gave it; filled after the checks. */
  findings: columnList(
    'finding_no INTEGER, eval_id VARCHAR, dept_code VARCHAR, fiscal_year INTEGER, check_id VARCHAR, check_group VARCHAR, severity VARCHAR, state VARCHAR, message VARCHAR, figures VARCHAR, note VARCHAR, marked VARCHAR',
  ),
}

const columnsByTable: ReadonlyMap<string, readonly SqlColumn[]> = new Map([
  ...tableIds.map((table) => [table, columnsOf(table).map(toSql)] as const),
  ...Object.entries(programTables),
  ...Object.entries(supportTables),
])

/** Names of all tables that hold rows given by CSV, in loading order. */
export const loadedTables: readonly string[] = [...columnsByTable.keys()]

/** The thirteen tables of domain/schema.json#ddl, without those in support of queries. */
export const schemaTables: readonly string[] = [...tableIds, ...Object.keys(programTables)]

export function sqlColumns(table: string): readonly SqlColumn[] {
  const columns = columnsByTable.get(table)
  if (columns === undefined) throw new AppError('engine.unknownTable', { table })
  return columns
}

/** An empty table in place of one of the same name. */
export function createTable(table: string): string {
  const columns = sqlColumns(table).map((column) => `${identifier(column.id)} ${column.type}`)
  return `@createTable(${identifier(table)}, ${columns.join(', ')})`
}

/**
 * DuckDB's statement that reads CSV into `table`, the dialect and (by the table) the types given, nothing sniffed.
 * `''` is a text of no characters, an empty field is NULL.
 */
export function copyFromCsv(table: string, file: string, header: readonly string[]): string {
  const known = new Set(sqlColumns(table).map((column) => column.id))
  const unknown = header.find((column) => !known.has(column))
  if (unknown !== undefined) throw new AppError('engine.unknownColumn', { table, column: unknown })
  const options = [
    'FORMAT csv',
    'AUTO_DETECT false',
    'HEADER true',
    "DELIMITER ','",
    `QUOTE '"'`,
    `ESCAPE '"'`,
    "NULLSTR ''",
    'ALLOW_QUOTED_NULLS false',
    'MAX_LINE_SIZE 16777216',
    'PARALLEL false',
  ]
  return `COPY ${identifier(table)} (${header.map(identifier).join(', ')}) FROM ${literal(file)} (${options.join(', ')})`
}
