import type { Row } from '../../domain/row'
import { enums } from '../../domain/schema/enums'
import type { Selection } from '../../domain/selection'
import { attainmentBounds } from '../../metrics/indicatorDimensions'
import { type IndicatorCoverage, readCoverage } from '../indicatorRows'
import { count, num, text } from '../rows'
import { departmentIndex, viewYear } from '../scope'
import type { DatasetFacts } from '../View'

/** 达标 and 未达标 as judged by the numbers or, without any, by the claim; CLAIMED: said to be met, no actual value; OPEN: no judgement. */
export const states = ['UNMET', 'MET', 'CLAIMED', 'OPEN'] as const
export type State = (typeof states)[number]

export interface Bar {
  /** Band of attainment, counted from 0; null where there is no attainment. */
  readonly band: number | null
  /** The state of all its indicators, where the bar stands for one. */
  readonly state: State | null
  readonly n: number
  readonly byState: Readonly<Record<State, number>>
  /** In the order of `levels`. */
  readonly byLevel: readonly number[]
}

export interface AttainmentModel {
  readonly year: number
  /** Codes of level 1 that occur, in the order of the forms; null is an indicator without one. */
  readonly levels: readonly (string | null)[]
  /** Every band of attainment from low to high, then what has no attainment: unmet, met, claimed, open. */
  readonly bars: readonly Bar[]
  readonly total: Bar
  readonly coverage: IndicatorCoverage
  readonly levelFilter: readonly string[]
}

interface Group {
  readonly band: number | null
  readonly state: State
  readonly level: string | null
  readonly n: number
}

export function model(answers: readonly (readonly Row[])[], selection: Selection, facts: DatasetFacts): AttainmentModel | null {
  const year = viewYear(selection, facts)
  if (year === null) return null
  const groups = (answers[0] ?? []).map(groupOf)
  if (groups.length === 0) return null
  const present = new Set(groups.map((group) => group.level))
  const levels = [...Object.keys(enums.level1_category), null].filter((level) => present.has(level))
  const bar = (band: number | null, state: State | null, own: readonly Group[]): Bar => ({
    band,
    state,
    n: sumOf(own),
    byState: {
      UNMET: sumOf(own.filter((group) => group.state === 'UNMET')),
      MET: sumOf(own.filter((group) => group.state === 'MET')),
      CLAIMED: sumOf(own.filter((group) => group.state === 'CLAIMED')),
      OPEN: sumOf(own.filter((group) => group.state === 'OPEN')),
    },
    byLevel: levels.map((level) => sumOf(own.filter((group) => group.level === level))),
  })
  const bands = Array.from({ length: attainmentBounds.length + 1 }, (_, band) =>
    bar(
      band,
      null,
      groups.filter((group) => group.band === band),
    ),
  )
  const withoutBand = groups.filter((group) => group.band === null)
  return {
    year,
    levels,
    bars: [
      ...bands,
      ...states.map((state) =>
        bar(
          null,
          state,
          withoutBand.filter((group) => group.state === state),
        ),
      ),
    ],
    total: bar(null, null, groups),
    coverage: readCoverage(answers[1] ?? [], answers[2] ?? [], departmentIndex(facts), selection),
    levelFilter: selection.indicatorLevels,
  }
}

function groupOf(row: Row): Group {
  const state = states.find((one) => one === text(row, 'indicatorState')) ?? 'OPEN'
  return { band: num(row, 'attainmentBand'), state, level: text(row, 'level1'), n: count(row, 'indicator_n') }
}

const sumOf = (groups: readonly Group[]): number => groups.reduce((sum, group) => sum + group.n, 0)

/** Indicators that can be judged. */
export const judged = (bar: Bar): number => bar.byState.MET + bar.byState.UNMET

/** What leads to the indicators of a bar. */
export function keyOf(bar: Bar, year: number): Row {
  return { attainmentBand: bar.band, year, ...(bar.state === null ? {} : { indicatorState: bar.state }) }
}
