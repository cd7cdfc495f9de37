import { lineageEvents, mergersOf } from '../domain/lineage'
import type { Row } from '../domain/row'
import type { TableId } from '../domain/schema'
import type { Text } from '../domain/text'
import type { DatasetFacts, DepartmentFact } from '../views/View'

type Records = Readonly<Record<TableId, readonly Row[]>>

const text = (value: Row[string] | undefined) => (value === null || value === undefined ? null : String(value))

/** The small facts that views and the filter bar need; `years` are the rows of `dept_year`. */
export function datasetFacts(
  records: Records,
  years: readonly Row[],
  categories: readonly { readonly id: string; readonly label: Text }[],
  unlabelled: DatasetFacts['unlabelled'],
): DatasetFacts {
  const shortNames = new Map(records.departments.map((row) => [String(row.dept_code), text(row.dept_short_name)]))
  const departments = new Map<string, DepartmentFact & { years: number[] }>()
  for (const row of years) {
    const code = String(row.d_code)
    if (row.d_known !== true && !code.startsWith('U:')) continue
    const name = text(row.d_name) ?? code
    const known = departments.get(code) ?? {
      code,
      name,
      shortName: shortNames.get(code) ?? name,
      type: text(row.d_type),
      office: text(row.d_office),
      entity: text(row.d_entity) ?? code,
      years: [],
    }
    known.years.push(Number(row.d_year))
    departments.set(code, { ...known, name, years: known.years })
  }
  const events = lineageEvents(records.lineage)
  const reported = new Set(records.evaluations.map((row) => Number(row.fiscal_year)))
  return {
    revision: 0,
    years: [...reported].sort((a, b) => a - b),
    departments: [...departments.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    categories: categories.map(({ id, label }) => ({ id, label })),
    unlabelled,
    mergers: mergersOf(events),
    lineage: events,
    sample: false,
  }
}
