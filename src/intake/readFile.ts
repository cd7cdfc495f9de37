import { emptyReading } from './blockReport'
import { splitBlocks } from './blocks'
import type { Caption } from './caption'
import { soundChoices } from './choices'
import { readFormat } from './formats'
import type { Refusal } from './formats/Format'
import type { RawTable } from './RawTable'
import type { BlockReading, FileChoices, FileReport, KnownAmounts, SourceFile } from './Reading'
import { readBlock } from './readBlock'

export interface ReadingContext {
  /** Amounts that other files are sure of, for the last step of unit detection. */
  readonly knownAmounts?: KnownAmounts
}

/** A file -> its blocks, read down to typed cells. What the file does wrong is in the reports, never thrown. */
export async function readFile(file: SourceFile, choices: FileChoices, context: ReadingContext): Promise<BlockReading[]> {
  const sound = soundChoices(choices)
  const result = await readFormat(file, sound)
  if ('refusal' in result) return [refused(file, result.format, result.refusal)]
  const readings = result.tables.flatMap((table) => readTable(table, sound, context))
  return readings.length > 0 ? readings : [refused(file, result.format, { code: 'file.noTable' })]
}

function readTable(table: RawTable, choices: FileChoices, { knownAmounts }: ReadingContext): BlockReading[] {
  let inherited: Caption | null = null
  return splitBlocks(table.rows, choices.headerLine).map((block, at) => {
    const result = readBlock(block, { table, number: at + 1, choices, known: knownAmounts, inherited })
    inherited = result.caption
    return result.reading
  })
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
