import type { Problem } from '../domain/errors'
import { emptyReading } from './blockReport'
import { splitBlocks } from './blocks'
import type { Caption } from './caption'
import { soundChoices } from './choices'
import { readForms } from './form/readForms'
import { readFormat } from './formats'
import type { DocumentText, Refusal } from './formats/Format'
import type { RawTable } from './RawTable'
import type { BlockReading, FileChoices, FileReport, KnownAmounts, SourceFile } from './Reading'
import { readBlock } from './readBlock'
import { isGuide, isOwnGuide, isTextSheet, readTextSheet, readWithoutHeader, withBlankSheets } from './textSheets'

export interface ReadingContext {
  /** Amounts that other files are sure of, for the last step of unit detection. */
  readonly knownAmounts?: KnownAmounts
}

/** A file -> its blocks, read down to typed cells. What the file does wrong is in the reports, never thrown. */
export async function readFile(file: SourceFile, choices: FileChoices, context: ReadingContext): Promise<BlockReading[]> {
  const sound = soundChoices(choices)
  const result = await readFormat(file, sound)
  const notes = [...(file.notes ?? []), ...result.notes]
  if ('refusal' in result) return withNotes([refused(file, result.format, result.refusal)], notes)
  const readings = [...withBlankSheets(readTables(chosenTables(result.tables, sound), sound, context))]
  if (result.text !== undefined) readings.push(await readText(result.text, readings, sound))
  if (readings.every(isTextSheet)) readings.splice(0, readings.length, refused(file, result.format, { code: 'file.noTable' }))
  return withNotes(readings, notes)
}

/** All sheets, unless the user chose one. */
function chosenTables(tables: readonly RawTable[], { sheet }: FileChoices): readonly RawTable[] {
  return sheet !== undefined && tables.some((table) => table.sheet === sheet)
    ? tables.filter((table) => table.sheet === sheet)
    : tables
}

/** Blocks are numbered within their sheet, or within the file where it has no sheets. */
function readTables(tables: readonly RawTable[], choices: FileChoices, context: ReadingContext): BlockReading[] {
  const counts = new Map<string, number>()
  return tables.flatMap((table) => {
    const sheet = table.sheet ?? ''
    const start = counts.get(sheet) ?? 0
    const readings = readTable(table, choices, start, context)
    counts.set(sheet, start + readings.length)
    return readings
  })
}

function readTable(table: RawTable, choices: FileChoices, start: number, { knownAmounts }: ReadingContext): BlockReading[] {
  if (isOwnGuide(table)) return [readTextSheet(table)]
  const forms = readForms(table, choices, start, { known: knownAmounts })
  if (forms !== null) return withNotes(forms, table.warnings ?? [])
  let inherited: Caption | null = null
  const readings = splitBlocks(table.rows, choices.headerLine).map((block, at) => {
    const result = readBlock(block, { table, number: start + at + 1, choices, known: knownAmounts, inherited })
    inherited = result.caption
    return result.reading
  })
  if (isGuide(table, readings)) return [readTextSheet(table)]
  return readings.length === 0 && table.sheet !== undefined ? [readWithoutHeader(table)] : readings
}

/** The running text of a document stands behind its tables as one block more. */
async function readText(text: DocumentText, tables: readonly BlockReading[], choices: FileChoices): Promise<BlockReading> {
  const { readNarrative } = await import('./narrative/readNarrative')
  const reading = readNarrative(text, choices, { hasForm: tables.some((one) => one.kind === 'FORM') })
  return { ...reading, report: { ...reading.report, block: tables.length + 1 } }
}

function withNotes(readings: BlockReading[], notes: readonly Problem[]): BlockReading[] {
  const [first, ...rest] = readings
  if (first === undefined || notes.length === 0) return readings
  return [{ ...first, report: { ...first.report, warnings: [...notes, ...first.report.warnings] } }, ...rest]
}

function refused(file: SourceFile, format: FileReport['format'], { code, params, question }: Refusal): BlockReading {
  return emptyReading({
    source: file.name,
    block: 1,
    format,
    status: question === undefined ? 'error' : 'ask',
    problem: { code, origin: { source: file.name, line: 1, raw: '' }, params: { ...params, evidence: question?.evidence ?? '' } },
    question: question ?? null,
    table: null,
    encoding: null,
    delimiter: null,
    headerLine: null,
    unit: null,
    unitEvidence: null,
    rowsRead: 0,
    loaded: 0,
    returned: 0,
    ignored: 0,
    columns: [],
    warnings: [],
    sample: [],
  })
}
