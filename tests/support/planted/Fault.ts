import type { PlantedRecord } from './Record'

/** What is wrong with one record on purpose. */
export interface Fault {
  /** The rule, or what else is planted. */
  readonly kind: string
  /** The record it is done to; of a rule that looks at two years, the later. */
  readonly year?: number
  edit(record: PlantedRecord): void
  /** Rows of the record that the rule names: indicator 1, line 4, I2, M3; absent where it names the record. */
  readonly row?: string
  /** Rules that the same figures rightly set off besides, `C034 1` where they name a row. */
  readonly also?: readonly string[]
}
