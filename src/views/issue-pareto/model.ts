import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { type Interval, wilsonInterval } from '../../metrics/interval'
import { besideLastYear, besideOthers, namingOf, othersOf, type ShareLastYear, type ShareOfOthers } from '../categoryShare'
import type { CompareMode } from '../comparing'
import { count, num, text } from '../rows'
import { viewYear } from '../scope'
import type { DatasetFacts, UnlabelledFact } from '../View'

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
  /** Wilson 95 % of its share of the departments with issues text. */
  readonly interval: Interval | null
  readonly lastYear: ShareLastYear | null
  readonly others: ShareOfOthers | null
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
  readonly unlabelled: UnlabelledFact
  readonly compareWith: CompareMode
  /** Beside whom 同类 puts the departments shown: the others of the year, the chosen peers, nobody. */
  readonly others: 'everybody' | 'peers' | null
}

interface Named {
  readonly entity: string
  readonly category: string
  readonly streak: number
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ParetoModel | null {
  const year = viewYear(selection, facts)
  const [namedRows = [], wroteRows = [], [due] = [], everybodyNamed = [], everybodyWrote = []] = answers
  if (year === null) return null
  const now = namingOf(namedRows, wroteRows, year)
  const before = namingOf(namedRows, wroteRows, year - 1)
  const others = othersOf(now, namingOf(everybodyNamed, everybodyWrote, year), selection, facts)
  const texts = now.wrote.size
  if (texts === 0) return null
  const ofYear = namedRows.filter((row) => num(row, 'year') === year)
  const named = ofYear.flatMap((row): Named[] => {
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
        interval: wilsonInterval(own.length, texts),
        lastYear: besideLastYear(id, now, before),
        others: others === null ? null : besideOthers(id, now, others),
      }
    })
    .filter((one) => one.n > 0)
    .sort((left, right) => right.n - left.n)
  return {
    year,
    texts,
    due: count(due, 'department_n'),
    categories,
    restFrom: categories.map((_, from) => {
      const ids = new Set(categories.slice(from).map((one) => one.id))
      return new Set(named.filter((one) => ids.has(one.category)).map((one) => one.entity)).size
    }),
    unlabelled: facts.unlabelled[year] ?? { other: 0, suggested: 0, issues: 0 },
    compareWith: selection.compareWith,
    others: others === null ? null : selection.peers.length > 0 ? 'peers' : 'everybody',
  }
}

/** The first categories singly and the rest as one bar, in `bars` bars at most; a rest of one is drawn itself. */
export function cutTo(model: ParetoModel, bars: number) {
  const { categories } = model
  const shown = categories.length > bars ? categories.slice(0, Math.max(1, bars - 1)) : categories
  return { shown, rest: { categories: categories.length - shown.length, n: model.restFrom[shown.length] ?? 0 } }
}
