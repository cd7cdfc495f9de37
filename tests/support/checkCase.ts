import cleanCase from '../../data/fixtures/check-case.json'
import type { Row } from '../../src/domain/row'
import type { TriggerStep } from '../../src/reference/checks'
import type { TableRows } from './nodeEngine'

/** Two years of one department on which no rule fires: data/fixtures/check-case.json. */
export const cleanTables: TableRows = cleanCase

/** The clean case after the changes of a rule's `trigger`. */
export function changed(tables: TableRows, steps: readonly TriggerStep[]): TableRows {
  return steps.reduce(step, tables)
}

function step(tables: TableRows, change: TriggerStep): TableRows {
  const rows = tables[change.table] ?? []
  return { ...tables, [change.table]: rowsAfter(rows, change) }
}

function rowsAfter(rows: readonly Row[], change: TriggerStep): readonly Row[] {
  switch (change.op) {
    case 'add':
      return [...rows, change.row]
    case 'delete':
      return rows.filter((row) => !matches(row, change.where))
    case 'set':
      return rows.map((row) => (matches(row, change.where) ? { ...row, ...change.set } : row))
  }
}

function matches(row: Row, where: Row): boolean {
  return Object.entries(where).every(([column, value]) => (row[column] ?? null) === value)
}

/** The same tables for a department called `code`, so that many cases fit into one load. */
export function renamed(tables: TableRows, code: string): TableRows {
  const name = (value: Row[string]) => (typeof value === 'string' ? value.replace(/^A1(?=$|:)/, code) : value)
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, name(value)]))),
    ]),
  )
}

/** Several cases side by side; the schemes, which all of them share, once. */
export function together(cases: readonly TableRows[]): TableRows {
  const names = [...new Set(cases.flatMap((one) => Object.keys(one)))]
  return Object.fromEntries(
    names.map((table) => [table, (table === 'schemes' ? cases.slice(0, 1) : cases).flatMap((one) => one[table] ?? [])]),
  )
}
