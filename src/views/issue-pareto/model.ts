import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { count, num, text } from '../rows'
import { viewYear } from '../scope'
import type { DatasetFacts } from '../View'

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
  /** `restFrom[i]`: departments that name any category from the i-th on, each counted once. */
  readonly restFrom: readonly number[]
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
  return {
    year,
    texts,
    due: count(answers[2]?.[0], 'department_n'),
    categories,
    restFrom: categories.map((_, from) => {
      const ids = new Set(categories.slice(from).map((one) => one.id))
      return new Set(named.filter((one) => ids.has(one.category)).map((one) => one.entity)).size
    }),
    unlabelled: facts.unlabelled[year] ?? { other: 0, suggested: 0, issues: 0 },
  }
}

/** The first categories singly and the rest as one bar, in `bars` bars at most; a rest of one is drawn itself. */
export function cutTo(model: ParetoModel, bars: number) {
  const { categories } = model
  const shown = categories.length > bars ? categories.slice(0, Math.max(1, bars - 1)) : categories
  return { shown, rest: { categories: categories.length - shown.length, n: model.restFrom[shown.length] ?? 0 } }
}
