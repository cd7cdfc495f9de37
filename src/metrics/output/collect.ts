// What metrics.csv is made of: every metric of every department and year, of all departments, since peers and last year may
// lie outside the selection; what lies inside is marked.
import { entitiesOf, lineageEvents, type Merger, mergersOf } from '../../domain/lineage'
import type { Row } from '../../domain/row'
import type { FilterKey, Selection } from '../../domain/selection'
import type { Query } from '../../engine/Engine'
import { type DepartmentValue, departmentValues, type Identity } from '../compare'
import { askMany } from '../compileMany'
import type { Metric, QuerySpec } from '../Metric'
import { type Entry, outputEntries } from './entries'
import { withZeros } from './zeros'

export type Ask = (query: Query) => Promise<readonly Row[]>

export interface DepartmentYear {
  readonly code: string
  readonly year: number
  readonly type: string | null
  readonly band: string | null
  /** Counts in N. */
  readonly isDue: boolean
  readonly hasRecord: boolean
  readonly isContradicting: boolean
  readonly isInside: boolean
}

export interface Measured extends DepartmentValue {
  /** Not a line of the department: it stands in the divisor of a share all the same. */
  readonly isFiller?: true
  /** Indicators or issues that could have been used; null where departments are counted. */
  readonly expected: number | null
  /** Whether the divisor is there and not above zero. */
  readonly isZero: boolean
}

/** By member (`''` for the metric itself), of one metric. */
export type ByMember = ReadonlyMap<string, readonly Measured[]>

export interface Collected {
  readonly departments: readonly DepartmentYear[]
  readonly values: ReadonlyMap<string, ByMember>
  readonly identity: Identity
}

export async function collect(ask: Ask, selection: Selection, lineage: readonly Row[]): Promise<Collected> {
  const everybody = {
    ...selection,
    years: [],
    departments: [],
    departmentTypes: [],
    sizeBands: [],
    financeOffices: [],
    peerGroup: null,
  }
  const departments = await departmentYearsOf(ask, selection, everybody)
  const events = lineageEvents(lineage)
  const entities = entitiesOf(events)
  const mergers: readonly Merger[] = mergersOf(events)
  const identity = { entityOf: (code: string) => entities.get(code) ?? code, mergers }
  return { departments, values: await valuesOf(ask, everybody), identity }
}

async function departmentYearsOf(ask: Ask, selection: Selection, everybody: Selection): Promise<readonly DepartmentYear[]> {
  const all: QuerySpec = {
    metrics: ['department_n', 'record_n'],
    by: ['department', 'year', 'departmentType', 'sizeBand', 'contradicting'],
    ignore: ['issueCategories'],
  }
  const [rows = []] = await askMany([all], everybody, ask)
  const [chosen = []] = await askMany([{ metrics: ['department_n'], by: ['department', 'year'] }], selection, ask)
  const inside = new Set(chosen.map((row) => `${row.department} ${row.year}`))
  return rows.map((row) => ({
    code: String(row.department),
    year: Number(row.year),
    type: row.departmentType === null ? null : String(row.departmentType),
    band: row.sizeBand === null ? null : String(row.sizeBand),
    isDue: Number(row.department_n) > 0,
    hasRecord: Number(row.record_n) > 0,
    isContradicting: selection.evalScope === 'DEPT' && row.contradicting === true,
    isInside: inside.has(`${row.department} ${row.year}`),
  }))
}

interface Question {
  readonly spec: QuerySpec
  readonly metrics: readonly Metric[]
  readonly member: readonly string[]
}

async function valuesOf(ask: Ask, everybody: Selection): Promise<ReadonlyMap<string, ByMember>> {
  const questions = questionsOf(outputEntries)
  const specs = [...questions.map((question) => question.spec), { metrics: ['text_dept_n'], by: ['department', 'year'] }]
  const answers = await askMany(specs, everybody, ask)
  const withText = departmentValues(answers.at(-1) ?? [], 'text_dept_n').filter((one) => one.n > 0)
  const values = new Map<string, Map<string, Measured[]>>()
  for (const [index, { metrics, member }] of questions.entries()) {
    for (const metric of metrics) {
      const byMember = values.get(metric.id) ?? new Map<string, Measured[]>()
      values.set(metric.id, byMember)
      for (const [name, rows] of rowsByMember(answers[index] ?? [], member)) byMember.set(name, measuredOf(rows, metric))
    }
  }
  return new Map([...values].map(([id, byMember]) => [id, withZeros(id, byMember, withText)]))
}

/** One question for all metrics of a relation that are asked for by the same dimensions. */
function questionsOf(entries: readonly Entry[]): readonly Question[] {
  const found = new Map<string, { metrics: Metric[]; member: readonly string[] }>()
  for (const { metric, isWhole, members } of entries) {
    for (const member of [...(isWhole ? [[]] : []), ...members]) {
      const key = [metric.relation, metric.keepsContradicting === true, ...member].join(' ')
      const question = found.get(key) ?? { metrics: [], member }
      question.metrics.push(metric)
      found.set(key, question)
    }
  }
  return [...found.values()].map(({ metrics, member }) => ({
    spec: { metrics: metrics.flatMap(columnsFor), by: ['department', 'year', ...member], ignore: othersFilters(metrics) },
    metrics,
    member,
  }))
}

/** Peers and last year are asked of everybody: a category tells issues apart here, and departments only by who is inside. */
const othersFilters = ([first]: readonly Metric[]): readonly FilterKey[] =>
  first?.relation === 'v_recurrence' ? [] : ['issueCategories']

function columnsFor(metric: Metric): readonly string[] {
  const hasParts = metric.parts !== undefined || metric.share !== undefined
  return [
    metric.id,
    ...(hasParts ? [`${metric.id}.num`, `${metric.id}.den`] : []),
    ...(metric.zero === undefined ? [] : [`${metric.id}.zero`]),
    ...(metric.expected === undefined ? [] : [`${metric.id}.expected`]),
    ...(metric.id === 'mean_attainment' ? ['weighted_n'] : []),
  ]
}

/** `OUTPUT.QUANTITY` -> its rows; rows in which a part of the member is missing have none. */
function rowsByMember(rows: readonly Row[], member: readonly string[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    if (member.some((dimension) => row[dimension] === null)) continue
    const name = member.map((dimension) => String(row[dimension])).join('.')
    const group = found.get(name)
    if (group === undefined) found.set(name, [row])
    else group.push(row)
  }
  return found
}

function measuredOf(rows: readonly Row[], metric: Metric): Measured[] {
  const isMean = metric.id === 'mean_attainment'
  return departmentValues(rows, metric.id).map((value, index) => {
    const { isUnweighted, ...rest } = value
    const expected = rows[index]?.[`${metric.id}.expected`]
    return {
      ...rest,
      ...(isMean && isUnweighted ? { isUnweighted } : {}),
      expected: typeof expected === 'number' ? expected : null,
      isZero: Number(rows[index]?.[`${metric.id}.zero`] ?? 0) > 0,
    }
  })
}
