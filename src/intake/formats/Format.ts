import type { Text } from '../../domain/text'
import type { RawTable } from '../RawTable'
import type { Encoding, FileChoices, FileReport, Question, SourceFile } from '../Reading'

/** Why a file could not be read as rows: the sentence `problem.<code>`, and what to ask where an answer helps. */
export interface Refusal {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly question?: Question
}

/** One paragraph with text. `line`: its number in the document (or the physical line of a text file), from 1. */
export interface Paragraph {
  readonly line: number
  readonly text: string
  /** Level of the heading where the document says so. */
  readonly heading?: number
  /** A row of a table that the file holds as places of letters only: shown and counted, and nothing is read from it. */
  readonly isTable?: true
}

/** Running text of a report (narrative), in its order. */
export interface DocumentText {
  readonly source: string
  readonly encoding: Encoding | null
  readonly paragraphs: readonly Paragraph[]
}

/** A document may hold both: tables are read as sheets are, its text as a narrative. */
export type FormatResult = { readonly tables: readonly RawTable[]; readonly text?: DocumentText } | { readonly refusal: Refusal }

export interface Format {
  readonly id: FileReport['format']
  readonly label: Text
  /** 0 = not mine, 1 = certain. Looks at the name and the first bytes only. */
  recognises(file: SourceFile): number
  read(file: SourceFile, choices: FileChoices): Promise<FormatResult>
}
