import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { Text } from '../../domain/text'
import { type Interval, wilsonInterval } from '../../metrics/interval'
import { namingOf } from '../categoryShare'
import { isSpecific, readIssueRecords, type WrittenIssue } from '../issueRecords'
import { num, text } from '../rows'
import { departmentIndex, nameOf, viewYear } from '../scope'
import { unlabelledOf } from '../unlabelled'
import type { DatasetFacts, UnlabelledFact } from '../View'

/** A category that a department named last year with a measure beside it. */
export interface Promised {
  readonly entity: string
  readonly code: string
  readonly name: string
  readonly category: string
  readonly label: Text
  /** Of last year, those with a measure first. */
  readonly before: readonly WrittenIssue[]
  /** Of this year; empty where it is not named again. */
  readonly now: readonly WrittenIssue[]
  readonly isAgain: boolean
  /** Years running in this year; 0 where it is not named again. */
  readonly streak: number
  /** A measure said who or until when. */
  readonly isSpecific: boolean
}

export interface PromisedCategory {
  readonly id: string
  readonly label: Text
  readonly promised: number
  readonly again: number
}

export interface PromisedModel {
  readonly year: number
  /** Named again, the longest run first. */
  readonly promises: readonly Promised[]
  readonly again: number
  /** Departments of those named again. */
  readonly departments: number
  readonly interval: Interval | null
  /** Of specific measures, and of the others. */
  readonly specific: { readonly promised: number; readonly again: number }
  readonly categories: readonly PromisedCategory[]
  /** Promised last year by departments without a word on issues this year: nothing can be said of them. */
  readonly silent: number
  readonly unlabelled: UnlabelledFact
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): PromisedModel | null {
  const year = viewYear(selection, facts)
  const [named = [], wrote = [], issueRows = [], measureRows = []] = answers
  if (year === null || wrote.length === 0) return null
  const now = namingOf(named, wrote, year)
  const issues = readIssueRecords(issueRows, measureRows)
  const names = departmentIndex(facts)
  const chosen = new Set(selection.issueCategories)
  const all = facts.categories
    .filter(({ id }) => chosen.size === 0 || chosen.has(id))
    .flatMap(({ id, label }) => {
      const own = issues.filter((issue) => issue.labels.includes(id))
      const entities = [...new Set(own.filter((issue) => issue.year === year - 1).map((issue) => issue.entity))]
      return entities.flatMap((entity): Promised[] => {
        const ofEntity = own.filter((issue) => issue.entity === entity)
        const before = ofEntity.filter((issue) => issue.year === year - 1 && issue.measures.length > 0)
        const [first] = before
        if (first === undefined) return []
        const again = ofEntity.filter((issue) => issue.year === year)
        const row = named.find(
          (one) => num(one, 'year') === year && text(one, 'entity') === entity && text(one, 'issueCategory') === id,
        )
        const code = again[0]?.code ?? first.code
        return [
          {
            entity,
            code,
            name: nameOf(names, code),
            category: id,
            label,
            before,
            now: again,
            isAgain: now.naming(id).has(entity),
            streak: row === undefined ? 0 : (num(row, 'streak') ?? 1),
            isSpecific: before.some((issue) => issue.measures.some(isSpecific)),
          },
        ]
      })
    })
  const promises = all.filter((one) => now.wrote.has(one.entity))
  if (all.length === 0 && now.wrote.size === 0) return null
  const again = promises.filter((one) => one.isAgain)
  const specific = promises.filter((one) => one.isSpecific)
  return {
    year,
    promises: [...promises].sort(
      (a, b) => Number(b.isAgain) - Number(a.isAgain) || b.streak - a.streak || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
    ),
    again: again.length,
    departments: new Set(again.map((one) => one.entity)).size,
    interval: wilsonInterval(again.length, promises.length),
    specific: { promised: specific.length, again: specific.filter((one) => one.isAgain).length },
    categories: facts.categories
      .map(({ id, label }) => {
        const own = promises.filter((one) => one.category === id)
        return { id, label, promised: own.length, again: own.filter((one) => one.isAgain).length }
      })
      .filter((one) => one.promised > 0)
      .sort((a, b) => b.promised - a.promised),
    silent: all.length - promises.length,
    unlabelled: unlabelledOf(facts, [year - 1, year]),
  }
}
