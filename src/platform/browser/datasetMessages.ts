import type { IntakeProgress } from '../../intake/Reading'
import type { Dataset } from '../../workspace/Platform'

export type DatasetMethod = Exclude<keyof Dataset, 'close'>

/** What the page sends: a call, or the wish to end one. */
export type DatasetRequest =
  | { readonly id: number; readonly method: DatasetMethod; readonly args: readonly unknown[] }
  | { readonly id: number; readonly abort: true }

export type DatasetReply =
  | { readonly id: number; readonly progress: IntakeProgress }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly fault: Fault }

export interface Fault {
  readonly name: string
  readonly code: string
  readonly message: string
  readonly params: Readonly<Record<string, string | number | boolean | null>>
}

/** Methods whose last argument is hooks, which cannot cross: progress comes back as messages, abort goes as one. */
export const hookAt: Readonly<Partial<Record<DatasetMethod, number>>> = {
  preview: 2,
  replace: 1,
  build: 0,
  load: 1,
  relabel: 1,
  tryLabels: 1,
}
