import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import type { CompareMode } from '../comparing'
import { type Field, readEverybody } from '../everybody'
import { type Judged, judge, reasonWithout } from '../judging'
import { type Due, type MissingReason, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { type AskedCondition, type ReadConditions, readConditions } from './conditions'
import { metricsOf } from './query'

/** `unknown`: nothing speaks against it, but a figure is missing. */
export type Verdict = 'met' | 'unknown' | 'unmet'

export interface Candidate {
  readonly code: string
  readonly name: string
  /** One per condition. */
  readonly judged: readonly Judged[]
  readonly verdict: Verdict
  /** Why it has no record that counts; null where it has one. */
  readonly missing: MissingReason | null
  /** Outside the departments chosen: dimmed. */
  readonly faded: boolean
}

export interface ConditionModel extends ReadConditions {
  readonly year: number
  /** All conditions hold; farthest beyond the first of them first. */
  readonly members: readonly Candidate[]
  readonly unknown: readonly Candidate[]
  readonly unmet: number
  /** Of these, how many fail by one condition alone. */
  readonly nearly: number
  readonly due: number
  readonly compareWith: CompareMode
}

/** Null where nothing is loaded, or no condition can be used. */
export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ConditionModel | null {
  const year = viewYear(selection, facts)
  const read = readConditions(selection.conditions)
  if (year === null || read.asked.length === 0) return null
  const metrics = metricsOf(selection)
  const fields = readEverybody(answers, metrics, { year, earlier: year - 1 }, selection, facts)
  const due = readDue(answers.at(-1) ?? [], departmentIndex(facts))
  if (due.length === 0) return null
  const fieldsOf = read.asked.flatMap((one) => fields.find(({ metric }) => metric === one.of) ?? [])
  const all = due.map((one) => candidateOf(one, read.asked, fieldsOf, selection))
  const unmet = all.filter((one) => one.verdict === 'unmet')
  return {
    ...read,
    year,
    members: all.filter((one) => one.verdict === 'met').sort(farthestFirst),
    unknown: all.filter((one) => one.verdict === 'unknown').sort(byName),
    unmet: unmet.length,
    nearly: unmet.filter(({ judged }) => judged.filter((one) => one.isMet === false).length === 1 && judged.length > 1).length,
    due: due.length,
    compareWith: selection.compareWith,
  }
}

function candidateOf(due: Due, conditions: readonly AskedCondition[], fields: readonly Field[], selection: Selection): Candidate {
  const judged = conditions.flatMap((condition, index): Judged[] => {
    const field = fields[index]
    return field === undefined ? [] : [judge(condition, field, due, selection)]
  })
  return {
    code: due.code,
    name: due.name,
    judged,
    verdict: verdictOf(judged),
    missing: reasonWithout(due, fields, selection),
    faded: selection.departments.length > 0 && !selection.departments.includes(due.code),
  }
}

/** One condition that fails settles it, whatever else is missing. */
export function verdictOf(judged: readonly Pick<Judged, 'isMet'>[]): Verdict {
  if (judged.some(({ isMet }) => isMet === false)) return 'unmet'
  return judged.some(({ isMet }) => isMet === null) ? 'unknown' : 'met'
}

const byName = (a: Candidate, b: Candidate) => a.name.localeCompare(b.name, 'zh-CN')

const farthestFirst = (a: Candidate, b: Candidate) =>
  Math.abs(b.judged[0]?.beyond ?? 0) - Math.abs(a.judged[0]?.beyond ?? 0) || byName(a, b)

/** Codes of the list, for a filter or a peer group. */
export const membersOf = ({ members }: ConditionModel): readonly string[] => members.map((one) => one.code)
