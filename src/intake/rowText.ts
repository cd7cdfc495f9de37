import { withoutPersons } from './rowKinds'

/** `row_text` of BATCH.md is cut here. */
const longest = 2000

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** A record as one CSV line of its untouched cells, personal columns left empty. */
export function rowText(cells: readonly string[], personal: ReadonlySet<number>): string {
  const shown = personal.size === 0 ? cells : cells.map((cell, at) => (personal.has(at) ? '' : cell))
  return shown.map(quoted).join(',').slice(0, longest)
}

/** Of a title or a note, where a person's name has no column of its own. */
export function looseRowText(cells: readonly string[], personal: ReadonlySet<number>): string {
  return withoutPersons(rowText(cells, personal))
}
