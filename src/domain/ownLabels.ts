// What a person says of 存在问题: confirmed sentences and cues of his own, as they are kept and handed on.

/** A text whose labels a person set: in `category_manual` or on the page. */
export interface Confirmed {
  readonly text: string
  readonly kind: 'ISSUE' | 'NOT_ISSUE' | 'NONE' | 'PLACEHOLDER'
  /** Category ids; none for an ISSUE of no category (OTHER). */
  readonly labels: readonly string[]
  /** The issue_id that it was set for on the page; absent where only the sentence is known. */
  readonly issue?: string
}

/** A cue of the user. Weight 0 switches off the cue of the taxonomy that is written the same. */
export interface OwnCue {
  readonly category: string
  /** In the syntax of taxonomy.json#cue_syntax. */
  readonly cue: string
  /** 0 to `heaviestCue`. */
  readonly weight: number
}

/** Longer than any words that mean one thing. */
export const longestCue = 60
export const heaviestCue = 10

const kinds: readonly unknown[] = ['ISSUE', 'NOT_ISSUE', 'NONE', 'PLACEHOLDER']
const isText = (found: unknown): found is string => typeof found === 'string' && found.trim() !== ''

type Found<T> = Partial<Record<keyof T, unknown>>

export function isConfirmed(found: unknown): found is Confirmed {
  if (typeof found !== 'object' || found === null) return false
  const { text, kind, labels, issue } = found as Found<Confirmed>
  return (
    isText(text) && kinds.includes(kind) && Array.isArray(labels) && labels.every(isText) && (issue === undefined || isText(issue))
  )
}

export function isOwnCue(found: unknown): found is OwnCue {
  if (typeof found !== 'object' || found === null) return false
  const { category, cue, weight } = found as Found<OwnCue>
  const isWeight = typeof weight === 'number' && weight >= 0 && weight <= heaviestCue
  return isText(category) && isText(cue) && cue.length <= longestCue && isWeight
}
