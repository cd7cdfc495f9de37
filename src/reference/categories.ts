import { categories as categoryData } from '../../data/reference/taxonomy.json'
import type { Text } from '../domain/text'

/** Words that speak for a category (or against it, weight below zero), in the cue syntax of taxonomy.json#cue_syntax. */
export interface Cue {
  readonly cue: string
  readonly weight: number
}

/** One of the 17 kinds of 存在问题. OTHER, NOT_ISSUE, NONE and PLACEHOLDER are not among them. */
export interface IssueCategory {
  readonly id: string
  readonly label: Text
  readonly definition: Text
  readonly cues: readonly Cue[]
  readonly negativeCues: readonly Cue[]
  /** Words of a 改进措施 that answers this category. */
  readonly measureCues: readonly Cue[]
}

export const issueCategories: readonly IssueCategory[] = categoryData.map((one) => ({
  id: one.id,
  label: { 'zh-CN': one.zh, en: one.en },
  definition: { 'zh-CN': one.definition },
  cues: one.cues,
  negativeCues: one.negative_cues,
  measureCues: one.measure_cues,
}))
