import type { Text } from '../../domain/text'
import type { RawTable } from '../RawTable'
import type { FileChoices, FileReport, Question, SourceFile } from '../Reading'

/** Why a file could not be read as rows: the sentence `problem.<code>`, and what to ask where an answer helps. */
export interface Refusal {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly question?: Question
}

export type FormatResult = { readonly tables: readonly RawTable[] } | { readonly refusal: Refusal }

export interface Format {
  readonly id: FileReport['format']
  readonly label: Text
  /** 0 = not mine, 1 = certain. Looks at the name and the first bytes only. */
  recognises(file: SourceFile): number
  read(file: SourceFile, choices: FileChoices): Promise<FormatResult>
}
