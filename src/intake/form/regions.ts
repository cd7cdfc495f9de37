import type { FormLayout } from '../../reference/forms'
import { isCaption } from '../caption'
import type { RawRow, RawTable } from '../RawTable'
import { createGrid, type Grid } from './Grid'
import { listHeader } from './headerRow'
import { isAttachment, isContinued, partOf, type RowPart, titleSpot } from './rowParts'
import { createVocabulary, layoutOf, type Vocabulary } from './Vocabulary'

/** A form in its sheet: its rows with what each is. */
export interface FormRegion {
  readonly kind: 'form'
  readonly grid: Grid
  readonly parts: readonly RowPart[]
  readonly vocabulary: Vocabulary
  readonly layout: FormLayout | null
}

/** Rows that are no form, to be read by their header as any table is; `damaged`: they begin as a form does. */
export interface OtherRegion {
  readonly kind: 'table' | 'damaged'
  readonly rows: readonly RawRow[]
}

/** A sheet without any title may be one form; a longer one is a list. */
const mostRowsUntitled = 400
/** What goes on for longer below a title is a list. */
const mostRows = 1500
/** A header of a list stands among the first rows. */
const headerSearchRows = 60

/** Cuts a sheet at the titles of its forms. null: there is no form in it. */
export function regionsOf(table: RawTable, layouts: readonly FormLayout[]): readonly (FormRegion | OtherRegion)[] | null {
  const starts = startsOf(table.rows)
  const [first] = starts
  if (first === undefined && table.rows.length > mostRowsUntitled) return null
  const regions: (FormRegion | OtherRegion)[] = []
  let lead = table.rows.slice(0, first ?? 0)
  for (const [at, start] of (first === undefined ? [0] : starts).entries()) {
    const rows = table.rows.slice(start, starts[at + 1])
    const form = formOf(rows, table, layouts, first !== undefined)
    const before = lead
    lead = []
    if (form === null) {
      const all = [...before, ...rows]
      regions.push({ kind: isDamaged(rows, table) ? 'damaged' : 'table', rows: all })
      continue
    }
    const isTable = hasList(before, table)
    if (isTable) regions.push({ kind: 'table', rows: before })
    const end = endOfForm(form)
    const own = rows.slice(0, end)
    regions.push(
      end === rows.length && (isTable || before.length === 0) ? form : read(isTable ? own : [...before, ...own], table, layouts),
    )
    if (end < rows.length) regions.push({ kind: 'table', rows: rows.slice(end) })
  }
  return regions.some((region) => region.kind === 'form') ? regions : null
}

/** Rows where forms begin: their titles, with 附件2 above. */
function startsOf(rows: readonly RawRow[]): readonly number[] {
  const starts: number[] = []
  let last = -2
  for (const [row, { cells }] of rows.entries()) {
    if (!cells.some((cell) => cell.length < 80 && cell.includes('表'))) continue
    const grid = createGrid(rows.slice(row, row + 1))
    const title = titleSpot(grid, 0)
    if (title === null || isContinued(title.text)) continue
    const isSameTitle = row === last + 1
    last = row
    if (isSameTitle) continue
    let start = row
    while (start > (starts[starts.length - 1] ?? -1) + 1 && isAttachment(createGrid(rows.slice(start - 1, start)), 0)) start -= 1
    starts.push(start)
  }
  return starts
}

function read(rows: readonly RawRow[], table: RawTable, layouts: readonly FormLayout[]): FormRegion {
  const grid = createGrid(rows, table.merges)
  const layout = layoutOf(
    rows.flatMap((row) => row.cells),
    layouts,
  )
  const vocabulary = createVocabulary(layout)
  return { kind: 'form', grid, vocabulary, layout, parts: rows.map((_, row) => partOf(grid, row, vocabulary)) }
}

const structural: readonly RowPart[] = ['funds', 'goals', 'indicators']
const others: readonly RowPart[] = ['head', 'total', 'tail']

/** With a title two kinds of parts make a form, one of them amounts, goals or indicators; without one three do. */
function formOf(rows: readonly RawRow[], table: RawTable, layouts: readonly FormLayout[], isTitled: boolean): FormRegion | null {
  const region = read(rows.slice(0, mostRows), table, layouts)
  const found = (parts: readonly RowPart[]) => parts.filter((part) => region.parts.includes(part)).length
  const count = found(structural) + found(others)
  const isForm = isTitled ? found(structural) > 0 && count > 1 : found(structural) > 1 && count > 2
  return isForm ? region : null
}

/** A title and the head of a form, and then nothing that a form or a list would have. */
function isDamaged(rows: readonly RawRow[], table: RawTable): boolean {
  if (rows.length > mostRowsUntitled) return false
  return !read(rows, table, []).parts.includes('foreign')
}

function hasList(rows: readonly RawRow[], table: RawTable): boolean {
  const first = rows.slice(0, headerSearchRows)
  const grid = createGrid(first, table.merges)
  return first.some((_, row) => listHeader(grid, row))
}

/** Row where a list begins below the form, with the title above its header; the number of rows where none does. */
function endOfForm({ grid, parts }: FormRegion): number {
  const isStructure = (part: RowPart) => structural.includes(part) || part === 'tail'
  const lastStructure = parts.reduce((last, part, row) => (isStructure(part) ? row : last), -1)
  const header = parts.findIndex((part, row) => row > lastStructure && part === 'foreign' && listHeader(grid, row))
  if (header < 0) return parts.length
  const isTitle = (row: number) => grid.own(row).every((spot) => isCaption(spot.text)) && parts[row] !== 'blank'
  let start = header
  while (start - 1 > lastStructure && isTitle(start - 1)) start -= 1
  return start
}
