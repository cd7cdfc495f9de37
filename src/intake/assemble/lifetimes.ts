import type { Cell } from '../../domain/row'
import { type SourceRecord, textOf } from './Source'

const leaving = new Set(['RENAME', 'RECODE', 'MERGE', 'SPLIT', 'ABOLISH'])

function earlier(years: Map<string, number>, code: string | null, year: number): void {
  if (code !== null) years.set(code, Math.min(years.get(code) ?? year, year))
}

/** In which years a code is in use (DOMAIN 6.5), read from lists of departments and lineage before they are settled. */
export function lifetimesOf(records: readonly SourceRecord[]): (code: string, year: number) => boolean {
  const from = new Map<string, number>()
  const until = new Map<string, number>()
  const number = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : null)
  for (const { draft } of records) {
    const department = draft.values.departments
    const code = textOf(department?.dept_code)
    const first = number(department?.valid_from_year)
    const last = number(department?.valid_to_year)
    if (first !== null) earlier(from, code, first)
    if (last !== null) earlier(until, code, last + 1)
    const event = draft.values.lineage
    const year = number(event?.effective_year)
    if (event === undefined || year === null) continue
    const left = textOf(event.from_code)
    const entered = textOf(event.to_code)
    if (left === entered) continue
    if (leaving.has(String(event.event_type))) earlier(until, left, year)
    if (event.event_type !== 'TRANSFER') earlier(from, entered, year)
  }
  return (code, year) => year >= (from.get(code) ?? year) && year < (until.get(code) ?? year + 1)
}
