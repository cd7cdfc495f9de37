import type { LineageEvent } from '../domain/lineage'
import type { Row } from '../domain/row'

interface LineageRecords {
  readonly departments: readonly Row[]
  readonly lineage: readonly Row[]
}

/** The rows of `lineage` that were read, and after them the events that the user keeps. */
export function withOwnLineage({ departments, lineage }: LineageRecords, own: readonly LineageEvent[] = []): readonly Row[] {
  if (own.length === 0) return lineage
  const names = new Map(departments.map((row) => [row.dept_code, row.dept_name ?? null]))
  return [
    ...lineage,
    ...own.map(
      ({ type, year, from, to, share }, i): Row => ({
        event_id: `own-${i + 1}`,
        effective_year: year,
        event_type: type,
        from_code: from ?? '',
        from_name: names.get(from) ?? null,
        to_code: to ?? '',
        to_name: names.get(to) ?? null,
        share,
        doc_no: null,
      }),
    ),
  ]
}
