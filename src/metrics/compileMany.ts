// Several specs in as few statements as possible: those over the same rows become one with GROUPING SETS.
import type { Cell, Row } from '../domain/row'
import type { Selection } from '../domain/selection'
import type { Query } from '../engine/Engine'
import { dimensionColumns } from './columns'
import { columnsOf, compile, isTwoLevel, paramsOf, selectFrom } from './compile'
import type { Dimension, QuerySpec } from './Metric'
import { type Plan, planOf } from './plan'
import { widen } from './widen'

export interface Statement {
  readonly query: Query
  /** Places in `specs` that this statement answers. */
  readonly answers: readonly number[]
  /** The statement's rows as the answers of these specs, in the order of `answers`. */
  split(rows: readonly Row[]): readonly (readonly Row[])[]
}

/** What `compile` gives for each spec, asked with fewer statements. */
export function compileMany(specs: readonly QuerySpec[], selection: Selection): readonly Statement[] {
  const groups = new Map<string, { readonly place: number; readonly spec: QuerySpec; readonly plan: Plan }[]>()
  const widened = widen(specs, selection)
  for (const [place, { spec }] of widened.entries()) {
    const plan = planOf(spec, selection)
    const key = canShare(spec, plan) ? sharedKey(plan) : `alone ${JSON.stringify(spec)}`
    groups.set(key, [...(groups.get(key) ?? []), { place, spec, plan }])
  }
  return [...groups.values()].map((members) => {
    const [first] = members
    const places = members.map((member) => member.place)
    const isOneSpec = first !== undefined && members.every(({ spec }) => JSON.stringify(spec) === JSON.stringify(first.spec))
    const statement = isOneSpec
      ? alone(first.spec, places, selection)
      : together(
          members.map((member) => member.plan),
          places,
        )
    const own = (rows: readonly (readonly Row[])[]) => rows.map((part, at) => widened[places[at] ?? -1]?.own(part) ?? part)
    return { ...statement, split: (rows: readonly Row[]) => own(statement.split(rows)) }
  })
}

/** The answers of all specs, each as `compile` would have asked it. */
export async function askMany(
  specs: readonly QuerySpec[],
  selection: Selection,
  ask: (query: Query) => Promise<readonly Row[]>,
): Promise<readonly (readonly Row[])[]> {
  const answers: (readonly Row[])[] = specs.map(() => [])
  for (const statement of compileMany(specs, selection)) {
    const parts = statement.split(await ask(statement.query))
    for (const [index, place] of statement.answers.entries()) answers[place] = parts[index] ?? []
  }
  return answers
}

/** Windows over groups and statistics in two steps have no place beside grouping sets. */
function canShare(spec: QuerySpec, plan: Plan): boolean {
  const plain = spec.order === undefined && spec.limit === undefined
  const windowed = plan.asked.some(({ metric }) => metric.share !== undefined || metric.nAcross !== undefined)
  return plain && !windowed && !isTwoLevel(plan)
}

const sharedKey = (plan: Plan) => JSON.stringify([plan.source, plan.where])

function alone(spec: QuerySpec, answers: readonly number[], selection: Selection): Statement {
  return { query: compile(spec, selection), answers, split: (rows) => answers.map(() => rows) }
}

const flagOf = (dimension: Dimension) => `not_${dimension.id}`

function together(plans: readonly Plan[], answers: readonly number[]): Statement {
  const all = distinctBy(plans.flatMap((plan) => plan.by))
  const asked = plans.flatMap((plan) => plan.asked)
  const [first] = plans
  const flags = all.map((dimension) => ({ name: flagOf(dimension), sql: `(grouping(${dimension.sql}))::INTEGER` }))
  const columns = [...dimensionColumns(all), ...flags, ...columnsOf(asked, all)]
  const sets = [...new Set(plans.map((plan) => `(${plan.by.map((dimension) => dimension.sql).join(', ')})`))]
  const query: Query =
    first === undefined
      ? { sql: '', params: [] }
      : { sql: selectFrom(columns, first, `GROUPING SETS (${sets.join(', ')})`), params: paramsOf(first) }
  return { query, answers, split: (rows) => plans.map((plan) => rowsOf(plan, all, rows)) }
}

const distinctBy = (dimensions: readonly Dimension[]) => [...new Map(dimensions.map((one) => [one.id, one])).values()]

/** Answers that were taken apart before: cards that share one, or what was kept of an earlier filter, share the parts too. */
const known = new WeakMap<readonly Row[], Map<string, readonly Row[]>>()

/** The rows of one plan's grouping set with its own columns, ordered by its dimensions. */
function rowsOf(plan: Plan, all: readonly Dimension[], rows: readonly Row[]): readonly Row[] {
  const own = plan.by.map((dimension) => dimension.id)
  const names = [...own, ...columnsOf(plan.asked, plan.by).map((column) => column.name)]
  const parts = known.get(rows) ?? new Map<string, readonly Row[]>()
  known.set(rows, parts)
  const key = `${own.length} ${names.join()}`
  const part = parts.get(key) ?? setOf(own, all, rows).map((row) => narrowed(row, names))
  parts.set(key, part)
  return part
}

function setOf(own: readonly string[], all: readonly Dimension[], rows: readonly Row[]): readonly Row[] {
  const flags = all.map((dimension) => [flagOf(dimension), own.includes(dimension.id) ? 0 : 1] as const)
  return rows.filter((row) => flags.every(([name, flag]) => row[name] === flag)).sort((a, b) => firstDifference(own, a, b))
}

function narrowed(row: Row, names: readonly string[]): Row {
  const own: Record<string, Cell> = {}
  for (const name of names) own[name] = row[name] ?? null
  return own
}

function firstDifference(keys: readonly string[], a: Row, b: Row): number {
  for (const key of keys) {
    const order = compareCells(a[key] ?? null, b[key] ?? null)
    if (order !== 0) return order
  }
  return 0
}

/** NULL last, texts by code points. */
function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}
