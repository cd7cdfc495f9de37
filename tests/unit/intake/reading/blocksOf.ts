import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { problemSentence } from '../../../../src/i18n/problemSentence'
import type { BlockReading, FileChoices } from '../../../../src/intake/Reading'
import type { ReadingContext } from '../../../../src/intake/readFile'
import { readFile } from '../../../../src/intake/readFile'

const fixtures = join(import.meta.dirname, '../../../../data/fixtures')

/** The blocks of a CSV written in a test. */
export async function blocksOf(
  text: string | Uint8Array,
  choices: FileChoices = {},
  name = '汇总.csv',
  context: ReadingContext = {},
): Promise<readonly BlockReading[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return readFile({ name, bytes }, choices, context)
}

export async function blockOf(
  text: string | Uint8Array,
  choices: FileChoices = {},
  name = '汇总.csv',
  context: ReadingContext = {},
): Promise<BlockReading> {
  const [block] = await blocksOf(text, choices, name, context)
  if (block === undefined) throw new Error('no block')
  return block
}

export async function fixtureBlocks(name: string, choices: FileChoices = {}): Promise<readonly BlockReading[]> {
  return readFile({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) }, choices, {})
}

export async function fixtureBlock(name: string, choices: FileChoices = {}): Promise<BlockReading> {
  const [block] = await fixtureBlocks(name, choices)
  if (block === undefined) throw new Error('no block')
  return block
}

export const sentenceOf = ({ report }: BlockReading) => (report.problem === null ? null : problemSentence('zh-CN', report.problem))

export const columnsOf = ({ report }: BlockReading) =>
  Object.fromEntries(report.columns.map(({ header, column }) => [header, column]))

export const warningsOf = ({ report }: BlockReading) => report.warnings.map(({ code }) => code)

export const countsOf = ({ report }: BlockReading) => [report.rowsRead, report.loaded, report.returned, report.ignored]
