import type { Problem } from '../domain/errors'
import type { Cell } from '../domain/row'
import { enumLabel, enums, type TableId } from '../domain/schema'
import { enumReader, type ReadCell } from './enumReaders'
import { createIndicatorReader } from './indicatorRow'
import type { MappedColumn } from './mapping'
import type { RawRow } from './RawTable'
import type { Draft } from './Reading'
import { rowText } from './rowText'
import { columnLabel, isKey, missingIn, primaryTable } from './tableColumns'
import { columnOf } from './validate'
import type { Warnings } from './warnings'

/** A column of a block with its reader. */
export interface ReadColumn {
  readonly column: MappedColumn
  readonly read: ReadCell
}

export interface RowReaderInput {
  readonly place: { readonly source: string; readonly sheet?: string }
  readonly columns: readonly ReadColumn[]
  readonly fed: readonly TableId[]
  readonly personal: ReadonlySet<number>
  /** Name of the department in the caption, where no column names it. */
  readonly captionDepartment: string | null
  readonly warnings: Warnings
}

type Part = Record<string, Cell>
type Parts = { [T in TableId]?: Part }
type RawParts = { [T in TableId]?: Record<string, string> }

/** Where the value of a column goes. A key of a row may go to two tables, so a column may have two slots. */
export interface Slot {
  readonly index: number
  readonly header: string
  readonly table: TableId
  readonly id: string
  /** A value that prints as its cell was written needs no raw text; only numbers print otherwise. */
  readonly isNumber: boolean
  readonly read: ReadCell
}

export interface RowReader {
  readonly slots: readonly Slot[]
  /** A row with a fault is read to its end, so that all its faults are told at once, and returned whole. */
  read(row: RawRow): Draft | readonly Problem[]
}

const noRaw: RawParts = {}
const fundSource = enumReader('fund_source')
const numberTypes: ReadonlySet<string | undefined> = new Set(['amount', 'ratio', 'number', 'int', 'year'])

/** Put together as text when somebody asks: of 60,000 records a few are ever shown. */
class RowDraft implements Draft {
  readonly line: number
  readonly values: Parts
  readonly raw: RawParts
  readonly #cells: readonly string[]
  readonly #personal: ReadonlySet<number>

  constructor(row: RawRow, values: Parts, raw: RawParts, personal: ReadonlySet<number>) {
    this.line = row.line
    this.values = values
    this.raw = raw
    this.#cells = row.cells
    this.#personal = personal
  }

  get rowText(): string {
    return rowText(this.#cells, this.#personal)
  }
}

export function createRowReader(input: RowReaderInput): RowReader {
  const { place, fed, personal, warnings, captionDepartment } = input
  const slots = slotsOf(input.columns)
  const primary = primaryTable(fed) ?? 'evaluations'
  const indicatorSlots = slots.filter((slot) => slot.table === 'indicators')
  const readLater = indicatorSlots.filter((slot) => slot.id === 'target_value' || slot.id === 'actual_value')
  const sourceAt = slots.find((slot) => slot.table === 'funds' && slot.id.startsWith('fund_source'))?.index ?? -1
  const indicators = createIndicatorReader((id) => indicatorSlots.some((slot) => slot.id === id))

  let line = 0
  let problems: Problem[] = []
  let raw: RawParts = noRaw

  const headerOf = (table: TableId, id: string) =>
    slots.find((slot) => slot.table === table && slot.id === id)?.header ?? columnLabel(table, id)
  const warnIndicator = (id: string, code: string, text: string) => warnings.add(code, line, headerOf('indicators', id), text)

  function fault(code: string, column: string, text: string, params: Problem['params']): void {
    problems.push({ code, origin: { ...place, line, column, raw: text }, params })
  }

  function keepRaw({ table, id }: Slot, text: string): void {
    if (raw === noRaw) raw = {}
    let part = raw[table]
    if (part === undefined) {
      part = {}
      raw[table] = part
    }
    part[id] = text
  }

  function cellValue(slot: Slot, text: string): Cell {
    const reading = slot.read(text)
    if (typeof reading !== 'object' || reading === null) return reading
    if (reading.fault !== undefined) fault(reading.fault, slot.header, text.trim(), { expected: expectation(slot) })
    if (reading.warning !== undefined) {
      warnings.add(reading.warning, line, slot.header, text.trim(), { expected: expectation(slot) })
    }
    return reading.value
  }

  function requireColumns(table: TableId, part: Part): void {
    if (table === 'departments') return
    for (const id of missingIn(table, part)) {
      const header = headerOf(table, id)
      // A cell that cannot be read is told once, as what it is.
      if (problems.some((problem) => problem.origin.column === header)) continue
      fault('row.required', header, '', { field: columnLabel(table, id) })
    }
  }

  /** Empty cells make no row in a second table; the table that the row stands for must have its ★ columns. */
  function settleParts(values: Parts): void {
    let isAnything = false
    for (const table of fed) {
      const part = values[table]
      if (part === undefined) continue
      const isAlwaysThere = table === 'evaluations' || table === 'departments'
      if (!isAlwaysThere && !hasOwn(table, part)) delete values[table]
      else {
        if (table === primary) requireColumns(table, part)
        isAnything ||= table !== 'departments' || primary === 'departments'
      }
    }
    if (!isAnything) requireColumns(primary, {})
  }

  return {
    slots,
    read(row) {
      const { cells } = row
      line = row.line
      problems = []
      raw = noRaw
      const values: Parts = {}
      for (const slot of slots) {
        const text = cells[slot.index] ?? ''
        const value = cellValue(slot, text)
        let part = values[slot.table]
        if (part === undefined) {
          part = {}
          values[slot.table] = part
        }
        part[slot.id] = value
        if (text !== '' && value !== text && !(slot.isNumber && String(value) === text)) keepRaw(slot, text)
      }
      if (values.indicators !== undefined) {
        indicators.settle(values.indicators, warnIndicator)
        for (const slot of readLater) {
          const text = cells[slot.index] ?? ''
          if (text !== '' && String(values.indicators[slot.id]) !== text) keepRaw(slot, text)
        }
      }
      if (values.funds !== undefined) settleFund(values.funds, cells[sourceAt] ?? '')
      if (captionDepartment !== null) {
        values.evaluations = { dept_name_reported: captionDepartment, ...values.evaluations }
      }
      settleParts(values)
      return problems.length > 0 ? problems : new RowDraft(row, values, raw, personal)
    },
  }
}

/** The words of the source are kept beside its code; where only the words have a column, the code is made of them. */
function settleFund(part: Part, written: string): void {
  const text = written.trim()
  part.fund_source_reported ??= text === '' ? null : text
  if (part.fund_source === undefined && text !== '') part.fund_source = fundSource(text) as Cell
}

function hasOwn(table: TableId, part: Part): boolean {
  for (const id in part) if (part[id] !== null && !isKey({ table, column: id })) return true
  return false
}

function slotsOf(columns: readonly ReadColumn[]): Slot[] {
  return columns.flatMap(({ column, read }) =>
    column.targets.map(({ table, column: id }): Slot => {
      const isNumber = numberTypes.has(columnOf(table, id)?.type)
      return { index: column.index, header: column.header, table, id, isNumber, read }
    }),
  )
}

/** What a cell of an enum may say, for the sentence about one that it cannot. */
function expectation(slot: Slot): string {
  const values = columnOf(slot.table, slot.id)?.values ?? null
  if (values === null) return ''
  return Object.keys(enums[values])
    .map((code) => enumLabel(values, code)['zh-CN'])
    .join('、')
}
