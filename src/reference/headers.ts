import { ambiguous, ignored } from '../../data/reference/headers.json'

/** A header that may mean several columns; `rule` says in words what decides, intake/ambiguity.ts does it. */
export interface AmbiguousHeader {
  readonly header: string
  /** `table.column` */
  readonly candidates: readonly string[]
  readonly rule: string
}

export const ambiguousHeaders: readonly AmbiguousHeader[] = ambiguous

/** Headers of personal data and of keys of a machine: never kept, shown or exported. */
export const ignoredHeaders: readonly string[] = ignored
