import type { Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { Query } from '../engine/Engine'
import { askMany } from '../metrics'

const placeOf = (code: unknown, year: unknown) => `${code}\u0000${year}`

/** Departments and years of the selection, whichever they have records of. */
export async function insideOf(
  selection: Selection,
  ask: (query: Query) => Promise<readonly Row[]>,
): Promise<(code: unknown, year: unknown) => boolean> {
  const [rows = []] = await askMany([{ metrics: ['department_n'], by: ['department', 'year'] }], selection, ask)
  const inside = new Set(rows.map((row) => placeOf(row.department, row.year)))
  return (code, year) => inside.has(placeOf(code, year))
}
