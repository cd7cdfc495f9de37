import type { Row } from '../domain/row'

export function num(row: Row, id: string): number | null {
  const value = row[id]
  return typeof value === 'number' ? value : null
}

export function text(row: Row, id: string): string | null {
  const value = row[id]
  return typeof value === 'string' ? value : null
}

/** A count that a query leaves out where nothing was counted. */
export const count = (row: Row | undefined, id: string): number => (row === undefined ? 0 : (num(row, id) ?? 0))
