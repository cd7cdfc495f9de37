import type { Row } from '../../domain/row'
import type { Selection } from '../../domain/selection'
import { minimumOf } from '../../metrics/minimum'
import type { CompareMode } from '../comparing'
import { basisOf, type Completion, historyOf, ratioOfSums, readCompletion } from '../completion'
import type { Basis } from '../measured'
import { readDue } from '../reported'
import { departmentIndex, nameOf, shownYears } from '../scope'
import { type Spread, spreadOf } from '../spread'
import type { DatasetFacts } from '../View'
import { chosenOf, linesOf, type PeerBand, type TrendLine } from './lines'

export interface TrendYear {
  readonly year: number
  readonly spread: Spread
  readonly ratio: number | null
  /** Departments due in the year. */
  readonly due: number
  /** The ratio of sums and last year's, of the departments with both. */
  readonly lastYear: Basis
}

/** A note that the user keeps: from `year` on levels are hard to compare with those before. */
export interface PolicyBreak {
  readonly mark: string
  readonly year: number
  readonly text: string
  /** Position of the first year of the new state; the mark stands between it and the one before. */
  readonly at: number
}

export interface TrendModel {
  /** Without holes; a year without data has no statistics. */
  readonly years: readonly TrendYear[]
  /** Entities with a rate in every year that has data; null where they are too few and each year counts all it has. */
  readonly basis: number | null
  readonly lines: readonly TrendLine[]
  /** Of the departments of `lines`; null where none is chosen or they have different peers. */
  readonly peers: PeerBand | null
  /** Chosen departments beyond the lines that a picture can carry. */
  readonly notDrawn: readonly string[]
  readonly breaks: readonly PolicyBreak[]
  readonly compareWith: CompareMode
}

export const mostLines = 6

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): TrendModel | null {
  const departments = departmentIndex(facts)
  const years = shownYears(selection, facts)
  const all = readCompletion(answers[0] ?? [], departments)
  const rated = all.filter((one) => one.value !== null && years.includes(one.year))
  if (rated.length === 0) return null
  const due = readDue(answers[1] ?? [], departments)
  const history = historyOf(all, facts)
  const basis = entitiesOfEveryYear(rated)
  const same = basis.size >= minimumOf.median
  const counted = same ? rated.filter((one) => basis.has(one.entity)) : rated
  const chosen = chosenOf(selection, departments)
  const everybody = readCompletion(answers[2] ?? [], departments)
  return {
    years: years.map((year) => {
      const rows = counted.filter((one) => one.year === year)
      return {
        year,
        spread: spreadOf(rows.flatMap((one) => one.value ?? [])),
        ratio: ratioOfSums(rows),
        due: due.filter((one) => one.year === year).length,
        lastYear: basisOf(rows, history),
      }
    }),
    basis: same ? basis.size : null,
    ...linesOf(chosen.slice(0, mostLines), { years, history, everybody, departments, facts, selection }),
    notDrawn: chosen.slice(mostLines).map(({ code }) => nameOf(departments, code)),
    breaks: breaksOf(years, facts),
    compareWith: selection.compareWith,
  }
}

function entitiesOfEveryYear(rated: readonly Completion[]): ReadonlySet<string> {
  const years = new Map<string, Set<number>>()
  for (const one of rated) years.set(one.entity, (years.get(one.entity) ?? new Set()).add(one.year))
  const all = new Set(rated.map((one) => one.year)).size
  return new Set([...years].filter(([, own]) => own.size === all).map(([entity]) => entity))
}

/** Notes between two shown years, in order of time: ①②. */
function breaksOf(years: readonly number[], facts: DatasetFacts): readonly PolicyBreak[] {
  return [...(facts.notes?.yearNotes ?? [])]
    .map((note) => ({ ...note, at: years.indexOf(note.year) }))
    .filter((note) => note.at > 0)
    .sort((a, b) => a.at - b.at)
    .map((note, index) => ({ ...note, mark: String.fromCodePoint(0x2460 + index) }))
}

/** Years that have a number at all. */
export const yearsWithData = (model: TrendModel) => model.years.filter((one) => one.ratio !== null)
