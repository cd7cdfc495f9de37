import { type FormLayout, formLayouts } from '../../reference/forms'
import { splitBlocks } from '../blocks'
import type { Caption } from '../caption'
import type { RawRow, RawTable } from '../RawTable'
import type { BlockReading, FileChoices, KnownAmounts } from '../Reading'
import { readBlock } from '../readBlock'
import { createGrid } from './Grid'
import { damagedForm, type FormContext, readForm } from './readForm'
import { regionsOf } from './regions'

export interface FormTools {
  /** Amounts that other files are sure of, for the last step of unit detection. */
  readonly known?: KnownAmounts | undefined
  readonly layouts?: readonly FormLayout[]
}

/**
 * The official 自评表 of a sheet, stacked or alone, each with a report of its own, and the ordinary tables that stand beside
 * them, all in their order. null: there is no form, so the sheet is read by its headers. `start`: blocks already read in it.
 */
export function readForms(
  table: RawTable,
  choices: FileChoices,
  start: number,
  { known, layouts = formLayouts }: FormTools = {},
): BlockReading[] | null {
  const regions = regionsOf(table, layouts)
  if (regions === null) return null
  const readings: BlockReading[] = []
  for (const region of regions) {
    const context: FormContext = { table, number: start + readings.length + 1, choices, known }
    if (region.kind === 'form') readings.push(readForm(region, context))
    else if (region.kind === 'damaged') readings.push(damagedForm(createGrid(region.rows, table.merges), context))
    else readings.push(...readOrdinary(region.rows, context))
  }
  return readings
}

function readOrdinary(rows: readonly RawRow[], context: FormContext): BlockReading[] {
  const { table, choices, known, number } = context
  let inherited: Caption | null = null
  return splitBlocks(rows, choices.headerLine).map((block, at) => {
    const result = readBlock(block, { table, number: number + at, choices, known, inherited })
    inherited = result.caption
    return result.reading
  })
}
