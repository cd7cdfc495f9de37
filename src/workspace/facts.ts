import type { Exemption } from '../domain/exemption'
import { entitiesOf, lineageEvents, mergersOf } from '../domain/lineage'
import type { Row } from '../domain/row'
import type { TableId } from '../domain/schema'
import type { Text } from '../domain/text'
import type { DatasetFacts, DepartmentFact } from '../views/View'

type Records = Readonly<Record<TableId, readonly Row[]>>

const text = (value: Row[string] | undefined) => (value === null || value === undefined ? null : String(value))
const year = (value: Row[string] | undefined) => (typeof value === 'number' ? value : null)

/**
 * The small facts that views and the filter bar need; `years` are the rows of `dept_year`, `lineageFiles[i]` is the file of the
 * i-th row of the lineage, where it came in one. `exemptions` are those in force: who is exempt in every year is among the
 * departments all the same.
 */
export function datasetFacts(
  records: Records,
  years: readonly Row[],
  categories: readonly { readonly id: string; readonly label: Text }[],
  unlabelled: DatasetFacts['unlabelled'],
  lineageFiles: readonly string[] = [],
  exemptions: readonly Exemption[] = [],
): DatasetFacts {
  const shortNames = new Map(records.departments.map((row) => [String(row.dept_code), text(row.dept_short_name)]))
  const listed = new Map(records.departments.map((row) => [String(row.dept_code), row]))
  const reported = yearsReported(records.evaluations)
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
      reported: reported.get(code) ?? [],
      inUse: { from: year(listed.get(code)?.valid_from_year), to: year(listed.get(code)?.valid_to_year) },
    }
    known.years.push(Number(row.d_year))
    departments.set(code, { ...known, name, years: known.years })
  }
  const events = lineageEvents(records.lineage, lineageFiles)
  const entities = entitiesOf(events)
  for (const code of new Set(exemptions.map((one) => one.code))) {
    if (!departments.has(code)) departments.set(code, listedOnly(code, listed.get(code) ?? {}, entities.get(code) ?? code))
  }
  return {
    revision: 0,
    years: [...new Set([...reported.values()].flat())].sort((a, b) => a - b),
    departments: [...departments.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    categories: categories.map(({ id, label }) => ({ id, label })),
    unlabelled,
    mergers: mergersOf(events),
    lineage: events,
    ...(exemptions.length === 0 ? {} : { exemptions }),
    sample: false,
  }
}

/** A department of the list that is due in no year. */
function listedOnly(code: string, row: Row, entity: string): DepartmentFact & { years: number[] } {
  const name = text(row.dept_name) ?? code
  return {
    code,
    name,
    shortName: text(row.dept_short_name) ?? name,
    type: text(row.dept_type),
    office: text(row.finance_office),
    entity,
    years: [],
    reported: [],
    inUse: { from: year(row.valid_from_year), to: year(row.valid_to_year) },
  }
}

/** By code, ascending. */
function yearsReported(evaluations: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>()
  for (const row of evaluations) {
    const code = String(row.dept_code)
    found.set(code, (found.get(code) ?? new Set()).add(Number(row.fiscal_year)))
  }
  return new Map([...found].map(([code, years]) => [code, [...years].sort((a, b) => a - b)]))
}
