import type { TableId } from '../domain/schema'
import type { Draft } from './Reading'

/** Every line that a record takes something from: its own, and those of the values that stand elsewhere. */
export function linesOf({ line, lines: further = [], places }: Draft): ReadonlySet<number> {
  const lines = new Set([line, ...further])
  for (const table in places) {
    const part = places[table as TableId]
    for (const column in part) lines.add(part[column]?.line ?? line)
  }
  return lines
}
