import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { type Interval, wilsonInterval } from '../../metrics/interval'
import { causeNames } from '../../reference/causeNames'
import { besideLastYear, namingOf, type ShareLastYear } from '../categoryShare'
import { count } from '../rows'
import { viewYear } from '../scope'
import { unlabelledOf } from '../unlabelled'
import type { DatasetFacts, UnlabelledFact } from '../View'

export interface CauseCount {
  readonly id: string
  readonly label: Text
  /** Departments whose issues give it. */
  readonly n: number
  /** Wilson 95 % of its share of the departments with issues text. */
  readonly interval: Interval | null
  readonly lastYear: ShareLastYear | null
}

export interface CausesModel {
  readonly year: number
  /** Most departments first. */
  readonly causes: readonly CauseCount[]
  /** Departments that wrote about issues, 「无」 included: the divisor. */
  readonly texts: number
  /** Of these, those that give any cause. */
  readonly explained: number
  readonly due: number
  readonly unlabelled: UnlabelledFact
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): CausesModel | null {
  const year = viewYear(selection, facts)
  const [tagged = [], wrote = [], [due] = []] = answers
  if (year === null) return null
  const named = tagged.map((row) => ({ ...row, issueCategory: row.issueCause ?? null, issue_dept_n: row.cause_dept_n ?? null }))
  const [now, before] = [namingOf(named, wrote, year), namingOf(named, wrote, year - 1)]
  const texts = now.wrote.size
  if (texts === 0) return null
  return {
    year,
    causes: causeNames
      .map(({ id, label }) => {
        const n = now.naming(id).size
        return { id, label, n, interval: wilsonInterval(n, texts), lastYear: besideLastYear(id, now, before) }
      })
      .filter((one) => one.n > 0)
      .sort((a, b) => b.n - a.n),
    texts,
    explained: new Set(causeNames.flatMap(({ id }) => [...now.naming(id)])).size,
    due: count(due, 'department_n'),
    unlabelled: unlabelledOf(facts, [year]),
  }
}
