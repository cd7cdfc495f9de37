import type { Conflict } from '../Reading'
import { lineageParty, type Matcher } from './identify'
import { missing } from './required'
import { originOfRecord, outcome, type SourceRecord, textOf } from './Source'
import { columnIds, differences, originFrom, placeOf, rowFrom, type TableRow } from './TableRows'

const required = ['effective_year', 'event_type'] as const
const compared = columnIds.lineage.filter((column) => column !== 'event_id')

function eventRow(record: SourceRecord, matcher: Matcher): TableRow | null {
  const row = rowFrom(record, 'lineage')
  const headers = record.block.headers.lineage
  row.effective_year ??= record.block.reading.year
  for (const column of required) {
    if (row[column] !== null) continue
    record.faults.push(missing(record, 'lineage', column))
  }
  const year = typeof row.effective_year === 'number' ? row.effective_year : null
  for (const side of ['from', 'to'] as const) {
    const party = lineageParty(textOf(row[`${side}_code`]), textOf(row[`${side}_name`]))
    row[`${side}_name`] = party.name
    row[`${side}_code`] = party.code ?? (party.name === null ? '' : matcher.codeOf(record, party.name, year))
  }
  if (row.from_code === '' && row.to_code === '') {
    record.faults.push({ code: 'row.departmentMissing', origin: originOfRecord(record, headers?.from_code), params: {} })
  }
  if (record.faults.length > 0) return null
  row.event_id ??= `L${row.effective_year}-${row.to_code || row.from_code}`
  return { row, origin: originFrom(record, 'lineage'), from: record }
}

/** Events of the lineage; the same event, from and to with other content stays beside the first, to be looked at. */
export function settleLineage(records: readonly SourceRecord[], matcher: Matcher): { rows: TableRow[]; conflicts: Conflict[] } {
  const byKey = new Map<string, TableRow>()
  const conflicts: Conflict[] = []
  for (const record of records) {
    if (!record.feeds.includes('lineage')) continue
    const later = eventRow(record, matcher)
    if (later === null) continue
    const keyOf = (id: unknown) => `${id}\u0000${later.row.from_code}\u0000${later.row.to_code}`
    const id = later.row.event_id
    const known = byKey.get(keyOf(id))
    if (known !== undefined) {
      const found = differences(known.row, later.row, compared)
      const choice = record.block.choices.repeated
      if (found.length === 0) {
        record.outcome |= outcome.duplicate
        continue
      }
      if (choice === 'first') {
        record.outcome |= outcome.superseded
        continue
      }
      if (choice === 'last') {
        known.from.outcome = outcome.superseded
        known.row = later.row
        known.origin = later.origin
        record.outcome |= outcome.loaded
        continue
      }
      if (choice === undefined) {
        conflicts.push({ table: 'lineage', key: String(id), first: placeOf(known), later: placeOf(later), differences: found })
      }
      for (let n = 2; byKey.has(keyOf(later.row.event_id)); n++) later.row.event_id = `${id}-${n}`
    }
    byKey.set(keyOf(later.row.event_id), later)
    record.outcome |= outcome.loaded
  }
  return { rows: [...byKey.values()], conflicts }
}
