import type { Origin } from './origin'
import type { Cell } from './row'

/** A fault of ours or of the machine, never of the user's data. `code` has its sentence in `i18n/` under `error.<code>`. */
export class AppError extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, Cell>>

  constructor(code: string, params: Readonly<Record<string, Cell>> = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'AppError'
    this.code = code
    this.params = params
  }
}

/** An expected fault in what the user gave us. Never thrown: returned, listed, exported. Its sentence: `problem.<code>`. */
export interface Problem {
  readonly code: string
  readonly origin: Origin
  readonly params: Readonly<Record<string, Cell>>
}

export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }
