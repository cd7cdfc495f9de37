import data from '../../data/reference/narrative.json'

/** What is said of written reports (自评报告): the words by which their parts, amounts and counts are known, as data. */

export type SectionKind =
  | 'attachments'
  | 'other'
  | 'mixed'
  | 'issues'
  | 'measures'
  | 'indicators'
  | 'achievements'
  | 'projects'
  | 'conclusion'
  | 'goal'
  | 'budget'
  | 'basic'

export interface SectionWords {
  readonly kind: SectionKind
  /** Of a numbered heading: found anywhere in it. */
  readonly heading: RegExp
  /** Of a heading without a number, and of one inside a list of problems: the whole of it. */
  readonly bare: RegExp | null
}

export const sectionWords: readonly SectionWords[] = data.sections.map(({ kind, heading, bare }) => ({
  kind: kind as SectionKind,
  heading: new RegExp(heading),
  bare: bare === undefined ? null : new RegExp(bare),
}))

/** Parts of a report whose amounts are not those of the whole department. */
export const figurelessKinds: ReadonlySet<string> = new Set(data.figureless)

export const typos: readonly (readonly string[])[] = data.typos

export interface AmountCue {
  readonly cue: 'ignore' | 'topic' | 'otherTopic' | 'otherYear' | 'share' | 'measure'
  /** Code of a fund or `DEPT`, `THREE_PUBLIC`, `PROCUREMENT`; column of a measure, or `increase`, `decrease`, `budget`. */
  readonly id: string
}

/** One expression for all cues, tried in the order of the list; group n is cue n − 1. */
export const amountCues: readonly AmountCue[] = data.amountCues.map(({ cue, id }) => ({
  cue: cue as AmountCue['cue'],
  id: id ?? '',
}))
export const amountCuePattern: string = data.amountCues.map(({ pattern }) => `(${pattern})`).join('|')

export interface CountWords {
  readonly column: string
  /** Words, then the number: 行政编制6名. */
  readonly after: RegExp
  /** The number, then the words: 6个行政编制. */
  readonly before: RegExp | null
  /** Said to be none. */
  readonly zero: RegExp | null
}

const count = '(\\d{1,6}|[〇零一二两三四五六七八九十百]{1,6})'

export const countWords: readonly CountWords[] = data.counts.map(({ column, of, unit, before, zero }) => ({
  column,
  after: new RegExp(`(?:${of})${data.countLink}${count}(?:${unit})`, 'g'),
  before: before === undefined ? null : new RegExp(`(?<![\\d.])${count}(?:${unit.split('(')[0] || unit})(?:${before})`, 'g'),
  zero: zero === undefined ? null : new RegExp(zero),
}))

export const partScores = data.scores.map(({ column, pattern }) => ({ column, pattern: new RegExp(pattern) }))
export const indicatorWords = {
  ...data.indicators,
  names: new RegExp(data.indicators.names),
  wholeScore: new RegExp(data.indicators.wholeScore),
}
export const departmentWords = {
  labels: data.departments.labels,
  endings: new RegExp(data.departments.endings),
  after: data.departments.after,
}
export const personLabels: readonly string[] = data.persons
