// A category's share of departments beside last year's and beside that of the other departments.
import type { Row } from '../domain/row'
import type { FilterKey, Selection } from '../domain/selection'
import { metricById } from '../metrics/catalog'
import type { QuerySpec } from '../metrics/Metric'
import { type Difference, type ShareComparison, shareAgainst, shareAgainstValue } from '../metrics/significance'
import { count, num, text } from './rows'
import { say } from './say'
import type { DatasetFacts, ViewContext } from './View'

export const issueShare = metricById('issue_share')

/** Who named which category. All views ask it in these words, so that one answer serves them. */
export const namedSpec = (years: readonly number[], ignore: readonly FilterKey[]): QuerySpec => ({
  metrics: ['issue_dept_n'],
  by: ['entity', 'issueCategory', 'year', 'streak', 'returned'],
  years,
  ignore,
})

/** Who wrote about issues at all. */
export const wroteSpec = (years: readonly number[], ignore: readonly FilterKey[]): QuerySpec => ({
  metrics: ['text_dept_n'],
  by: ['entity', 'year'],
  years,
  ignore,
})

/** Departments with issues text in both years, by entity. */
export interface ShareLastYear {
  readonly n: number
  /** Fractions of `n`. */
  readonly before: number
  readonly now: number
  /** Name it this year and did not before; named it before and no longer. */
  readonly gained: number
  readonly lost: number
  readonly difference: Difference
}

export interface ShareOfOthers {
  /** How many others wrote about issues. */
  readonly n: number
  readonly comparison: ShareComparison | null
}

/** Who wrote about issues and who named a category, by entity. */
export interface Naming {
  readonly wrote: ReadonlySet<string>
  naming(category: string): ReadonlySet<string>
}

export function namingOf(named: readonly Row[], wrote: readonly Row[], year: number): Naming {
  const byCategory = new Map<string, Set<string>>()
  for (const row of named) {
    const [entity, category] = [text(row, 'entity'), text(row, 'issueCategory')]
    if (entity === null || category === null || num(row, 'year') !== year || count(row, 'issue_dept_n') === 0) continue
    byCategory.set(category, (byCategory.get(category) ?? new Set<string>()).add(entity))
  }
  const writers = wrote.filter((row) => num(row, 'year') === year && count(row, 'text_dept_n') > 0)
  const nobody = new Set<string>()
  return {
    wrote: new Set(writers.flatMap((row) => text(row, 'entity') ?? [])),
    naming: (category) => byCategory.get(category) ?? nobody,
  }
}

/** On the same basis. The change is more than chance where gained and lost are not as likely as each other (exact McNemar test). */
export function besideLastYear(category: string, now: Naming, before: Naming): ShareLastYear | null {
  const both = [...now.wrote].filter((entity) => before.wrote.has(entity))
  if (both.length === 0) return null
  const [named, formerly] = [now.naming(category), before.naming(category)]
  const countOf = (of: (entity: string) => boolean) => both.filter(of).length
  const gained = countOf((entity) => named.has(entity) && !formerly.has(entity))
  const lost = countOf((entity) => !named.has(entity) && formerly.has(entity))
  return {
    n: both.length,
    before: countOf((entity) => formerly.has(entity)) / both.length,
    now: countOf((entity) => named.has(entity)) / both.length,
    gained,
    lost,
    difference: shareAgainstValue({ successes: gained, count: gained + lost }, 0.5)?.difference ?? 'none',
  }
}

/** The other departments of the year, or of the chosen peers, than those shown. Null where there are none. */
export function othersOf(now: Naming, everybody: Naming, selection: Pick<Selection, 'peers'>, facts: DatasetFacts): Naming | null {
  const chosen = new Set(facts.departments.filter((one) => selection.peers.includes(one.code)).map((one) => one.entity))
  const others = [...everybody.wrote].filter((one) => !now.wrote.has(one) && (chosen.size === 0 || chosen.has(one)))
  if (others.length === 0) return null
  const wrote = new Set(others)
  return { wrote, naming: (category) => new Set([...everybody.naming(category)].filter((one) => wrote.has(one))) }
}

export function besideOthers(category: string, now: Naming, others: Naming): ShareOfOthers {
  const counted = (naming: Naming) => ({ successes: naming.naming(category).size, count: naming.wrote.size })
  return { n: others.wrote.size, comparison: shareAgainst(counted(now), counted(others)) }
}

/** 「同口径 59 个部门：新提到 10 个，不再提到 2 个，明显增多」. */
export function changeWords({ n, gained, lost, difference }: ShareLastYear, context: ViewContext): string {
  return say(
    context,
    `同口径 ${n} 个部门：新提到 ${gained} 个，不再提到 ${lost} 个，${differenceWords[difference](context)}`,
    `same basis, ${n} departments: ${gained} name it anew, ${lost} no longer, ${differenceWords[difference](context)}`,
  )
}

const differenceWords = {
  higher: (context: ViewContext) => say(context, '明显增多', 'clearly more'),
  lower: (context: ViewContext) => say(context, '明显减少', 'clearly fewer'),
  none: (context: ViewContext) => say(context, '无明显差别', 'no clear difference'),
}
