import text from '../../data/reference/issue-model.json?raw'

/** What `npm run train` learned from issue-sentences.csv. */
export interface IssueModel {
  readonly version: 1
  /** Shortest and longest gram. */
  readonly n: readonly [number, number]
  /** A stored weight is round(weight · idf · scale). */
  readonly scale: number
  readonly categories: readonly string[]
  readonly bias: readonly number[]
  readonly pair: readonly number[]
  readonly accept: number
  readonly accept2: number
  readonly acceptNeutral: number
  readonly suggest: number
  /** gram -> idf × 100, then category index and stored weight in turn. */
  readonly grams: Readonly<Record<string, readonly number[]>>
}

let parsed: IssueModel | undefined

/** Parsed on first use: half a megabyte of text that a page without issues never needs. */
export function issueModel(): IssueModel {
  parsed ??= JSON.parse(text) as IssueModel
  return parsed
}
