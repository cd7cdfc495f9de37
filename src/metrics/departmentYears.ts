// The support table `dept_year` and the table `dept_entity`, made from the records before they are loaded.
import type { Exemption } from '../domain/exemption'
import { entitiesOf, isActive, lineageEvents, type Validity } from '../domain/lineage'
import { bandOf, type SizeBand } from '../domain/peers'
import type { Row } from '../domain/row'
import { peerBands } from '../reference/peerBands'

export interface DepartmentRecords {
  readonly departments: readonly Row[]
  readonly evaluations: readonly Row[]
  readonly lineage: readonly Row[]
  /** 免报 in force, as `exemptionsInForce` gives them; absent is the same as none. */
  readonly exemptions?: readonly Exemption[]
}

/** Rows of `dept_entity`: every code in use and its entity. */
export function departmentEntities(records: DepartmentRecords): Row[] {
  const entities = entitiesOf(lineageEvents(records.lineage))
  const codes = new Set([...records.departments, ...records.evaluations].map((row) => String(row.dept_code)))
  for (const code of entities.keys()) codes.add(code)
  return [...codes].sort().map((code) => ({ dept_code: code, entity_id: entities.get(code) ?? code }))
}

/**
 * Rows of `dept_year`: one per code and year with records, where the code is due in the year (DOMAIN 6.5) or has a record all the
 * same. `d_known` tells the codes that are due: false for `U:` codes and for a record under a code not in use that year; N counts
 * `d_known OR d_code LIKE 'U:%'`. An exempt code is due where it reported all the same, and has no row where it did not.
 */
export function departmentYears(records: DepartmentRecords, bands: readonly SizeBand[] = peerBands): Row[] {
  const entities = entitiesOf(lineageEvents(records.lineage))
  const own = (code: string) => entities.get(code) ?? code
  const reported = recordsByDepartment(records.evaluations)
  const contradicting = contradictingEntities(records.evaluations, own)
  const exempt = new Set(records.exemptions?.map((one) => `${one.code} ${one.year}`))
  const isInUse = inUse(records, reported)
  const years = [...new Set(records.evaluations.map((row) => Number(row.fiscal_year)))].sort((a, b) => a - b)
  return withAllCodes(records).flatMap((department) => {
    const code = String(department.dept_code)
    return years.flatMap((year): Row[] => {
      const isDue = isInUse(department, year) && !exempt.has(`${code} ${year}`)
      const rows = reported.get(code)?.get(year)
      if (!isDue && rows === undefined) return []
      return [
        {
          d_code: code,
          d_year: year,
          d_name: department.dept_name ?? code,
          d_type: department.dept_type ?? null,
          d_office: department.finance_office ?? null,
          d_band: bandOf(budgetOf(rows ?? []), bands),
          d_entity: own(code),
          d_known: isDue,
          d_contradicting: contradicting.has(`${own(code)} ${year}`),
        },
      ]
    })
  })
}

/** 免报 that make a difference: of codes that would be due and handed in nothing for the year; of two, the later. In order of time. */
export function exemptionsInForce(
  records: Omit<DepartmentRecords, 'exemptions'>,
  exemptions: readonly Exemption[],
): readonly Exemption[] {
  if (exemptions.length === 0) return []
  const reported = recordsByDepartment(records.evaluations)
  const isInUse = inUse(records, reported)
  const departments = new Map(records.departments.map((row) => [String(row.dept_code), row]))
  const latest = new Map(exemptions.map((one) => [`${one.year} ${one.code}`, one]))
  return [...latest.values()]
    .filter(({ code, year }) => {
      const department = departments.get(code)
      return department !== undefined && isInUse(department, year) && !reported.get(code)?.get(year)?.some(isReport)
    })
    .sort((a, b) => a.year - b.year || (a.code < b.code ? -1 : 1))
}

/** A line of a list that says 未报送 is none. */
const isReport = (row: Row) => row.submit_status !== 'NOT_SUBMITTED'

function inUse(records: DepartmentRecords, reported: ReturnType<typeof recordsByDepartment>) {
  const events = lineageEvents(records.lineage)
  return (department: Row, year: number): boolean => {
    const code = String(department.dept_code)
    return !code.startsWith('U:') && isActive(code, year, validityOf(department, reported.get(code) ?? new Map()), events)
  }
}

const isWhole = (row: Row) => row.eval_scope === 'DEPT'

function recordsByDepartment(evaluations: readonly Row[]): ReadonlyMap<string, Map<number, Row[]>> {
  const found = new Map<string, Map<number, Row[]>>()
  for (const row of evaluations) {
    const code = String(row.dept_code)
    const years = found.get(code) ?? new Map<number, Row[]>()
    found.set(code, years)
    years.set(Number(row.fiscal_year), [...(years.get(Number(row.fiscal_year)) ?? []), row])
  }
  return found
}

/** `entity year` of which there are two records of the whole department. */
function contradictingEntities(evaluations: readonly Row[], own: (code: string) => string): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const row of evaluations.filter(isWhole)) {
    const key = `${own(String(row.dept_code))} ${row.fiscal_year}`
    ;(seen.has(key) ? twice : seen).add(key)
  }
  return twice
}

/** Departments, and codes of evaluations that the list of departments lacks. */
function withAllCodes(records: DepartmentRecords): readonly Row[] {
  const departments = new Map(records.departments.map((row) => [String(row.dept_code), row]))
  for (const row of records.evaluations) {
    const code = String(row.dept_code)
    if (!departments.has(code)) departments.set(code, { dept_code: code, dept_name: row.dept_name_reported ?? code })
  }
  return [...departments.values()]
}

function validityOf(department: Row, ofCode: ReadonlyMap<number, Row[]>): Validity {
  const year = (value: Row[string] | undefined) => (typeof value === 'number' ? value : null)
  const recorded = [...ofCode.keys()]
  return {
    from: year(department.valid_from_year),
    to: year(department.valid_to_year),
    firstRecord: recorded.length === 0 ? null : Math.min(...recorded),
  }
}

function budgetOf(rows: readonly Row[]): number | null {
  const budget = rows.find((row) => isWhole(row) && typeof row.budget_adjusted === 'number')?.budget_adjusted
  return typeof budget === 'number' ? budget : null
}
