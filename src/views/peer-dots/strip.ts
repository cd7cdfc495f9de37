// A measure as a strip: where the departments and their peers lie on it, the good end right.

import { ifEnough } from '../../metrics/minimum'
import { quantile } from '../../metrics/statistics'
import type { ComparedFigure, ComparedRow } from '../compared'
import { worthOf } from '../department-spine/standing'

/** A place on the strip: 0 its left end, 1 its right end. */
type Place = number

export interface StripMark {
  /** Of the department among those compared. */
  readonly place: number
  readonly at: Place
  /** A share above 100 %, that no rank is given. */
  readonly isUnranked: boolean
  /** Wilson 95 % of a share of things counted. */
  readonly interval: readonly [Place, Place] | null
}

/** Departments with the same peers share a lane. */
export interface Lane {
  readonly marks: readonly StripMark[]
  readonly median: Place | null
  /** P25 and P75; null below eight peers, who are drawn one by one. */
  readonly band: readonly [Place, Place] | null
  readonly points: readonly Place[]
}

interface Peers {
  readonly worths: readonly number[]
  readonly median: number | null
  readonly low: number | null
  readonly high: number | null
}

/** Room left of the worst and right of the best. */
const margin = 0.03

/** Of the departments that have the measure; no lane where none has. */
export function lanesOf({ metric, figures }: ComparedRow): readonly Lane[] {
  const shown = figures.flatMap((figure, place) => {
    const worth = figure.value === null ? null : worthOf(figure.value, metric.polarity)
    return worth === null ? [] : [{ figure, place, worth, group: figure.peers?.group.id ?? `${place}` }]
  })
  const groups = [...new Set(shown.map(({ group }) => group))].map((group) => {
    const own = shown.filter((one) => one.group === group)
    return { own, peers: peersOf(own[0]?.figure.members ?? [], (value) => worthOf(value, metric.polarity)) }
  })
  const at = scaleOver([...shown.map(({ worth }) => worth), ...groups.flatMap(({ peers }) => near(peers))])
  return groups.map(({ own, peers: { median, low, high, worths } }) => ({
    marks: own.map(({ figure, place, worth }) => ({
      place,
      at: at(worth),
      isUnranked: figure.peers !== null && figure.peers.rank === null,
      interval: intervalOf(figure, (value) => at(worthOf(value, metric.polarity))),
    })),
    median: median === null ? null : at(median),
    band: low === null || high === null ? null : [at(low), at(high)],
    points: low === null ? worths.map(at) : [],
  }))
}

function peersOf(members: ComparedFigure['members'], worth: (value: number) => number): Peers {
  const worths = members.flatMap(({ value }) => (value === null ? [] : [worth(value)]))
  const share = (fraction: number, of: 'median' | 'p25') => ifEnough(quantile(worths, fraction), worths.length, of)
  return { worths, median: share(0.5, 'median'), low: share(0.25, 'p25'), high: share(0.75, 'p25') }
}

/** However far away the outermost peers are, the quartiles stay to be seen. */
const mostQuartiles = 3

function near({ worths, median, low, high }: Peers): readonly number[] {
  if (median === null || low === null || high === null) return worths
  const reach = mostQuartiles * Math.max(median - low, high - median)
  return [low, high, ...worths.filter((worth) => Math.abs(worth - median) <= reach)]
}

/** All the same lie in the middle. */
function scaleOver(worths: readonly number[]): (worth: number) => Place {
  const [low, high] = [Math.min(...worths), Math.max(...worths)]
  return (worth) => (high === low ? 0.5 : clamp(margin + ((worth - low) / (high - low)) * (1 - 2 * margin)))
}

const clamp = (place: number) => Math.min(1, Math.max(0, place))

function intervalOf({ chance }: ComparedFigure, at: (value: number) => Place): StripMark['interval'] {
  const interval = chance?.peers?.interval
  if (interval === undefined) return null
  return [at(interval.low), at(interval.high)]
}
