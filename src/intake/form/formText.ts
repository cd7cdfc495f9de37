import { knownHeader } from '../headerIndex'
import { looseRowText } from '../rowText'
import type { Grid } from './Grid'

/** The rows of a form as text for the lists of what was kept out, without persons: cells right of 联系人 or 填报人 are left empty. */
export function rowTextsOf(grid: Grid): ReadonlyMap<number, string> {
  return new Map(grid.rows.map(({ line, cells }, row) => [line, looseRowText(cells, personalCells(grid, row))] as const))
}

/** Columns of a row that hold what stands beside a person's label, up to the next label. */
export function personalCells(grid: Grid, row: number): ReadonlySet<number> {
  const personal = new Set<number>()
  let isOpen = false
  for (const spot of grid.spots(row)) {
    if (spot.text === '') continue
    const isShort = spot.text.length <= 40
    const known = isShort ? knownHeader(spot.text) : null
    if (known?.isPersonal === true) isOpen = true
    else if (known !== null && known.candidates.length > 0) isOpen = false
    else if (isOpen) for (let column = spot.column; column <= spot.lastColumn; column += 1) personal.add(column)
  }
  return personal
}
