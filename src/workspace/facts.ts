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
  const listed = new Map(records.departments.map((row) => [String(row.dept_code), row]))
  const reported = yearsReported(records.evaluations)
  const departments = new Map<string, DepartmentFact & { years: number[] }>()
  for (const row of years) {
    const code = String(row.d_code)
    if (row.d_known !== true && !code.startsWith('U:')) continue
    const name = text(row.d_name) ?? code
    const [type, office, entity] = [text(row.d_type), text(row.d_office), text(row.d_entity) ?? code]
    const known =
      departments.get(code) ?? departmentFact({ code, name, type, office, entity }, listed.get(code), reported.get(code))
    known.years.push(Number(row.d_year))
    departments.set(code, { ...known, name, years: known.years })
  }
  const handedIn = yearsReported(records.evaluations.filter(isHandedIn))
  for (const one of departments.values()) {
    const unreported = one.years.filter((due) => handedIn.get(one.code)?.includes(due) !== true)
    if (unreported.length > 0) departments.set(one.code, { ...one, unreported })
  }
  const events = lineageEvents(records.lineage, lineageFiles)
  const entities = entitiesOf(events)
  for (const code of new Set(exemptions.map((one) => one.code))) {
    if (departments.has(code)) continue
    const row = listed.get(code)
    const [name, type, office] = [text(row?.dept_name) ?? code, text(row?.dept_type), text(row?.finance_office)]
    departments.set(code, departmentFact({ code, name, type, office, entity: entities.get(code) ?? code }, row))
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

/** Of no year yet. `listed` is its row of the list of departments. */
function departmentFact(
  own: Pick<DepartmentFact, 'code' | 'name' | 'type' | 'office' | 'entity'>,
  listed: Row | undefined,
  reported: readonly number[] = [],
): DepartmentFact & { years: number[] } {
  return {
    ...own,
    shortName: text(listed?.dept_short_name) ?? own.name,
    years: [],
    reported,
    inUse: { from: year(listed?.valid_from_year), to: year(listed?.valid_to_year) },
  }
}

/** As `submitted_n` counts it. */
const isHandedIn = (row: Row) => row.eval_scope === 'DEPT' && row.submit_status !== 'NOT_SUBMITTED'

/** By code, ascending. */
function yearsReported(evaluations: readonly Row[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, Set<number>>()
  for (const row of evaluations) {
    const code = String(row.dept_code)
    found.set(code, (found.get(code) ?? new Set()).add(Number(row.fiscal_year)))
  }
  return new Map([...found].map(([code, years]) => [code, [...years].sort((a, b) => a - b)]))
}
