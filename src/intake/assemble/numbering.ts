import type { Cell } from '../../domain/row'
import { warn } from './Source'
import type { TableRow } from './TableRows'

/** How rows of one table are told apart within an evaluation. */
export interface Shape {
  readonly number: string
  /** Column of the id that stands for evaluation and number, with the letter it is made with. */
  readonly id: { readonly column: string; readonly letter: string } | null
  /** The ★ column that only the source can give. */
  readonly content: string
}

/** A row that stays, and what it loses of the key it came with because another row has it: its number, or number and id. */
export interface Kept {
  readonly row: TableRow
  readonly lost: 'nothing' | 'number' | 'key'
}

function cellOf(row: TableRow, column: string): Cell {
  return row.row[column] ?? null
}

/** Given numbers stand; the others run in the order of reading; a number that another row has is replaced by the next free one. */
function assignNumbers(shape: Shape, kept: readonly Kept[]): void {
  const used = new Set<Cell>()
  for (const { row, lost } of kept)
    if (lost === 'nothing' && cellOf(row, shape.number) !== null) used.add(cellOf(row, shape.number))
  let running = 1
  const free = (from: number) => {
    let next = from
    while (used.has(next)) next++
    used.add(next)
    return next
  }
  for (const { row, lost } of kept) {
    if (lost !== 'nothing' || cellOf(row, shape.number) !== null) continue
    running = free(running)
    row.row[shape.number] = running
  }
  for (const { row, lost } of kept) {
    if (lost === 'nothing') continue
    const given = cellOf(row, shape.number)
    row.row[shape.number] = free(typeof given === 'number' ? given : running)
    const params = {
      given: (lost === 'key' && shape.id && cellOf(row, shape.id.column)) || given,
      number: cellOf(row, shape.number),
    }
    warn(row.from, 'row.numberTaken', params, row.origin.headers?.[shape.number])
  }
}

/** Given ids stand, once over all evaluations; the others are made of evaluation and number. */
function assignIds(shape: Shape, evalId: string, kept: readonly Kept[], used: Set<Cell>, given: ReadonlySet<Cell>): void {
  if (shape.id === null) return
  for (const { row, lost } of kept) {
    const own = lost === 'key' ? null : cellOf(row, shape.id.column)
    if (own !== null && !used.has(own)) {
      used.add(own)
      continue
    }
    if (own !== null) warn(row.from, 'row.idTaken', { id: own }, row.origin.headers?.[shape.id.column])
    const base = `${evalId}#${shape.id.letter}${cellOf(row, shape.number)}`
    let made = base
    for (let n = 2; used.has(made) || given.has(made); n++) made = `${base}-${n}`
    used.add(made)
    row.row[shape.id.column] = made
  }
}

/** Numbers and ids of all evaluations of one table. */
export function numberRows(shape: Shape, groups: ReadonlyMap<string, readonly Kept[]>): void {
  const given = new Set<Cell>()
  const used = new Set<Cell>()
  if (shape.id !== null) {
    for (const kept of groups.values())
      for (const { row, lost } of kept) if (lost !== 'key') given.add(cellOf(row, shape.id.column))
  }
  for (const [evalId, kept] of groups) {
    assignNumbers(shape, kept)
    assignIds(shape, evalId, kept, used, given)
  }
}
