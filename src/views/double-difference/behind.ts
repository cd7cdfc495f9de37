// Below the peers' median and worse than last year: the two differences of one measure of one department.
import type { Metric, MetricUnit, Polarity } from '../../metrics/Metric'
import { ifEnough } from '../../metrics/minimum'
import { roundHalfUp } from '../../metrics/rounding'
import type { Difference } from '../../metrics/significance'
import { median as medianOf } from '../../metrics/statistics'
import type { Field } from '../everybody'

/** Why a department is not judged in a measure. */
export type Unjudged = 'noValue' | 'noMedian' | 'noLastYear' | 'aboveOne'

export interface Differences {
  /** Of the year and the year before, as reported; of a measure best at zero the distance counts, whatever the sign. */
  readonly value: number
  readonly before: number
  /** 合并口径. */
  readonly isMerged: boolean
  readonly median: number
  /** Positive: more than the peers, or than last year. */
  readonly toPeers: number
  readonly change: number
  /** `unclear`: both differences are on the worse side, but one of them could be chance. */
  readonly is: 'behind' | 'unclear' | 'notBehind'
}

/** As far as it matters to the measure: its distance from zero where that is to be small. */
export const sizeOf = (value: number, polarity: Polarity): number => (polarity === 'toZero' ? Math.abs(value) : value)

/** +1 where more is worse, −1 where less is (DOMAIN 9). */
export const worseSide = (polarity: Polarity): 1 | -1 => (polarity === 'lower' || polarity === 'toZero' ? 1 : -1)

export function differencesOf(field: Field, code: string): Differences | Unjudged {
  const { polarity } = field.metric
  const { value, before, chance } = field.beside(code)
  if (value === null) return 'noValue'
  const median = medianOfPeers(field, code)
  if (median === null) return 'noMedian'
  if (before === null || before.value === null) return 'noLastYear'
  if (polarity === 'toOne' && (value > 1 || before.value > 1)) return 'aboveOne'
  const toPeers = sizeOf(value, polarity) - median
  const change = sizeOf(value, polarity) - sizeOf(before.value, polarity)
  const isBehind = isWorse(toPeers, field.metric) && isWorse(change, field.metric)
  const isChance = chance !== undefined && !(isClear(chance.peers, polarity) && isClear(chance.lastYear, polarity))
  return {
    value,
    before: before.value,
    isMerged: before.isMerged,
    median,
    toPeers,
    change,
    is: !isBehind ? 'notBehind' : isChance ? 'unclear' : 'behind',
  }
}

function medianOfPeers(field: Field, code: string): number | null {
  const { polarity } = field.metric
  const { peers } = field.beside(code)
  if (polarity !== 'toZero') return peers?.median ?? null
  const sizes = field.membersOf(code).flatMap((one) => (one.value === null ? [] : [sizeOf(one.value, polarity)]))
  return ifEnough(medianOf(sizes), sizes.length, 'median')
}

/** Smaller differences are none: 1 个百分点, 1 分, 1 年. Otherwise half of all would be listed for a hair. */
const least: Readonly<Record<MetricUnit, number>> = { fraction: 0.01, points: 1, count: 1, wan: 0 }

function isWorse(difference: number, { polarity, unit }: Pick<Metric, 'polarity' | 'unit'>): boolean {
  return roundHalfUp(worseSide(polarity) * difference, 10) >= least[unit]
}

const isClear = (comparison: { readonly difference: Difference } | null, polarity: Polarity): boolean =>
  comparison?.difference === (worseSide(polarity) > 0 ? 'higher' : 'lower')
