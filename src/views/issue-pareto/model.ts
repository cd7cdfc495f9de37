import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { count, num, text } from '../rows'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** Categories shown singly; the rest is one bar. */
export const mostCategories = 8

export interface CategoryCount {
  readonly id: string
  readonly label: Text
  /** Departments, not sentences. */
  readonly n: number
  /** Of these, those that name it for two years running or more, and for three. */
  readonly twoYears: number
  readonly threeYears: number
  /** The longest row of years. */
  readonly longest: number
  readonly chosen: boolean
}

export interface ParetoModel {
  readonly year: number
  /** Departments that wrote about issues, 「无」 included: the divisor. */
  readonly texts: number
  readonly due: number
  /** Most departments first. */
  readonly categories: readonly CategoryCount[]
  /** Categories beyond those shown singly, with the departments that name any of them, each counted once. */
  readonly rest: { readonly categories: number; readonly n: number }
  readonly unlabelled: { readonly other: number; readonly suggested: number; readonly issues: number }
}

interface Named {
  readonly entity: string
  readonly category: string
  readonly streak: number
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ParetoModel | null {
  const year = viewYear(selection, facts)
  const texts = count(answers[1]?.[0], 'text_dept_n')
  if (year === null || texts === 0) return null
  const named = (answers[0] ?? []).flatMap((row): Named[] => {
    const category = text(row, 'issueCategory')
    const entity = text(row, 'entity')
    if (category === null || entity === null || count(row, 'issue_dept_n') === 0) return []
    return [{ entity, category, streak: num(row, 'streak') ?? 1 }]
  })
  const chosen = selection.issueCategories
  const categories = facts.categories
    .map(({ id, label }): CategoryCount => {
      const own = named.filter((one) => one.category === id)
      return {
        id,
        label,
        n: own.length,
        twoYears: own.filter((one) => one.streak >= 2).length,
        threeYears: own.filter((one) => one.streak >= 3).length,
        longest: Math.max(0, ...own.map((one) => one.streak)),
        chosen: chosen.length === 0 || chosen.includes(id),
      }
    })
    .filter((one) => one.n > 0)
    .sort((left, right) => right.n - left.n)
  const shown = categories.length > mostCategories + 1 ? categories.slice(0, mostCategories) : categories
  const restIds = new Set(categories.slice(shown.length).map((one) => one.id))
  return {
    year,
    texts,
    due: count(answers[2]?.[0], 'department_n'),
    categories,
    rest: { categories: restIds.size, n: new Set(named.filter((one) => restIds.has(one.category)).map((one) => one.entity)).size },
    unlabelled: facts.unlabelled[year] ?? { other: 0, suggested: 0, issues: 0 },
  }
}

/** The categories drawn singly; a rest of one is drawn itself. */
export const shownCategories = (model: ParetoModel) => model.categories.slice(0, model.categories.length - model.rest.categories)
