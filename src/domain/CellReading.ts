/**
 * What one cell was read as. `fault`: the cell cannot be read and its row is returned whole. `warning`: it was read, but a
 * person should look. Both name a sentence `problem.<code>`.
 */
export interface CellReading<T> {
  readonly value: T | null
  readonly fault?: string
  readonly warning?: string
}
