// A cell of a table or a block of them: moved and stretched by keyboard, copied as text that a spreadsheet takes for its cells.
import type { TableCell, TableRow } from '../views/View'

/** Places among the rows and columns as they are shown, both from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** From where it was begun to where it reaches; both the same for a single cell. */
export interface CellBlock {
  readonly anchor: CellPlace
  readonly focus: CellPlace
}

export const singleCell = (place: CellPlace): CellBlock => ({ anchor: place, focus: place })

export const isSingle = ({ anchor, focus }: CellBlock): boolean => anchor.row === focus.row && anchor.column === focus.column

export function contains({ anchor, focus }: CellBlock, { row, column }: CellPlace): boolean {
  return isBetween(row, anchor.row, focus.row) && isBetween(column, anchor.column, focus.column)
}

const isBetween = (value: number, one: number, other: number) => value >= Math.min(one, other) && value <= Math.max(one, other)

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
}

/** Rows of PageUp and PageDown. */
const page = 15

/** The block after a key of a table with `rows` × `columns` cells; null where the key moves nothing. */
export function movedBlock(block: CellBlock, { key, shiftKey, ctrlKey }: Key, rows: number, columns: number): CellBlock | null {
  const { row, column } = block.focus
  const last = { row: rows - 1, column: columns - 1 }
  if (ctrlKey && key.toLowerCase() === 'a') return { anchor: { row: 0, column: 0 }, focus: last }
  const steps: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: ctrlKey ? 0 : row - 1, column },
    ArrowDown: { row: ctrlKey ? last.row : row + 1, column },
    ArrowLeft: { row, column: ctrlKey ? 0 : column - 1 },
    ArrowRight: { row, column: ctrlKey ? last.column : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? last.row : row, column: last.column },
  }
  const wanted = steps[key]
  if (wanted === undefined) return null
  const focus = {
    row: Math.min(last.row, Math.max(0, wanted.row)),
    column: Math.min(last.column, Math.max(0, wanted.column)),
  }
  return { anchor: shiftKey ? block.anchor : focus, focus }
}

/** Rows by line breaks, cells by tabs, without a head. `columns` are the places in a row's cells that are shown. */
export function blockText(rows: readonly TableRow[], columns: readonly number[], { anchor, focus }: CellBlock): string {
  const [top, bottom] = [Math.min(anchor.row, focus.row), Math.max(anchor.row, focus.row)]
  const [left, right] = [Math.min(anchor.column, focus.column), Math.max(anchor.column, focus.column)]
  return rows
    .slice(top, bottom + 1)
    .map((row) =>
      columns
        .slice(left, right + 1)
        .map((place) => pasted(row.cells[place]))
        .join('\t'),
    )
    .join('\r\n')
}

/** How a table shows that there is no value. */
const noValue = '—'

/** A spreadsheet takes a text that begins so for a formula. */
const formulaStart = /^[=+\-@]/

/** As shown, but the minus is the one that spreadsheets read, and no value is an empty cell. */
function pasted(cell: TableCell | undefined): string {
  if (cell === undefined || cell.text === noValue) return ''
  const text = cell.text.replace(/[\t\r\n]+/g, ' ')
  if (typeof cell.value === 'number') return text.replace('−', '-')
  return formulaStart.test(text) ? `'${text}` : text
}
