import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { readEverybody } from '../everybody'
import { type Judged, judge, reasonWithout } from '../judging'
import { type MissingReason, readDue } from '../reported'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'
import { type ReadReview, readReview } from './conditions'
import { metricsOf } from './query'

export interface ReviewCandidate {
  readonly code: string
  readonly name: string
  /** One per condition. */
  readonly judged: readonly Judged[]
  /** Conditions that hold, and that cannot be told. */
  readonly met: number
  readonly unknown: number
  /** Why it has no record that counts; null where it has one. */
  readonly missing: MissingReason | null
  /** Outside the departments chosen: dimmed. */
  readonly faded: boolean
}

export interface ReviewModel extends ReadReview {
  readonly year: number
  /** Enough conditions hold; most conditions first. */
  readonly members: readonly ReviewCandidate[]
  /** Too few hold, but enough would with those that cannot be told. */
  readonly open: readonly ReviewCandidate[]
  readonly others: number
  /** One per condition: departments that it holds of, and those that it can be told of. */
  readonly held: readonly { readonly n: number; readonly of: number }[]
  readonly due: number
}

/** Null where nothing is loaded, or no condition can be used. */
export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): ReviewModel | null {
  const year = viewYear(selection, facts)
  const read = readReview(selection.reviewConditions)
  if (year === null || read.asked.length === 0) return null
  const fields = readEverybody(answers, metricsOf(selection), { year, earlier: year - 1 }, selection, facts)
  const due = readDue(answers.at(-1) ?? [], departmentIndex(facts))
  if (due.length === 0) return null
  const all = due.map((one): ReviewCandidate => {
    const judged = read.asked.flatMap((condition): Judged[] => {
      const field = fields.find(({ metric }) => metric === condition.of)
      return field === undefined ? [] : [judge(condition, field, one, selection)]
    })
    return {
      code: one.code,
      name: one.name,
      judged,
      met: judged.filter(({ isMet }) => isMet === true).length,
      unknown: judged.filter(({ isMet }) => isMet === null).length,
      missing: reasonWithout(one, fields, selection),
      faded: selection.departments.length > 0 && !selection.departments.includes(one.code),
    }
  })
  const members = all.filter((one) => one.met >= read.least)
  const open = all.filter((one) => one.met < read.least && one.met + one.unknown >= read.least)
  return {
    ...read,
    year,
    members: members.sort(mostFirst),
    open: open.sort(mostFirst),
    others: all.length - members.length - open.length,
    held: read.asked.map((_, at) => ({
      n: all.filter(({ judged }) => judged[at]?.isMet === true).length,
      of: all.filter(({ judged }) => (judged[at]?.isMet ?? null) !== null).length,
    })),
    due: all.length,
  }
}

/** By how many conditions, not by a score of our own; then by name. */
const mostFirst = (a: ReviewCandidate, b: ReviewCandidate) => b.met - a.met || a.name.localeCompare(b.name, 'zh-CN')
