// Values of departments put together and compared: groups, last year of the same entity, the same basis (DOMAIN 6, 7).
import { type Merger, mergedFrom } from '../domain/lineage'
import { relativeChange } from '../domain/rate'
import type { Cell, Row } from '../domain/row'
import type { Metric } from './Metric'
import { ifEnough } from './minimum'
import { median } from './statistics'

/** One metric of one department in one year; `num` and `den` where it is a ratio of sums. */
export interface DepartmentValue {
  readonly code: string
  readonly year: number
  readonly value: number | null
  readonly num: number | null
  readonly den: number | null
  /** What the value was made of: 1, or indicators, issues; 0 where there is none. */
  readonly n: number
  /** A mean of indicators of which none has a weight. */
  readonly isUnweighted?: boolean
}

/** Who is who over the years. Without `mergers` a merged department has no last year. */
export interface Identity {
  entityOf(code: string): string
  readonly mergers: readonly Merger[]
}

const number = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : null)

/** Rows of a spec by department and year (columns `department`, `year`, the metric, and its parts where asked for). */
export function departmentValues(rows: readonly Row[], metric: string): readonly DepartmentValue[] {
  const [num, den, n] = [`${metric}.num`, `${metric}.den`, `${metric}.n`]
  return rows.map((row) => {
    const value = number(row[metric])
    const found = {
      code: String(row.department),
      year: Number(row.year),
      value,
      num: number(row[num]),
      den: number(row[den]),
      n: number(row[n]) ?? (value === null ? 0 : 1),
    }
    return row.weighted_n === 0 ? { ...found, isUnweighted: true } : found
  })
}

/** The value of a group: sum, ratio of sums or median (of three and more). Null where nothing can be put together. */
export function groupValue(metric: Pick<Metric, 'groups'>, values: readonly DepartmentValue[]): number | null {
  const known = values.flatMap((one) => (one.value === null ? [] : [one.value]))
  if (metric.groups === 'sum') return known.length === 0 ? null : sum(known)
  if (metric.groups === 'median') return ifEnough(median(known), known.length, 'median')
  const valued = values.filter((one) => one.value !== null)
  if (valued.length > 0 && valued.every((one) => one.isUnweighted === true)) return simpleMean(valued)
  const complete = values.filter((one) => one.num !== null && one.den !== null)
  const under = sum(complete.map((one) => one.den ?? 0))
  return under > 0 ? sum(complete.map((one) => one.num ?? 0)) / under : null
}

/** Every indicator counts the same: departments by the number of their indicators. */
function simpleMean(values: readonly DepartmentValue[]): number | null {
  const count = sum(values.map((one) => one.n))
  return count === 0 ? null : sum(values.map((one) => (one.value ?? 0) * one.n)) / count
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Change by the unit: amounts as a share of last year, everything else as a difference (rates in fractions: × 100 = 百分点). */
export function changeOf(metric: Pick<Metric, 'unit'>, value: number | null, lastYear: number | null): number | null {
  if (value === null || lastYear === null) return null
  return metric.unit === 'wan' ? relativeChange(value, lastYear) : value - lastYear
}

export interface LastYear {
  readonly value: number | null
  /** 合并口径: summed over the departments that were merged. */
  readonly isMerged: boolean
}

/** The values of one metric by entity and year. */
export class ValueHistory {
  readonly #metric: Metric
  readonly #identity: Identity
  readonly #byEntity = new Map<string, Map<number, DepartmentValue[]>>()

  constructor(metric: Metric, values: readonly DepartmentValue[], identity: Identity) {
    this.#metric = metric
    this.#identity = identity
    for (const value of values) {
      const entity = identity.entityOf(value.code)
      const years = this.#byEntity.get(entity) ?? new Map<number, DepartmentValue[]>()
      this.#byEntity.set(entity, years)
      years.set(value.year, [...(years.get(value.year) ?? []), value])
    }
  }

  /** What the entity of `code` reported for `year` under whichever code; null where nothing or two contradicting things. */
  of(code: string, year: number): DepartmentValue | null {
    const found = this.#byEntity.get(this.#identity.entityOf(code))?.get(year) ?? []
    return found.length === 1 ? (found[0] ?? null) : null
  }

  /** The year before, under a former name too, of merged departments the sum. Scores and grades are not combined. */
  lastYear(code: string, year: number): LastYear {
    const merged = this.merged(code, year - 1, year)
    if (merged !== null) return { value: merged.value, isMerged: true }
    return { value: this.of(code, year - 1)?.value ?? null, isMerged: false }
  }

  /** `year` of the departments that were merged into `code` up to `until`, as one; null where none was. */
  merged(code: string, year: number, until: number): DepartmentValue | null {
    const { mergers, entityOf } = this.#identity
    const byEntity = mergers.map((one) => ({ ...one, code: entityOf(one.code), from: one.from.map(entityOf) }))
    const own = entityOf(code)
    if (!byEntity.some((one) => one.code === own && one.year > year && one.year <= until)) return null
    const parts = mergedFrom(own, year, until, byEntity, (part, when) => this.of(part, when) !== null)
    const values = (parts ?? []).flatMap((part) => this.of(part, year) ?? [])
    const isAdditive = isMoney(this.#metric)
    const isComplete = values.length > 0 && values.every((one) => one.value !== null || one.den !== null)
    const value = isAdditive && isComplete ? groupValue(this.#metric, values) : null
    return { code, year, value, num: null, den: null, n: value === null ? 0 : 1 }
  }
}

/** Amounts and their rates are added over merged departments, scores and shares are not (DOMAIN 7). */
const isMoney = ({ relation, unit, groups, share }: Metric) =>
  (relation === 'v_eval' || relation === 'v_fund') && (unit === 'wan' || (groups === 'ratio' && share === undefined))

export interface SameBasis {
  readonly current: readonly DepartmentValue[]
  readonly lastYear: readonly DepartmentValue[]
}

/** 同口径: of `current` (one year) those whose entity has the measure in the year before too, and these. */
export function sameBasis(current: readonly DepartmentValue[], history: ValueHistory): SameBasis {
  const pairs = current.flatMap((one) => {
    const before = one.code.startsWith('U:') ? null : history.of(one.code, one.year - 1)
    return one.n > 0 && before !== null && before.n > 0 ? [{ one, before }] : []
  })
  return { current: pairs.map((pair) => pair.one), lastYear: pairs.map((pair) => pair.before) }
}
