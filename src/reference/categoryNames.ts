import { names } from '../../data/reference/taxonomy.json?names'
import type { Text } from '../domain/text'

/** The 17 kinds of 存在问题 without their cues: all that a page shows of them. */
export interface CategoryName {
  readonly id: string
  readonly label: Text
  readonly definition: Text
}

export const categoryNames: readonly CategoryName[] = names.map(({ id, zh, en, definition }) => ({
  id,
  label: { 'zh-CN': zh, en },
  definition: { 'zh-CN': definition },
}))
