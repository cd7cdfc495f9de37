import type { Problem } from '../../domain/errors'
import { endingKind, endingOf } from '../endings'
import type { FileChoices, FileReport, SourceFile } from '../Reading'
import { type Content, contentOf } from './contentOf'
import { csv } from './csv'
import type { Format, FormatResult, Refusal } from './Format'
import { refusalOfArchive } from './zipGuard'

/** Formats are loaded when the first file of theirs is met; CSV is always there. */
const loaders = {
  csv: async (): Promise<Format> => csv,
  xlsx: async (): Promise<Format> => (await import('./xlsx')).xlsx,
  docx: async (): Promise<Format> => (await import('./docx')).docx,
  html: async (): Promise<Format> => (await import('./html')).html,
  pdf: async (): Promise<Format> => (await import('./pdf/pdf')).pdf,
  text: async (): Promise<Format> => (await import('./plainText')).plainText,
} as const

type Reader = keyof typeof loaders

export type ReadResult = FormatResult & {
  readonly format: FileReport['format']
  /** What is said of the file itself, before any of its tables. */
  readonly notes: readonly Problem[]
}

/** Reads a file as what it holds, whatever its name says. A refusal says what it is instead and what to do. */
export async function readFormat(file: SourceFile, choices: FileChoices): Promise<ReadResult> {
  const content = contentOf(file.bytes)
  const refusal = file.fault ?? refusalOf(file, content)
  const kind = endingKind(file.name)
  if (refusal !== null) {
    const format = kind === 'workbook' ? 'xlsx' : kind === 'document' ? 'narrative' : 'csv'
    return { format, notes: [], refusal }
  }
  const reader = readerByContent[content] ?? (await readerOfText(file, choices))
  const format = await loaders[reader]()
  const result = await format.read(file, choices)
  const notes = isDisguised(file.name, reader) ? [disguise(file, reader)] : []
  // A page of tables that is named .xls is a workbook for whoever made it.
  if (reader === 'html' && kind === 'workbook') return { format: 'xlsx', notes, ...asWorkbook(result) }
  return { format: format.id, notes, ...result }
}

const readerByContent: Readonly<Partial<Record<Content, Reader>>> = {
  workbook: 'xlsx',
  document: 'docx',
  page: 'html',
  pdf: 'pdf',
}

function refusalOf({ bytes, archived }: SourceFile, content: Content): Refusal | null {
  switch (content) {
    case 'locked':
      return { code: 'zip.encrypted' }
    case 'damaged':
      return { code: 'zip.broken' }
    case 'old document':
      return { code: 'document.old' }
    case 'binary workbook':
      return { code: 'workbook.binary' }
    case 'zip':
      return archived === true ? { code: 'zip.nested' } : (refusalOfArchive(bytes) ?? { code: 'zip.nothing' })
    case 'program':
    case 'picture':
    case 'archive':
    case 'database':
      return { code: 'file.otherKind', params: { kind: content } }
    case 'workbook':
    case 'document':
    case 'page':
    case 'pdf':
    case 'text':
      return null
  }
}

/** Text without a mark of its own: what the user chose, else what the ending says; a .txt may be a table or a report. */
async function readerOfText(file: SourceFile, choices: FileChoices): Promise<Reader> {
  if (choices.format === 'csv') return 'csv'
  if (choices.format === 'narrative') return 'text'
  const ending = endingOf(file.name)
  if (ending === 'html' || ending === 'htm') return 'html'
  if (endingKind(file.name) === 'document') return 'text'
  if (ending !== 'txt') return 'csv'
  const text = await loaders.text()
  return text.recognises(file) > csv.recognises(file) ? 'text' : 'csv'
}

const readersOfEnding: Readonly<Record<string, readonly Reader[]>> = {
  text: ['csv', 'text'],
  workbook: ['xlsx'],
  document: ['docx', 'html', 'pdf', 'text'],
}

function isDisguised(name: string, reader: Reader): boolean {
  const kind = endingKind(name)
  return kind !== null && readersOfEnding[kind]?.includes(reader) !== true
}

function disguise({ name }: SourceFile, kind: Reader): Problem {
  return { code: 'format.disguised', origin: { source: name, line: 1, raw: '' }, params: { ending: endingOf(name), kind } }
}

function asWorkbook(result: FormatResult): FormatResult {
  if ('refusal' in result) return result
  return { ...result, tables: result.tables.map((table) => ({ ...table, format: 'xlsx' as const })) }
}
